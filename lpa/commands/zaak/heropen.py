"""Taking back how a zaak ended: the same for every kind of zaak, and always with a trace."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from sqlcipher3.dbapi2 import Connection

from lpa.commands.ui import answer
from lpa.commands.ui.command import Gegeven
from lpa.commands.ui.field import Veld
from lpa.commands.ui.form import Formulier
from lpa.commands.ui.session import bestand, noem_zaak
from lpa.commands.ui.velden import nummer, vandaagveld
from lpa.domain.base.datum import kort
from lpa.domain.base.tekst import met_hoofdletter
from lpa.domain.records import besluit
from lpa.domain.records.zaak import Zaak
from lpa.output.render.data import as_data

Z = TypeVar("Z", bound=Zaak)
HEROPENVELDEN = (
    Veld("reden", "--reden", "Reden", "waarom de afhandeling wordt ingetrokken", verplicht=True),
    vandaagveld("op", "--datum", "Heropend op", "anders vandaag"),
)


def _blijft(_: Connection, zaak: Z) -> Z:
    return zaak


def heropen(
    wat: str,
    haal: Callable[[Connection, int], Z],
    gegeven: Gegeven,
    tekst: str,
    onbeslist: Callable[[Connection, Z], Z] = _blijft,
) -> None:
    """Open the zaak that `tekst` numbers again; `onbeslist` takes away what its decision left behind."""
    with bestand() as b:
        oud = haal(b.conn, nummer(wat)(tekst))
        besluit.moet_gesloten_zijn(oud)
        wie = noem_zaak(b.conn, oud)
        antwoorden = Formulier(HEROPENVELDEN, gegeven, b.conn).vul()
        na, spoor = besluit.heropen(oud, antwoorden["reden"], antwoorden["op"])
        with b.schrijf(f"{wat} heropen") as s:
            na = s.change(onbeslist(b.conn, na))
            s.add(spoor)
    ingetrokken = f"de afhandeling '{spoor.afhandeling}' van {kort(spoor.gesloten_op)}"
    zin = f"{met_hoofdletter(wat)} {na.nummer} van {wie} is heropend; {ingetrokken} is ingetrokken."
    answer.change(zin, na.nummer, as_data(na))
