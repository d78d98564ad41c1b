"""What is asked of a melding, the record that the answers make, and what is unlikely about it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from sqlcipher3.dbapi2 import Connection

from lpa.commands.ui import forms
from lpa.commands.ui.forms import today
from lpa.domain.base.soorten import MELDINGSOORTEN, ONDER_OVERIG
from lpa.domain.base.tekst import schoon
from lpa.domain.base.twijfel import Twijfel
from lpa.domain.doubts.zaak import MeldingFeiten, twijfels_melding
from lpa.domain.recht import mas
from lpa.domain.recht.regelboek import REGELBOEK
from lpa.domain.records.zaak import Melding, herhaling, schooljaar_van
from lpa.errors import Geweigerd
from lpa.storage.register import registers
from lpa.storage.zaak import zaken

SOORT = forms.choice("soort", MELDINGSOORTEN)


class Over(forms.Form):
    """Whom a melding is about."""

    jongere = forms.ask(forms.JONGERE, "--jongere", "Jongere", forms.WIE, required=True)


def _herhaling(conn: Connection | None, d: forms.Draft[Any]) -> str | None:
    """The repeat, said as soon as jongere and date are known."""
    jongere, dag = d.get(Over.jongere), d.get(Gegevens.geopend_op)
    if not conn or not jongere or not dag:
        return None
    tekst = herhaling(zaken.eerdere(conn, jongere.nummer, dag))
    return f"Let op: {tekst}." if tekst else None


def _threshold(d: forms.Draft[Any]) -> int | None:
    """A signal is a report of as many hours as the duty to report begins with."""
    if d.get(Gegevens.soort) != "signaal":
        return None
    return int(REGELBOEK.regel("verzuim.drempel", d.get(Gegevens.geopend_op) or today()).getal)


class Gegevens(forms.Form):
    """What a melding holds."""

    soort = forms.ask(SOORT, "--soort", "Soort", required=True)
    geopend_op = forms.today_field("--datum", "Meldingsdatum", note=_herhaling)
    eerste_dag = forms.ask(
        forms.DAY,
        "--eerste-dag",
        "Eerste dag",
        "eerste dag van het verzuim",
        offer=lambda d: d.get(Gegevens.geopend_op),
    )
    laatste_dag = forms.ask(
        forms.DAY,
        "--laatste-dag",
        "Laatste dag",
        "laatste dag van het verzuim",
        after=eerste_dag,
        quiet=lambda d: d.get(Gegevens.soort) != "luxe",
    )
    onderreden = forms.text(
        "--onderreden", "Onderreden", "waar het om gaat, bij overig verzuim",
        kind=forms.choice("onderreden", ONDER_OVERIG), when=lambda d: d.get(Gegevens.soort) == "overig",
        because=lambda _: "het hoort bij overig verzuim",
    )  # fmt: skip
    uren = forms.ask(
        forms.number("aantal uren", 9999),
        "--uren",
        "Uren",
        "gemiste uren",
        offer=_threshold,
        when=lambda d: d.get(Gegevens.soort) != "absoluut",
        because=lambda _: "absoluut verzuim telt geen uren",
    )
    toelichting = forms.text("--toelichting", "Toelichting", "in het kort", long=True)
    meldingsnummer = forms.ask(
        forms.plain("NUMMER", schoon), "--meldingsnummer", "Meldingsnummer", "nummer van DUO", quiet=True
    )
    melder = forms.text("--melder", "Melder", "wie het meldde", quiet=True)
    reden = forms.text("--reden", "Vermoedelijke reden", "wat de school denkt", quiet=True)
    actie_school = forms.text("--actie-school", "Actie school", "wat de school deed", quiet=True)
    vervolg_op = forms.ask(
        forms.number_of("melding"), "--vervolg-op", "Vervolg op melding", "nummer van een eerdere melding", quiet=True
    )
    school = forms.ask(
        forms.SCHOOL, "--school", "School", "nummer, BRIN of naam; anders die van de inschrijving", quiet=True
    )
    onderwijssoort = forms.ask(
        forms.ONDERWIJSSOORT, "--onderwijssoort", "Onderwijssoort", "anders die van de inschrijving", quiet=True
    )
    route = forms.text("--route", "Route", "route van de MAS", kind=forms.choice("route", mas.ROUTES), quiet=True)
    na_verlof = forms.ask(
        forms.number_of("verlof"),
        "--na-verlof",
        "Na geweigerd verlof",
        "nummer van het verlof dat is geweigerd",
        quiet=True,
    )
    aangekondigd = forms.ask(
        forms.YES_NO, "--aangekondigd", "Aangekondigd",
        "de school zei vooraf dat zij luxe verzuim zou melden: ja of nee", quiet=True,
        when=lambda d: d.get(Gegevens.soort) == "luxe", because=lambda _: "dit is geen luxe verzuim",
    )  # fmt: skip


def met_gegevens(m: Melding, f: Gegevens) -> Melding:
    """The melding as the form has it, of its kind and day as they are."""
    return replace(
        m, eerste_dag=f.eerste_dag, laatste_dag=f.laatste_dag, uren=f.uren, toelichting=f.toelichting,
        meldingsnummer=f.meldingsnummer, melder=f.melder, reden=f.reden, actie_school=f.actie_school,
        vervolg_op=f.vervolg_op, school=f.school.nummer if f.school else None, onderwijssoort=f.onderwijssoort,
        route=f.route, onderreden=f.onderreden, na_verlof=f.na_verlof, aangekondigd=bool(f.aangekondigd),
        schooljaar=schooljaar_van(m.geopend_op),
    )  # fmt: skip


def twijfels_van(conn: Connection, m: Melding) -> list[Twijfel]:
    """What is unlikely about a melding. Raises Geweigerd for a forms.number of DUO that another has."""
    ander = zaken.meldingsnummer_eigenaar(conn, m.meldingsnummer) if m.meldingsnummer else None
    if ander and ander != m.nummer:
        raise Geweigerd(
            f"meldingsnummer {m.meldingsnummer} staat al bij melding {ander}",
            f"bekijk die met: lpa melding toon {ander}",
        )
    if m.vervolg_op == m.nummer and m.nummer:
        raise Geweigerd("een melding kan geen vervolg zijn op zichzelf", "geef het nummer van een eerdere melding")
    feiten = MeldingFeiten(
        registers.jongere(conn, m.jongere),
        registers.inschrijvingen(conn, m.jongere),
        zaken.meldingen_van(conn, m.jongere),
        today(),
        zaken.melding(conn, m.vervolg_op) if m.vervolg_op else None,
    )
    return [*twijfels_melding(m, feiten), *_na_verlof(conn, m), *_luxe(conn, m)]


def _luxe(conn: Connection, m: Melding) -> list[Twijfel]:
    """Doubts about luxe verzuim; the school calendar is loaded for no other kind."""
    if m.soort != "luxe":
        return []
    from lpa.commands.facts.verzuim import twijfels_luxe

    return twijfels_luxe(conn, m)


def _na_verlof(conn: Connection, m: Melding) -> list[Twijfel]:
    """Doubts about absence that is tied to a leave; only luxe verzuim can be."""
    if m.na_verlof is None:
        return []
    from lpa.domain.records.aanvraag import twijfels_na_verlof
    from lpa.storage.zaak.aanvragen import verlof

    return twijfels_na_verlof(m, verlof(conn, m.na_verlof))
