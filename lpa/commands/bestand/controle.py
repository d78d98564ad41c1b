"""`lpa controle`: all that is wrong or left undone, at once, each with the command that mends it."""

from __future__ import annotations

from lpa.commands.bestand.controles import CHECKS, ON_REQUEST
from lpa.commands.gate.doors import tell
from lpa.commands.ui.forms import Form, Given, flag, open_file, single
from lpa.commands.ui.kind import plain
from lpa.domain.base.tekst import aantal, kies, opsomming
from lpa.errors import Bevonden
from lpa.output.register import controle as blad

app, _command = single("controle", "lpa controle\nlpa controle --alleen kopie,logboek\nlpa controle --niet cijfers")


def _names(text: str) -> list[str]:
    return [kies(part, CHECKS, "controle") for part in text.replace(",", " ").split()]


NAMES = plain("NAMEN", _names, show=opsomming)


class Welke(Form):
    """Which checks are made."""

    alleen = flag("--alleen", f"alleen deze: {', '.join(CHECKS)}", NAMES)
    niet = flag("--niet", "deze niet", NAMES)


@_command
def controle(given: Given[Welke]) -> None:
    """Kijk alles na, en noem bij elk punt de opdracht die het verhelpt.

    Er verandert niets. De code is alleen 0 als er niets is gevonden. Meer dan een controle noemt u met een komma:
    --niet cijfers,regels.
    """
    with open_file() as b:
        f = given.parse(b.conn)
        names = [n for n in f.alleen or CHECKS if n not in (f.niet or ()) and (f.alleen or n not in ON_REQUEST)]
        found = [finding for name in names for finding in CHECKS[name](b)]
    tell.sheet(blad.blad(names, found), blad.data(names, found), about=tell.NOBODY)
    if found:
        raise Bevonden(
            f"{aantal(len(found), 'punt vraagt', 'punten vragen')} aandacht",
            "achter elk punt staat de opdracht die het verhelpt",
        )
