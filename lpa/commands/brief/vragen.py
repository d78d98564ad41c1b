"""What is asked for a letter: of each kind only what it says."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlcipher3.dbapi2 import Connection

from lpa.commands.ui import forms
from lpa.commands.ui.forms import today
from lpa.domain.base.tekst import opsomming
from lpa.domain.brief import briefsoort
from lpa.domain.brief.veld import Gezegd
from lpa.domain.records.zaak import Zaak
from lpa.domain.zaak.keten import vraagt_toestemming
from lpa.storage.register import eigen, registers
from lpa.storage.zaak.zaken import volledig


class Briefvragen(forms.Form):
    """Which letter, in which zaak, and what each kind asks; a kind asks only some of it."""

    soort = forms.ask(
        forms.plain("SOORT", briefsoort.lees_soort, choices={s: s for s in briefsoort.SOORTEN}), "SOORT", "Soort",
        required=True,
    )  # fmt: skip
    zaken = forms.ask(forms.several(forms.zaak_of(volledig)), "ZAAK", "Zaak", forms.ZAAK_WIE, required=True)
    tijdstip = forms.ask(
        forms.MOMENT.but(metavar="DAG EN TIJD"), "--tijdstip", "Dag en tijd van het gesprek", "zoals: di 14-1 10:30"
    )
    plaats = forms.text("--plaats", "Plaats van het gesprek", "waar het gesprek is")
    huisbezoek = forms.ask(forms.number_of("huisbezoek"), "--huisbezoek", "Huisbezoek", "als er meer staan", quiet=True)
    spreekuur = forms.ask(forms.number_of("spreekuur"), "--spreekuur", "Spreekuur", "als er meer staan", quiet=True)
    ontbreekt = forms.ask(forms.LINES, "--ontbreekt", "Wat ontbreekt er", "wat u nog moet hebben; mag vaker")
    uiterlijk = forms.ask(forms.COMING_DAY, "--uiterlijk", "Aanvullen uiterlijk", "laatste dag ervoor")
    reden = forms.text("--reden", "Reden van de overdracht", "blijft weg als u hem niet noemt", long=True, quiet=True)
    datum = forms.today_field("--datum", "Datum van de brief", "dag van verzending; anders vandaag")
    toestemming = forms.ask(
        forms.YES_NO, "--toestemming", "Toestemming jongere", "met de reden in de brief, vanaf 16 jaar: ja of nee"
    )
    toelichting = forms.text("--toelichting", "Eigen alinea", "extra tekst in de brief", long=True, quiet=True)
    aan = forms.ask(
        forms.LINES.but(metavar="WIE", show=lambda wie: opsomming(list(wie))), "--aan", "Aan",
        'ouders, jongere, allen, "verzorger 2" of "contact 3"; anders volgens de wet', quiet=True,
    )  # fmt: skip
    uit = forms.text("--uit", "Bestand", "naam van het bestand; anders naar zaak en soort", kind=forms.PATH, quiet=True)


_ALTIJD = ("datum", "toelichting", "aan")


def vragen(conn: Connection, soort: str, zaken: Sequence[Zaak]) -> list[forms.Field[Any]]:
    """The questions of one kind; the date is that of sending where all were sent already, on one day.

    A flag of another kind does not fit, and is refused.
    """
    soort_ = briefsoort.SOORTEN[soort]
    asked = (*soort_.vragen, *_ALTIJD)
    dag = _dag(soort, zaken)
    uit: list[forms.Field[Any]] = []
    for field in Briefvragen.fields:
        if field.is_place or field is Briefvragen.uit:
            continue
        must = field.name in (*soort_.verplicht, "datum", "toestemming")
        quiet = field.quiet or (field.name in ("tijdstip", "plaats") and field.name not in soort_.verplicht)
        uit.append(field.but(required=must, quiet=quiet, when=None if field.name in asked else lambda _: False))
    if "toestemming" in asked:
        uit.append(
            Briefvragen.toestemming.but(
                required=True, when=lambda d: any(_vraagt_toestemming(conn, zaak.jongere, d) for zaak in zaken)
            )
        )
    return [*uit, Briefvragen.datum.but(default=lambda _: dag), Briefvragen.uit.but(when=lambda _: False, quiet=True)]


def _dag(soort: str, zaken: Sequence[Zaak]) -> date:
    """The date of the letter when she says nothing."""
    verzonden = {briefsoort.dag_van_verzending(soort, zaak) for zaak in zaken}
    return (verzonden.pop() if len(verzonden) == 1 else None) or today()


def aan_wie(given: forms.Given[Briefvragen], soort: str, zaken: Sequence[Zaak]) -> tuple[date, list[str]]:
    """The date, and who was named to get the letter, as far as that is known before anything is asked."""
    datum = given.place(Briefvragen.datum) if Briefvragen.datum in given else _dag(soort, zaken)
    aan = given.place(Briefvragen.aan) if Briefvragen.aan in given else None
    return datum, aan or []


def zoals_gezegd(f: Briefvragen) -> Gezegd:
    """The answers, as a letter is made from them."""
    return Gezegd(
        f.datum, f.tijdstip, f.plaats, f.huisbezoek, f.spreekuur, f.ontbreekt or (), f.uiterlijk, f.reden,
        f.toestemming, f.toelichting, f.aan or (),
    )  # fmt: skip


def _vraagt_toestemming(conn: Connection, jongere: int, d: forms.Draft[Any]) -> bool:
    """Whether the jongere must agree: the letter tells a party why, and the jongere is old enough on its date."""
    geboren, op = registers.jongere(conn, jongere).geboortedatum.eerste, d.get(Briefvragen.datum) or today()
    reden = d.get(Briefvragen.reden) or None
    return vraagt_toestemming(geboren, op, eigen.regelboek(conn), zegt_waarom=reden is not None)
