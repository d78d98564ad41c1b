"""Taking back how a zaak ended: the same for every kind of zaak, and always with a trace."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from sqlcipher3.dbapi2 import Connection

from lpa.commands.gate.doors import tell, writing
from lpa.commands.ui.forms import Field, Form, Given, open_file, text, today_field
from lpa.domain.base.datum import kort
from lpa.domain.base.tekst import met_hoofdletter
from lpa.domain.base.twijfel import Twijfel
from lpa.domain.records import besluit
from lpa.domain.records.zaak import Zaak

Z = TypeVar("Z", bound=Zaak)


class Heropening(Form):
    """Why and when it is taken back."""

    reden = text("--reden", "Reden", "waarom de afhandeling wordt ingetrokken", required=True)
    op = today_field("--datum", "Heropend op")


def heropen(
    what: str, given: Given[Any], nummer: Field[Z], undecided: Callable[[Connection, Z], Z] = lambda _, zaak: zaak,
    doubts: Callable[[Connection, Z], Sequence[Twijfel]] = lambda *_: (), *, sure: bool = False,
) -> None:  # fmt: skip
    """Open the zaak that `nummer` names again; `undecided` takes away what its decision left behind.

    `doubts` says what is unlikely about that; with `sure` she confirmed it already.
    """
    with open_file() as b:
        old = given.place(nummer, b.conn)
        besluit.moet_gesloten_zijn(old)
        who = tell.zaak(b.conn, old)
        f: Heropening = given.fill(b.conn)
        after, trace = besluit.heropen(old, f.reden, f.op)
        with writing(b, f"{what} heropen", lambda: doubts(b.conn, old), sure) as s:
            after = s.change(undecided(b.conn, after))
            s.add(trace)
        whom = tell.about(b.conn, after)
    taken_back = f"de afhandeling '{trace.afhandeling}' van {kort(trace.gesloten_op)}"
    sentence = f"{met_hoofdletter(what)} {after.nummer} van {who} is heropend; {taken_back} is ingetrokken."
    tell.change(sentence, after.nummer, after, about=whom)
