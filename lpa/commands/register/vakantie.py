"""`lpa vakantie`: the school holidays of the regions, those that ship with lpa and those that she adds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Annotated, NamedTuple

from sqlcipher3.dbapi2 import Connection

from lpa import settings
from lpa.commands.gate.eigenschap import toon_of_wijzig
from lpa.commands.gate.listing import Csv, toon_lijst
from lpa.commands.gate.store import vastleggen
from lpa.commands.ui import answer
from lpa.commands.ui.command import Gegeven, Toch, met_velden, noun, optie, plek, verb, vlag
from lpa.commands.ui.field import Antwoorden, Veld
from lpa.commands.ui.form import Formulier, ingevuld
from lpa.commands.ui.session import bestand, misschien, vandaag
from lpa.commands.ui.velden import dagveld, keuze
from lpa.domain.base.datum import lang
from lpa.domain.base.tekst import schoon
from lpa.domain.doubts.kalender import moet_lopen, schooljaar_van_vakantie, twijfels_vakantie
from lpa.domain.kalender.schooljaar import Schooljaar, lees_schooljaar
from lpa.domain.kalender.schoolkalender import REGIOS, VAKANTIES, Kalender, Vakantie, Vakantieregel, lees_vakantie
from lpa.domain.records.school import periode
from lpa.errors import VerkeerdGebruik
from lpa.output.register.kalender import Vakantierij, onbevestigd_blad, vakanties_tabel
from lpa.output.render.data import as_data
from lpa.storage.engine.file import CaseFile
from lpa.storage.register import vakanties

VAKANTIEVELDEN = (
    dagveld("van", "--van", "Van", "eerste dag van de vakantie", verplicht=True, komend=True),
    dagveld("tot", "--tot", "Tot en met", "laatste dag van de vakantie", verplicht=True, komend=True, na="van"),
    Veld(
        "schooljaar", "--schooljaar", "Schooljaar", "anders volgt het uit de eerste dag", lees_schooljaar, "SCHOOLJAAR",
        stil=True,
    ),
    Veld("bron", "--bron", "Bron", "waar u de dagen las"),
)  # fmt: skip


class Elders(NamedTuple):
    """The holiday that a new one replaces: in the calendar of the region, or in the table of lpa."""

    waar: str
    vakantie: Vakantie | None

    @classmethod
    def in_kalender(cls, waar: str, kalender: Kalender, regel: Vakantieregel) -> Elders:
        """The holiday of the same name and schooljaar in `kalender`."""
        gezocht = (regel.naam, regel.schooljaar)
        return cls(waar, next((v for v in kalender.vakanties if (v.naam, v.schooljaar) == gezocht), None))

    @property
    def zin(self) -> str:
        """`in regio midden is dat van 25-04-2020 tot en met 03-05-2020`."""
        v = self.vakantie
        return f"in {self.waar} is dat {periode(v.eerste_dag, v.laatste_dag) if v else 'niet bekend'}"


def lees_regel(
    conn: Connection, velden: Sequence[Veld], gegeven: Gegeven, naam: str, school: int | None = None
) -> Vakantieregel:
    """The holiday that was typed. Raises GegevensGeweigerd when it ends before it begins."""
    velden = [v._replace(standaard=_schooljaar(naam)) if v.naam == "schooljaar" else v for v in velden]
    antwoorden = ingevuld(Formulier(velden, gegeven, conn).vul())
    moet_lopen(antwoorden["van"], antwoorden["tot"])
    return Vakantieregel(**antwoorden | {"naam": naam, "school": school, "schooljaar": str(antwoorden["schooljaar"])})


def _schooljaar(naam: str) -> Callable[[Antwoorden], str]:
    """The schooljaar that follows from the first day, as soon as that is known."""
    return lambda a: str(schooljaar_van_vakantie(naam, a["van"])) if a.get("van") else ""


def bewaar(b: CaseFile, opdracht: str, regel: Vakantieregel, wie: str, elders: Elders, toch: bool) -> None:
    """Store a holiday, in place of the one that the file holds for the same school or region, and tell."""
    oud = vakanties.eigen_vakantie(b.conn, regel.schooljaar, regel.naam, regio=regel.regio, school=regel.school)
    if oud:
        zelfde = (oud.van, oud.tot) == (regel.van, regel.tot)
        bron = regel.bron or (oud.bron if zelfde else "")  # a source belongs to the days that it gave
        regel = replace(regel, nummer=oud.nummer, versie=oud.versie, bron=bron)
    if regel == oud:
        zin = f"Er is niets gewijzigd: vakantie {regel.nummer} is al zo."
        return answer.change(zin, regel.nummer, as_data(regel), terug=False)
    nieuw = regel
    with vastleggen(b, opdracht, lambda: twijfels_vakantie(nieuw, elders.vakantie), toch) as s:
        regel = s.change(nieuw) if oud else s.add(nieuw)
    was = f" Eerst was dat {periode(oud.van, oud.tot)}." if oud else ""
    zin = (
        f"Vakantie {regel.nummer}: {regel.vakantie.vol} van {wie} is van {lang(regel.van)} tot en met"
        f" {lang(regel.tot)}; {elders.zin}.{was}"
    )
    return answer.change(zin, regel.nummer, as_data(regel))


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
    if not (csv or settings.current().json) and (blad := onbevestigd_blad(rijen)).blocks:
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
