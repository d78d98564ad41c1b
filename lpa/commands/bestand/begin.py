"""`lpa begin`: make the case file."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

from lpa import settings
from lpa.commands.bestand.wachtwoord import show_code
from lpa.commands.gate import copying
from lpa.commands.gate.doors import tell
from lpa.commands.ui.forms import Draft, Form, Given, ask, choice, plain, single, switch, talk, text
from lpa.commands.ui.session import new_passphrase
from lpa.domain.kalender.schoolkalender import REGIOS, WEEKDAGEN, lees_weekdagen
from lpa.storage.engine import create
from lpa.storage.engine.faults import uninterrupted
from lpa.storage.register import regios

app, _command = single("begin", "lpa begin --gemeente Heerde --regio midden")
VERDER = (
    "Uw werkdagen wijzigen kan met: lpa agenda werkdagen; de gemeente met: lpa afzender gemeente; de vakantieregio met:"
    " lpa vakantie regio. Nu verder: lpa importeer scholen BESTAND, of lpa school nieuw."
)


class Begin(Form):
    """What holds for the whole file."""

    gemeente = text(
        "--gemeente", "Gemeente", "naam van de gemeente", required=True,
        note=lambda _, d: (r := _in_lijst(d)) and f"Vakantieregio {r.zin}.",
    )  # fmt: skip
    regio = ask(
        choice("regio", REGIOS), "--regio", "Vakantieregio", required=True,
        offer=lambda d: (r := _in_lijst(d)) and r.regio,
    )  # fmt: skip
    werkdagen = text(
        "--werkdagen", "Werkdagen", "zoals: ma di do", kind=plain("DAGEN", lees_weekdagen), empty=" ".join(WEEKDAGEN),
        default=lambda _: " ".join(WEEKDAGEN),
    )  # fmt: skip


def _in_lijst(d: Draft[Any]) -> regios.Regio | None:
    """The region of the gemeente, where the list of the law names it."""
    return regios.van_plaats(d.get(Begin.gemeente) or "")


@_command
def begin(
    given: Given[Begin],
    zonder_wachtwoord: Annotated[
        bool, switch("--zonder-wachtwoord", "zonder versleuteling: alleen om te oefenen")
    ] = False,
) -> None:
    """Maak het zaakbestand. Met een wachtwoord is alles op de schijf versleuteld.

    Het wachtwoord wordt gevraagd, of komt van de eerste regel van --wachtwoordbestand. U krijgt een
    herstelcode: bewaar die op papier, ergens anders. Zonder wachtwoord en herstelcode is het bestand
    door niemand meer te openen.
    """
    pad = settings.current().bestand
    create.must_be_free(pad)
    f = given.fill(None)
    eigenschappen = {"gemeente": f.gemeente, "regio": f.regio, "werkdagen": f.werkdagen}
    waar = settings.current().wachtwoordbestand
    wachtwoord = None if zonder_wachtwoord else new_passphrase(waar, "--wachtwoordbestand")
    with uninterrupted():
        herstelcode = create.make(pad, wachtwoord, eigenschappen)
        settings.has_stored(pad.name)
        _vertel(pad, eigenschappen, herstelcode)


def _vertel(pad: Path, eigenschappen: dict[str, str], herstelcode: str | None) -> None:
    zin = f"Het zaakbestand van {eigenschappen['gemeente']} staat klaar: {pad}."
    zin += " Het is versleuteld." if herstelcode else " Het is niet versleuteld."
    zin += f" {VERDER}"
    if copying.in_cloud(pad):
        talk.say(copying.CLOUD)
    data = {"bestand": str(pad), **eigenschappen, "versleuteld": herstelcode is not None, "herstelcode": herstelcode}
    tell.change(zin, None, data, about=tell.NOBODY, undo=False)
    if herstelcode:
        show_code(herstelcode)
