"""`lpa overzicht`: the figures of a schooljaar, and the cases behind each of them."""

from typing import Annotated

from lpa import settings
from lpa.commands.jaar.jaaroverzicht import ALLE, Jaren, lees_overzicht, toon_overzicht
from lpa.commands.ui import answer
from lpa.commands.ui.command import optie, plek, single, vlag
from lpa.commands.ui.session import bestand, jaar_gevraagd
from lpa.domain.base.csvtekst import BOM, excel
from lpa.domain.base.tekst import kies
from lpa.domain.kalender.schooljaar import reeks
from lpa.errors import VerkeerdGebruik

app, _command = single("overzicht", "lpa overzicht 2019-2020\nlpa overzicht 2019-2020 --uit-zaken 6/verhuisd")


@_command
def overzicht(
    schooljaar: Annotated[str, plek("SCHOOLJAAR", "2019-2020, 19-20 of 2019")] = "",
    jaren: Jaren = 6,
    nummer: Annotated[str | None, optie("--tabel", "een tabel, met de definitie van elke rij", "NUMMER")] = None,
    uit_zaken: Annotated[str | None, optie("--uit-zaken", "de zaken achter een cel: 6/verhuisd", "TABEL/RIJ")] = None,
    csv: Annotated[bool, vlag("--csv", "als CSV voor Excel")] = False,
) -> None:
    """Toon de tabellen en kerncijfers van een schooljaar."""
    if csv and settings.current().json:
        raise VerkeerdGebruik("--csv en --json gaan niet samen", "kies een van de twee")
    jaar = jaar_gevraagd(schooljaar)
    nummers = ALLE if nummer is None else [kies(nummer, ALLE, "tabel")]
    with bestand() as b:
        if uit_zaken is not None:
            from lpa.commands.jaar.achter import toon_zaken

            toon_zaken(b, jaar, uit_zaken, csv=csv)
        elif csv:
            from lpa.output.jaar import overzicht as uitvoer

            o = lees_overzicht(b, reeks(jaar, jaren))
            answer.write(BOM + excel(uitvoer.rijen_voor_excel(o, nummers)))
        else:
            toon_overzicht(b, jaar, jaren, nummers)
