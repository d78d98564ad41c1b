"""A zaak, a step in it, and what else hangs on one."""

from __future__ import annotations

from typing import Annotated

from lpa.domain.base.soorten import AFHANDELINGEN, INTERVENTIES, MELDINGSOORTEN, ONDERREDENEN
from lpa.domain.recht.mas import PAREN, ROUTES
from lpa.domain.recht.zaaktermijnen import OPSCHORTING, VERLENGING
from lpa.domain.records.zaak import TEGEN
from tests.schemas.basis import Dag, Deel, Keuze, Nummer, Onderwijssoort, Regime, Schooljaar, Tijdstip, soms, zegt

Zaaktype = Annotated[str, Keuze("melding", "verlof", "vrijstelling", "overstap")]
Route = Annotated[str, Keuze(ROUTES, PAREN)]
Afhandeling = Annotated[str, Keuze(*AFHANDELINGEN.values())]


class Zaak(Deel):
    """Wat elke zaak heeft."""

    nummer: Nummer
    jongere: Nummer = zegt("Nummer van de jongere.")
    school: Nummer | None = zegt("Nummer van de school op dat moment; null: geen, of niet bekend.")
    onderwijssoort: Onderwijssoort | None = zegt("Onderwijssoort op dat moment; null: geen, of niet bekend.")
    geopend_op: Dag = zegt("Dag van de melding, van de ontvangst, of waarop de overstap begon.")
    gesloten_op: Dag | None = zegt("null: nog open.")
    onderreden: Annotated[str, Keuze("", ONDERREDENEN)] = zegt("Wat het verslag binnen een rij onderscheidt.")
    route: str = zegt("Route van de MAS, of twee met ' + '; leeg: geen.")
    schooljaar: Schooljaar
    rmc: bool = zegt("Viel op geen dag onder de plicht terwijl RMC er voor de jongere was: telt apart.")
    kenmerk_gemeente: str = zegt("Nummer waaronder de gemeente de zaak bewaart.")


class Melding(Zaak):
    """Een verzuimmelding."""

    soort: Annotated[str, Keuze(MELDINGSOORTEN)]
    afhandeling: Afhandeling | None = zegt("null: nog open.")
    meldingsnummer: str | None = zegt("Nummer van DUO; null: kwam niet van DUO.")
    eerste_dag: Dag | None = zegt("Eerste dag van het verzuim; null: niet bekend.")
    laatste_dag: Dag | None = zegt("Laatste dag van het verzuim; null: niet bekend, of het duurt voort.")
    uren: float | None = zegt("Klokuren, per half uur; null: niet gemeld.")
    melder: str
    reden: str
    actie_school: str
    vervolg_op: Nummer | None = zegt("Nummer van een eerdere melding waar deze op doorgaat.")
    na_verlof: Nummer | None = zegt("Nummer van verlof dat geweigerd of overschreden is.")
    aangekondigd: bool = zegt("De school heeft de ouders vooraf gezegd dat zij zou melden.")
    toelichting: str
    duo_op: Dag | None = zegt("Dag waarop deze stand is overgenomen in het portaal van DUO; null: nog niet.")


class Interventie(Deel):
    """Een stap in een zaak."""

    nummer: Nummer
    zaak: Nummer
    datum: Dag
    soort: Annotated[str, Keuze(INTERVENTIES)]
    met_wie: str
    route: str = zegt("Route waar de stap bij hoort; leeg: geen.")
    resultaat: str
    notitie: str
    vast: str = zegt("Wat bij het vastleggen is gewogen, zoals de voorwaarden van Halt; blijft zo staan.")
    strafnummer: str = zegt("Nummer van het proces-verbaal of parketnummer.")
    bedrag: float | None = zegt("Boete of strafbeschikking in euro.")
    proeftijd_tot: Dag | None = zegt("Laatste dag van de proeftijd.")
    overleg: Nummer | None = zegt("Nummer van de eerste stap van hetzelfde overleg, als dat over meer zaken ging.")
    regime: Regime = zegt("Wet waaronder de stap wordt bewaard.")
    regime_op: Dag | None = zegt("Dag vanaf wanneer dat zo is; null: het is nooit veranderd.")
    tegen: Annotated[str, Keuze("", *TEGEN)] = zegt("Tegen wie het proces-verbaal is; leeg: dat is niet gezegd.")
    verzorger: Nummer | None = zegt("Nummer van de verzorger tegen wie het is.")


class Heropening(Deel):
    """Een afhandeling die werd ingetrokken."""

    nummer: Nummer
    zaak: Nummer
    datum: Dag
    gesloten_op: Dag = zegt("Dag van de afhandeling die werd ingetrokken.")
    afhandeling: str
    reden: str


class Verplaatsing(Deel):
    """Een melding of stap die naar een andere jongere of zaak ging."""

    nummer: Nummer
    zaak: Nummer = zegt("De melding zelf, of de zaak die de stap verliet.")
    interventie: Nummer | None = zegt("null: de melding zelf is verplaatst.")
    soort: Annotated[str, Keuze("", INTERVENTIES)] = zegt("Soort van de stap; leeg bij een melding.")
    datum: Dag
    van: Nummer = zegt("Nummer van een jongere, of bij een stap van een zaak.")
    naar: Nummer = zegt("Nummer van een jongere, of bij een stap van een zaak.")
    reden: str
    regime: Regime
    regime_op: Dag | None


class Uitstel(Deel):
    """Een termijn die stilstaat of langer wordt."""

    nummer: Nummer
    zaak: Nummer
    soort: Annotated[str, Keuze(OPSCHORTING, VERLENGING)]
    van: Dag
    tot: Dag | None = zegt("null bij een verlenging.")
    duur: str = zegt("Zoals '2 weken'; leeg bij een opschorting.")
    reden: str


class Zaakregel(Deel):
    """Een zaak van welk type ook, als regel van een lijst."""

    nummer: Nummer
    type: Zaaktype
    soort: str
    jongere: Nummer
    naam: str = zegt("'Jansen, Sem van': zoals een register is geordend.")
    geopend_op: Dag
    gesloten_op: Dag | None = zegt("null: nog open.")
    afhandeling: str | None


class Detail(Deel):
    """Een bijzonderheid bij een gebeurtenis."""

    label: str
    tekst: str


class Gebeurtenis(Deel):
    """Iets dat in een zaak gebeurde of gepland staat."""

    datum: Dag
    zaak: Nummer
    soort: str
    nummer: Nummer
    wat: str
    details: list[Detail]


class Lopend(Deel):
    """Iets dat uiterlijk op een dag moet gebeuren."""

    soort: str
    wat: str
    laatste_dag: Dag
    zaak: Nummer | None = zegt("null: hoort bij geen zaak.")
    grondslag: str
    waarom: str = zegt("Hoe de dag is uitgerekend.")
    zeker: bool = zegt("false: vraagt oordeel, en dit is de dag om aan te houden.")
    eigen: Nummer | None = zegt("Nummer van de eigen termijn; null: volgt uit wet of norm.")
    van_haar: bool = zegt("false: iemand anders moet het doen, zoals bezwaar maken.")
    tijdstip: Tijdstip | None = zegt("Bij een afspraak, tijd in Nederland.")
    regime: Regime


class Vervallen(Deel):
    """Iets dat is doorgehaald."""

    wat: str
    op: Dag
    reden: str


class MetVervallen(Deel):
    """De pagina van een zaak zoals `lpa toon` haar geeft."""

    vervallen: list[Vervallen] = soms("Alleen bij lpa toon, als er iets is doorgehaald.")


class Doorhaling(Deel):
    """Dat iets is doorgehaald, of weer meetelt."""

    vervallen_op: Dag | None = zegt("null: telt weer mee.")
    vervallen_reden: str
    mee: list[str] = zegt("Wat ermee verviel of terugkwam.")
