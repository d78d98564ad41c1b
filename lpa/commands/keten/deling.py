"""`lpa deling`: what was told to whom, outside a step as well: at a table, by telephone."""

from __future__ import annotations

from typing import Annotated, Any

from sqlcipher3.dbapi2 import Connection

from lpa.commands.gate.change import Wijziging, met
from lpa.commands.gate.geheim import Geheim
from lpa.commands.gate.listing import Alles, Csv, Meest, toon_lijst
from lpa.commands.gate.store import vastleggen
from lpa.commands.keten.delen import DEELVELDEN, Deelvraag
from lpa.commands.ui import answer
from lpa.commands.ui.command import Gegeven, Toch, met_velden, noun, plek, verb
from lpa.commands.ui.field import Antwoorden
from lpa.commands.ui.form import Formulier
from lpa.commands.ui.session import bestand, noem_zaak, vandaag
from lpa.commands.ui.subject import Jongere, Wie, onderwerp
from lpa.commands.ui.velden import DATUM, nummer
from lpa.domain.base.datum import lang
from lpa.domain.doubts.zaak import twijfels_dag
from lpa.domain.zaak.keten import LOS, Contact, Deling, buiten_register, partijnaam
from lpa.output.render.data import as_data
from lpa.output.zaak.keten import delingen_tabel
from lpa.storage.register import registers
from lpa.storage.zaak import delingen, zaken
from lpa.storage.zaak.werkvoorraad import over_wie


def toon_delingen(opdracht: str, wie: str, jongere: str, *, meest: int | None, csv: bool) -> None:
    """Answer with what was shared in a zaak, about a jongere, or at all; the latest first.

    Only a list of all names the jongere of each: elsewhere it is known.
    """
    with bestand() as b, b.lees() as conn:
        over = onderwerp(conn, wie, jongere, opdracht)
        gevonden, aantal = delingen.lijst(conn, over.zaak, over.jongere, meest)
        gevonden = Geheim(conn).uit_elk(gevonden)
        van_alle = set() if over.zaak or over.jongere else {d.zaak for d in gevonden}
        namen = {zaak: wie_.naam for zaak, wie_ in over_wie(conn, van_alle).items()}
    toon_lijst("delingen", Deling, delingen_tabel(gevonden, namen), gevonden, aantal, csv=csv)


app = noun(
    "Delingen: wat u met wie deelde, wanneer en op welke grond.",
    'lpa deling nieuw 12 --aan ggd --wat "aantal ziekmeldingen"\nlpa deling lijst 12',
)
VELDEN = (DATUM, *DEELVELDEN)


@verb(app, "nieuw", 'lpa deling nieuw 12 --aan ggd --wat "aantal ziekmeldingen"')
@met_velden(VELDEN)
def nieuw(gegeven: Gegeven, zaak: Annotated[str, plek("ZAAK", "nummer van de zaak")], toch: Toch = False) -> None:
    """Leg vast wat u deelde buiten een stap om: in een overleg, aan de telefoon."""
    with bestand() as b:
        hoort_bij = zaken.zaak(b.conn, nummer("zaak")(zaak))
        wie = noem_zaak(b.conn, hoort_bij)
        deelvraag = Deelvraag(b.conn, hoort_bij, lambda _: LOS)
        antwoorden = Formulier(deelvraag.bind(VELDEN), gegeven, b.conn).vul()
        deling = deelvraag.deling(antwoorden)
        assert deling  # noqa: S101  # LOS always shares
        with vastleggen(b, "deling nieuw", lambda: _twijfels(b.conn, deling), toch) as s:
            nieuwe = s.add(deling)
        opmerkingen = deelvraag.opmerkingen(antwoorden)
    for opmerking in opmerkingen:
        answer.say(opmerking)
    wat = f"aan {nieuwe.aan}, {lang(nieuwe.datum)}"
    zin = f"Deling {nieuwe.nummer} is vastgelegd bij zaak {nieuwe.zaak} van {wie}: {wat}."
    answer.change(zin, nieuwe.nummer, as_data(nieuwe))


def _twijfels(conn: Connection, deling: Deling) -> list[str]:
    return twijfels_dag("de deling", deling.datum, zaken.zaak(conn, deling.zaak), vandaag())


@verb(app, "lijst", "lpa deling lijst 12\nlpa deling lijst --jongere jansen")
def lijst(wie: Wie = "", jongere: Jongere = "", alles: Alles = False, meest: Meest = 50, csv: Csv = False) -> None:
    """Toon wat er is gedeeld, de laatste eerst."""
    toon_delingen("lpa deling lijst", wie, jongere, meest=None if alles else meest, csv=csv)


@verb(app, "wijzig", 'lpa deling wijzig 3 --wat "aantal ziekmeldingen en te laat"')
@met_velden(VELDEN)
def wijzig(
    gegeven: Gegeven, deling: Annotated[str, plek("NUMMER", "nummer van de deling")], toch: Toch = False
) -> None:
    """Verbeter een deling. Het logboek houdt wat er stond."""
    with bestand() as b:
        oud = delingen.deling(b.conn, nummer("deling")(deling))
        velden = [v._replace(verplicht=False) if v.naam == "toestemming" else v for v in VELDEN]
        wijziging = Wijziging[Deling]("deling", velden, lambda na: _twijfels(b.conn, na), _met_partij)
        na = wijziging.doe(b, oud, gegeven, _huidig(b.conn, oud), toch=toch)
        if na.aan != oud.aan and not na.contact:
            answer.say(buiten_register(na.aan, registers.alle(b.conn)))


def _huidig(conn: Connection, oud: Deling) -> dict[str, Any]:
    """The party as the form shows it: with its number, while it still bears the name of then."""
    partij = registers.contact(conn, oud.contact) if oud.contact else oud.aan
    return {"aan": partij if partijnaam(partij) == oud.aan else oud.aan}


def _met_partij(oud: Deling, nieuw_: Antwoorden) -> Deling:
    waarden = dict(nieuw_)
    if partij := waarden.get("aan"):
        waarden |= {"aan": partijnaam(partij), "contact": partij.nummer if isinstance(partij, Contact) else None}
    return met(oud, waarden)
