"""`lpa logboek`: what was stored and changed, and when."""

from typing import Annotated

from lpa.commands.gate.listing import Meest, bij_zaak
from lpa.commands.ui import answer
from lpa.commands.ui.command import optie, single, vlag
from lpa.commands.ui.session import bestand
from lpa.output.register import logblad
from lpa.storage.engine import logboek as opslag
from lpa.storage.register import registers

app, _command = single("logboek", "lpa logboek\nlpa logboek --zaak 12 --volledig")


@_command
def logboek(
    zaak: Annotated[str, optie("--zaak", "alleen over deze zaak", "NUMMER")] = "",
    jongere: Annotated[str, optie("--jongere", "alleen over deze jongere", "JONGERE")] = "",
    meest: Meest = 20,
    volledig: Annotated[bool, vlag("--volledig", "met elke waarde, ervoor en erna")] = False,
) -> None:
    """Toon wat er is gedaan, het laatste eerst."""
    with bestand() as b, b.lees() as conn:
        over = bij_zaak(conn, zaak)
        wie = registers.vind_jongere(conn, jongere).nummer if jongere else None
        handelingen = opslag.handelingen(conn, meest, over, wie)
    getoond = [handeling.genoemd() for handeling in handelingen]
    answer.sheet(logblad.blad(getoond, volledig=volledig), logblad.data(handelingen, volledig=volledig))
