"""Documents about consulting hours at a school."""

from __future__ import annotations

from typing import Annotated

from lpa.domain.records.spreekuur import UITGENODIGD, UITKOMSTEN
from tests.schemas.basis import Aantal, Dag, Deel, Document, Keuze, Klok, Nummer, zegt
from tests.schemas.zaak.delen import Interventie

Tijd = Klok | Annotated[str, Keuze("")]


class Spreekuur(Deel):
    """Een spreekuur op een school."""

    nummer: Nummer
    school: Nummer
    datum: Dag
    tijd: Tijd = zegt("Leeg: niet bekend.")
    plaats: str
    notitie: str


class Opkomst(Deel):
    """Hoeveel jongeren er op de lijst staan, en hoeveel er kwamen."""

    genodigd: Aantal
    gekomen: Aantal
    niet_gekomen: Aantal
    afgezegd: Aantal
    wacht: Aantal = zegt("Van wie nog niets bekend is.")


class Uitnodiging(Deel):
    """Een jongere die is uitgenodigd."""

    nummer: Nummer
    spreekuur: Nummer
    zaak: Nummer
    status: Annotated[str, Keuze(UITGENODIGD, UITKOMSTEN)]
    interventie: Nummer | None = zegt("De stap die het werd.")
    jongere: Nummer
    naam: str
    melding: Nummer = zegt("Hetzelfde nummer als zaak.")
    stap: Interventie | None


class Bezet(Spreekuur):
    """Een spreekuur met wie is uitgenodigd."""

    opkomst: Opkomst
    uitnodigingen: list[Uitnodiging]


class SpreekuurDocument(Document, Spreekuur):
    """Een spreekuur zoals het nu is, na een wijziging."""


class SpreekuurToonDocument(Document, Bezet):
    """De pagina van een spreekuur."""


class SpreekuurLijstDocument(Document, Bezet):
    """Een spreekuur waarvan de lijst van genodigden veranderde."""

    hergebruikt: list[Nummer] = zegt("Meldingen van voor deze uitnodiging.")


class Spreekuurregel(Deel):
    """Een spreekuur als regel van een lijst."""

    nummer: Nummer
    datum: Dag
    tijd: Tijd = zegt("Leeg: niet bekend.")
    school: Nummer
    schoolnaam: str
    plaats: str
    genodigd: Aantal
    gekomen: Aantal
    niet_gekomen: Aantal
    afgezegd: Aantal


class SpreekurenDocument(Document):
    """Een lijst van spreekuren."""

    spreekuren: list[Spreekuurregel]
    aantal: Aantal = zegt("Hoeveel er zijn; de lijst kan korter zijn.")
