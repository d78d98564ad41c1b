"""What was shared, and a letter, as other documents hold them too."""

from __future__ import annotations

from typing import Annotated

from lpa.domain.brief.briefsoort import SOORTEN
from tests.schemas.basis import Dag, Deel, Keuze, Nummer, Regime, Sha256, zegt


class Verstrekking(Deel):
    """Wat aan een ander is verteld."""

    nummer: Nummer
    zaak: Nummer
    interventie: Nummer | None = zegt("De stap waarbij het gebeurde.")
    contact: Nummer | None = zegt("null: staat niet bij de contacten.")
    aan: str
    wat: str
    datum: Dag
    grondslag: str
    toestemming: bool | None = zegt("Of de jongere van 16 of ouder het goedvond; null: niet gevraagd.")
    regime: Regime
    regime_op: Dag | None


class Brief(Deel):
    """Een brief aan een ontvanger."""

    nummer: Nummer
    zaak: Nummer
    soort: Annotated[str, Keuze(SOORTEN)]
    aan: str
    bestand: str
    sha256: Sha256 = zegt("Van het bestand zoals het werd gemaakt.")
    datum: Dag = zegt("De dag die in de brief staat.")
    verzonden_op: Dag | None = zegt("null: nog niet verzonden.")
    interventie: Nummer | None = zegt("De stap die de verzending werd.")
    contact: Nummer | None = zegt("null: gaat naar het gezin.")
    met_reden: bool | None = zegt("Of de reden erin staat; null: niet bekend.")
    toestemming: bool | None = zegt("Of de jongere van 16 of ouder het goedvond; null: niet gevraagd.")
    regime: Regime
    regime_op: Dag | None
