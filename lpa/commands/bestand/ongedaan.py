"""`lpa ongedaan`: take the last command back, as a whole."""

from __future__ import annotations

from typing import Annotated

import typer

from lpa.commands.gate.doors import consent, tell, writing
from lpa.commands.ui.forms import open_file, reading, single, switch, talk
from lpa.errors import VerkeerdGebruik
from lpa.output.register import logblad, terugname
from lpa.storage.engine import logboek
from lpa.storage.zaak import brieven

app, _command = single("ongedaan", "lpa ongedaan\nlpa ongedaan --lijst")
_Meest = Annotated[
    int | None,
    typer.Option(
        "--meest", min=1, max=1_000_000, metavar="AANTAL", show_default=False, help="hoeveel --lijst er toont (10)"
    ),
]  # fmt: skip


@_command
def ongedaan(
    ja: Annotated[bool, switch("--ja", "zonder te vragen")] = False,
    lijst: Annotated[bool, switch("--lijst", "toon alleen wat er achtereenvolgens terug te nemen is")] = False,
    meest: _Meest = None,
) -> None:
    """Neem de laatste opdracht terug. Eerst laat lpa zien wat er terugkomt; ook dit komt in het logboek."""
    if lijst and ja:
        raise VerkeerdGebruik("--lijst en --ja gaan niet samen", "kies een van de twee")
    if lijst:
        return _lijst(meest or 10)
    if meest:
        raise VerkeerdGebruik(
            "--meest hoort bij --lijst; lpa neemt een opdracht tegelijk terug", "bekijk ze met: lpa ongedaan --lijst"
        )
    with open_file() as b:
        with b.snapshot() as conn:
            handeling = logboek.laatste(conn)
            logboek.moet_terug_kunnen(handeling)
            whom = tell.about(conn, *handeling.regels)
        talk.say_all(terugname.teruggezet(handeling.genoemd(), b.clock()))
        consent("Dit terugnemen?", ja)
        with writing(b, logboek.ONGEDAAN) as s:
            logboek.undo(s, handeling)
        geldend = brieven.met_bestand(b.conn, handeling.brieven)
    talk.say_all(terugname.bestanden(handeling, geldend))
    zin = f"Opdracht {handeling.nummer} (`{handeling.opdracht}`) is teruggenomen."
    tell.change(zin, handeling.nummer, logblad.handeling_data(handeling), about=whom, undo=False)
    return None


def _lijst(meest: int) -> None:
    with reading() as conn:
        gevonden, aantal = logboek.terug_te_nemen(conn, meest)
        whom = tell.about(conn, *(regel for handeling in gevonden for regel in handeling.regels))
    getoond = [handeling.genoemd() for handeling in gevonden]
    tell.sheet(terugname.lijst(getoond, aantal), terugname.lijst_data(gevonden, aantal), about=whom)
