"""`lpa toon`: any zaak, on the page of its own noun."""

from __future__ import annotations

from contextlib import nullcontext
from importlib import import_module

from sqlcipher3.dbapi2 import Connection

from lpa.commands.gate.doors import tell
from lpa.commands.ui.forms import ZAAK_WIE, Form, Given, ask, reading, single, zaak_of
from lpa.domain.base.tekst import met_hoofdletter
from lpa.domain.records.zaak import Zaak, zaaktype
from lpa.domain.zaak.vervallen import genoemd, zin
from lpa.output.render.sheet import Heading, Paragraph, Sheet
from lpa.storage.engine.reading import zichtbaar
from lpa.storage.zaak import vervallen
from lpa.storage.zaak.zaken import volledig

app, _command = single("toon", "lpa toon 12\nlpa toon jansen")

# Which module has the page of each type; only that one is loaded.
_PAGINAS = {
    "melding": "zaak.melding",
    "verlof": "aanvraag.verlof",
    "vrijstelling": "aanvraag.vrijstelling",
    "overstap": "overstap.overstap",
}


class Tonen(Form):
    """Which zaak."""

    zaak = ask(zaak_of(volledig, struck=True), "ZAAK", "Zaak", ZAAK_WIE, required=True)


@_command
def toon(given: Given[Tonen]) -> None:
    """Toon een zaak van welke soort ook: melding, verlof, vrijstelling of overstap. Ook wat vervallen is."""
    with reading() as conn:
        zaak = given.place(Tonen.zaak, conn)
        make = import_module(f"lpa.commands.{_PAGINAS[zaaktype(zaak)]}").pagina
        with zichtbaar(conn) if zaak.vervallen_op else nullcontext():
            answer: tell.Answer = make(conn, zaak)
        answer = _with_struck(conn, zaak, answer)
    tell.answer(answer)


def _with_struck(conn: Connection, zaak: Zaak, answer: tell.Answer) -> tell.Answer:
    """The page with what was struck out: that the zaak itself was stands first, what was in it last."""
    gone = [zaak] if zaak.vervallen_op else vervallen.in_zaak(conn, zaak.nummer)
    if not gone:
        return answer
    sheet, lines = answer.sheet, [Paragraph(met_hoofdletter(f"{genoemd(r)} is {zin(r)}."), hang=2) for r in gone]
    blocks = [*lines, *sheet.blocks] if zaak.vervallen_op else [*sheet.blocks, Heading("Vervallen"), *lines]
    struck = [{"wat": genoemd(r), "op": r.vervallen_op, "reden": r.vervallen_reden} for r in gone]
    return answer._replace(sheet=Sheet(blocks), more={**answer.more, "vervallen": struck})
