"""`lpa melding sluit` and `heropen`: how a melding ends, and that it did not."""

from __future__ import annotations

from typing import Annotated

from sqlcipher3.dbapi2 import Connection

from lpa.commands.gate.store import vastleggen
from lpa.commands.ui import answer
from lpa.commands.ui.command import Gegeven, Toch, met_velden, plek, verb
from lpa.commands.ui.command import verbs as maak_verbs
from lpa.commands.ui.field import Veld
from lpa.commands.ui.form import Formulier
from lpa.commands.ui.session import bestand, noem_zaak, vandaag
from lpa.commands.ui.velden import nummer, vandaagveld
from lpa.commands.zaak.heropen import HEROPENVELDEN
from lpa.commands.zaak.heropen import heropen as heropen_zaak
from lpa.domain.base.datum import lang
from lpa.domain.base.soorten import AFHANDELINGEN, OVERDRACHT_RMC
from lpa.domain.base.tekst import schoon
from lpa.domain.doubts.zaak import twijfels_halt_loopt, twijfels_sluiten
from lpa.domain.records import besluit
from lpa.domain.records.zaak import Melding
from lpa.output.render.data import as_data
from lpa.storage.zaak import delingen, zaken

verbs = maak_verbs()
SLUITVELDEN = (
    Veld(
        "afhandeling",
        "--afhandeling",
        "Afhandeling",
        "hoe de melding eindigde; past bij de soort",
        schoon,
        "KEUZE",
        True,
    ),
    vandaagveld("op", "--datum", "Gesloten op", "sluitdatum; anders vandaag"),
)


@verb(verbs, "sluit", "lpa melding sluit 12 --afhandeling waarschuwing")
@met_velden(SLUITVELDEN)
def sluit(
    gegeven: Gegeven, melding: Annotated[str, plek("NUMMER", "nummer van de melding")], toch: Toch = False
) -> None:
    """Sluit een melding met een afhandeling die bij de soort past."""
    from lpa.commands.facts.nasleep import zeg_nasleep

    with bestand() as b:
        oud = zaken.melding(b.conn, nummer("melding")(melding))
        besluit.moet_open_zijn(oud)
        wie = noem_zaak(b.conn, oud)
        afhandeling, op = SLUITVELDEN
        fitting = afhandeling._replace(keuzes={a: a for a in AFHANDELINGEN[oud.soort]})
        antwoorden = Formulier((fitting, op), gegeven, b.conn).vul()
        na = besluit.sluit(oud, antwoorden["afhandeling"], antwoorden["op"])
        with vastleggen(b, "melding sluit", lambda: _bij_sluiten(b.conn, na), toch) as s:
            vast = s.change(na)
        zeg_nasleep(b.conn, vast)
        _zeg_deling(b.conn, vast)
    zin = f"Melding {vast.nummer} van {wie} is gesloten op {lang(antwoorden['op'])}: {vast.afhandeling}."
    answer.change(zin, vast.nummer, as_data(vast))


def _bij_sluiten(conn: Connection, na: Melding) -> list[str]:
    assert na.gesloten_op  # noqa: S101
    stappen = zaken.interventies(conn, na.nummer)
    halt = twijfels_halt_loopt(na.afhandeling, stappen)
    return [*twijfels_sluiten(na, na.gesloten_op, stappen, vandaag()), *halt, *_rmc(conn, na)]


def _zeg_deling(conn: Connection, m: Melding) -> None:
    """That nothing stands of what RMC was told, when a melding ends with handing over."""
    if m.afhandeling == OVERDRACHT_RMC and not delingen.van_zaak(conn, m.nummer):
        answer.say(
            f"Let op: wat u met RMC deelde staat nog niet vast. Dat kan met: lpa deling nieuw {m.nummer} --aan RMC"
        )


def _rmc(conn: Connection, na: Melding) -> list[str]:
    """Doubts about handing over to RMC; the law is not loaded for other outcomes."""
    if na.afhandeling != OVERDRACHT_RMC or not na.gesloten_op:
        return []
    from lpa.commands.facts.recht import twijfels_rmc

    return twijfels_rmc(conn, na, na.gesloten_op)


@verb(verbs, "heropen", 'lpa melding heropen 12 --reden "opnieuw verzuim, zelfde oorzaak"')
@met_velden(HEROPENVELDEN)
def heropen(gegeven: Gegeven, melding: Annotated[str, plek("NUMMER", "nummer van de melding")]) -> None:
    """Trek de afhandeling van een melding in; dat blijft te zien bij de stappen."""
    heropen_zaak("melding", zaken.melding, gegeven, melding)
