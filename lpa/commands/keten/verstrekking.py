"""`lpa verstrekking`: what was told to whom, outside a step as well: at a table, by telephone."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from sqlcipher3.dbapi2 import Connection

from lpa.commands.facts.dossier import Wie, subject
from lpa.commands.gate.doors import All, Csv, Listing, Most, Twijfels, change_record, tell, writing
from lpa.commands.keten.delen import Deelvraag, Delen
from lpa.commands.ui import forms
from lpa.commands.ui.forms import today
from lpa.domain.base.datum import lang
from lpa.domain.doubts.zaak import twijfels_dag
from lpa.domain.records.zaak import genummerd
from lpa.domain.zaak.keten import LOS, Contact, Partij, Verstrekking, buiten_register, partijnaam
from lpa.output.zaak.keten import verstrekkingen_tabel
from lpa.storage.register import contacten
from lpa.storage.zaak import verstrekkingen, zaken
from lpa.storage.zaak.werkvoorraad import over_wie


def show_verstrekkingen(command: str, given: forms.Given[Wie], *, most: int | None, csv: bool) -> None:
    """Answer with what was shared in a zaak, about a jongere, or at all; the latest first.

    Only a list of all names the jongere of each: elsewhere it is known.
    """
    with forms.reading() as conn:
        over = subject(conn, given.parse(conn), command)
        gevonden, aantal = verstrekkingen.lijst(conn, over.zaak, over.jongere, most)
        van_alle = set() if over.zaak or over.jongere else {d.zaak for d in gevonden}
        namen = {zaak: wie.naam for zaak, wie in over_wie(conn, van_alle).items()}
        whom = tell.about(conn, *gevonden)
    tabel = Listing("verstrekkingen", Verstrekking, lambda rijen: verstrekkingen_tabel(rijen, namen))
    tabel.show(gevonden, aantal, about=whom, csv=csv)


app = forms.noun(
    "Verstrekkingen: wat u met wie deelde, wanneer en op welke grond.",
    'lpa verstrekking nieuw 12 --aan ggd --wat "aantal ziekmeldingen"\nlpa verstrekking lijst 12',
)


class Nieuw(forms.OpDag, Delen):
    """Something that was shared outside a step."""

    zaak = forms.zaak_field()


@forms.verb(app, "nieuw", 'lpa verstrekking nieuw 12 --aan ggd --wat "aantal ziekmeldingen"')
def nieuw(given: forms.Given[Nieuw], toch: forms.Toch = False) -> None:
    """Leg vast wat u deelde buiten een stap om: in een overleg, aan de telefoon."""
    with forms.open_file() as b:
        zaak = given.place(Nieuw.zaak, b.conn)
        wie = tell.zaak(b.conn, zaak)
        deelvraag = Deelvraag(b.conn, zaak, lambda _: LOS)
        f = given.fill(b.conn, *deelvraag.fields(Nieuw))
        verstrekking = deelvraag.verstrekking(f)
        assert verstrekking  # noqa: S101  # LOS always shares
        with writing(b, "verstrekking nieuw", lambda: _twijfels(b.conn, verstrekking), toch) as s:
            nieuwe = s.add(verstrekking)
        forms.talk.say_all(deelvraag.opmerkingen(f))
        whom = tell.about(b.conn, nieuwe)
    wat = f"aan {nieuwe.aan}, {lang(nieuwe.datum)}"
    zin = f"Verstrekking {nieuwe.nummer} is vastgelegd bij {genummerd(zaak)} van {wie}: {wat}."
    tell.change(zin, nieuwe.nummer, nieuwe, about=whom)


def _twijfels(conn: Connection, verstrekking: Verstrekking) -> Twijfels:
    return twijfels_dag("de verstrekking", verstrekking.datum, zaken.zaak(conn, verstrekking.zaak), today())


@forms.verb(app, "lijst", "lpa verstrekking lijst 12\nlpa verstrekking lijst --jongere jansen")
def lijst(given: forms.Given[Wie], alles: All = False, meest: Most = 50, csv: Csv = False) -> None:
    """Toon wat er is gedeeld, de laatste eerst."""
    show_verstrekkingen("lpa verstrekking lijst", given, most=None if alles else meest, csv=csv)


class Wijzigen(forms.OpDag, Delen):
    """Which sharing, and what changes."""

    verstrekking = forms.numbered_field("verstrekking", verstrekkingen.verstrekking, "nummer van de verstrekking")


@forms.verb(app, "wijzig", 'lpa verstrekking wijzig 3 --wat "aantal ziekmeldingen en te laat"')
def wijzig(given: forms.Given[Wijzigen], toch: forms.Toch = False) -> None:
    """Verbeter een verstrekking. Het logboek houdt wat er stond."""
    with forms.open_file() as b:
        oud = given.place(Wijzigen.verstrekking, b.conn)
        partij = _partij(b.conn, oud)
        na = change_record(
            b, "verstrekking", oud, given, _gewijzigd, doubts=partial(_twijfels, b.conn),
            shown=[(Wijzigen.aan, partij)], fields=[Wijzigen.toestemming.but(required=False)], sure=toch,
        )  # fmt: skip
        if na.aan != oud.aan and not na.contact:
            forms.talk.say(buiten_register(na.aan, contacten.alle(b.conn)))


def _partij(conn: Connection, oud: Verstrekking) -> Partij:
    """The party as the form shows it: with its number, while it still bears the name of then."""
    partij = contacten.contact(conn, oud.contact) if oud.contact else oud.aan
    return partij if partijnaam(partij) == oud.aan else oud.aan


def _gewijzigd(oud: Verstrekking, f: Wijzigen, nieuw_: forms.Draft[Wijzigen]) -> Verstrekking:
    na = replace(oud, datum=f.datum, wat=f.wat, grondslag=f.grondslag, toestemming=f.toestemming)
    partij = nieuw_.get(Wijzigen.aan)
    if not partij:
        return na
    return replace(na, aan=partijnaam(partij), contact=partij.nummer if isinstance(partij, Contact) else None)
