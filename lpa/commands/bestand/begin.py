"""`lpa begin`: make the case file."""

from __future__ import annotations

from typing import Annotated

from lpa import settings
from lpa.commands.ui import answer
from lpa.commands.ui.command import Gegeven, met_velden, single, vlag
from lpa.commands.ui.field import Veld
from lpa.commands.ui.form import Formulier, ingevuld
from lpa.commands.ui.session import wachtwoord_uit
from lpa.commands.ui.velden import keuze
from lpa.domain.base.tekst import met_hoofdletter
from lpa.domain.kalender.schoolkalender import REGIOS, WEEKDAGEN, lees_weekdagen
from lpa.errors import VerkeerdGebruik
from lpa.storage.engine import create, keys

app, _command = single("begin", "lpa begin --gemeente Heerde --regio midden")
VERDER = (
    "Uw werkdagen wijzigen kan met: lpa agenda werkdagen; de gemeente met: lpa afzender gemeente; de vakantieregio met:"
    " lpa vakantie regio. Nu verder: lpa school nieuw."
)
VELDEN = (
    Veld("gemeente", "--gemeente", "Gemeente", "naam van de gemeente", verplicht=True),
    Veld(
        "regio", "--regio", "Vakantieregio", "noord, midden of zuid", keuze("regio", REGIOS), "KEUZE", True,
        keuzes={r: r for r in REGIOS},
    ),
    Veld(
        "werkdagen", "--werkdagen", "Werkdagen", "zoals: ma di do", lees_weekdagen, "DAGEN",
        standaard=lambda _: " ".join(WEEKDAGEN),
    ),
)  # fmt: skip


@_command
@met_velden(VELDEN)
def begin(
    gegeven: Gegeven,
    zonder_wachtwoord: Annotated[
        bool, vlag("--zonder-wachtwoord", "zonder versleuteling: alleen om te oefenen")
    ] = False,
) -> None:
    """Maak het zaakbestand. Met een wachtwoord is alles op de schijf versleuteld.

    Het wachtwoord wordt gevraagd, of komt van de eerste regel van --wachtwoordbestand. U krijgt een
    herstelcode: bewaar die op papier, ergens anders. Zonder wachtwoord en herstelcode is het bestand
    door niemand meer te openen.
    """
    pad = settings.current().bestand
    create.must_be_free(pad)
    antwoorden = Formulier(VELDEN, gegeven, None).vul()
    eigenschappen = {naam: str(waarde) for naam, waarde in ingevuld(antwoorden).items()}
    wachtwoord = None if zonder_wachtwoord else _nieuw_wachtwoord()
    herstelcode = create.maak(pad, wachtwoord, eigenschappen)
    zin = f"Het zaakbestand van {eigenschappen['gemeente']} staat klaar: {pad}."
    zin += " Het is versleuteld." if herstelcode else " Het is niet versleuteld."
    zin += f" {VERDER}"
    data = {"bestand": str(pad), **eigenschappen, "versleuteld": wachtwoord is not None, "herstelcode": herstelcode}
    answer.change(zin, None, data, terug=False)
    if herstelcode and not settings.current().json:
        answer.write(f"Herstelcode: {herstelcode}\n")
        answer.say("Schrijf hem op en bewaar hem ergens anders: zonder wachtwoord opent alleen hij het bestand.")


def _nieuw_wachtwoord() -> str:
    """The pass-phrase for a new file: from its file, or typed twice. Raises VerkeerdGebruik."""
    pad = settings.current().wachtwoordbestand
    if pad:
        return keys.check_passphrase(wachtwoord_uit(pad))
    if not answer.can_ask():
        raise VerkeerdGebruik(
            "er is geen wachtwoord gegeven, en er is geen scherm om het te vragen",
            "geef --wachtwoordbestand PAD, of --zonder-wachtwoord om te oefenen",
        )
    from getpass import getpass

    answer.say(f"Kies een wachtwoord van minstens {keys.SHORTEST_PASSPHRASE} tekens: een zin van vijf woorden is goed.")
    while True:
        try:
            gekozen = keys.check_passphrase(getpass("Wachtwoord: "))
        except VerkeerdGebruik as fout:
            answer.say(f"{met_hoofdletter(fout.fout)} {met_hoofdletter(fout.oplossing)}")
            continue
        if getpass("Nog eens: ") == gekozen:
            return gekozen
        answer.say("De twee wachtwoorden zijn niet gelijk. Typ ze nog eens.")
