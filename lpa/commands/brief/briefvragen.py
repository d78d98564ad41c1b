"""What is asked when a letter is made: by kind, and no more than that kind needs."""

from __future__ import annotations

from collections.abc import Callable

from lpa.commands.ui.command import Gegeven
from lpa.commands.ui.field import Antwoorden, Veld
from lpa.commands.ui.session import vandaag
from lpa.commands.ui.velden import dagveld, ja, komende_datum, nummer, tijdstip, toon_ja, vandaagveld
from lpa.domain.base.datum import kort
from lpa.domain.base.tekst import opsomming, schone_alinea
from lpa.domain.base.tijdstip import op_tijd
from lpa.domain.brief import briefsoort
from lpa.domain.records.zaak import Zaak

Vraagt = Callable[[Antwoorden], bool]


def _regels(tekst: str) -> list[str]:
    return [regel for regel in schone_alinea(tekst).split("\n") if regel]


VELDEN = (
    Veld(
        "tijdstip", "--tijdstip", "Dag en tijd van het gesprek", "zoals: di 14-1 10:30", tijdstip, "DAG EN TIJD",
        toon=op_tijd,
    ),
    Veld("plaats", "--plaats", "Plaats van het gesprek", "waar het gesprek is"),
    Veld("huisbezoek", "--huisbezoek", "Huisbezoek", "als er meer staan", nummer("huisbezoek"), "NUMMER", stil=True),
    Veld("spreekuur", "--spreekuur", "Spreekuur", "als er meer staan", nummer("spreekuur"), "NUMMER", stil=True),
    Veld(
        "ontbreekt", "--ontbreekt", "Wat ontbreekt er", "wat u nog moet hebben; mag vaker", _regels, meervoud=True,
        toon=opsomming,
    ),
    dagveld("uiterlijk", "--uiterlijk", "Aanvullen uiterlijk", "laatste dag ervoor")._replace(lees=komende_datum),
    Veld("reden", "--reden", "Reden van de overdracht", "blijft weg als u hem niet noemt", schone_alinea, stil=True),
    vandaagveld("datum", "--datum", "Datum van de brief", "dag van verzending; anders vandaag"),
    Veld(
        "toestemming", "--toestemming", "Toestemming jongere", "met de reden in de brief, vanaf 16 jaar: ja of nee",
        ja, "KEUZE", toon=toon_ja,
    ),
    Veld("toelichting", "--toelichting", "Eigen alinea", "extra tekst in de brief", schone_alinea, stil=True),
    Veld(
        "aan", "--aan", "Aan", 'ouders, jongere, allen, "verzorger 2" of "contact 3"; anders volgens de wet', _regels,
        "WIE", stil=True, meervoud=True, toon=opsomming,
    ),
)  # fmt: skip
_ALTIJD = ("datum", "toelichting", "aan")


def velden(soort: str, zaak: Zaak, gegeven: Gegeven, vraagt_toestemming: Vraagt) -> list[Veld]:
    """The questions of one kind; the date is that of sending where it was sent already.

    A flag of another kind stays among them when it was given, to be refused.
    """
    soort_ = briefsoort.SOORTEN[soort]
    vragen = (*soort_.vragen, *_ALTIJD)
    dag = kort(briefsoort.dag_van_verzending(soort, zaak) or vandaag())

    def past(naam: str) -> Vraagt:
        wel = naam in vragen
        return vraagt_toestemming if wel and naam == "toestemming" else lambda _: wel

    return [
        veld._replace(
            past=past(veld.naam),
            verplicht=veld.naam in (*soort_.verplicht, "datum", "toestemming"),
            standaard=(lambda _: dag) if veld.naam == "datum" else veld.standaard,
            stil=veld.stil or (veld.naam in ("tijdstip", "plaats") and veld.naam not in soort_.verplicht),
        )
        for veld in VELDEN
        if veld.naam in vragen or gegeven[veld.naam] is not None
    ]
