"""Striking out a record with all that hangs on it, and taking that back: one way for every noun."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Annotated, Any

from sqlcipher3.dbapi2 import Connection

from lpa.commands.facts import nasleep, weigh
from lpa.commands.gate import tell
from lpa.commands.gate.store import writing
from lpa.commands.ui.forms import Field, Form, Given, Kind, numbered, open_file, switch, talk, text, today
from lpa.domain.base.tekst import met_hoofdletter, opsomming
from lpa.domain.base.twijfel import Twijfel
from lpa.domain.doubts.verplaatsing import twijfels_achterblijvend, twijfels_vervallen
from lpa.domain.records.brief import Brief
from lpa.domain.records.eigentermijn import Eigentermijn
from lpa.domain.records.huisbezoek import Huisbezoek
from lpa.domain.records.zaak import Interventie, Melding, Zaak
from lpa.domain.werk.nasleep import VERVALT_OOK, nog_open
from lpa.domain.zaak.vervallen import Doorhaling, genoemd, moet_los_staan, moet_vervallen_zijn, zin
from lpa.domain.zaak.wpg import is_begin
from lpa.errors import VerkeerdGebruik
from lpa.storage.engine.file import CaseFile
from lpa.storage.engine.reading import zichtbaar
from lpa.storage.zaak import routes, vervallen, zaken

Back = Annotated[bool, switch("--terug", "haal terug wat vervallen is: het telt weer mee")]


class Reason(Form):
    """Why it is struck out."""

    reden = text("--reden", "Reden", "waarom het vervalt, zoals: dubbel ingevoerd", required=True)


def strike_out(given: Given[Any], which: Field[Any], *, back: bool, sure: bool) -> None:
    """Strike out the record that `which` names, for a reason; or with `back` let it count again."""
    with open_file() as b:
        (_take_back if back else _strike)(b, given, which, sure)


def _strike(b: CaseFile, given: Given[Any], which: Field[Any], sure: bool) -> None:
    old = given.place(which, b.conn)
    zaak = _zaak(b.conn, old)
    if isinstance(old, Interventie):
        moet_los_staan(old, zaken.eigenaar(b.conn, old.nummer))
    who = f" van {tell.zaak(b.conn, zaak)}" if zaak else ""
    f: Reason = given.fill(b.conn)
    with writing(b, f"{_noun(old)} vervalt", lambda: _doubts(b.conn, old, zaak), sure) as s:
        falls = vervallen.doorhaling(b.conn, old)
        named = vervallen.verwijzers(b.conn, old)
        after, *_ = [s.change(record) for record in falls.op(today(), f.reden)]
        for m in named:
            s.change(_without(m, old.nummer))
    talk.say_all(_stays(b.conn, old, zaak), _files_stay(old, falls), _announced(b.conn, old))
    along = f" Mee vervallen: {falls.mee_zin}." if falls.mee else ""
    sentence = (
        f"{met_hoofdletter(genoemd(old))}{who} is {zin(after)}. Het blijft te zien in het dossier en telt nergens"
        f" mee.{along} Terughalen kan later met: lpa {_command(old)} --terug."
    )
    _tell(b.conn, sentence, after, falls)


def _announced(conn: Connection, old: Any) -> list[str]:
    """Which letters invite to what was struck out."""
    if isinstance(old, Huisbezoek):
        return nasleep.aangekondigd_bezoek(conn, old) if old.staat else []
    return nasleep.aangekondigde_afspraak(conn, old) if isinstance(old, Eigentermijn) else []


def _take_back(b: CaseFile, given: Given[Any], which: Field[Any], sure: bool) -> None:
    if Reason.reden in given:
        raise VerkeerdGebruik(
            "--reden past hier niet: wat terugkomt heeft geen reden nodig", "laat --reden weg", "--reden"
        )
    with zichtbaar(b.conn):
        old = given.place(which.but(kind=_by_number(which), help_="nummer van wat vervallen is"), b.conn)
        moet_vervallen_zijn(old)
        zaak = _zaak(b.conn, old)
        if zaak and zaak != old and zaak.vervallen_op:
            moet_vervallen_zijn(replace(old, vervallen_reden=f"met {genoemd(zaken.volledig(b.conn, zaak.nummer))}: "))
        who = f" van {tell.zaak(b.conn, zaak)}" if zaak else ""
        falls = vervallen.met(b.conn, old)
    with writing(b, f"{_noun(old)} vervalt", lambda: _doubts_back(b.conn, falls), sure) as s:
        back, *along = [_as_known_now(b.conn, record) for record in falls.terug()]
        own, pointing, taken = _let_go(b.conn, back)
        after, *_ = [s.change(record) for record in (own, *along)]
        pointing = [s.change(m) for m in pointing]
    talk.say_all(taken)
    sentence = f"{met_hoofdletter(genoemd(after))}{who} telt weer mee. Eerder {zin(old)}."
    sentence += f" Mee teruggekomen: {falls.mee_zin}." if falls.mee else ""
    sentence += f" Verwijst er weer naar: {opsomming([genoemd(m) for m in pointing])}." if pointing else ""
    _tell(b.conn, sentence, after, falls)


def _doubts_back(conn: Connection, falls: Doorhaling) -> Sequence[Twijfel]:
    """What is unlikely about a melding that counts again: as of one that is typed now."""
    what = falls.terug()[0]
    return weigh.dubbele(conn, what) if isinstance(what, Melding) else ()


def _let_go(conn: Connection, back: Any) -> tuple[Any, list[Melding], list[str]]:
    """What comes back, with the meldingsnummer that it had where that is free, and what refers to it again; and that
    another melding has the number by now under which DUO knew this one.
    """
    before = vervallen.losgelaten(conn, back)
    own = next((m for m in before if m.nummer == back.nummer), back)
    pointing = [m for m in before if m.nummer != back.nummer]
    number = own.meldingsnummer if isinstance(own, Melding) else None
    if number and (other := zaken.meldingsnummer_eigenaar(conn, number)):
        what = f"Let op: meldingsnummer {number} staat inmiddels bij melding {other}; {genoemd(back)} heeft geen."
        return back, pointing, [what]
    return own, pointing, []


def _as_known_now(conn: Connection, record: Any) -> Any:
    """What comes back, with what follows from the birth date and the exemptions as they are known by now."""
    return weigh.met_rmc(conn, record) if isinstance(record, Melding) else record


def _zaak(conn: Connection, record: Any) -> Zaak | None:
    """The zaak that a record is, or lies in; her own terms may lie in none."""
    if isinstance(record, Zaak):
        return record
    return zaken.zaak(conn, record.zaak) if record.zaak else None


def _by_number(which: Field[Any]) -> Kind[Any]:
    """What was struck out is named by its number, whatever else its noun can be named by."""
    return numbered("zaak", zaken.volledig) if which.kind.metavar == "ZAAK" else which.kind


def _doubts(conn: Connection, old: Any, zaak: Zaak | None) -> Sequence[Twijfel]:
    falls = vervallen.doorhaling(conn, old)
    found = twijfels_vervallen(falls, vervallen.verwijzers(conn, old))
    steps = [r for r in (old, *falls.mee) if isinstance(r, Interventie)]
    if isinstance(old, Zaak) or zaak is None or not steps:
        return found
    all_steps = zaken.interventies(conn, zaak.nummer)
    return [*found, *(doubt for step in steps for doubt in twijfels_achterblijvend(step, zaak, all_steps))]


def _without(m: Melding, zaak: int) -> Melding:
    """A melding that no longer refers to a zaak."""
    vervolg_op = None if m.vervolg_op == zaak else m.vervolg_op
    return replace(m, vervolg_op=vervolg_op, na_verlof=None if m.na_verlof == zaak else m.na_verlof)


def _stays(conn: Connection, old: Any, zaak: Zaak | None) -> list[str]:
    """What a step brought and stays as it is: the route, the marks of the Wpg, and what she would do next."""
    if zaak is None or not isinstance(old, Interventie):
        return []
    moved = any(r.datum == old.datum for r in routes.routestappen(conn, zaak.nummer))
    route = f"Let op: de route van zaak {zaak.nummer} blijft {zaak.route}. Wijzigen kan met: lpa route kies"
    marks = "Let op: wat daarna als Wpg werd gemerkt, blijft zo. Het merk gaat eraf met: lpa wpg af"
    terms = nog_open(vervallen.samen_vastgelegd(conn, old), VERVALT_OOK)
    return [*([route] if moved else []), *([marks] if is_begin(old) else []), *terms]


def _files_stay(old: Any, falls: Doorhaling) -> list[str]:
    """That the file of a letter is not looked after by lpa."""
    names = opsomming([r.bestand for r in (old, *falls.mee) if isinstance(r, Brief)])
    return [f"Let op: {names} blijft staan. Gooi weg wat u niet meer nodig hebt."] if names else []


def _noun(record: Any) -> str:
    return genoemd(record).split()[0]


def _command(record: Any) -> str:
    noun = "" if isinstance(record, Zaak) else f"{_noun(record)} "
    return f"{noun}vervalt {record.nummer}"


def _tell(conn: Connection, sentence: str, after: Any, falls: Doorhaling) -> None:
    more = {
        "vervallen_op": after.vervallen_op, "vervallen_reden": after.vervallen_reden,
        "mee": [genoemd(record) for record in falls.mee],
    }  # fmt: skip
    tell.change(sentence, after.nummer, after, more, about=tell.about(conn, after))
