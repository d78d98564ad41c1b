"""`lpa zoek`: one word, everywhere."""

from __future__ import annotations

from lpa.commands.gate.doors import tell
from lpa.commands.ui.forms import TEXT, Form, Given, ask, reading, single
from lpa.errors import VerkeerdGebruik
from lpa.output.register.registers import Gevonden, gevonden_blad, gevonden_data
from lpa.storage.register import registers
from lpa.storage.zaak import zaken

app, _command = single("zoek", "lpa zoek jansen\nlpa zoek 999990019\nlpa zoek 1234567")
MEEST = 20


class Gezocht(Form):
    """What is looked for: the words are one text."""

    tekst = ask(
        TEXT.but(many=True), "TEKST", "Zoek", "naam, BSN (of de laatste cijfers), meldingsnummer of zaaknummer",
        required=True,
    )  # fmt: skip


@_command
def zoek(given: Given[Gezocht]) -> None:
    """Zoek jongeren, scholen en zaken."""
    with reading() as conn:
        gezocht = given.place(Gezocht.tekst)
        if not gezocht:
            raise VerkeerdGebruik("er is niets om op te zoeken", "geef een naam, BSN, meldingsnummer of zaaknummer")
        gevonden = Gevonden(
            jongeren=registers.zoek_overal(conn, gezocht, MEEST + 1),
            scholen=registers.zoek_scholen(conn, gezocht, MEEST + 1),
            zaken=zaken.zoek_nummer(conn, gezocht),
        )
        whom = tell.about(conn, *gevonden.jongeren, *gevonden.zaken)
    tell.sheet(gevonden_blad(gevonden, MEEST), gevonden_data(gevonden, MEEST), about=whom)
