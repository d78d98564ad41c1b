"""The questions about a step in a zaak: each command that stores one takes its own from here."""

from __future__ import annotations

from typing import Annotated

from lpa.commands.keten.delen import DEELVELDEN
from lpa.commands.ui.command import plek
from lpa.commands.ui.field import Veld, zegt
from lpa.commands.ui.velden import vandaagveld
from lpa.domain.base.tekst import schone_alinea

Meldingnummer = Annotated[str, plek("ZAAK", "nummer van de melding")]
DATUM = vandaagveld("datum", "--datum", "Datum", "anders vandaag")
MET = Veld("met_wie", "--met", "Met wie", "jongere, ouders, mentor, …")
RESULTAAT = Veld("resultaat", "--resultaat", "Resultaat", "wat ervan kwam")
NOTITIE = Veld("notitie", "--notitie", "Notitie", "vrije tekst", schone_alinea)
LEG_UIT = Veld(
    "leg_uit", "--leg-uit", "Leg uit", "waarom u afwijkt van de MAS of van een richtlijn", stil=True,
    waarom_niet=zegt("deze stap wijkt nergens van af"),
)  # fmt: skip
# A step that is always shared with the same party, in the chain of criminal law: nothing of it is asked.
VASTE_DELING = tuple(veld._replace(stil=True) for veld in DEELVELDEN if veld.naam != "toestemming")
