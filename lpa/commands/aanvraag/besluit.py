"""`lpa verlof hoor`, `besluit` and `heropen`: what happens to a request for leave after it came in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Annotated, Any

from sqlcipher3.dbapi2 import Connection

from lpa.commands.facts import nasleep
from lpa.commands.facts.aanvraag import twijfels_ingetrokken, twijfels_verzonden, verlofstand
from lpa.commands.gate.doors import Twijfels, tell, writing
from lpa.commands.ui import forms
from lpa.commands.zaak.heropen import Heropening, heropen
from lpa.domain.base.datum import kort, lang
from lpa.domain.base.soorten import GEWEIGERD, TOEGEKEND
from lpa.domain.base.tekst import opsomming
from lpa.domain.doubts.aanvraag import twijfels_bevoegd
from lpa.domain.recht.verlof import voor_ambtenaar
from lpa.domain.records.aanvraag import (
    AFGEWEZEN,
    BESLUITEN,
    BUITEN,
    DEELS,
    DOORGESTUURD,
    TOEGEWEZEN,
    VERLOFUITKOMSTEN,
    Verlof,
)
from lpa.domain.records.besluit import ZIENSWIJZE, moet_open_zijn, moet_verzonden_kunnen
from lpa.domain.zaak.verlofbesluit import Beslissing, beslist, gehoord, moet_mogen, onbeslist
from lpa.errors import Intussen
from lpa.output.zaak.verlof import Verlofstand, besluit_zin, recht_blad, stand_data
from lpa.storage.register import registers
from lpa.storage.zaak import aanvragen as opslag

app = forms.verbs()
Alleen = Annotated[bool, forms.switch("--alleen", "alleen deze jongere, niet de broers en zussen")]
_MENING = "wat het hoofd ervan vindt"


class Welk(forms.Form):
    """Which request."""

    verlof = forms.ask(
        forms.zaak_of(opslag.verlof, "verlof"), "NUMMER", "Verlof", "nummer van het verlof, of naam", required=True
    )


class Gehoord(forms.Form):
    """When the head was heard, and what was said."""

    gehoord_op = forms.ask(forms.DAY, "--gehoord-op", "Hoofd gehoord op", "dag waarop het hoofd is gehoord", quiet=True)
    mening = forms.text("--mening", "Mening van het hoofd", _MENING, long=True, quiet=True)


class Horen(Welk):
    """That the head was heard."""

    gehoord_op = forms.today_field("--datum", "Gehoord op")
    mening = forms.text("--mening", "Mening van het hoofd", _MENING, long=True, required=True)


@forms.verb(app, "hoor", 'lpa verlof hoor 12 --datum gisteren --mening "geen bezwaar"')
def hoor(given: forms.Given[Horen], alleen: Alleen = False, toch: forms.Toch = False) -> None:
    """Leg vast dat het hoofd is gehoord, ook voor broers en zussen op dezelfde school."""
    with forms.open_file() as b:
        v = given.place(Horen.verlof, b.conn)
        aanvragen = [lid for lid in _open(b.conn, v, alleen) if lid.school == v.school]
        tell.zaak(b.conn, v)
        f = given.fill(b.conn)
        dag = f.gehoord_op
        with writing(b, "verlof hoor", sure=toch) as s:
            na = [s.change(lid) for lid in gehoord(aanvragen, v, dag, f.mening)]
        whom, welke = tell.about(b.conn, *na), _genoemd(b.conn, na)
    zin = f"Bij verlof {welke} is vastgelegd dat het hoofd is gehoord op {lang(dag)}."
    tell.change(zin, v.nummer, na[0], {"verloven": na}, about=whom)


def _open(conn: Connection, v: Verlof, alleen: bool) -> list[Verlof]:
    """The request, and the open ones of the same family unless `alleen`. Raises Geweigerd when it is closed."""
    moet_open_zijn(v)
    return [v] if alleen else [lid for lid in opslag.gezin(conn, v) if lid.is_open]


def _zeg_gezin(conn: Connection, aanvragen: Sequence[Verlof], v: Verlof) -> None:
    """Whom else the decision is about, said before anything is asked."""
    ook = [lid for lid in aanvragen if lid.nummer != v.nummer]
    if ook and forms.talk.can_ask():
        forms.talk.say(f"Dit geldt ook voor verlof {_genoemd(conn, ook)}; alleen voor {v.nummer}: --alleen.")


def _genoemd(conn: Connection, verloven: Sequence[Verlof]) -> str:
    """`6 van Lot Vink en 7 van Sem Vink`."""
    return opsomming([f"{v.nummer} van {registers.jongere(conn, v.jongere).naam}" for v in verloven])


def _niet_gehoord(d: forms.Draft[Any]) -> bool:
    """Whether the head must still be heard for what she decides."""
    return _bij_besluit(d) and d.get(Besluit.uitkomst) != BUITEN


def _deels(d: forms.Draft[Any]) -> bool:
    return d.get(Besluit.uitkomst) == DEELS


def _bij_besluit(d: forms.Draft[Any]) -> bool:
    return (d.get(Besluit.uitkomst) or "") in BESLUITEN


def _hoort_bij(*uitkomsten: str) -> Any:
    return lambda _: f"het hoort bij uitkomst {opsomming(list(uitkomsten), 'of')}"


class Besluit(Welk):
    """Deciding on leave."""

    uitkomst = forms.ask(
        forms.choice("uitkomst", VERLOFUITKOMSTEN, also={TOEGEKEND: TOEGEWEZEN, GEWEIGERD: AFGEWEZEN}), "--uitkomst",
        "Uitkomst", required=True,
    )  # fmt: skip
    gehoord_op = Gehoord.gehoord_op.but(when=_niet_gehoord, quiet=False)
    mening = Gehoord.mening.but(when=_niet_gehoord, quiet=False)
    motivering = forms.text(
        "--motivering", "Motivering", "waarom; verplicht bij een besluit", long=True, when=_bij_besluit,
        because=_hoort_bij(*BESLUITEN),
    )  # fmt: skip
    toegewezen_van = forms.ask(
        forms.DAY, "--toegewezen-van", "Toegewezen vanaf", "eerste dag die mag", when=_deels, because=_hoort_bij(DEELS)
    )
    toegewezen_tot = forms.ask(
        forms.DAY, "--toegewezen-tot", "Toegewezen tot en met", "laatste dag die mag", when=_deels,
        because=_hoort_bij(DEELS), after=toegewezen_van,
    )  # fmt: skip
    doorgestuurd_aan = forms.text(
        "--aan", "Doorgestuurd aan", "anders het hoofd van de school",
        when=lambda d: d.get(Besluit.uitkomst) == DOORGESTUURD, because=_hoort_bij(DOORGESTUURD),
    )  # fmt: skip
    op = forms.today_field("--datum", "Besluit van")
    verzonden_op = forms.ask(
        forms.DAY, "--verzonden", "Verzonden op", "dag van verzending; dan loopt de bezwaartermijn", when=_bij_besluit,
        because=_hoort_bij(*BESLUITEN),
    )  # fmt: skip


@forms.verb(
    app, "besluit",
    'lpa verlof besluit 12 --uitkomst afgewezen --motivering "kan in de vakantie" --verzonden vandaag\n'
    "lpa verlof besluit 12 --uitkomst doorgestuurd",
)  # fmt: skip
def besluit(given: forms.Given[Besluit], alleen: Alleen = False, toch: forms.Toch = False) -> None:
    """Beslis op een verlofaanvraag, ook voor broers en zussen die tegelijk vroegen."""
    with forms.open_file() as b:
        v = given.place(Besluit.verlof, b.conn)
        aanvragen = _open(b.conn, v, alleen)
        tell.zaak(b.conn, v)
        _zeg_gezin(b.conn, aanvragen, v)
        f = given.fill(b.conn, *_vragen(v))
        oud = gehoord(aanvragen, v, f.gehoord_op, f.mening)
        standen = [verlofstand(b.conn, lid) for lid in oud]
        na = [_beslist(b.conn, stand, f) for stand in standen]
        with writing(b, "verlof besluit", lambda: _twijfels(b.conn, standen, na, f), toch) as s:
            if na != [_beslist(s.conn, verlofstand(s.conn, lid), f) for lid in oud]:
                raise Intussen("dit is intussen in een ander venster gewijzigd", "bekijk het opnieuw en beslis daarna")
            na = [s.change(lid) for lid in na]
        with b.snapshot() as conn:
            standen = [verlofstand(conn, lid) for lid in na]
            whom = tell.about(conn, *na)
            eerst = [ZIENSWIJZE] if f.uitkomst in (AFGEWEZEN, DEELS) else []
            forms.talk.say_all(*(nasleep.van_zaak(conn, lid) for lid in na), eerst)
    data = stand_data(standen[0]) | {"jongeren": [stand_data(stand) for stand in standen]}
    waarom = f"Wat de wet zegt: lpa verlof toon {v.nummer}"
    tell.change(besluit_zin(standen), v.nummer, data, about=whom, below=recht_blad(standen[0]), instead=waarom)


def _vragen(v: Verlof) -> list[forms.Field[Any]]:
    """The questions about a decision on `v`: not what is known, and days of a part seen from its first day."""

    def read(tekst: str, beside: forms.Reading) -> Any:
        return forms.read_day(tekst, beside.begin or v.van)

    day = forms.Kind("DATUM", read, show=lang, short=kort)
    uit: list[forms.Field[Any]] = [Besluit.toegewezen_van.but(kind=day), Besluit.toegewezen_tot.but(kind=day)]
    for field in Besluit.fields:
        if (
            not field.is_place
            and field not in (Besluit.toegewezen_van, Besluit.toegewezen_tot)
            and getattr(v, field.name, None)
        ):
            uit.append(field.but(when=lambda _: False, because=lambda _: "het is al vastgelegd"))
    return uit


def _beslist(conn: Connection, stand: Verlofstand, f: Besluit) -> Verlof:
    v = stand.verlof
    hier = registers.jongere(conn, v.jongere).woont_hier(f.op, registers.verblijven(conn, v.jongere))
    wat = Beslissing(
        uitkomst=f.uitkomst, op=f.op, motivering=f.motivering, toegewezen_van=f.toegewezen_van,
        toegewezen_tot=f.toegewezen_tot, doorgestuurd_aan=f.doorgestuurd_aan or _bij_wie(hier, stand),
    )  # fmt: skip
    moet_mogen(v, stand.bevoegdheid, wat, hier=hier)
    verzonden = f.verzonden_op if wat.uitkomst in BESLUITEN else None
    moet_verzonden_kunnen(verzonden, wat.op)
    return replace(beslist(v, wat, opslag.kalender_van(conn, v)), verzonden_op=verzonden)


def _bij_wie(hier: bool, stand: Verlofstand) -> str:
    """To whom a request goes that another answers: the head, or the officer where the jongere lives (art. 14)."""
    naar_hoofd = hier or not voor_ambtenaar(stand.bevoegdheid)
    return f"het hoofd van {stand.school}" if naar_hoofd else "de gemeente waar de jongere woont"


def _twijfels(conn: Connection, standen: Sequence[Verlofstand], na: Sequence[Verlof], f: Besluit) -> Twijfels:
    """A competence that asks for judgement, and what was not asked, each said once."""
    uit = [twijfel for lid in na for twijfel in twijfels_verzonden(conn, lid)]
    for stand in standen:
        uit += twijfels_bevoegd(stand.verlof, stand.bevoegdheid, f.uitkomst)
    return list(dict.fromkeys(uit))


class Heropenen(Welk, Heropening):
    """Which request, and why."""

    verlof = Welk.verlof.but(kind=forms.zaak_of(opslag.verlof, "verlof", closed=True))


@forms.verb(app, "heropen", 'lpa verlof heropen 12 --reden "nieuwe feiten"')
def heropen_verlof(given: forms.Given[Heropenen], toch: forms.Toch = False) -> None:
    """Trek een besluit in; dat blijft te zien."""
    heropen(
        "verlof", given, Heropenen.verlof, lambda c, v: onbeslist(v, opslag.kalender_van(c, v)), twijfels_ingetrokken,
        sure=toch,
    )  # fmt: skip
