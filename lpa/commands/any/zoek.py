"""`lpa zoek`: one word, everywhere."""

from typing import Annotated

from lpa.commands.ui import answer
from lpa.commands.ui.command import plek, single
from lpa.commands.ui.session import bestand
from lpa.domain.base.tekst import schoon
from lpa.errors import VerkeerdGebruik
from lpa.output.register.registers import Gevonden, gevonden_blad, gevonden_data
from lpa.storage.register import registers
from lpa.storage.zaak import zaken

app, _command = single("zoek", "lpa zoek jansen\nlpa zoek 999990019\nlpa zoek 1234567")
MEEST = 20


@_command
def zoek(
    tekst: Annotated[list[str], plek("TEKST", "naam, BSN (of de laatste cijfers), meldingsnummer of zaaknummer")],
) -> None:
    """Zoek jongeren, scholen en zaken."""
    gezocht = schoon(" ".join(tekst))
    if not gezocht:
        raise VerkeerdGebruik("er is niets om op te zoeken", "geef een naam, BSN, meldingsnummer of zaaknummer")
    with bestand() as b, b.lees() as conn:
        gevonden = Gevonden(
            jongeren=registers.zoek_overal(conn, gezocht, MEEST + 1),
            scholen=registers.zoek_scholen(conn, gezocht, MEEST + 1),
            zaken=zaken.zoek_nummer(conn, gezocht),
        )
    answer.sheet(gevonden_blad(gevonden, MEEST), gevonden_data(gevonden, MEEST))
