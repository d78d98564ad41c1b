"""What the law says: an answer, a term, the days of a duty, the rule book."""

from __future__ import annotations

from typing import Annotated

from lpa.domain.recht import leerplicht, sancties
from lpa.domain.recht.termijnen import SOORTEN
from tests.schemas.basis import Aantal, Antwoord, Dag, Deel, Document, Geboortedatum, Keuze, soms, zegt

Plichtstatus = Annotated[
    str,
    Keuze(
        leerplicht.NOG_NIET, leerplicht.LEERPLICHTIG, leerplicht.KWALIFICATIEPLICHTIG, leerplicht.NIET_MEER,
        leerplicht.VRIJGESTELD, leerplicht.ONZEKER,
    ),
]  # fmt: skip


class Uitkomst(Deel):
    """Een vraag aan de wet, met het antwoord en hoe dat tot stand kwam."""

    vraag: str
    antwoord: Antwoord
    artikel: str
    redenering: list[str]
    feiten: dict[str, str] = zegt("Waarmee is gerekend, in woorden zoals op het scherm.")
    opmerkingen: list[str] = zegt("Wat er onzeker aan is.")


class Mogelijk(Deel):
    """Een laatste dag die kan gelden, als de regel van die dag niet bekend is."""

    laatste_dag: Dag
    duur: str
    regel: str


class Termijn(Deel):
    """Een termijn die de wet stelt."""

    soort: Annotated[str, Keuze(SOORTEN)]
    vanaf: Dag
    laatste_dag: Dag | None = zegt("null: vraagt oordeel; mogelijk zegt wat het kan zijn.")
    antwoord: Antwoord
    grondslag: str
    redenering: list[str]
    opmerkingen: list[str]
    mogelijk: list[Mogelijk]


class TermijnDocument(Document, Termijn):
    """Een termijn, uitgerekend met lpa recht termijn."""


class Plichtdagen(Deel):
    """De dagen waartussen de plichten gelden, beide meegeteld."""

    leerplicht_van: Dag
    leerplicht_tot: Dag
    kwalificatieplicht_van: Dag | None = zegt("null: er is geen kwalificatieplicht.")
    kwalificatieplicht_tot: Dag | None


class Plichtranden(Plichtdagen):
    """Die dagen, ook als de geboortedatum maar deels bekend is."""

    jongste: Plichtdagen = soms(
        "Alleen als de geboortedatum deels bekend is: de dagen bij de laatste die het kan zijn."
    )


class Vijfjarige(Deel):
    """Hoeveel uur per week een kind van vijf mag wegblijven (art. 11a)."""

    tot: Dag
    uren_na_melding: Aantal
    uren_met_toestemming: Aantal


class Plicht(Plichtranden):
    """De plicht van een jongere, met waarom."""

    geboortedatum: Geboortedatum = zegt("Ook '2009-03' of '2009': deels bekend.")
    peildatum: Dag
    status: Plichtstatus
    kalender: str = zegt("Met welke schoolvakanties is gerekend.")
    vijfjarige: Vijfjarige | None = zegt("null: gaat niet over een kind van vijf.")
    redenering: list[str]
    opmerkingen: list[str]


class LeerplichtDocument(Document, Plicht):
    """De plicht bij een geboortedatum."""


class Luxeadvies(Uitkomst):
    """Wat past bij luxe verzuim."""

    advies: Annotated[
        str,
        Keuze(
            sancties.GEEN_VERZUIM, sancties.PROCES_VERBAAL, sancties.HAAR_KEUZE, sancties.NOG_NIET_TE_ZEGGEN,
            sancties.WAARSCHUWING,
        ),
    ]  # fmt: skip
    bedrag: Aantal | None = zegt("Indicatie in hele euro; null: er is geen bedrag van die dag.")


class LuxeDocument(Document, Luxeadvies):
    """Het advies bij luxe verzuim, uitgerekend met lpa recht luxe."""


class Halt(Deel):
    """Of Halt openstaat, met elke voorwaarde."""

    antwoord: Antwoord
    voorwaarden: list[Uitkomst]


class HaltDocument(Document, Halt):
    """Of Halt openstaat, uitgerekend met lpa recht halt."""
