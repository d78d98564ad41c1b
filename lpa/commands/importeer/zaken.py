"""`lpa importeer meldingen` and `overstap`: zaken from a file, each weighed as if it were typed."""

from __future__ import annotations

from typing import Any

from sqlcipher3.dbapi2 import Connection

from lpa.commands.facts import weigh
from lpa.commands.gate.doors import Twijfels, Writer, tell
from lpa.commands.importeer.bewaar import Wijze, bewaar, een_voor_een
from lpa.commands.importeer.bron import Bron, GoedeRijen, Proef, lees
from lpa.commands.ui import forms
from lpa.commands.ui.forms import today
from lpa.commands.zaak.meldingvelden import twijfels_van
from lpa.domain.records.jongere import Jongere
from lpa.domain.records.overstap import Overstap
from lpa.domain.records.school import Inschrijving
from lpa.domain.records.zaak import Melding
from lpa.domain.register import inschrijvingen, meldingen
from lpa.domain.register.herken import Bekenden, Scholen
from lpa.storage.engine.reading import many
from lpa.storage.register import registers

app = forms.verbs()


def register(conn: Connection, soort: type[Any]) -> meldingen.Zakenregister:
    """What a file with zaken of a class is held against."""
    return meldingen.Zakenregister(
        Bekenden(many(conn, Jongere)), Scholen(registers.scholen(conn)),
        inschrijvingen.per_jongere(many(conn, Inschrijving)), many(conn, soort), today(),
    )  # fmt: skip


@forms.verb(app, "meldingen", "lpa importeer meldingen meldingen.csv --proef")
def meldingen_(
    given: forms.Given[Bron], proef: Proef = False, goede_rijen: GoedeRijen = False, toch: forms.Toch = False
) -> None:
    """Leg meldingen uit een bestand vast, of vul ze aan. Elke melding wordt gewogen: plicht, vrijstelling, dubbel.

    Welke kolommen: lpa importeer kolommen meldingen
    """
    bron = lees(given, "meldingen")
    with forms.open_file() as b:
        uit = meldingen.plan(bron.rijen, register(b.conn, Melding), bron.uit)
        whom = tell.about(b.conn, *(m.jongere for _, m in uit.nieuw), *(g.oud for g in uit.gewijzigd))

        vast: list[Melding] = []

        def opslaan(s: Writer) -> str:
            vast[:] = een_voor_een(s, uit, lambda m: weigh.met_rmc(s.conn, m))
            return ""

        def naast() -> Twijfels:
            return [t.over(f"jongere {m.jongere}") for m in vast for t in twijfels_van(b.conn, m)]

        bewaar(b, "meldingen", uit, Wijze(proef=proef, goede_rijen=goede_rijen, toch=toch), opslaan, whom, na=naast)


@forms.verb(app, "overstap", "lpa importeer overstap vmbo.csv --proef")
def overstap_(
    given: forms.Given[Bron], proef: Proef = False, goede_rijen: GoedeRijen = False, toch: forms.Toch = False
) -> None:
    """Leg vast wie het vmbo verlaat, of vul aan hoe ver die is. lpa zegt wie in de lijst ontbreekt.

    Welke kolommen: lpa importeer kolommen overstap
    """
    bron = lees(given, "overstap")
    with forms.open_file() as b:
        uit = meldingen.overstapplan(bron.rijen, register(b.conn, Overstap), today(), bron.uit)
        whom = tell.about(b.conn, *(o.jongere for _, o in uit.nieuw), *(g.oud for g in uit.gewijzigd))

        def opslaan(s: Writer) -> str:
            een_voor_een(s, uit)
            return ""

        bewaar(b, "overstap", uit, Wijze(proef=proef, goede_rijen=goede_rijen, toch=toch), opslaan, whom)
