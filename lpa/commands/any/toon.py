"""`lpa toon`: any zaak, on the page of its own noun."""

from __future__ import annotations

from importlib import import_module

from lpa.commands.gate.doors import tell
from lpa.commands.ui.forms import ZAAK_WIE, Form, Given, ask, reading, single, zaak_of
from lpa.domain.records.zaak import zaaktype
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

    zaak = ask(zaak_of(volledig), "ZAAK", "Zaak", ZAAK_WIE, required=True)


@_command
def toon(given: Given[Tonen]) -> None:
    """Toon een zaak van welke soort ook: melding, verlof, vrijstelling of overstap."""
    with reading() as conn:
        zaak = given.place(Tonen.zaak, conn)
        answer: tell.Answer = import_module(f"lpa.commands.{_PAGINAS[zaaktype(zaak)]}").pagina(conn, zaak)
    tell.answer(answer)
