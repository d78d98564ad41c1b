"""Who in the register a row is about: the index passes over nobody whom a comparison with each would find."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lpa.domain.base.datum import Geboortedatum
from lpa.domain.records.jongere import Jongere
from lpa.domain.records.naam import omgedraaide_dag, zelfde_persoon
from lpa.domain.register.herken import Bekenden, Persoon

GEBOREN = st.sampled_from(["2009", "2009-03", "2009-12", "2010-03", "2009-03-12", "2009-12-03", "2009-03-03"])
NAMEN = st.tuples(st.sampled_from(["Merel", "Merels", "van Specht"]), st.sampled_from(["Sem", "Semme", ""]))


def _jongere(nummer: int, naam: tuple[str, str], geboren: str) -> Jongere:
    return Jongere(
        nummer=nummer, achternaam=naam[0], voornaam=naam[1], geboortedatum=Geboortedatum.fromisoformat(geboren)
    )


@given(st.lists(st.tuples(NAMEN, GEBOREN), max_size=8), NAMEN, GEBOREN)
def test_the_index_of_birth_dates_finds_whom_a_look_at_each_finds(
    register: list[tuple[tuple[str, str], str]], naam: tuple[str, str], geboren: str
) -> None:
    staan = [_jongere(n, *wie) for n, wie in enumerate(register, 1)]
    rij = _jongere(0, naam, geboren)

    def kan(j: Jongere) -> bool:
        deels = rij.geboortedatum.exact is None and j.geboortedatum.eerste.year == rij.geboortedatum.eerste.year
        om = omgedraaide_dag(rij.geboortedatum) == j.geboortedatum
        return deels or om or rij.geboortedatum.past_bij(j.geboortedatum)

    gevonden = Bekenden(staan).lijkt(Persoon(naam[0], "", naam[1], rij.geboortedatum))
    assert sorted(j.nummer for j in gevonden) == [j.nummer for j in zelfde_persoon(rij, [j for j in staan if kan(j)])]
