"""`lpa vakantie`: the school holidays of the regions, those that ship with lpa and those that she adds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

from sqlcipher3.dbapi2 import Connection

from lpa import settings
from lpa.commands.gate.eigenschap import toon_of_wijzig
from lpa.commands.gate.listing import Csv, toon_lijst
from lpa.commands.recht.recht import misschien
from lpa.commands.register.vakantievelden import VAKANTIEVELDEN, Elders, bewaar, lees_regel
from lpa.commands.ui import answer
from lpa.commands.ui.command import Gegeven, Toch, met_velden, noun, optie, plek, verb, vlag
from lpa.commands.ui.field import Veld
from lpa.commands.ui.session import bestand, vandaag
from lpa.commands.ui.velden import keuze
from lpa.domain.base.tekst import schoon
from lpa.domain.kalender.schooljaar import Schooljaar, lees_schooljaar
from lpa.domain.kalender.schoolkalender import REGIOS, VAKANTIES, Kalender, lees_vakantie
from lpa.errors import VerkeerdGebruik
from lpa.output.register.vakanties import Vakantierij, onbevestigd_blad, vakanties_tabel
from lpa.storage.register import vakanties

app = noun(
    "Schoolvakanties van de regio's: bekijken en aanvullen. De dagen van een school: lpa school vakantie.",
    "lpa vakantie lijst 2019-2020 --regio midden\nlpa vakantie nieuw mei --regio midden --van 26-4-2031 --tot 4-5-2031",
)
REGIO = Veld(
    "regio", "--regio", "Vakantieregio", "noord, midden of zuid", keuze("regio", REGIOS), "KEUZE", verplicht=True,
    keuzes={r: r for r in REGIOS},
)  # fmt: skip
VELDEN = (REGIO, *VAKANTIEVELDEN)


@verb(
    app, "nieuw", 'lpa vakantie nieuw mei --regio midden --van 26-4-2031 --tot 4-5-2031 --bron "rijksoverheid.nl"'
)  # fmt: skip
@met_velden(VELDEN)
def nieuw(
    gegeven: Gegeven, naam: Annotated[str, plek("NAAM", "herfst, kerst, voorjaar, mei of zomer")], toch: Toch = False
) -> None:
    """Voeg een vakantie van een regio toe, of verbeter er een."""
    welke = lees_vakantie(naam)
    with bestand() as b:
        regel = lees_regel(b.conn, VELDEN, gegeven, welke)
        regio = str(regel.regio)
        elders = Elders.in_kalender("de tabel van lpa", Kalender(regio, vakanties.pakket(regio)), regel)
        bewaar(b, "vakantie nieuw", regel, f"regio {regio}", elders, toch)


@verb(app, "lijst", "lpa vakantie lijst 2019-2020 --regio midden\nlpa vakantie lijst --alles --csv")
def lijst(
    schooljaar: Annotated[str, plek("SCHOOLJAAR", "anders dat van vandaag")] = "",
    regio: Annotated[str, optie("--regio", "alleen noord, midden of zuid", "KEUZE")] = "",
    alles: Annotated[bool, vlag("--alles", "van alle schooljaren")] = False,
    csv: Csv = False,
) -> None:
    """Toon de vakanties van een schooljaar, met hun bron. Een ! betekent: niet bevestigd."""
    if alles and schooljaar:
        raise VerkeerdGebruik("een schooljaar en --alles gaan niet samen", "kies een van de twee")
    jaar = lees_schooljaar(schooljaar) if schooljaar else Schooljaar.van(vandaag())
    regios = [keuze("regio", REGIOS)(regio)] if regio else REGIOS
    with misschien() as conn:
        rijen = [r for r in _rijen(conn, regios) if alles or r.schooljaar == str(jaar)]
    toon_lijst("vakanties", Vakantierij, vakanties_tabel(rijen, answer.width()), rijen, len(rijen), csv=csv)
    if not (csv or settings.current().json) and (blad := onbevestigd_blad(rijen)).blokken:
        answer.page(blad)


def _rijen(conn: Connection | None, regios: Sequence[str]) -> list[Vakantierij]:
    """The holidays of these regions: the shipped table, with what the file adds or corrects."""
    uit = []
    for regio in regios:
        eigen = {regel.vakantie for regel in vakanties.lijst(conn, regio)} if conn else set()
        uit += [Vakantierij.van_vakantie(v, regio, v in eigen) for v in vakanties.kalender(regio, conn).vakanties]
    return sorted(uit, key=lambda r: (r.schooljaar, VAKANTIES.index(r.naam)))


@verb(app, "regio", "lpa vakantie regio\nlpa vakantie regio midden")
def regio(naam: Annotated[str, plek("REGIO", "noord, midden of zuid")] = "") -> None:
    """Toon de vakantieregio van de gemeente, of wijzig haar. De plicht van wie geen school heeft, volgt deze regio."""
    toon_of_wijzig("vakantie regio", "regio", "de vakantieregio", keuze("regio", REGIOS)(naam) if schoon(naam) else "")
