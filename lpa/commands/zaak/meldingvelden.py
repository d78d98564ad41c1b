"""What is asked of a melding, the record that the answers make, and what is unlikely about it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlcipher3.dbapi2 import Connection

from lpa.commands.register import kenmerken
from lpa.commands.register.aanmelding import NIEUWE_SCHOOL
from lpa.commands.ui import forms
from lpa.commands.ui.forms import today
from lpa.domain.base.datum import kort
from lpa.domain.base.soorten import MELDINGSOORTEN, ONDER_OVERIG
from lpa.domain.base.tekst import schoon, vouw
from lpa.domain.base.twijfel import Twijfel
from lpa.domain.doubts.melding import MeldingFeiten, twijfels_melding
from lpa.domain.recht import mas
from lpa.domain.recht.regelboek import REGELBOEK
from lpa.domain.records.school import School
from lpa.domain.records.zaak import Melding, schooljaar_van
from lpa.errors import GegevensGeweigerd, Geweigerd
from lpa.storage.register import registers
from lpa.storage.zaak import zaken

SOORT = forms.choice("soort", MELDINGSOORTEN)


def _lees_school(conn: Connection, tekst: str) -> School:
    return ONBEKEND if vouw(tekst) == ONBEKEND.naam else registers.vind_school(conn, tekst)


ONBEKEND = School(naam="onbekend", regio="")  # where she does not know the school yet: a point on the work list
_KORTST = 3  # letters, from which a school that is not in the register is looked for in her list


def _zoek_school(conn: Connection, tekst: str) -> Sequence[tuple[str, str]]:
    """The schools of the register; where none fits, those of the list that was imported last."""
    bekend = forms.SCHOOL.find(conn, tekst) if forms.SCHOOL.find else ()
    return bekend or (NIEUWE_SCHOOL.find(conn, tekst) if NIEUWE_SCHOOL.find and len(tekst) >= _KORTST else ())


SCHOOL = forms.in_file(
    "SCHOOL", _lees_school, show=lambda s: forms.show_school(s) if s.nummer else s.naam, find=_zoek_school
)


def _threshold(d: forms.Draft[Any]) -> int | None:
    """A signal is a report of as many hours as the duty to report begins with."""
    if d.get(Gegevens.soort) != "signaal":
        return None
    return int(REGELBOEK.regel("verzuim.drempel", d.get(Gegevens.geopend_op) or today()).getal)


_VAN_DIE_DAG = ("absoluut", "luxe", "overig")  # kinds of absence that often begin on the day of the melding


class Gegevens(forms.Form):
    """What a melding holds."""

    soort = forms.ask(SOORT, "--soort", "Soort", required=True)
    geopend_op = forms.today_field("--datum", "Meldingsdatum")
    eerste_dag = forms.ask(
        forms.DAY, "--eerste-dag", "Eerste dag", "eerste dag van het verzuim",
        offer=lambda d: d.get(Gegevens.geopend_op) if (d.get(Gegevens.soort) or "") in _VAN_DIE_DAG else None,
        before=geopend_op,
    )  # fmt: skip
    laatste_dag = forms.ask(
        forms.DAY, "--laatste-dag", "Laatste dag", "laatste dag van het verzuim", after=eerste_dag, before=geopend_op,
        quiet=lambda d: d.get(Gegevens.soort) != "luxe",
    )  # fmt: skip
    onderreden = forms.text(
        "--onderreden", "Onderreden", "waar het om gaat, bij overig verzuim",
        kind=forms.choice("onderreden", ONDER_OVERIG), when=lambda d: d.get(Gegevens.soort) == "overig",
        because=lambda _: "het hoort bij overig verzuim",
    )  # fmt: skip
    uren = forms.ask(
        forms.HOURS, "--uren", "Uren", "gemiste uren", offer=_threshold,
        when=lambda d: d.get(Gegevens.soort) != "absoluut", because=lambda _: "absoluut verzuim telt geen uren",
    )  # fmt: skip
    toelichting = forms.text("--toelichting", "Toelichting", "in het kort", long=True)
    meldingsnummer = forms.ask(
        forms.plain("NUMMER", schoon), "--meldingsnummer", "Meldingsnummer", "nummer van DUO", quiet=True
    )
    melder = forms.text("--melder", "Melder", "wie het meldde", quiet=True)
    reden = forms.text("--reden", "Vermoedelijke reden", "wat de school denkt", quiet=True)
    actie_school = forms.text("--actie-school", "Actie school", "wat de school deed", quiet=True)
    vervolg_op = forms.ask(
        forms.zaaknummer_of("melding"), "--vervolg-op", "Vervolg op melding",
        "nummer van een eerdere melding, of naam", quiet=True,
    )  # fmt: skip
    school = forms.ask(
        SCHOOL, "--school", "School", "nummer, BRIN of naam, of onbekend; anders die van de inschrijving", quiet=True
    )
    onderwijssoort = forms.ask(
        forms.ONDERWIJSSOORT, "--onderwijssoort", "Onderwijssoort", "anders die van de inschrijving", quiet=True
    )
    route = forms.text(
        "--route", "Route", "route van de MAS", kind=forms.choice("route", mas.ROUTES, also=mas.ROUTE_ALIASES),
        quiet=True,
    )  # fmt: skip
    na_verlof = forms.ask(
        forms.zaaknummer_of("verlof"), "--na-verlof", "Na verlof", "geweigerd of overschreden: nummer, of naam",
        quiet=True,
    )  # fmt: skip
    aangekondigd = forms.ask(
        forms.YES_NO, "--aangekondigd", "Aangekondigd",
        "de school zei vooraf dat zij luxe verzuim zou melden: ja of nee", quiet=True,
        when=lambda d: d.get(Gegevens.soort) == "luxe", because=lambda _: "dit is geen luxe verzuim",
    )  # fmt: skip
    kenmerk_gemeente = kenmerken.VAN_GEMEENTE


def met_gegevens(m: Melding, f: Gegevens) -> Melding:
    """The melding as the form has it, of its kind and day as they are. Raises GegevensGeweigerd for days in the wrong
    order.
    """
    if f.eerste_dag and f.laatste_dag and f.laatste_dag < f.eerste_dag:
        wat = f"de laatste dag {kort(f.laatste_dag)} ligt voor de eerste dag {kort(f.eerste_dag)}"
        raise GegevensGeweigerd(wat, "keer de dagen om", "--laatste-dag")
    return replace(
        m, eerste_dag=f.eerste_dag, laatste_dag=f.laatste_dag, uren=f.uren, toelichting=f.toelichting,
        meldingsnummer=f.meldingsnummer, melder=f.melder, reden=f.reden, actie_school=f.actie_school,
        vervolg_op=f.vervolg_op, school=(f.school and f.school.nummer) or None, onderwijssoort=f.onderwijssoort,
        route=f.route, onderreden=f.onderreden, na_verlof=f.na_verlof, aangekondigd=bool(f.aangekondigd),
        kenmerk_gemeente=f.kenmerk_gemeente,
        schooljaar=schooljaar_van(m.geopend_op),
    )  # fmt: skip


def moet_kunnen(conn: Connection, m: Melding) -> list[Twijfel]:
    """No doubt: what a melding names must be there, and its number be free.

    Raises Geweigerd for a number of DUO that another melding has and for what follows on itself, NietGevonden for what
    is not there.
    """
    if m.vervolg_op:
        zaken.melding(conn, m.vervolg_op)
    _na_verlof(conn, m)
    ander = zaken.meldingsnummer_eigenaar(conn, m.meldingsnummer) if m.meldingsnummer else None
    if ander and ander != m.nummer:
        raise Geweigerd(
            f"meldingsnummer {m.meldingsnummer} staat al bij melding {ander}",
            f"bekijk die met: lpa melding toon {ander}",
        )
    if m.vervolg_op == m.nummer and m.nummer:
        raise Geweigerd("een melding kan geen vervolg zijn op zichzelf", "geef het nummer van een eerdere melding")
    return []


def twijfels_van(conn: Connection, m: Melding) -> list[Twijfel]:
    """What is unlikely about a melding beside what the file knows; the gate weighs its days and the duty.

    Raises Geweigerd for what `moet_kunnen` refuses.
    """
    moet_kunnen(conn, m)
    feiten = MeldingFeiten(
        registers.inschrijvingen(conn, m.jongere),
        zaken.meldingen_van(conn, m.jongere),
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
    from lpa.domain.doubts.aanvraag import twijfels_na_verlof
    from lpa.storage.zaak.aanvragen import verlof

    return twijfels_na_verlof(m, verlof(conn, m.na_verlof))
