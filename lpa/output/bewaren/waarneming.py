"""What a stand-in needs on paper: open zaken, terms, visits, and whom to call."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from lpa.domain.base.datum import lang, op_tijd
from lpa.domain.base.named import NamedTuple
from lpa.domain.records.huisbezoek import Huisbezoek
from lpa.domain.records.jongere import Jongere
from lpa.domain.werk.lopend import Lopend
from lpa.domain.werk.werklijst import Wie
from lpa.domain.werk.werkvoorraad import Openzaak
from lpa.domain.zaak.keten import Contact
from lpa.output.render.sheet import JONGERE, ZAAK, Column, Heading, Paragraph, Person, Sheet, Table
from lpa.output.zaak.huisbezoek import bezoekadres
from lpa.output.zaak.keten import contacten_tabel
from lpa.output.zaak.werklijst import lopende_tabel, zonder_tabel


class Overdracht(NamedTuple):
    """What is open on a day; `wie` says of a zaak about whom it is."""

    op: date
    zaken: Sequence[Openzaak]
    termijnen: Sequence[Lopend]
    bezoeken: Sequence[tuple[Huisbezoek, Jongere]]
    contacten: Sequence[Contact]
    wie: Mapping[int, Wie]


def blad(o: Overdracht) -> Sheet:
    """The pages."""
    uit = Sheet(
        [Heading("Waarneming"), Paragraph(f"Vertrouwelijk. Zoals het was op {lang(o.op)}, zonder politiegegevens.")]
    )
    uit.part("Termijnen", lopende_tabel(o.termijnen, o.wie, o.op, met_waarom=False), "Geen.")
    bezoeken = [(op_tijd(h.begin), h.zaak, Person(*o.wie[h.zaak]), bezoekadres(h, j)) for h, j in o.bezoeken]
    kolommen = [Column("Wanneer"), ZAAK, JONGERE, Column("Adres", wraps=True)]
    uit.part("Huisbezoeken", Table.of(kolommen, bezoeken), "Geen.")
    uit.part("Open zaken", zonder_tabel(o.zaken), "Geen.")
    uit.part("Contacten", contacten_tabel(o.contacten), "Geen.")
    return uit
