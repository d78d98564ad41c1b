"""Against whom a proces-verbaal is (art. 26): who looks after the jongere, for enrolling and for seeing to attendance
(art. 2 lid 1), or the jongere, who must attend from twelve years on (art. 2 lid 3, 4c).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lpa.domain.base.datum import hoe_oud, kort, leeftijd
from lpa.domain.base.named import NamedTuple
from lpa.domain.base.soorten import INTERVENTIES
from lpa.domain.base.tekst import opsomming
from lpa.domain.base.twijfel import Twijfel
from lpa.domain.recht.leerplicht import STRAFBAAR
from lpa.domain.recht.mas import GEHOORD
from lpa.domain.recht.regel import Regelboek
from lpa.domain.recht.regelboek import REGELBOEK
from lpa.domain.records.jongere import Jongere, Verzorger
from lpa.domain.records.zaak import TEGEN_JONGERE, TEGEN_VERZORGER, Interventie, Melding
from lpa.errors import Geweigerd

# What goes before such a step in a zaak, and is about the same person.
_VOLGT_OP = {"pv-verzonden": GEHOORD, "pv-uitspraak": ("pv-verzonden",)}


class Tegenfeiten(NamedTuple):
    """What a step of a proces-verbaal is held against: its melding, the jongere, who looks after that one, which
    verzorgers have no duty (no gezag, and they live elsewhere), and the other steps of the zaak.
    """

    melding: Melding
    jongere: Jongere
    verzorgers: Sequence[Verzorger]
    zonder_plicht: Sequence[int]
    stappen: Sequence[Interventie]


def twijfels_tegen(stap: Interventie, f: Tegenfeiten, boek: Regelboek = REGELBOEK) -> list[Twijfel]:
    """The doubts about against whom a step is. Raises Geweigerd for a jongere who was too young all the time."""
    if stap.tegen == TEGEN_JONGERE:
        return [*_tegen_jongere(stap, f, boek), *_ander(stap, f.stappen)]
    return [*_tegen_verzorger(stap, f, boek), *_ander(stap, f.stappen)] if stap.tegen == TEGEN_VERZORGER else []


def _tegen_jongere(stap: Interventie, f: Tegenfeiten, boek: Regelboek) -> Iterator[Twijfel]:
    """Of who may have been old enough on some day `stap.plicht-jongere` says what is unsure."""
    zelf, vol = boek.regel("jongere.zelf", stap.datum), boek.regel("jongere.meerderjarig", stap.datum)
    geboren, (_, laatste) = f.jongere.geboortedatum, f.melding.verzuim(stap.datum)
    if leeftijd(geboren.eerste, laatste) < zelf.getal:
        daad = boek.regel("jongere.daad", stap.datum)
        oud = f"{hoe_oud(geboren, laatste)} was op {kort(laatste)}"
        waarom = f"{zelf.artikel}, {STRAFBAAR}; dat de leeftijd bij het verzuim telt, {daad.kanttekening}"
        raise Geweigerd(
            f"tegen wie {oud} kan geen proces-verbaal: zelf verplicht is iemand vanaf {zelf.waardetekst} ({waarom})",
            'kies een verzorger: --tegen "verzorger NUMMER"', "--tegen",
        )  # fmt: skip
    if f.melding.soort == "absoluut" and leeftijd(geboren.laatste, f.melding.begin) < vol.getal:
        wie = f"onder de {vol.waardetekst} zorgen de ouders voor de inschrijving"
        artikel = "Leerplichtwet art. 2 lid 1"
        yield Twijfel("tegen.inschrijving", f"absoluut verzuim, tegen de jongere: {wie} ({artikel})", artikel)


def _tegen_verzorger(stap: Interventie, f: Tegenfeiten, boek: Regelboek) -> Iterator[Twijfel]:
    vol, dagen = boek.regel("jongere.meerderjarig", stap.datum), f.melding.verzuim(stap.datum)
    if leeftijd(f.jongere.geboortedatum.laatste, dagen[0]) >= vol.getal:
        toen = f"de jongere was toen {vol.waardetekst} of ouder: dan is de plicht van de jongere"
        zin = f"tegen {stap.tegen_wie}, en {toen}"
        yield Twijfel("tegen.meerderjarig", f"{zin} ({vol.artikel})", vol.artikel)
    if stap.verzorger and stap.verzorger not in [v.nummer for v in f.verzorgers]:
        yield Twijfel("tegen.van-ander", f"tegen {stap.tegen_wie}, die niet bij jongere {f.jongere.nummer} staat")
    if stap.verzorger in f.zonder_plicht:
        artikel = "Leerplichtwet art. 2 lid 1"
        zin = f"tegen {stap.tegen_wie}, die geen gezag heeft en niet bij de jongere woont ({artikel})"
        yield Twijfel("tegen.gezag", zin, artikel)


def _ander(stap: Interventie, stappen: Sequence[Interventie]) -> Iterator[Twijfel]:
    """A step that follows on one against somebody else, where there is none against the same."""
    eerder = [s for s in stappen if s.soort in _VOLGT_OP.get(stap.soort, ()) and s.tegen]
    wie = list(dict.fromkeys(s.tegen_wie for s in eerder))
    if wie and stap.tegen_wie not in wie:
        wat = opsomming(list(dict.fromkeys(INTERVENTIES[s.soort] for s in eerder)))
        yield Twijfel("tegen.ander", f"tegen {stap.tegen_wie}, en '{wat}' was tegen {opsomming(wie)}")
