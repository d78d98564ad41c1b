"""Who is written to: those who bear the duties, the jongere from twelve years on, RMC."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lpa.domain.base.datum import Geboortedatum, hoe_oud, kort, leeftijd, leeftijden, verjaardag
from lpa.domain.base.named import NamedTuple
from lpa.domain.base.twijfel import Twijfel
from lpa.domain.recht.leerplicht import KWALIFICATIEPLICHTIG, LEERPLICHTIG, NIET_MEER, Plicht
from lpa.domain.recht.regel import Regel, Regelboek
from lpa.domain.recht.regelboek import REGELBOEK
from lpa.domain.records.jongere import Jongere


class Aanschrijving(NamedTuple):
    """Whether a letter goes to the parents and to the jongere, by which article, and what is unsure about that."""

    ouders: bool
    jongere: bool
    artikel: str
    kanttekening: str = ""


def bereikt(code: str, geboren: date, op: date, boek: Regelboek = REGELBOEK) -> bool:
    """Whether somebody has on day `op` the age that a rule of that day names (`jongere.zelf`: art. 2 lid 3)."""
    return leeftijd(geboren, op) >= boek.regel(code, op).getal


def aanschrijven(
    geboren: date, op: date, *, verzuim: bool, daad: date | None = None, boek: Regelboek = REGELBOEK
) -> Aanschrijving:
    """Who is written to on day `op`; `verzuim`: about attending the school where one is enrolled, also a duty of
    the jongere. `daad`: the last day of the absence, of a letter to who may have broken a duty then.

    From eighteen on the duties and rights of the parents are those of the jongere (art. 1b). From twelve on a
    jongere must attend himself, and the duty of the parents goes on (art. 2 lid 3).
    """
    if bereikt("jongere.meerderjarig", geboren, op, boek):
        return Aanschrijving(False, True, "Leerplichtwet art. 1b")
    if verzuim and bereikt("jongere.zelf", geboren, op, boek):
        if daad and not bereikt("jongere.zelf", geboren, daad, boek):
            wat = f"de jongere was op {kort(daad)} nog te jong voor een eigen plicht; dat die dag telt: niet nagelezen"
            return Aanschrijving(True, False, "Leerplichtwet art. 2 lid 1 en lid 3", wat)
        wat = "dat de brief daarom ook aan de jongere gaat: niet nagelezen"
        return Aanschrijving(True, True, "Leerplichtwet art. 2 lid 1 en lid 3", wat)
    return Aanschrijving(True, False, "Leerplichtwet art. 2 lid 1")


def leeftijd_toen(geboren: Geboortedatum, dagen: tuple[date, date], van: int, tot: int) -> tuple[set[bool], str]:
    """Whether somebody was on one of these days (first and last) at least `van` years old and younger than `tot`, by
    each edge of the birth date; and the age on the day that decides: `11 jaar op 12-09-2025`.
    """
    eerste, laatste = dagen
    past = {van <= leeftijd(rand, laatste) and leeftijd(rand, eerste) < tot for rand in geboren}
    dag = eerste if leeftijden(geboren, eerste)[0] >= van else laatste
    return past, f"{hoe_oud(geboren, dag)} op {kort(dag)}"


def plichtartikel(
    geboren: date, op: date, *, kwalificatieplichtig: bool, zelf: bool, inschrijving: bool = False,
    boek: Regelboek = REGELBOEK,
) -> str:  # fmt: skip
    """The article of the duty that a warning names: of the parents, or with `zelf` of the jongere.

    Under eighteen only the parents must see to it that there is an `inschrijving`.
    """
    if bereikt("jongere.meerderjarig", geboren, op, boek):
        return "Leerplichtwet art. 1b"
    if kwalificatieplichtig:
        return "Leerplichtwet art. 4c lid 1" if zelf and not inschrijving else "Leerplichtwet art. 4a lid 1"
    return "Leerplichtwet art. 2 lid 3" if zelf and not inschrijving else "Leerplichtwet art. 2 lid 1"


def hoorartikel(soort: str, geboren: date, op: date, *, zelf: bool, boek: Regelboek = REGELBOEK) -> str:
    """The article by which she hears parents or the jongere after a notice; empty where none obliges her (art. 22)."""
    if soort not in ("absoluut", "signaal", "langdurig"):
        return ""
    if zelf:
        return "Leerplichtwet art. 22 lid 3" if bereikt("jongere.horen", geboren, op, boek) else ""
    return "Leerplichtwet art. 22 lid 1"


def rmc_leeftijd(geboren: date, op: date, boek: Regelboek = REGELBOEK) -> date:
    """The birthday from which RMC is there, by the rule of day `op`."""
    return verjaardag(geboren, boek.regel("rmc.van", op).getal)


def rmc_begonnen(plicht: str, jaren: int, op: date, boek: Regelboek = REGELBOEK) -> bool:
    """Whether RMC may be there on day `op` for somebody of so many years with the duty `plicht`.

    From 1 January 2026 it begins when the duty ends (WEB art. 9.2.1 onder a); before that at an age.
    """
    if boek.zoek("rmc.na-plicht", op):
        return plicht == NIET_MEER
    return jaren >= boek.regel("rmc.van", op).getal


def reden_leeftijd(geboren: date, op: date, boek: Regelboek = REGELBOEK) -> str:
    """`18 jaar op 05-12-2019`: why somebody is handed over; nothing for who is younger: that asks for a decision."""
    vanaf = rmc_leeftijd(geboren, op, boek)
    return f"{leeftijd(geboren, vanaf)} jaar op {kort(vanaf)}" if vanaf <= op else ""


def twijfels_overdracht(j: Jongere, plicht: Plicht, op: date, boek: Regelboek = REGELBOEK) -> list[Twijfel]:
    """Doubts about handing somebody over on day `op`: too young or too old for RMC, qualified already, or gone."""
    return [*_leeftijd(j, plicht, op, boek), *_niet_nodig(j, op)]


def _leeftijd(j: Jongere, plicht: Plicht, op: date, boek: Regelboek) -> Iterator[Twijfel]:
    van, tot = boek.regel("rmc.van", op), boek.regel("rmc.tot", op)
    jongst, oudst = leeftijden(j.geboortedatum, op)
    if jongst < van.getal and not rmc_begonnen(plicht.status(op), jongst, op, boek):
        vanaf = "pas als de plicht voorbij is" if boek.zoek("rmc.na-plicht", op) else f"vanaf {van.getal} jaar"
        zin = f"de jongere is {hoe_oud(j.geboortedatum, op)} op {kort(op)}, en RMC is er {vanaf}"
        loopt = _plicht(plicht, op)
        yield Twijfel("rmc.te-jong", zin + loopt + _onzeker(van), "Leerplichtwet art. 3, 4a en 4b", zwaar=bool(loopt))
    if oudst >= tot.getal:
        zin = f"de jongere is {hoe_oud(j.geboortedatum, op)} op {kort(op)}, en RMC is er tot {tot.getal} jaar"
        yield Twijfel("rmc.te-oud", zin + _onzeker(tot))


def _plicht(plicht: Plicht, op: date) -> str:
    """The duty that goes on: RMC does not take it over."""
    status = plicht.status(op)
    if status not in (LEERPLICHTIG, KWALIFICATIEPLICHTIG):
        return ""
    tot = plicht.dag(lambda p: p.kwalificatieplicht_tot or p.leerplicht_tot)
    return f"; de plicht loopt nog tot en met {tot} en blijft bij u (Leerplichtwet art. 3, 4a en 4b)"


def _niet_nodig(j: Jongere, op: date) -> Iterator[Twijfel]:
    if j.startkwalificatie_op and j.startkwalificatie_op <= op:
        yield Twijfel(
            "rmc.startkwalificatie",
            f"de jongere heeft een startkwalificatie sinds {kort(j.startkwalificatie_op)}: dan is RMC er niet voor",
        )
    if not j.woont_hier(op):
        yield Twijfel(
            "rmc.verhuisd", f"de jongere is verhuisd op {kort(j.verhuisd_op)}: RMC van de nieuwe woonplaats is aan zet"
        )
    if not j.leeft(op):
        yield Twijfel("rmc.overleden", f"de jongere is overleden op {kort(j.overleden_op)}", zwaar=True)


def _onzeker(regel: Regel) -> str:
    return f" ({regel.kanttekening})" if regel.kanttekening else ""
