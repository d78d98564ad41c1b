"""`lpa verlof hoor`, `besluit` and `heropen`: what happens to a request for leave after it came in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Annotated, Any

from sqlcipher3.dbapi2 import Connection

from lpa.commands.facts.nasleep import zeg_nasleep
from lpa.commands.facts.recht import verlofstand
from lpa.commands.gate.store import vastleggen
from lpa.commands.ui import answer
from lpa.commands.ui.command import Gegeven, Toch, met_velden, plek, verb, vlag
from lpa.commands.ui.command import verbs as maak_verbs
from lpa.commands.ui.field import Antwoorden, Veld, zegt
from lpa.commands.ui.form import Formulier, ingevuld
from lpa.commands.ui.session import bestand, noem_zaak, vandaag
from lpa.commands.ui.velden import dagveld, datum, keuze, nummer, vandaagveld
from lpa.commands.zaak.heropen import HEROPENVELDEN
from lpa.commands.zaak.heropen import heropen as heropen_zaak
from lpa.domain.base.datum import kort, lang
from lpa.domain.base.tekst import opsomming, schone_alinea
from lpa.domain.brief.briefsoort import AANVULLING
from lpa.domain.doubts.verlof import twijfels_buiten
from lpa.domain.doubts.zaak import twijfels_sluiten
from lpa.domain.recht import verlof as recht
from lpa.domain.records import besluit as zaakbesluit
from lpa.domain.records.aanvraag import BESLUITEN, BUITEN, DEELS, DOORGESTUURD, VERLOFUITKOMSTEN, Uitstel, Verlof
from lpa.errors import Geweigerd
from lpa.output.render.data import as_data
from lpa.output.zaak import verlof as uitvoer
from lpa.output.zaak.recht import termijn_regel
from lpa.output.zaak.verlof import Verlofstand
from lpa.storage.register import registers
from lpa.storage.zaak import aanvragen as opslag
from lpa.storage.zaak import brieven

verbs = maak_verbs()
Nummer = Annotated[str, plek("NUMMER", "nummer van het verlof")]
Alleen = Annotated[bool, vlag("--alleen", "alleen deze jongere, niet de broers en zussen")]


def _niet_gehoord(antwoorden: Antwoorden) -> bool:
    """Whether the head must still be heard for what she decides."""
    return antwoorden.get("uitkomst") in BESLUITEN and antwoorden.get("uitkomst") != BUITEN


GEHOORD = (
    dagveld("gehoord_op", "--gehoord-op", "Hoofd gehoord op", "dag waarop het hoofd is gehoord", stil=True),
    Veld("mening", "--mening", "Mening van het hoofd", "wat het hoofd ervan vindt", schone_alinea, stil=True),
)
HOORVELDEN = (
    vandaagveld("gehoord_op", "--datum", "Gehoord op", "anders vandaag"),
    Veld("mening", "--mening", "Mening van het hoofd", "wat het hoofd ervan vindt", schone_alinea, verplicht=True),
)


@verb(verbs, "hoor", 'lpa verlof hoor 12 --datum gisteren --mening "geen bezwaar"')
@met_velden(HOORVELDEN)
def hoor(gegeven: Gegeven, verlof: Nummer, alleen: Alleen = False, toch: Toch = False) -> None:
    """Leg vast dat het hoofd is gehoord, ook voor broers en zussen op dezelfde school."""
    with bestand() as b:
        v = opslag.verlof(b.conn, nummer("verlof")(verlof))
        aanvragen = [lid for lid in _open(b.conn, v, alleen) if lid.school == v.school]
        wie = noem_zaak(b.conn, v)
        antwoorden = ingevuld(Formulier(HOORVELDEN, gegeven, b.conn).vul())
        dag = antwoorden["gehoord_op"]
        twijfels = [f"het hoofd is gehoord op {kort(dag)}, in de toekomst"] if dag > vandaag() else []
        if dag < v.geopend_op:
            twijfels.append(f"het hoofd is gehoord op {kort(dag)}, voor de aanvraag van {kort(v.geopend_op)}")
        with vastleggen(b, "verlof hoor", lambda: twijfels, toch) as s:
            na = [s.change(lid) for lid in recht.gehoord(aanvragen, v, dag, antwoorden["mening"])]
    zin = f"Bij {_nummers(na)} van {wie} is vastgelegd dat het hoofd is gehoord op {lang(dag)}."
    answer.change(zin, v.nummer, as_data(na[0]) | {"verloven": [as_data(lid) for lid in na]})


def _open(conn: Connection, v: Verlof, alleen: bool) -> list[Verlof]:
    """The request, and the open ones of the same family unless `alleen`. Raises Geweigerd when it is closed."""
    zaakbesluit.moet_open_zijn(v)
    return [v] if alleen else [lid for lid in opslag.gezin(conn, v) if lid.is_open]


def _zeg_gezin(conn: Connection, aanvragen: Sequence[Verlof], v: Verlof) -> None:
    """Whom else the decision is about, said before anything is asked."""
    ook = [lid for lid in aanvragen if lid.nummer != v.nummer]
    if ook and answer.can_ask():
        wie = opsomming([f"{lid.nummer} van {registers.jongere(conn, lid.jongere).naam}" for lid in ook])
        answer.say(f"Dit geldt ook voor verlof {wie}; alleen voor {v.nummer}: --alleen.")


def _nummers(verloven: Sequence[Verlof]) -> str:
    return f"verlof {opsomming([str(v.nummer) for v in verloven])}"


def _deels(antwoorden: Antwoorden) -> bool:
    return antwoorden.get("uitkomst") == DEELS


_DEEL: dict[str, Any] = {"past": _deels, "waarom_niet": zegt(f"het hoort bij uitkomst {DEELS}")}
_BESLUIT: dict[str, Any] = {
    "past": lambda a: a.get("uitkomst") in BESLUITEN,
    "waarom_niet": zegt(f"het hoort bij uitkomst {opsomming(list(BESLUITEN), 'of')}"),
}
BESLUITVELDEN = (
    Veld(
        "uitkomst", "--uitkomst", "Uitkomst", ", ".join(VERLOFUITKOMSTEN), keuze("uitkomst", VERLOFUITKOMSTEN), "KEUZE",
        True, keuzes={u: u for u in VERLOFUITKOMSTEN},
    ),
    *(veld._replace(past=_niet_gehoord, stil=False) for veld in GEHOORD),
    Veld(
        "motivering", "--motivering", "Motivering", "waarom; verplicht bij een besluit", schone_alinea,
        **_BESLUIT,
    ),
    dagveld("toegewezen_van", "--toegewezen-van", "Toegewezen vanaf", "eerste dag die mag")._replace(**_DEEL),
    dagveld(
        "toegewezen_tot", "--toegewezen-tot", "Toegewezen tot en met", "laatste dag die mag", na="toegewezen_van"
    )._replace(**_DEEL),
    Veld(
        "doorgestuurd_aan", "--aan", "Doorgestuurd aan", "anders het hoofd van de school",
        past=lambda a: a.get("uitkomst") == DOORGESTUURD, waarom_niet=zegt(f"het hoort bij uitkomst {DOORGESTUURD}"),
    ),
    vandaagveld("op", "--datum", "Besluit van", "anders vandaag"),
    dagveld("verzonden_op", "--verzonden", "Verzonden op", "dag van verzending; dan loopt de bezwaartermijn")._replace(
        **_BESLUIT
    ),
)  # fmt: skip


@verb(
    verbs, "besluit",
    'lpa verlof besluit 12 --uitkomst afgewezen --motivering "kan in de vakantie" --verzonden vandaag\n'
    "lpa verlof besluit 12 --uitkomst doorgestuurd",
)  # fmt: skip
@met_velden(BESLUITVELDEN)
def besluit(gegeven: Gegeven, verlof: Nummer, alleen: Alleen = False, toch: Toch = False) -> None:
    """Beslis op een verlofaanvraag, ook voor broers en zussen die tegelijk vroegen."""
    with bestand() as b:
        v = opslag.verlof(b.conn, nummer("verlof")(verlof))
        aanvragen = _open(b.conn, v, alleen)
        noem_zaak(b.conn, v)
        _zeg_gezin(b.conn, aanvragen, v)
        antwoorden = Formulier(_vragen(v), gegeven, b.conn).vul()
        oud = recht.gehoord(aanvragen, v, antwoorden["gehoord_op"], antwoorden["mening"] or "")
        standen = [verlofstand(b.conn, lid) for lid in oud]
        na = [_beslist(b.conn, stand, antwoorden) for stand in standen]
        with vastleggen(b, "verlof besluit", lambda: _twijfels(b.conn, standen, antwoorden), toch) as s:
            if na != [_beslist(s.conn, verlofstand(s.conn, lid), antwoorden) for lid in oud]:
                raise Geweigerd("dit is intussen in een ander venster gewijzigd", "bekijk het opnieuw en beslis daarna")
            na = [s.change(lid) for lid in na]
        with b.lees() as conn:
            standen = [verlofstand(conn, lid) for lid in na]
            for lid in na:
                zeg_nasleep(conn, lid)
    data = uitvoer.stand_data(standen[0]) | {"jongeren": [uitvoer.stand_data(stand) for stand in standen]}
    answer.change(_besloten(standen), v.nummer, data, onder=uitvoer.recht_blad(standen[0]))


def _vragen(v: Verlof) -> list[Veld]:
    """The questions about a decision on `v`: not what is known, and days of a part seen from its first day."""

    def lees_deel(tekst: str, vanaf: date | None = None) -> date:
        return datum(tekst, vanaf or v.van)

    uit = []
    for veld in BESLUITVELDEN:
        if veld.past is _deels:
            veld = veld._replace(lees=lees_deel)
        elif getattr(v, veld.naam, None):
            veld = veld._replace(past=lambda _: False, waarom_niet=zegt("het is al vastgelegd"))
        uit.append(veld)
    return uit


def _beslist(conn: Connection, stand: Verlofstand, antwoorden: Antwoorden) -> Verlof:
    v = stand.verlof
    aan = antwoorden["doorgestuurd_aan"] or f"het hoofd van {stand.school}"
    wat = recht.Beslissing(
        uitkomst=antwoorden["uitkomst"],
        op=antwoorden["op"],
        motivering=antwoorden["motivering"] or "",
        toegewezen_van=antwoorden["toegewezen_van"],
        toegewezen_tot=antwoorden["toegewezen_tot"],
        doorgestuurd_aan=aan,
    )
    recht.moet_mogen(v, stand.bevoegdheid, wat)
    verzonden = antwoorden["verzonden_op"] if wat.uitkomst in BESLUITEN else None
    zaakbesluit.moet_verzonden_kunnen(verzonden, wat.op)
    return replace(recht.beslist(v, wat, opslag.kalender_van(conn, v)), verzonden_op=verzonden)


def _twijfels(conn: Connection, standen: Sequence[Verlofstand], antwoorden: Antwoorden) -> list[str]:
    """A competence that asks for judgement, days that cannot be right, and what was not asked, each said once."""
    uit: list[str] = []
    for stand in standen:
        if stand.bevoegdheid.wie == recht.OORDEEL and antwoorden["uitkomst"] in BESLUITEN:
            uit.append(f"verlof {stand.verlof.nummer}: {stand.bevoegdheid.uitkomst.redenering[0]}")
        uit += twijfels_sluiten(stand.verlof, antwoorden["op"], (), vandaag(), "de dag van ontvangst")
        gevraagd, uitstel = _om_aanvulling(conn, stand.verlof)
        uit += twijfels_buiten(stand.verlof, antwoorden["uitkomst"], uitstel, gevraagd=gevraagd)
    if antwoorden["verzonden_op"] and antwoorden["verzonden_op"] > vandaag():
        uit.append(f"het besluit zou pas op {kort(antwoorden['verzonden_op'])} zijn verzonden")
    return list(dict.fromkeys(uit))


def _om_aanvulling(conn: Connection, v: Verlof) -> tuple[bool, list[Uitstel]]:
    """Whether a letter asked to complete the request, and how its term moved: a family asked once, so in any zaak."""
    samen = [lid.nummer for lid in opslag.gezin(conn, v)]
    gevraagd = any(brieven.is_verzonden(conn, lid, AANVULLING) for lid in samen)
    return gevraagd, [u for lid in samen for u in opslag.uitstel(conn, lid)]


def _besloten(standen: Sequence[Verlofstand]) -> str:
    """What was decided about whom, and the term that now runs."""
    v = standen[0].verlof
    wie = opsomming([f"{s.verlof.nummer} van {s.naam}" for s in standen])
    zin = f"Verlof {wie}: {v.afhandeling} op {lang(v.gesloten_op)}." if v.gesloten_op else ""
    if v.toegewezen_van and v.toegewezen_tot:
        zin += f" Toegewezen: {lang(v.toegewezen_van)} tot en met {lang(v.toegewezen_tot)}."
    if v.doorgestuurd_aan:
        zin += f" Doorgestuurd aan {v.doorgestuurd_aan}; meld dat ook aan de aanvrager (Awb art. 2:3)."
    if standen[0].termijnen.bezwaar:
        zin += f" Bezwaar kan {termijn_regel(standen[0].termijnen.bezwaar)}."
    elif v.is_besluit:
        zin += (
            f" Maak het bekend: lpa brief maak besluit-verlof {v.nummer}. De bezwaartermijn loopt vanaf de verzending;"
            f" was die al, leg haar dan vast: lpa verlof wijzig {v.nummer} --verzonden DATUM."
        )
    return zin


@verb(verbs, "heropen", 'lpa verlof heropen 12 --reden "nieuwe feiten"')
@met_velden(HEROPENVELDEN)
def heropen(gegeven: Gegeven, verlof: Nummer) -> None:
    """Trek een besluit in; dat blijft te zien bij de stappen."""
    heropen_zaak("verlof", opslag.verlof, gegeven, verlof, lambda c, v: recht.onbeslist(v, opslag.kalender_van(c, v)))
