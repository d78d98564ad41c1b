"""`lpa voorbeeld`: an invented register beside the real figures of Heerde, to try everything on."""

from __future__ import annotations

from pathlib import Path
from shlex import quote

from lpa import settings
from lpa.commands.jaar.overzicht import toon_overzicht
from lpa.commands.ui.forms import PATH, Form, Given, open_file, single, talk, text
from lpa.domain.kalender.schooljaar import Schooljaar
from lpa.domain.records.bestand import REGISTER_SINDS, VERZONNEN
from lpa.domain.zaak.wpg import gemerkt, is_begin
from lpa.errors import VerkeerdGebruik
from lpa.storage.engine import create
from lpa.storage.oefen import bestand as oefenbestand

app, _command = single("voorbeeld", "lpa voorbeeld --map oefenen")
BESTAND = "voorbeeld.lpa"
BESTANDENMAP = "voorbeeldbestanden"  # beside it: what `lpa importeer` reads
JAAR = Schooljaar(2019)
EIGENSCHAPPEN = {
    "gemeente": "Heerde",
    "regio": "midden",
    "werkdagen": "ma di do",
    VERZONNEN: "ja",
    REGISTER_SINDS: oefenbestand.STAND.isoformat(),
}
PROBEER = ("lpa overzicht 2019-2020 --uit-zaken 6/verhuisd", "lpa melding lijst --open", "lpa cijfers controle")


class Waar(Form):
    """Where the practice file comes."""

    map_ = text(
        "--map", "Map", "waar het oefenbestand komt; anders een eigen map", kind=PATH.but(metavar="MAP"), quiet=True
    )


@_command
def voorbeeld(given: Given[Waar]) -> None:
    """Maak een oefenbestand met verzonnen jongeren en toon zijn overzicht.

    De cijfers van 2014-2015 tot en met 2018-2019 zijn de echte van Heerde; die van 2019-2020 worden
    geteld uit verzonnen zaken. Het bestand heeft geen wachtwoord. Uw eigen bestand verandert niet.
    """
    if settings.current().bestand_tekst:
        raise VerkeerdGebruik(
            "`lpa voorbeeld` maakt altijd een eigen bestand", "kies de map met --map, zonder --bestand", "--map"
        )
    map_ = given.parse().map_
    pad = _plaats(map_)
    if not pad.exists():
        _maak(pad)
        talk.say(f"Het oefenbestand staat in {pad}.")
    else:
        talk.say(f"Het oefenbestand in {pad} was er al. Verwijder het om opnieuw te beginnen.")
    if map_ and (nieuw := oefenbestand.naar(pad.with_name(BESTANDENMAP))):
        talk.say(f"Voorbeelden van bestanden om in te lezen staan in {nieuw[0].parent}.")
    settings.use_file(str(pad))
    with open_file() as b:
        toon_overzicht(b, JAAR)
    talk.say("Probeer nu eens:")
    talk.show("\n".join(f"  {opdracht} --bestand {quote(str(pad))}" for opdracht in PROBEER))


def _maak(pad: Path) -> None:
    """Make the practice file: reading what it holds is more work than storing it."""
    with talk.progress("Het oefenbestand maken", len(oefenbestand.BESTANDEN) + 2) as verder:
        records = [gemerkt(r) if is_begin(r) else r for r in oefenbestand.alles(verder)]
        create.make(pad, None, EIGENSCHAPPEN, records)


def _plaats(map_: str) -> Path:
    """Where the practice file goes: under a name of its own."""
    if map_:
        return settings.pad(map_) / BESTAND
    from platformdirs import user_data_path

    return user_data_path("lpa", appauthor=False) / BESTAND
