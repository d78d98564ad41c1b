"""`lpa jongere nieuw`: somebody comes into the register, alone or into the family of another."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from sqlcipher3.dbapi2 import Connection

from lpa.commands.gate.doors import tell, writing
from lpa.commands.register import gezin, gezinskomst
from lpa.commands.register.velden import GESLACHT, LAND, NAAM
from lpa.commands.ui.forms import (
    BIRTHDAY,
    DAY,
    TEXT,
    Draft,
    Form,
    Given,
    Toch,
    ask,
    choice,
    open_file,
    plain,
    talk,
    text,
    today,
    verb,
    verbs,
    yes_no,
)
from lpa.domain.base.datum import Geboortedatum
from lpa.domain.base.nummers import gemaskeerd, hele_regel, lees_bsn, lees_postcode, twijfels_bsn, twijfels_postcode
from lpa.domain.base.tekst import met_hoofdletter, opsomming
from lpa.domain.base.twijfel import Twijfel
from lpa.domain.doubts.zaak import twijfels_jongere, zelfde
from lpa.domain.records.jongere import INGESCHREVEN, VERBLIJFT, Jongere, omschrijving
from lpa.domain.records.naam import Naamdelen, ingedeeld, zelfde_persoon
from lpa.errors import Geweigerd
from lpa.output.render.data import as_data
from lpa.storage.register import registers
from lpa.storage.register.gezinnen import verwanten

app = verbs()


def _staat_er_al(d: Draft[Any]) -> bool:
    """Whether the postcode and the place were typed with the street."""
    return hele_regel(d.get(Gegevens.adres) or "") is not None


class Gegevens(Form):
    """What the register holds of a jongere."""

    achternaam = text("--achternaam", "Achternaam", "zonder tussenvoegsel", kind=NAAM, required=True)
    tussenvoegsel = text("--tussenvoegsel", "Tussenvoegsel", "van der, de, …", kind=NAAM)
    voornaam = text("--voornaam", "Voornaam", "een of meer", kind=NAAM)
    geboortedatum = ask(
        BIRTHDAY, "--geboortedatum", "Geboortedatum", "12-03-2009; deels bekend: 00-03-2009 of 2009", required=True
    )
    geslacht = text("--geslacht", "Geslacht", kind=GESLACHT, empty="onbekend", default=lambda _: "onbekend")
    bsn = ask(
        plain("NUMMER", lees_bsn, show=gemaskeerd), "--bsn", "BSN",
        "BSN of onderwijsnummer; typ het liever op de vraag, dan blijft het uit de geschiedenis",
    )  # fmt: skip
    adres = text("--adres", "Adres", "straat en huisnummer")
    postcode = text("--postcode", "Postcode", "1234 AB", kind=plain("TEKST", lees_postcode), quiet=_staat_er_al)
    plaats = text("--plaats", "Plaats", "woonplaats", quiet=_staat_er_al)
    land = text("--land", "Land", "leeg is Nederland", kind=LAND, quiet=True)
    geheim_adres = yes_no("--geheim-adres", "Geheim adres", quiet=True)
    telefoon = text("--telefoon", "Telefoon", "telefoonnummer", quiet=True)
    taal = text("--taal", "Taal", "als er een tolk nodig is", quiet=True)
    startkwalificatie_op = ask(DAY, "--startkwalificatie", "Startkwalificatie", "datum van het diploma", quiet=True)
    uitstroom_op = ask(DAY, "--uitstroom", "Pro of vso klaar", "praktijkonderwijs of vso afgerond", quiet=True)
    twaalf_jaren_op = ask(
        DAY, "--twaalf-jaren", "Twaalf schooljaren", "laatste dag van het twaalfde volle schooljaar", quiet=True
    )
    gevestigd_op = ask(DAY, "--gevestigd", "Gevestigd", "datum van komst in de gemeente", quiet=True)
    verblijf = text(
        "--verblijf", "Verblijf", "hier ingeschreven in de BRP, of alleen hier verblijvend (opvang, woongroep)",
        kind=choice("verblijf", (INGESCHREVEN, VERBLIJFT)), empty=INGESCHREVEN, default=lambda _: INGESCHREVEN,
        quiet=True,
    )  # fmt: skip
    verhuisd_op = ask(DAY, "--verhuisd", "Verhuisd", "datum van vertrek uit de gemeente", quiet=True)
    overleden_op = ask(DAY, "--overleden", "Overleden", "datum", quiet=True)
    notitie = text("--notitie", "Notitie", "vrije tekst", long=True, quiet=True)


class Nieuw(Gegevens):
    """Who comes in, alone or into a family that is there."""

    zelfde_gezin = text(
        "--zelfde-gezin", "Zelfde gezin als", "van wie adres en ouders worden overgenomen",
        kind=TEXT.but(metavar="JONGERE"), when=lambda _: False,
    )  # fmt: skip
    zelfde_school = yes_no("--zelfde-school", "Zelfde school", "bij --zelfde-gezin: ja of nee")


_NAAM = (Gegevens.achternaam, Gegevens.tussenvoegsel)
_ADRES = (Gegevens.adres, Gegevens.postcode, Gegevens.plaats, Gegevens.land, Gegevens.geheim_adres)


@verb(
    app, "nieuw",
    "lpa jongere nieuw --achternaam Bos --voornaam Sem --geboortedatum 12-3-2009\n"
    "lpa jongere nieuw --achternaam Bos --voornaam Lot --geboortedatum 3-4-2011 --zelfde-gezin 12",
)  # fmt: skip
def nieuw(given: Given[Nieuw], toch: Toch = False) -> None:
    """Zet een jongere in het register; met --zelfde-gezin in het gezin van een ander."""
    with open_file() as b:
        komst = gezinskomst.lees(b.conn, given.pop(Nieuw.zelfde_gezin)) if Nieuw.zelfde_gezin in given else None
        geboren = Nieuw.geboortedatum.but(note=_wie_lijkt)
        f = given.fill(b.conn, geboren, *gezinskomst.vragen(komst, _NAAM, _ADRES, Nieuw.zelfde_school))
        jongere = met_gegevens(Jongere(achternaam=f.achternaam, geboortedatum=f.geboortedatum), f)
        jongere = komst.met_adres(jongere) if komst else jongere
        verwant = [] if komst else verwanten(b.conn, jongere, today())
        leden = gezin.bevestigd(verwant)

        def weeg() -> list[Twijfel]:
            school = komst.twijfels(jongere) if komst and f.zelfde_school else []
            return [*twijfels(b.conn, jongere, None), *school]

        with writing(b, "jongere nieuw", weeg, toch) as s:
            vast, zin = s.add(jongere), ""
            if komst:
                vast, zin = komst.leg_vast(s, vast, ook_school=f.zelfde_school)
            elif leden:
                vast, zin = gezin.in_gezin(s, vast, leden), gezin.gezin_zin([vast, *leden])
        whom = tell.about(b.conn, vast)
    talk.say_all(gezin.opmerking(vast.nummer, verwant))
    zin = f"{met_hoofdletter(omschrijving(vast))} staat in het register. {zin}".strip()
    if not (komst and f.zelfde_school):
        zin += f" Nu verder: lpa inschrijving nieuw --jongere {vast.nummer}."
    tell.change(zin, vast.nummer, as_data(vast), about=whom)


def _wie_lijkt(conn: Connection | None, d: Draft[Any]) -> str | None:
    """Who in the register may be the same."""
    achternaam, geboren = d.get(Gegevens.achternaam), d.get(Gegevens.geboortedatum)
    if conn is None or not achternaam or geboren is None:
        return None
    naam = ingedeeld(achternaam, d.get(Gegevens.tussenvoegsel) or "", d.get(Gegevens.voornaam) or "")
    return wie_lijkt(conn, naam, geboren)


def wie_lijkt(conn: Connection, naam: Naamdelen, geboren: Geboortedatum) -> str | None:
    """Who in the register may be a jongere of this name and birth date; None where nobody may."""
    nieuw = Jongere(
        achternaam=naam.achternaam, tussenvoegsel=naam.tussenvoegsel, voornaam=naam.voornaam, geboortedatum=geboren
    )
    lijkt = zelfde_persoon(nieuw, registers.gelijk_geboren(conn, geboren.isoformat()))
    return met_hoofdletter(opsomming([zelfde(j, nieuw) for j in lijkt])) or None


def met_gegevens(oud: Jongere, f: Gegevens) -> Jongere:
    """The jongere as the form has it, with the key that is searched."""
    naam = Naamdelen(f.achternaam, f.tussenvoegsel, f.voornaam)
    if not oud.nummer or naam != (oud.achternaam, oud.tussenvoegsel, oud.voornaam):
        naam = ingedeeld(*naam)
    adres, postcode, plaats = f.adres, f.postcode, f.plaats
    if f.adres != oud.adres and not f.land:  # an address is typed anew: all of it may stand on its line
        adres, postcode, plaats = hele_regel(f.adres) or (adres, postcode, plaats)
    na = replace(
        oud, achternaam=naam.achternaam, tussenvoegsel=naam.tussenvoegsel, voornaam=naam.voornaam,
        geboortedatum=f.geboortedatum, geslacht=f.geslacht, bsn=f.bsn, adres=adres, postcode=postcode,
        plaats=plaats, land=f.land, geheim_adres=f.geheim_adres, telefoon=f.telefoon, taal=f.taal,
        startkwalificatie_op=f.startkwalificatie_op, uitstroom_op=f.uitstroom_op, twaalf_jaren_op=f.twaalf_jaren_op,
        verblijf=f.verblijf or INGESCHREVEN, gevestigd_op=f.gevestigd_op,
        verhuisd_op=f.verhuisd_op, overleden_op=f.overleden_op, notitie=f.notitie,
    )  # fmt: skip
    return replace(na, zoeksleutel=na.sleutel())


def _wie(j: Jongere) -> tuple[object, ...]:
    return j.achternaam, j.tussenvoegsel, j.voornaam, j.geboortedatum


def twijfels(conn: Connection, jongere: Jongere, oud: Jongere | None) -> list[Twijfel]:
    """What is unlikely about a jongere, who was `oud` before. Raises Geweigerd for a BSN that another has."""
    ander = registers.bsn_eigenaar(conn, jongere.bsn) if jongere.bsn else None
    if ander and ander != jongere.nummer:
        raise Geweigerd(f"dit BSN staat al bij jongere {ander}", f"bekijk die met: lpa jongere toon {ander}")
    zelfde = oud is not None and _wie(oud) == _wie(jongere)  # who it is was weighed when that was stored
    bekend = [] if zelfde else registers.gelijk_geboren(conn, jongere.geboortedatum.isoformat())
    zo = oud is not None and (oud.postcode, oud.land) == (jongere.postcode, jongere.land)
    proef = twijfels_bsn(jongere.bsn) if oud is None or oud.bsn != jongere.bsn else []
    return [
        *twijfels_jongere(jongere, bekend, today()),
        *([] if zo else twijfels_postcode(jongere.postcode, jongere.land)),
        *proef,
    ]
