"""Documents about schools, their calendars, and who is enrolled."""

from __future__ import annotations

from typing import Annotated

from lpa.domain.kalender.schoolkalender import VAKANTIES
from tests.schemas.basis import Aantal, Dag, Deel, Document, Keuze, Nummer, Regio, Schooljaar, zegt
from tests.schemas.register.delen import School

Vakantienaam = Annotated[str, Keuze(VAKANTIES)]


class SchoolDocument(Document, School):
    """Een school zoals zij nu is, na een wijziging."""


class Vakantieregel(Deel):
    """Een vakantie van een regio of een school."""

    nummer: Nummer
    regio: Regio | None = zegt("null: is van een school.")
    school: Nummer | None = zegt("null: is van een regio.")
    schooljaar: Schooljaar
    naam: Vakantienaam
    van: Dag
    tot: Dag
    bron: str


class Vrijedag(Deel):
    """Dagen waarop een school vrij is."""

    nummer: Nummer
    school: Nummer
    van: Dag
    tot: Dag
    reden: str


class Opendag(Deel):
    """Een dag waarop een school open is terwijl andere vrij zijn."""

    nummer: Nummer
    school: Nummer
    dag: Dag
    reden: str


class SchoolToonDocument(Document, School):
    """De pagina van een school."""

    vakanties: list[Vakantieregel]
    vrij: list[Vrijedag]
    open: list[Opendag]


class ScholenDocument(Document):
    """Een lijst van scholen."""

    scholen: list[School]
    aantal: Aantal = zegt("Hoeveel er zijn; de lijst kan korter zijn.")


class SchoolVrijDocument(Document, Vrijedag):
    """Dagen waarop een school vrij is, die erbij kwamen of weg zijn."""


class SchoolOpenDocument(Document, Opendag):
    """Een dag waarop een school open is, die erbij kwam of weg is."""


class VakantieDocument(Document, Vakantieregel):
    """Een vakantie die is vastgelegd, of weg is."""


class Vakantiedagen(Deel):
    """Een vakantie met haar bron."""

    naam: Vakantienaam
    van: Dag
    tot: Dag
    bron: str
    bevestigd: bool = zegt("Gelezen in een bron die te vertrouwen is.")
    eigen: bool = zegt("Zelf ingevoerd.")


class Regiovakantie(Vakantiedagen):
    """Een vakantie van een regio."""

    schooljaar: Schooljaar
    regio: Regio


class VakantiesDocument(Document):
    """De schoolvakanties van de regio's."""

    vakanties: list[Regiovakantie]
    aantal: Aantal


class RegioDocument(Document):
    """De vakantieregio van de gemeente."""

    regio: Regio


class Kalenderdag(Deel):
    """Een dag van een schooljaar."""

    datum: Dag
    schooldag: bool
    waarom: str | None = zegt("Waarom er geen school is; null: er is school.")


class SchoolKalenderDocument(Document):
    """Het schooljaar van een school, dag voor dag."""

    school: Nummer
    naam: str
    regio: Regio
    schooljaar: Schooljaar
    schooldagen: Aantal
    dagen: list[Kalenderdag]
    vakanties: list[Vakantiedagen]
    opmerkingen: list[str]
