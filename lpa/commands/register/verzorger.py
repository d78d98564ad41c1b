"""`lpa verzorger`: parents and others who look after a jongere, each with an own address."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlcipher3.dbapi2 import Connection

from lpa.commands.gate.doors import Csv, Listing, change_record, tell, writing
from lpa.commands.register.gezin import bevestigd, gezin_zin, in_gezin, opmerking
from lpa.commands.register.velden import GESLACHT, LAND, VanJongere
from lpa.commands.ui.forms import (
    JONGEREN,
    WIE,
    Draft,
    Form,
    Given,
    Toch,
    ask,
    choice,
    noun,
    numbered_field,
    open_file,
    reading,
    talk,
    text,
    today,
    verb,
    yes_no,
)
from lpa.domain.base.nummers import twijfels_adresregel
from lpa.domain.base.twijfel import Twijfel
from lpa.domain.doubts import openlijk
from lpa.domain.records.aanvraag import moet_niets_vragen
from lpa.domain.records.jongere import GEZAG, INSTELLING, ONBEKEND, RELATIES, Jongere, Verzorger
from lpa.domain.register.gezinnen import Verwant
from lpa.output.register.registers import adres_te_zien, verzorgers_tabel
from lpa.storage.engine.reading import zichtbaar
from lpa.storage.register import registers
from lpa.storage.register.gezinnen import verwanten
from lpa.storage.zaak import aanvragen

app = noun(
    "Ouders en verzorgers van een jongere, ieder met een eigen adres.",
    'lpa verzorger nieuw 12 --naam "Noor Jansen" --adres "Dorpsstraat 1, 8181 AA Heerde"\nlpa verzorger lijst 12',
)


def _is_instelling(d: Draft[Any]) -> bool:
    return (d.get(Gegevens.relatie) or "") == INSTELLING


def _bij_instelling(_: Draft[Any]) -> str:
    return "het hoort bij --relatie instelling"


def _met_contact(d: Draft[Any]) -> bool:
    return _is_instelling(d) and (d.get(Gegevens.contactpersoon) or "") != ""


def _bij_contact(d: Draft[Any]) -> str:
    return "het hoort bij --contactpersoon" if _is_instelling(d) else _bij_instelling(d)


class Gegevens(Form):
    """What is kept of who looks after a jongere."""

    naam = text("--naam", "Naam", "naam van de ouder, verzorger of instelling", required=True)
    relatie = text(
        "--relatie", "Relatie", "wie dit is voor de jongere", kind=choice("relatie", RELATIES), empty=ONBEKEND,
        default=lambda _: ONBEKEND,
    )  # fmt: skip
    gezag = text(
        "--gezag", "Gezag", "of deze persoon gezag heeft over de jongere", kind=choice("gezag", GEZAG), empty=ONBEKEND,
        default=lambda _: ONBEKEND,
    )  # fmt: skip
    contactpersoon = text(
        "--contactpersoon", "Contactpersoon", "bij een instelling: met wie u daar spreekt", when=_is_instelling,
        because=_bij_instelling,
    )  # fmt: skip
    contact_geslacht = text(
        "--contact-geslacht", "Geslacht contactpersoon", "voor de aanhef van een brief",
        kind=GESLACHT, empty=ONBEKEND, when=_met_contact, because=_bij_contact,
        default=lambda _: ONBEKEND,
    )  # fmt: skip
    adres = text("--adres", "Adres", "eigen adres: Straat 1, 1234 AB Plaats; buiten Nederland regels met komma's")
    land = text("--land", "Land", "leeg is Nederland", kind=LAND, quiet=True)
    telefoon = text("--telefoon", "Telefoon", "telefoonnummer")
    geheim_adres = yes_no("--geheim-adres", "Geheim adres", "niemand anders leest het adres: ja of nee", quiet=True)
    geen_contact = yes_no("--geen-contact", "Geen contact", "geen brief, bezoek of telefoon: ja of nee", quiet=True)


class Nieuw(Gegevens):
    """Somebody who looks after one or more jongeren."""

    wie = ask(JONGEREN, "JONGERE", "Jongere(n)", WIE, required=True)


class Welke(Form):
    """Which one."""

    verzorger = numbered_field("verzorger", registers.verzorger, "nummer van de verzorger")


class Wijzigen(Welke, Gegevens):
    """Which one, and what changes."""


@verb(app, "nieuw", 'lpa verzorger nieuw 12 --naam "Noor Jansen" --telefoon 0600000000')
def nieuw(given: Given[Nieuw], toch: Toch = False) -> None:
    """Voeg een ouder of verzorger toe bij een jongere, of bij meer tegelijk."""
    voeg_toe("verzorger nieuw", given, toch)


def voeg_toe(opdracht: str, given: Given[Nieuw], toch: bool) -> None:
    """Read, propose a family, store, tell: each jongere has a record of this verzorger."""
    with open_file() as b:
        jongeren = given.place(Nieuw.wie, b.conn)
        f = given.fill(b.conn)
        nieuwe = [_met(Verzorger(jongere=j.nummer, naam=f.naam), f) for j in jongeren]
        whom = tell.about(b.conn, *jongeren)
        verwanten = _verwanten(b.conn, jongeren, nieuwe[0])
        gezin = bevestigd(verwanten)
        with writing(b, opdracht, lambda: twijfels_adresregel(f.adres, f.land), toch) as s:
            vast = [s.add(v) for v in nieuwe]
            if gezin:
                in_gezin(s, jongeren[0], gezin)
    zinnen = [
        f"Verzorger {v.nummer} staat bij jongere {j.nummer}, {j.naam}." for v, j in zip(vast, jongeren, strict=True)
    ]
    zinnen += [gezin_zin([jongeren[0], *gezin])] if gezin else []
    talk.say_all(opmerking(jongeren[0].nummer, verwanten))
    tell.change(" ".join(zinnen), vast[0].nummer, vast[0], {"verzorgers": vast}, about=whom)


def _verwanten(conn: Connection, jongeren: Sequence[Jongere], v: Verzorger) -> list[Verwant]:
    """Who may be one family with the first of `jongeren`: the others, and who has this parent already."""
    eerste, *rest = jongeren
    samen = [
        Verwant(j, "krijgt dezelfde ouder of verzorger")
        for j in rest
        if eerste.gezin is None or j.gezin != eerste.gezin
    ]
    bekend = {j.nummer for j in jongeren}
    return [*samen, *(w for w in verwanten(conn, eerste, today(), [v]) if w.jongere.nummer not in bekend)]


@verb(app, "lijst", "lpa verzorger lijst jansen")
def lijst(given: Given[VanJongere], csv: Csv = False) -> None:
    """Toon de ouders en verzorgers van een jongere. Een geheim adres: lpa jongere toon NUMMER --volledig."""
    with reading() as conn:
        j = given.place(VanJongere.wie, conn)
        gevonden = registers.verzorgers(conn, j.nummer)
        whom = tell.about(conn, j)
    tabel = Listing("verzorgers", Verzorger, lambda rijen: verzorgers_tabel(rijen, lambda v: adres_te_zien(v, j)))
    tabel.show(gevonden, len(gevonden), about=whom, csv=csv)


@verb(app, "wijzig", 'lpa verzorger wijzig 3 --adres "Kerkweg 2, 8181 AA Heerde"')
def wijzig(given: Given[Wijzigen], toch: Toch = False) -> None:
    """Wijzig een ouder of verzorger. Een lege tekst maakt een veld leeg."""
    with open_file() as b:
        oud = given.place(Wijzigen.verzorger, b.conn)
        geheim = registers.jongere(b.conn, oud.jongere).geheim_adres
        change_record(
            b, "verzorger", oud, given, lambda oud, f, _: _met(oud, f), doubts=lambda na: _twijfels(na, oud),
            secret=geheim, sure=toch,
        )  # fmt: skip


def _twijfels(na: Verzorger, oud: Verzorger) -> list[Twijfel]:
    zo = (na.adres, na.land) == (oud.adres, oud.land)
    return [] if zo else twijfels_adresregel(na.adres, na.land)


def _met(oud: Verzorger, f: Gegevens) -> Verzorger:
    """The verzorger as the form has it, with the key that is searched."""
    na = replace(
        oud, naam=f.naam, relatie=f.relatie, gezag=f.gezag, contactpersoon=f.contactpersoon,
        contact_geslacht=f.contact_geslacht, adres=f.adres, land=f.land, telefoon=f.telefoon,
        geheim_adres=f.geheim_adres, geen_contact=f.geen_contact,
    )  # fmt: skip
    return replace(na, zoeksleutel=na.sleutel())


@verb(app, "weg", "lpa verzorger weg 3")
def weg(given: Given[Welke], toch: Toch = False) -> None:
    """Haal een ouder of verzorger weg bij een jongere. Wie iets aanvroeg, blijft."""
    with open_file() as b:
        oud = given.place(Welke.verzorger, b.conn)
        j = registers.jongere(b.conn, oud.jongere)
        tell.whose(b.conn, oud)
        moet_niets_vragen(oud, aanvragen.gevraagd_door(b.conn, oud.nummer))
        with zichtbaar(b.conn):
            vervallen = aanvragen.gevraagd_door(b.conn, oud.nummer)
        whom = tell.about(b.conn, j)
        with writing(b, "verzorger weg", lambda: openlijk.twijfels_weg(oud), toch) as s:
            for zaak in vervallen:
                s.change(replace(zaak, aanvrager=None))
            s.remove(oud)
    zin = f"Verzorger {oud.nummer}, {oud.naam}, staat niet meer bij jongere {j.nummer}, {j.naam}."
    tell.change(zin, oud.nummer, oud, about=whom)
