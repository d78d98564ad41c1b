"""`lpa logboek`: what was stored and changed, and when."""

from __future__ import annotations

from typing import Annotated

from lpa.commands.gate.doors import Most, tell
from lpa.commands.ui.forms import DAY, JONGERE, Form, Given, flag, reading, single, switch, zaak_of
from lpa.domain.base.datum import begin_van
from lpa.output.register import logblad
from lpa.storage.engine import logboek as opslag
from lpa.storage.zaak import zaken

app, _command = single("logboek", "lpa logboek\nlpa logboek --zaak 12 --volledig")


class Over(Form):
    """What the log is read for."""

    zaak = flag("--zaak", "alleen over deze zaak", zaak_of(zaken.zaak, struck=True).but(metavar="NUMMER"))
    jongere = flag("--jongere", "alleen over deze jongere; ook wanneer u haar of hem bekeek", JONGERE)
    sinds = flag("--sinds", "alleen vanaf deze dag", DAY)


@_command
def logboek(
    given: Given[Over],
    meest: Most = 20,
    volledig: Annotated[bool, switch("--volledig", "met elke waarde, ervoor en erna")] = False,
    gelezen: Annotated[bool, switch("--gelezen", "ook welke jongeren u hebt bekeken")] = False,
) -> None:
    """Toon wat er is gedaan, het laatste eerst."""
    with reading() as conn:
        f = given.parse(conn)
        over, wie = f.zaak.nummer if f.zaak else None, f.jongere.nummer if f.jongere else None
        sinds = begin_van(f.sinds) if f.sinds else ""
        handelingen = opslag.handelingen(conn, meest, over, wie, sinds=sinds, gelezen=gelezen or wie is not None)
        regels = [regel for handeling in handelingen for regel in handeling.regels]
        whom = tell.openly() if volledig else tell.about(conn, *regels)
    getoond = [handeling.genoemd() for handeling in handelingen]
    tell.sheet(logblad.blad(getoond, volledig=volledig), logblad.data(handelingen, volledig=volledig), about=whom)
