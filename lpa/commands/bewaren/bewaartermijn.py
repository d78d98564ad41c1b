"""`lpa bewaartermijn`: how long jongeren are kept, and whose term has passed."""

from __future__ import annotations

from lpa.commands.bewaren.stand import bewaarstand, om
from lpa.commands.gate.doors import All, tell
from lpa.commands.ui.forms import JONGERE, WIE, Form, Given, ask, reading, single, talk, today
from lpa.output.bewaren import bewaard as blad
from lpa.storage.register import eigen

app, _command = single("bewaartermijn", "lpa bewaartermijn\nlpa bewaartermijn jansen")


class Wie(Form):
    """Of whom; else everybody whose term has passed."""

    jongere = ask(JONGERE, "JONGERE", "Jongere", f"{WIE}; anders iedereen van wie de termijn voorbij is", quiet=True)


@_command
def bewaartermijn(given: Given[Wie], alles: All = False) -> None:
    """Toon van wie de bewaartermijn voorbij is, of alle termijnen van een jongere. Er wordt niets vernietigd."""
    with reading() as conn:
        boek, j = eigen.regelboek(conn), given.parse(conn).jongere
        with talk.progress("Termijnen uitrekenen"):
            standen = [bewaarstand(conn, j, today(), boek)] if j else om(conn, today(), boek)
        whom = tell.about(conn, *(s.jongere for s in standen))
    if j:
        return tell.sheet(blad.een(standen[0], today()), blad.een_data(standen[0], today()), about=whom)
    data = {"jongeren": [blad.een_data(s, today()) for s in standen], "aantal": len(standen)}
    return tell.sheet(blad.lijst(standen, today(), alles=alles), data, about=whom)
