"""`lpa inschrijving`: who is at which school, and when."""

from __future__ import annotations

from typing import Annotated, Any

from sqlcipher3.dbapi2 import Connection

from lpa.commands.gate.change import Wijziging, met
from lpa.commands.gate.listing import Alles, Csv, Meest, toon_lijst
from lpa.commands.gate.store import vastleggen
from lpa.commands.ui import answer
from lpa.commands.ui.command import Gegeven, Toch, met_velden, noun, optie, plek, verb
from lpa.commands.ui.field import Antwoorden, Veld
from lpa.commands.ui.form import Formulier, ingevuld
from lpa.commands.ui.session import bestand
from lpa.commands.ui.velden import JONGERE, SCHOOL, dagveld, getal, keuze, nummer, toon_school
from lpa.domain.base.soorten import ONDERWIJSSOORTEN
from lpa.domain.doubts.zaak import twijfels_inschrijving
from lpa.domain.records.school import Inschrijving, School, periode
from lpa.output.register.registers import inschrijvingen_blad, inschrijvingen_tabel
from lpa.output.render.data import as_data
from lpa.storage.register import registers

app = noun("Wie op welke school staat.", "lpa inschrijving nieuw --jongere 1 --school 12AB --van 1-8-2019")


def _enige_soort(antwoorden: Antwoorden) -> str:
    """The kind of education, when the school gives only one."""
    school = antwoorden.get("school")
    return school.soorten[0] if isinstance(school, School) and len(school.soorten) == 1 else ""


_GEGEVENS = (
    Veld(
        "onderwijssoort", "--onderwijssoort", "Onderwijssoort", "po, so, vso, vo of mbo; anders die van de school",
        keuze("onderwijssoort", ONDERWIJSSOORTEN), "KEUZE", verplicht=True, standaard=_enige_soort,
        keuzes=ONDERWIJSSOORTEN,
    ),
    dagveld("van", "--van", "Vanaf", "eerste dag", verplicht=True),
    dagveld("tot", "--tot", "Tot en met", "laatste dag, als die bekend is", stil=True),
    Veld("niveau", "--niveau", "Niveau", "vmbo-k, havo, mbo 2, …"),
    Veld("leerjaar", "--leerjaar", "Leerjaar", "1 tot en met 12", getal("leerjaar", 12, 1), "GETAL"),
)  # fmt: skip
VELDEN = (JONGERE, SCHOOL, *_GEGEVENS)
WIJZIGBAAR = (SCHOOL, *_GEGEVENS)


@verb(app, "nieuw", "lpa inschrijving nieuw --jongere 1 --school 12AB --van 1-8-2019")
@met_velden(VELDEN)
def nieuw(gegeven: Gegeven, toch: Toch = False) -> None:
    """Schrijf een jongere in op een school."""
    with bestand() as b:
        antwoorden = Formulier(VELDEN, gegeven, b.conn).vul()
        jongere, school = antwoorden["jongere"], antwoorden["school"]
        inschrijving = Inschrijving(**ingevuld(antwoorden) | {"jongere": jongere.nummer, "school": school.nummer})
        with vastleggen(b, "inschrijving nieuw", lambda: _twijfels(b.conn, inschrijving), toch) as s:
            vast = s.add(inschrijving)
    zin = (
        f"Inschrijving {vast.nummer}: {jongere.naam} ({jongere.nummer}) op {toon_school(school)}, "
        f"{vast.onderwijssoort}, {periode(vast.van, vast.tot)}."
    )
    answer.change(zin, vast.nummer, as_data(vast))


def _twijfels(conn: Connection, inschrijving: Inschrijving) -> list[str]:
    jongere = registers.jongere(conn, inschrijving.jongere)
    return twijfels_inschrijving(
        inschrijving,
        registers.inschrijvingen(conn, jongere.nummer),
        jongere.geboortedatum.laatste,
        registers.school(conn, inschrijving.school).soorten,
    )


@verb(app, "toon", "lpa inschrijving toon 12")
def toon(inschrijving: Annotated[str, plek("NUMMER", "nummer van de inschrijving")]) -> None:
    """Toon een inschrijving."""
    with bestand() as b, b.lees() as conn:
        gevonden = registers.inschrijving(conn, nummer("inschrijving")(inschrijving))
        rij = _regel(conn, gevonden)
    answer.sheet(inschrijvingen_blad([rij]), as_data(gevonden))


def _regel(conn: Connection, i: Inschrijving) -> tuple[Inschrijving, str]:
    return i, f"{registers.jongere(conn, i.jongere).lijstnaam}, {registers.school(conn, i.school).naam}"


@verb(app, "lijst", "lpa inschrijving lijst --school wegwijzer")
def lijst(
    jongere: Annotated[str, optie("--jongere", "alleen van deze jongere", "JONGERE")] = "",
    school: Annotated[str, optie("--school", "alleen op deze school", "SCHOOL")] = "",
    alles: Alles = False,
    meest: Meest = 50,
    csv: Csv = False,
) -> None:
    """Toon inschrijvingen, de laatste eerst."""
    with bestand() as b, b.lees() as conn:
        wie = registers.vind_jongere(conn, jongere).nummer if jongere else None
        waar = registers.vind_school(conn, school).nummer if school else None
        gevonden, aantal = registers.lijst_inschrijvingen(conn, wie, waar, None if alles else meest)
        rijen = [_regel(conn, i) for i in gevonden]
    toon_lijst(
        "inschrijvingen", Inschrijving, inschrijvingen_tabel(rijen, "Jongere en school"), gevonden, aantal, csv=csv
    )


@verb(app, "wijzig", "lpa inschrijving wijzig 12 --tot 31-7-2020")
@met_velden(WIJZIGBAAR)
def wijzig(
    gegeven: Gegeven, inschrijving: Annotated[str, plek("NUMMER", "nummer van de inschrijving")], toch: Toch = False
) -> None:
    """Wijzig een inschrijving. Een lege tekst maakt een veld leeg."""
    with bestand() as b:
        oud = registers.inschrijving(b.conn, nummer("inschrijving")(inschrijving))
        wijziging = Wijziging[Inschrijving]("inschrijving", WIJZIGBAAR, lambda na: _twijfels(b.conn, na), _maak)
        wijziging.doe(b, oud, gegeven, {"school": registers.school(b.conn, oud.school)}, toch=toch)


def _maak(oud: Inschrijving, nieuw: Antwoorden) -> Inschrijving:
    school: Any = nieuw.get("school")
    return met(oud, nieuw | ({"school": school.nummer} if school else {}))
