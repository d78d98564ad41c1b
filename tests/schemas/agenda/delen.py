"""A term of her own and a visit, as other documents hold them too."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from lpa.domain.records.huisbezoek import KORTSTE, LANGSTE, STATUSSEN
from tests.schemas.basis import Aantal, Dag, Deel, Keuze, Nummer, Regime, Tijdstip, soms, zegt

Bezoekstatus = Annotated[str, Keuze(STATUSSEN)]
Minuten = Annotated[int, Field(ge=KORTSTE, le=LANGSTE)]


class Eigentermijn(Deel):
    """Iets dat de ambtenaar zelf wil doen, of een afspraak."""

    nummer: Nummer
    zaak: Nummer | None = zegt("null: hoort bij geen zaak.")
    wat: str
    laatste_dag: Dag
    grondslag: str
    gedaan_op: Dag | None = zegt("null: nog niet gedaan.")
    tijdstip: Tijdstip | None = zegt("Bij een afspraak, tijd in Nederland.")
    brief: Nummer | None = zegt("De brief die ervoor uitnodigde.")
    regime: Regime
    regime_op: Dag | None


class Huisbezoek(Deel):
    """Een huisbezoek."""

    nummer: Nummer
    zaak: Nummer
    begin: Tijdstip = zegt("Tijd in Nederland.")
    duur: Minuten = zegt("Minuten.")
    adres: str = zegt("Het adres van dit bezoek, als dat een ander is; leeg ook als het adres geheim is.")
    met_wie: str
    tolk: str
    status: Bezoekstatus
    verslag: str
    kaartje: bool = zegt("Er is een kaartje achtergelaten.")
    poging_na: Nummer | None = zegt("Het bezoek waarna dit een nieuwe poging is.")
    uid: str = zegt("Waaronder een agenda het kent.")
    reeks: Aantal = zegt("Hoe vaak het voor een agenda is veranderd.")
    interventie: Nummer | None = zegt("De stap die het werd.")
    regime: Regime
    regime_op: Dag | None
    geheim_adres: bool = soms("Niet bij wat alleen het bezoek zelf wijzigt: of het adres van de jongere geheim is.")
