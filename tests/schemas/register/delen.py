"""Records of the registers, as other documents hold them too."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from lpa.domain.records.jongere import GESLACHTEN, GEZAG, INGESCHREVEN, RELATIES, VERBLIJFT
from tests.schemas.basis import Dag, Deel, Geboortedatum, Keuze, Nummer, Onderwijssoort, Regio, zegt

Geslacht = Annotated[str, Keuze(GESLACHTEN)]


class Persoon(Deel):
    """Een jongere, zonder de geboortedatum."""

    nummer: Nummer
    achternaam: str
    tussenvoegsel: str
    voornaam: str
    geslacht: Geslacht
    bsn: str | None = zegt("Gemaskeerd, behalve met --volledig; null: niet bekend.")
    adres: str = zegt("Leeg als het adres geheim is, behalve met --volledig.")
    postcode: str
    plaats: str
    land: str = zegt("Leeg: Nederland.")
    geheim_adres: bool
    telefoon: str
    taal: str
    gezin: Nummer | None = zegt("Nummer van het gezin.")
    startkwalificatie_op: Dag | None
    uitstroom_op: Dag | None = zegt("Uitstroom uit praktijkonderwijs of vso.")
    twaalf_jaren_op: Dag | None = zegt("Laatste dag van het twaalfde volledige schooljaar.")
    verblijf: Annotated[str, Keuze(INGESCHREVEN, VERBLIJFT)]
    gevestigd_op: Dag | None = zegt("null: woont hier altijd al.")
    verhuisd_op: Dag | None = zegt("Eerste dag elders.")
    overleden_op: Dag | None
    notitie: str


class Jongere(Persoon):
    """Een jongere in het register."""

    geboortedatum: Geboortedatum = zegt("Ook '2009-03' of '2009': deels bekend.")


class Verzorger(Deel):
    """Een ouder of verzorger."""

    nummer: Nummer
    jongere: Nummer
    naam: str
    relatie: Annotated[str, Keuze(RELATIES)]
    gezag: Annotated[str, Keuze(GEZAG)]
    contactpersoon: str = zegt("Bij een instelling.")
    contact_geslacht: Geslacht
    adres: str = zegt("Een regel; leeg als het geheim kan zijn, behalve met --volledig.")
    land: str = zegt("Leeg: Nederland.")
    telefoon: str
    geheim_adres: bool = zegt("Het eigen adres; ook waar dat van de jongere open is.")
    geen_contact: bool = zegt("Geen brief, bezoek of telefoon aan deze verzorger.")


class School(Deel):
    """Een school."""

    nummer: Nummer
    naam: str
    brin: str | None = zegt("BRIN, met of zonder vestiging.")
    plaats: str
    regio: Regio
    onderwijssoorten: str = zegt("Soorten met een komma ertussen, zoals 'po,vo'.")
    zonder_les: str = zegt("Weekdagen zonder les, zoals 'wo vr'.")
    contactpersoon: str
    telefoon: str
    email: str


class Inschrijving(Deel):
    """Een jongere op een school."""

    nummer: Nummer
    jongere: Nummer
    school: Nummer
    onderwijssoort: Onderwijssoort
    niveau: str
    leerjaar: Annotated[int, Field(ge=1, le=12)] | None
    van: Dag
    tot: Dag | None = zegt("Laatste dag; null: staat er nog ingeschreven.")


class Bewaring(Deel):
    """Waarom een jongere langer wordt bewaard."""

    nummer: Nummer
    jongere: Nummer
    tot: Dag
    reden: str
