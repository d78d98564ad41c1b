"""`lpa termijn opschort` and `verleng`: the term to decide a request stands still, or is made longer."""

from __future__ import annotations

from sqlcipher3.dbapi2 import Connection

from lpa.commands.gate.doors import Twijfels, tell, writing
from lpa.commands.ui import forms
from lpa.commands.ui.forms import today
from lpa.domain.base.tekst import opsomming
from lpa.domain.recht.regel import lees_duur
from lpa.domain.recht.zaaktermijnen import (
    OPSCHORTING,
    VERLENGING,
    moet_kunnen_verschuiven,
    twijfels_uitstel,
    zaaktermijnen,
)
from lpa.domain.records.aanvraag import Uitstel, Verlof, Vrijstelling
from lpa.domain.records.besluit import moet_open_zijn
from lpa.output.render.sheet import Sheet
from lpa.output.zaak.recht import termijn_blad, termijn_data, termijn_regel
from lpa.storage.engine.file import CaseFile
from lpa.storage.register import eigen
from lpa.storage.zaak import aanvragen
from lpa.storage.zaak.aanvragen import aanvraag

app = forms.verbs()


class Aanvraag(forms.Form):
    """The request whose term moves."""

    zaak = forms.ask(
        forms.zaak_of(aanvraag, "verlof", "vrijstelling"), "ZAAK", "Aanvraag",
        "nummer van het verlof of de vrijstelling, of naam", required=True,
    )  # fmt: skip


class Waarom(forms.Form):
    """Why a term moves."""

    reden = forms.text("--reden", "Reden", "waarom de termijn verschuift", long=True, required=True)


class Opschorten(Aanvraag):
    """From when to when a term stands still."""

    van = forms.ask(
        forms.DAY, "--van", "Gevraagd op", "dag waarop u om aanvulling vroeg, met een termijn", required=True
    )
    tot = forms.ask(
        forms.DAY, "--tot", "Aangevuld op", "dag van de aanvulling, of einde van de termijn ervoor", required=True,
        after=van,
    )  # fmt: skip
    reden = Waarom.reden


class Verlengen(Aanvraag):
    """By how much a term is made longer."""

    duur = forms.ask(forms.plain("DUUR", lees_duur), "--met", "Verlengen met", "zoals: 2 weken", required=True)
    van = forms.today_field("--datum", "Meegedeeld op", "dag waarop u het de aanvrager schreef; anders vandaag")
    reden = Waarom.reden


@forms.verb(app, "opschort", 'lpa termijn opschort 12 --van 10-11-2019 --tot 20-11-2019 --reden "stukken gevraagd"')
def opschort(given: forms.Given[Opschorten], toch: forms.Toch = False) -> None:
    """Schort de beslistermijn op tot de aanvraag is aangevuld (Awb art. 4:15)."""
    with forms.open_file() as b:
        zaak, wie = _te_verschuiven(b, given.place(Opschorten.zaak, b.conn))
        f = given.fill(b.conn)
        uitstel = Uitstel(zaak=zaak.nummer, soort=OPSCHORTING, van=f.van, tot=f.tot, reden=f.reden)
        _leg_vast(b, zaak, wie, uitstel, toch)


@forms.verb(app, "verleng", 'lpa termijn verleng 12 --met "2 weken" --reden "wacht op advies"')
def verleng(given: forms.Given[Verlengen], toch: forms.Toch = False) -> None:
    """Verleng de beslistermijn met een redelijke tijd; schrijf dat voor de termijn om is (Awb art. 4:14)."""
    with forms.open_file() as b:
        zaak, wie = _te_verschuiven(b, given.place(Verlengen.zaak, b.conn))
        f = given.fill(b.conn)
        uitstel = Uitstel(zaak=zaak.nummer, soort=VERLENGING, van=f.van, duur=str(f.duur), reden=f.reden)
        _leg_vast(b, zaak, wie, uitstel, toch)


def _te_verschuiven(b: CaseFile, zaak: Verlof | Vrijstelling) -> tuple[Verlof | Vrijstelling, str]:
    """The request, and the name of the jongere. Raises Geweigerd when it is closed."""
    moet_open_zijn(zaak)
    return zaak, tell.zaak(b.conn, zaak)


def _leg_vast(b: CaseFile, zaak: Verlof | Vrijstelling, wie: str, uitstel: Uitstel, sure: bool) -> None:
    """Store and tell by when she now decides."""
    with writing(b, f"termijn {uitstel.soort}", lambda: _verschoven(b.conn, uitstel), sure) as s:
        vast = s.add(uitstel)
    forms.talk.say_all(_van_het_gezin(b.conn, zaak, vast))
    termijn = zaaktermijnen(zaak, aanvragen.uitstel(b.conn, zaak.nummer), eigen.regelboek(b.conn)).besluit
    assert termijn  # noqa: S101
    zin = f"De termijn van zaak {zaak.nummer} van {wie} is verschoven: beslis {termijn_regel(termijn)}."
    data, onder = {"termijn": termijn_data(termijn)}, Sheet(termijn_blad(termijn).blocks[1:])
    som = f"De som: lpa termijn lijst {zaak.nummer}"
    tell.change(zin, vast.nummer, vast, data, about=tell.about(b.conn, zaak), below=onder, instead=som)


def _van_het_gezin(conn: Connection, zaak: Verlof | Vrijstelling, vast: Uitstel) -> list[str]:
    """The open requests of brothers and sisters who asked together, of which the term did not move along."""
    samen = aanvragen.gezin(conn, zaak) if isinstance(zaak, Verlof) else []
    anders = [
        str(v.nummer) for v in samen
        if v.is_open and v.nummer != zaak.nummer
        and not any((u.soort, u.van) == (vast.soort, vast.van) for u in aanvragen.uitstel(conn, v.nummer))
    ]  # fmt: skip
    if not anders:
        return []
    verschuift = "verschuift" if len(anders) == 1 else "verschuiven"
    doe = f"lpa termijn {'opschort' if vast.soort == OPSCHORTING else 'verleng'} {anders[0]} …"
    return [f"Let op: verlof {opsomming(anders)} van dit gezin {verschuift} niet mee. Geldt het ook daar: {doe}"]


def _verschoven(conn: Connection, uitstel: Uitstel) -> Twijfels:
    """The doubts about a term that is moved. Raises Geweigerd where it cannot be, as for a zaak that is closed."""
    zaak, eerder = aanvraag(conn, uitstel.zaak), aanvragen.uitstel(conn, uitstel.zaak)
    moet_open_zijn(zaak)
    return twijfels_uitstel(uitstel, moet_kunnen_verschuiven(zaak, uitstel, eerder, eigen.regelboek(conn)), today())
