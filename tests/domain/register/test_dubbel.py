"""Who is likely twice there: what is passed over quickly is never what a full look would have found."""

from __future__ import annotations

from datetime import date

from hypothesis import example, given
from hypothesis import strategies as st

from lpa.domain.base.datum import Geboortedatum
from lpa.domain.records.jongere import Jongere
from lpa.domain.register.dubbel import dubbele_jongeren, kan_een_zijn

DEEL = st.sampled_from(
    ["", "Sem", "Lot", "Charlotte", "Vos", "Specht", "Vos-Specht", "Vosspecht", "Nicolaas", "Klaas", "El"]
)
NAAM = st.tuples(DEEL, DEEL).map(lambda delen: " ".join(filter(None, delen)))
DAG = st.sampled_from(["2009-03-12", "2009-12-03", "2009-03", "2009", "2009-03-13"])


@st.composite
def jongeren(draw: st.DrawFn, nummer: int) -> Jongere:
    return Jongere(
        nummer=nummer, achternaam=draw(NAAM.filter(bool)), voornaam=draw(NAAM),
        tussenvoegsel=draw(st.sampled_from(["", "van der", "el"])),
        geboortedatum=Geboortedatum.fromisoformat(draw(DAG)), adres=draw(st.sampled_from(["", "Dijk 2"])),
    )  # fmt: skip


DAG_1 = Geboortedatum.from_date(date(2009, 3, 12))


@example(
    Jongere(nummer=1, achternaam="Vos Specht", geboortedatum=DAG_1),
    Jongere(nummer=2, achternaam="Vosspecht", geboortedatum=DAG_1),
)
@given(jongeren(1), jongeren(2))
def test_a_pair_is_named_when_a_full_look_finds_it(een: Jongere, ander: Jongere) -> None:
    gevonden = {(p.een.nummer, p.ander.nummer) for p in dubbele_jongeren([een, ander])}
    assert gevonden == ({(1, 2)} if kan_een_zijn(een, ander) else set())


def test_the_same_pair_comes_once_and_the_surest_first() -> None:
    dag = DAG_1
    sem = Jongere(nummer=1, achternaam="Merel", voornaam="Sem", geboortedatum=dag, adres="Dijk 2")
    paren = dubbele_jongeren(
        [
            sem,
            Jongere(nummer=2, achternaam="Merel", voornaam="S.", geboortedatum=dag),
            Jongere(nummer=3, achternaam="Merel", voornaam="Sem", geboortedatum=dag, adres="Dijk 2"),
        ]
    )
    assert [(p.een.nummer, p.ander.nummer) for p in paren] == [(1, 3), (1, 2), (2, 3)]
    assert paren[0].redenen == ["dezelfde geboortedatum", "dezelfde naam", "hetzelfde adres"]
