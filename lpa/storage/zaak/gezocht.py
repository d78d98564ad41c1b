"""The zaak that a text means: its number, a meldingsnummer of DUO, or the BSN or (part of) the name of the jongere."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sqlcipher3 import dbapi2 as sqlite

from lpa.domain.base.named import NamedTuple
from lpa.domain.base.tekst import opsomming, schoon
from lpa.domain.records.zaak import Zaak, Zaakregel
from lpa.domain.zaak.welke import NIEMAND, bedoelde, foutregels, menuregel
from lpa.errors import MeerMogelijk, NietGevonden, VerkeerdGebruik
from lpa.storage.engine.reading import vervallen
from lpa.storage.register import registers
from lpa.storage.zaak import zaken

TYPEN = ("melding", "verlof", "vrijstelling", "overstap")
_GENUMMERD = rf"(?ai)(?:zaak|{'|'.join(TYPEN)}) (\d{{1,15}})"


class Soort(NamedTuple):
    """Of which types the zaak must be; `gesloten`: rather one that is closed, to be opened again."""

    typen: Sequence[str] = TYPEN
    gesloten: bool = False

    @property
    def naam(self) -> str:
        """`melding`, `verlof of vrijstelling`, or `zaak`."""
        return "zaak" if self.typen == TYPEN else opsomming(list(self.typen), "of")


ALLE = Soort()


def nummer(conn: sqlite.Connection, tekst: str, soort: Soort = ALLE) -> int:
    """The number of the zaak that is meant; of a number that was typed itself the type is not looked at.

    Raises VerkeerdGebruik for no text, NietGevonden, and MeerMogelijk where it may be more than one.
    """
    kaal = schoon(tekst)
    if not kaal:
        raise VerkeerdGebruik(f"er is geen {soort.naam} genoemd", "geef het nummer, of de naam van de jongere")
    if genummerd := re.fullmatch(_GENUMMERD, kaal):
        kaal = genummerd[1]
    if regels := _met_nummer(conn, kaal):
        return regels[0].nummer
    jongeren = _jongeren(conn, kaal, soort)
    passend = bedoelde(van_jongeren(conn, jongeren, soort), gesloten=soort.gesloten)
    if len(passend) == 1 and len(jongeren) == 1:
        return passend[0].nummer
    if not passend:
        raise _geen(conn, kaal, soort)
    geboren = registers.geboren(conn, jongeren) if len(jongeren) > 1 else NIEMAND
    fout = f"'{kaal}' kan meer dan een {soort.naam} zijn: {registers.genoemd(foutregels(passend, geboren))}"
    if len(passend) == 1:  # the wrong child is the worst mistake: the others may be meant, and have none yet
        fout = (
            f"'{kaal}' past bij {len(jongeren)} jongeren; {foutregels(passend)[0]} is van jongere {passend[0].jongere}"
        )
    raise MeerMogelijk(
        fout,
        f"geef het nummer, bijvoorbeeld {passend[0].nummer}",
        deel=tekst,
        keuzes={str(r.nummer): menuregel(r, geboren) for r in passend},
    )


def zoek(conn: sqlite.Connection, tekst: str, soort: Soort, meest: int) -> list[tuple[str, str]]:
    """The zaken that may be meant by what was typed so far, the likeliest first: the number of each, and its line."""
    kaal = schoon(tekst)
    if regels := _met_nummer(conn, kaal):
        return [(str(r.nummer), menuregel(r)) for r in regels if r.type in soort.typen]
    gevonden = {j.nummer: j.geboortedatum for j in registers.zoek_overal(conn, kaal, meest)}
    geboren = gevonden if len(gevonden) > 1 else NIEMAND
    passend = bedoelde(van_jongeren(conn, [*gevonden], soort), gesloten=soort.gesloten)
    return [(str(r.nummer), menuregel(r, geboren)) for r in passend[:meest]]


def van_jongeren(conn: sqlite.Connection, jongeren: Sequence[int], soort: Soort = ALLE) -> list[Zaakregel]:
    """The zaken of these jongeren that are of a type, the latest first."""
    wie, typen = (", ".join("?" * len(waarden)) for waarden in (jongeren, soort.typen))
    waar = f"jongere in ({wie}) and type in ({typen}) order by geopend_op desc, nummer desc"
    return zaken.regels(conn, waar, [*jongeren, *soort.typen]) if jongeren else []


def _met_nummer(conn: sqlite.Connection, kaal: str) -> list[Zaakregel]:
    """The zaak with this zaaknummer, or else this meldingsnummer."""
    return sorted(zaken.zoek_nummer(conn, kaal), key=lambda r: str(r.nummer) != kaal)


def _jongeren(conn: sqlite.Connection, kaal: str, soort: Soort) -> list[int]:
    """The jongeren of that BSN, or whom that text names best. Raises NietGevonden."""
    eigenaar = registers.bsn_eigenaar(conn, kaal.replace(".", ""))
    if eigenaar:
        return [eigenaar]
    if kaal.isascii() and kaal.isdigit():
        weg = vervallen(conn, Zaak, int(kaal), "zaak") if len(kaal) < 16 else None
        raise weg or NietGevonden(
            f"er is geen {soort.naam} {kaal[:15]}", f"zoek met: lpa zoek NAAM, of bekijk: lpa {soort.typen[0]} lijst"
        )
    gevonden = registers.bedoelde_jongeren(conn, kaal)
    if not gevonden:
        raise NietGevonden(f"er is geen jongere die past bij '{kaal}'", "zoek met: lpa zoek NAAM")
    return [j.nummer for j in gevonden]


def _geen(conn: sqlite.Connection, kaal: str, soort: Soort) -> NietGevonden:
    """That who was meant has no zaak of these types, and which there are."""
    jongeren = _jongeren(conn, kaal, soort)
    andere, wie = van_jongeren(conn, jongeren), opsomming([str(n) for n in jongeren[: registers.MEEST]], "of")
    fout = f"jongere {wie} heeft geen {soort.naam}"
    if andere:
        wel = registers.genoemd([f"{r.type} {r.nummer}" for r in andere])
        return NietGevonden(f"{fout}, wel {wel}", f"gebruik: lpa {andere[0].type} toon {andere[0].nummer}")
    return NietGevonden(fout, f"leg een melding vast met: lpa melding nieuw --jongere {jongeren[0]}")
