"""`lpa thuiszitters`: who is at home now, for the monthly talk with the samenwerkingsverband."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import Annotated

from sqlcipher3.dbapi2 import Connection

from lpa.commands.facts.aanvraag import misschien_vervallen
from lpa.commands.facts.plicht import plichtstand
from lpa.commands.facts.verzuim import schooldagen
from lpa.commands.gate.doors import Csv, outside, tell
from lpa.commands.ui.forms import reading, single, switch, today
from lpa.commands.ui.talk import say_all
from lpa.domain.recht.plichtstand import Plichtstand
from lpa.domain.recht.regel import Regelboek
from lpa.domain.records.jongere import Jongere
from lpa.domain.records.school import Inschrijving
from lpa.domain.records.zaak import Melding
from lpa.domain.zaak import thuiszitters as wie_thuis
from lpa.domain.zaak.thuiszitters import APART, SIGNAAL, THUIS, Niet, Thuis, Thuiszitters, Vrij
from lpa.output.zaak.thuiszitters import thuiszitters_blad, thuiszitters_data, thuiszitters_rijen
from lpa.storage.register import eigen, registers
from lpa.storage.zaak import aanvragen, agenda, werkvoorraad, zaken

app, _command = single(
    "thuiszitters", "lpa thuiszitters\nlpa thuiszitters --peildatum 1-11-2019\nlpa thuiszitters --csv --zonder-namen"
)
_WAT = "lijst van thuiszitters"
_Kent = tuple[Jongere, Plichtstand, Sequence[Inschrijving]]  # of a jongere what a melding is weighed by


@_command
def thuiszitters(
    csv: Csv = False,
    zonder_namen: Annotated[bool, switch("--zonder-namen", "zonder namen, BSN en vrije tekst")] = False,
) -> None:
    """Toon wie thuiszit: langdurig en absoluut verzuim, en apart wie op grond van art. 5 onder a is vrijgesteld."""
    with reading() as conn:
        boek = eigen.regelboek(conn)
        wie = wie_thuiszit(conn, today(), boek)
        say_all(misschien_vervallen(conn, today(), [APART]))
        whom = tell.about(conn, *wie.thuis, *wie.vrij, *wie.niet)
    wie = outside.only(wie, _WAT) if csv or zonder_namen else wie
    namen = not zonder_namen
    if csv:
        return tell.table(thuiszitters_rijen(wie, namen=namen), about=whom)
    data = thuiszitters_data(wie, namen=namen)
    return tell.sheet(thuiszitters_blad(wie, wie_thuis.bronnen(wie.dag, boek), namen=namen), data, about=whom)


def wie_thuiszit(conn: Connection, op: date, boek: Regelboek) -> Thuiszitters:
    """Who is at home with all that the talk is about, and what is not counted."""
    groepen, niet = gewogen(conn, op, boek)
    signaal = [
        m.nummer
        for m in werkvoorraad.open_op(conn, (SIGNAAL,), op)
        if wie_thuis.duurt_als_signaal(m, op, boek) and not registers.jongere(conn, m.jongere).vertrek(op)
    ]
    return Thuiszitters(op, list(_thuis(conn, groepen, op, boek)), list(vrijgesteld(conn, op)), niet, signaal)


def gewogen(
    conn: Connection, op: date, boek: Regelboek, kent: dict[int, _Kent] | None = None
) -> tuple[list[list[Melding]], list[Niet]]:
    """Each melding of who stays at home weighed: those that count by jongere, the absence that began first first; and
    those that do not. Who is at home longest stands first. `kent` keeps who was looked up, for more days in a row.
    """
    kent = {} if kent is None else kent
    telt, niet = list[Melding](), list[Niet]()
    for m in werkvoorraad.open_op(conn, THUIS, op):
        if m.jongere not in kent:
            j = registers.jongere(conn, m.jongere)
            kent[m.jongere] = j, plichtstand(conn, j, boek), registers.inschrijvingen(conn, j.nummer)
        j, stand, scholen = kent[m.jongere]
        if waarom := wie_thuis.waarom_niet(m, j, stand, scholen, op):
            niet.append(Niet(j.nummer, j.lijstnaam, m.nummer, m.soort, waarom))
        else:
            telt.append(m)
    per_jongere = groupby(sorted(telt, key=lambda m: (m.jongere, m.begin, m.nummer)), lambda m: m.jongere)
    groepen = [list(meldingen) for _, meldingen in per_jongere]
    return sorted(groepen, key=lambda g: (g[0].begin, g[0].nummer)), niet


def _thuis(conn: Connection, groepen: Sequence[Sequence[Melding]], op: date, boek: Regelboek) -> Iterator[Thuis]:
    """Each jongere once, by the absence that began first."""
    for m, *andere in groepen:
        alle, sinds = [m.nummer, *(a.nummer for a in andere)], m.begin
        yield Thuis(
            m.jongere, zaken.naam(conn, m.jongere), m.nummer, m.soort,
            registers.school(conn, m.school).naam if m.school else "", sinds, m.eerste_dag is None,
            schooldagen(conn, m, sinds, op), wie_thuis.definities(m, op, boek), tuple(alle[1:]),
            sorted((s for n in alle for s in zaken.interventies(conn, n) if s.datum <= op), key=lambda s: s.datum),
            [*(t for n in alle for t in agenda.te_doen(conn, n)),
             *(h for n in alle for h in agenda.huisbezoeken(conn, n) if h.staat)],
        )  # fmt: skip


def vrijgesteld(conn: Connection, op: date) -> Iterator[Vrij]:
    """Who is here and exempt by the ground that is named apart (art. 5 onder a)."""
    for geldend in aanvragen.geldende(conn):
        if geldend.soort == APART and geldend.geldt(op):
            v = aanvragen.vrijstelling(conn, geldend.nummer)
            yield Vrij(v.jongere, zaken.naam(conn, v.jongere), v.nummer, v.van or op, v.tot)
