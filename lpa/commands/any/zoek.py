"""`lpa zoek`: one word, everywhere."""

from __future__ import annotations

from sqlcipher3.dbapi2 import Connection

from lpa.commands.gate.doors import tell
from lpa.commands.ui.forms import TEXT, Form, Given, ask, reading, single, today
from lpa.domain.base.datum import Geboortedatum
from lpa.domain.base.geboorte import lees_geboortedatum
from lpa.domain.records.jongere import Jongere, Verzorger
from lpa.domain.records.school import School
from lpa.errors import LpaFout, VerkeerdGebruik
from lpa.output.register.gevonden import Gevonden, gevonden_blad, gevonden_data
from lpa.storage.register import registers
from lpa.storage.zaak import zaken

app, _command = single("zoek", "lpa zoek jansen\nlpa zoek 06-12345678\nlpa zoek 12-3-2012\nlpa zoek 1234567")
MEEST = 20


class Gezocht(Form):
    """What is looked for: the words are one text."""

    tekst = ask(
        TEXT.but(many=True), "TEKST", "Zoek", "naam (ook van een ouder), telefoon, straat, geboren, BSN of nummer",
        required=True,
    )  # fmt: skip


@_command
def zoek(given: Given[Gezocht]) -> None:
    """Zoek jongeren, hun ouders en open zaken, en scholen. Van een BSN zijn de laatste cijfers genoeg."""
    with reading() as conn:
        gezocht = given.place(Gezocht.tekst)
        if not gezocht:
            raise VerkeerdGebruik("er is niets om op te zoeken", "geef een naam, BSN, meldingsnummer of zaaknummer")
        gevonden = _gevonden(conn, gezocht)
        lijkt = Gevonden() if any(gevonden) else _bijna(conn, gezocht)
        whom = tell.about(
            conn, *gevonden.zaken,
            *(wie for g in (gevonden, lijkt) for wie in (*g.jongeren, *g.straat, *(j for _, j in g.verzorgers))),
        )  # fmt: skip
    tell.sheet(gevonden_blad(gevonden, lijkt, MEEST), gevonden_data(gevonden, MEEST), about=whom)


def _gevonden(conn: Connection, gezocht: str) -> Gevonden:
    jongeren = registers.zoek_overal(conn, gezocht, MEEST + 1, _geboren(gezocht))
    ouders = registers.zoek(conn, Verzorger, gezocht, MEEST + 1)
    verzorgers = [(v, registers.jongere(conn, v.jongere)) for v in ouders]
    wie = dict.fromkeys(j.nummer for j in (*jongeren[:MEEST], *(j for _, j in verzorgers[:MEEST])))
    open_ = [*zaken.zoek_nummer(conn, gezocht), *zaken.open_van_jongere(conn, *wie)]
    return Gevonden(
        jongeren, verzorgers, list(dict.fromkeys(open_))[: MEEST + 1],
        scholen=registers.zoek(conn, School, gezocht, MEEST + 1),
        straat=registers.zoek_adres(conn, gezocht, MEEST + 1),
    )  # fmt: skip


def _bijna(conn: Connection, gezocht: str) -> Gevonden:
    """Who and which school is called almost so."""
    verzorgers = [(v, registers.jongere(conn, v.jongere)) for v in registers.bijna(conn, Verzorger, gezocht)]
    return Gevonden(registers.bijna(conn, Jongere, gezocht), verzorgers, scholen=registers.bijna(conn, School, gezocht))


def _geboren(gezocht: str) -> Geboortedatum | None:
    """The birth date that is looked for, whole or in part; a bare number is none, but a BSN, a zaak or a jongere."""
    if gezocht.isdigit():
        return None
    try:
        return lees_geboortedatum(gezocht, today())
    except LpaFout:
        return None
