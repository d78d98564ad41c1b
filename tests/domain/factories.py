"""Records with valid defaults: a test names only what matters to it. All names are invented."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time
from typing import Any

from lpa.domain.base.datum import randen
from lpa.domain.records.aanvraag import Verlof, Vrijstelling
from lpa.domain.records.brief import Brief
from lpa.domain.records.huisbezoek import Huisbezoek
from lpa.domain.records.jongere import Jongere
from lpa.domain.records.overstap import VMBO_MBO, Overstap
from lpa.domain.records.school import Inschrijving, School
from lpa.domain.records.zaak import Interventie, Melding, schooljaar_van


def dag(tekst: str) -> date:
    """`31-07-2019` as a date, so that tables read as the officer writes them."""
    dagnummer, maand, jaar = (int(deel) for deel in tekst.split("-"))
    return date(jaar, maand, dagnummer)


def moment(tekst: str) -> datetime:
    """`14-01-2020 10:30`, without zone, as an appointment is kept."""
    welke, tijd = tekst.split()
    return datetime.combine(dag(welke), time.fromisoformat(tijd))


def maak_jongere(**anders: Any) -> Jongere:
    """A jongere of ten years in October 2019, with the search key of the name; the birth date may be given as a day."""
    basis: dict[str, Any] = {"achternaam": "Zwaluw", "voornaam": "Sem", "geboortedatum": dag("12-03-2009")}
    geboren = randen((basis | anders)["geboortedatum"])
    jongere = Jongere(**basis | anders | {"geboortedatum": geboren})
    return replace(jongere, zoeksleutel=jongere.zoeksleutel or jongere.sleutel())


def maak_school(**anders: Any) -> School:
    """A primary school in region midden."""
    basis: dict[str, Any] = {"naam": "De Wilg", "plaats": "Proefdorp", "regio": "midden", "onderwijssoorten": "po"}
    school = School(**basis | anders)
    return replace(school, zoeksleutel=school.zoeksleutel or school.sleutel())


def maak_inschrijving(**anders: Any) -> Inschrijving:
    """Jongere 1 at school 1 since 1 August 2013."""
    basis: dict[str, Any] = {"jongere": 1, "school": 1, "onderwijssoort": "po", "van": dag("01-08-2013")}
    return Inschrijving(**basis | anders)


def maak_melding(**anders: Any) -> Melding:
    """An open signaalverzuim of jongere 1, reported on 10 October 2019."""
    basis: dict[str, Any] = {"soort": "signaal", "jongere": 1, "geopend_op": dag("10-10-2019")}
    melding = Melding(**basis | anders)
    return replace(melding, schooljaar=melding.schooljaar or schooljaar_van(melding.geopend_op))


def maak_vrijstelling(**anders: Any) -> Vrijstelling:
    """An open request under art. 5 onder a, of 10 October 2019."""
    basis: dict[str, Any] = {"soort": "5a", "jongere": 1, "geopend_op": dag("10-10-2019")}
    vrijstelling = Vrijstelling(**basis | anders)
    return replace(vrijstelling, schooljaar=vrijstelling.schooljaar or schooljaar_van(vrijstelling.geopend_op))


def maak_verlof(**anders: Any) -> Verlof:
    """An open request of jongere 1 for 11 up to and including 25 November 2019: 11 school days in region midden."""
    basis: dict[str, Any] = {
        "soort": "gewichtig", "jongere": 1, "geopend_op": dag("04-11-2019"), "van": dag("11-11-2019"),
        "tot": dag("25-11-2019"), "schooldagen": 11,
    }  # fmt: skip
    verlof = Verlof(**basis | anders)
    return replace(verlof, schooljaar=verlof.schooljaar or schooljaar_van(verlof.geopend_op))


def maak_interventie(**anders: Any) -> Interventie:
    """A letter in zaak 1, a day after the melding."""
    basis: dict[str, Any] = {"zaak": 1, "datum": dag("11-10-2019"), "soort": "brief"}
    return Interventie(**basis | anders)


def maak_huisbezoek(**anders: Any) -> Huisbezoek:
    """A visit in zaak 1 on Tuesday 14 January 2020 at half past ten, of an hour."""
    basis: dict[str, Any] = {"zaak": 1, "begin": datetime.fromisoformat("2020-01-14T10:30"), "duur": 60, "uid": "a-1"}
    return Huisbezoek(**basis | anders)


def maak_overstap(**anders: Any) -> Overstap:
    """Jongere 1, who leaves the vmbo in 2019-2020; opened in spring."""
    basis: dict[str, Any] = {
        "soort": VMBO_MBO, "jongere": 1, "geopend_op": dag("01-03-2020"), "schooljaar": "2019-2020",
    }  # fmt: skip
    return Overstap(**basis | anders)


def maak_brief(**anders: Any) -> Brief:
    """A warning in zaak 1 to the parents, made on 11 October 2019 and not sent."""
    basis: dict[str, Any] = {
        "zaak": 1, "soort": "waarschuwing", "aan": "verzorger 1", "bestand": "b.docx", "sha256": "a" * 64,
        "datum": dag("11-10-2019"),
    }  # fmt: skip
    return Brief(**basis | anders)
