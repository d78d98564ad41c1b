"""`lpa logboek`: what was stored and changed, and when."""

from typing import Annotated

from lpa.commands import answer
from lpa.commands.basis import optie, single, vlag
from lpa.commands.lijst import Meest, bij_zaak
from lpa.commands.werk import bestand
from lpa.output import logblad
from lpa.storage import logboek as opslag
from lpa.storage import registers

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
