"""`lpa jongere`: who is in the register."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Annotated

from sqlcipher3.dbapi2 import Connection

from lpa.commands.facts import nasleep, weigh
from lpa.commands.facts.bijzonder import buiten_van, nu_buiten
from lpa.commands.facts.plicht import plichtstand
from lpa.commands.gate.doors import All, Change, Csv, Listing, Most, Writer, tell, writing
from lpa.commands.register import gezin, gezinskomst, verzorger
from lpa.commands.register.persoon import GESLACHT, LAND, NAAM
from lpa.commands.register.welke import VanJongere
from lpa.commands.ui.forms import (
    BIRTHDAY,
    DAY,
    TEXT,
    Draft,
    Form,
    Given,
    Toch,
    ask,
    noun,
    open_file,
    plain,
    reading,
    switch,
    talk,
    text,
    today,
    verb,
    yes_no,
)
from lpa.domain.base.nummers import gemaskeerd, lees_bsn, lees_postcode, twijfels_bsn, twijfels_postcode
from lpa.domain.base.tekst import met_hoofdletter
from lpa.domain.base.twijfel import Twijfel
from lpa.domain.doubts.zaak import twijfels_jongere
from lpa.domain.records.aanvraag import Verlof, Vrijstelling
from lpa.domain.records.jongere import Jongere, omschrijving
from lpa.domain.records.naam import enige_naam
from lpa.domain.werk.nasleep import vertrekt
from lpa.errors import Geweigerd
from lpa.output.register.registers import Jongerepagina, jongere_blad, jongere_data, jongeren_tabel
from lpa.output.render.data import as_data
from lpa.storage.register import registers
from lpa.storage.register.gezinnen import verwanten
from lpa.storage.zaak import overstappen, zaken

app = noun("Jongeren in het register, ingeschreven of niet.", "lpa jongere nieuw\nlpa jongere toon jansen")


class Gegevens(Form):
    """What the register holds of a jongere."""

    achternaam = text("--achternaam", "Achternaam", "zonder tussenvoegsel", kind=NAAM, required=True)
    tussenvoegsel = text("--tussenvoegsel", "Tussenvoegsel", "van der, de, …", kind=NAAM)
    voornaam = text("--voornaam", "Voornaam", "een of meer", kind=NAAM)
    geboortedatum = ask(
        BIRTHDAY, "--geboortedatum", "Geboortedatum", "12-03-2009; deels bekend: 00-03-2009 of 2009", required=True
    )
    geslacht = text(
        "--geslacht",
        "Geslacht",
        kind=GESLACHT,
        empty="onbekend",
        default=lambda _: "onbekend",
    )
    bsn = ask(
        plain("NUMMER", lees_bsn, show=gemaskeerd), "--bsn", "BSN",
        "BSN of onderwijsnummer; typ het liever op de vraag, dan blijft het uit de geschiedenis",
    )  # fmt: skip
    adres = text("--adres", "Adres", "straat en huisnummer")
    postcode = text("--postcode", "Postcode", "1234 AB", kind=plain("TEKST", lees_postcode))
    plaats = text("--plaats", "Plaats", "woonplaats")
    land = text("--land", "Land", "leeg is Nederland", kind=LAND, quiet=True)
    geheim_adres = yes_no("--geheim-adres", "Geheim adres", quiet=True)
    telefoon = text("--telefoon", "Telefoon", "telefoonnummer", quiet=True)
    taal = text("--taal", "Taal", "als er een tolk nodig is", quiet=True)
    startkwalificatie_op = ask(DAY, "--startkwalificatie", "Startkwalificatie", "datum van het diploma", quiet=True)
    uitstroom_op = ask(DAY, "--uitstroom", "Pro of vso klaar", "praktijkonderwijs of vso afgerond", quiet=True)
    twaalf_jaren_op = ask(DAY, "--twaalf-jaren", "Twaalf schooljaren", "twaalf volle schooljaren bereikt", quiet=True)
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
    "lpa jongere nieuw --achternaam Jansen --voornaam Sem --geboortedatum 12-03-2009 --geslacht m\n"
    "lpa jongere nieuw --achternaam Jansen --voornaam Lot --geboortedatum 3-4-2011 --zelfde-gezin 12",
)  # fmt: skip
def nieuw(given: Given[Nieuw], toch: Toch = False) -> None:
    """Zet een jongere in het register. Met --zelfde-gezin komt die in het gezin van een ander, met adres en ouders."""
    with open_file() as b:
        komst = gezinskomst.lees(b.conn, given.pop(Nieuw.zelfde_gezin)) if Nieuw.zelfde_gezin in given else None
        f = given.fill(b.conn, *gezinskomst.vragen(komst, _NAAM, _ADRES, Nieuw.zelfde_school))
        jongere = _met(Jongere(achternaam=f.achternaam, geboortedatum=f.geboortedatum), f)
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


def _met(oud: Jongere, f: Gegevens) -> Jongere:
    """The jongere as the form has it, with the key that is searched."""
    achternaam, voornaam = enige_naam(f.achternaam, f.voornaam)
    na = replace(
        oud, achternaam=achternaam, tussenvoegsel=f.tussenvoegsel, voornaam=voornaam,
        geboortedatum=f.geboortedatum, geslacht=f.geslacht, bsn=f.bsn, adres=f.adres, postcode=f.postcode,
        plaats=f.plaats, land=f.land, geheim_adres=f.geheim_adres, telefoon=f.telefoon, taal=f.taal,
        startkwalificatie_op=f.startkwalificatie_op, uitstroom_op=f.uitstroom_op, twaalf_jaren_op=f.twaalf_jaren_op,
        verhuisd_op=f.verhuisd_op, overleden_op=f.overleden_op, notitie=f.notitie,
    )  # fmt: skip
    return replace(na, zoeksleutel=na.sleutel())


def twijfels(conn: Connection, jongere: Jongere, oud: Jongere | None) -> list[Twijfel]:
    """What is unlikely about a jongere, who was `oud` before. Raises Geweigerd for a BSN that another has."""
    ander = registers.bsn_eigenaar(conn, jongere.bsn) if jongere.bsn else None
    if ander and ander != jongere.nummer:
        raise Geweigerd(f"dit BSN staat al bij jongere {ander}", f"bekijk die met: lpa jongere toon {ander}")
    bekend = registers.gelijk_geboren(conn, jongere.geboortedatum.isoformat())
    zo = oud is not None and (oud.postcode, oud.land) == (jongere.postcode, jongere.land)
    proef = twijfels_bsn(jongere.bsn) if oud is None or oud.bsn != jongere.bsn else []
    return [
        *twijfels_jongere(jongere, bekend, today()),
        *([] if zo else twijfels_postcode(jongere.postcode, jongere.land)),
        *proef,
    ]


@verb(app, "verzorger", 'lpa jongere verzorger 12 --naam "Noor Jansen" --telefoon 0600000000')
def nieuwe_verzorger(given: Given[verzorger.Nieuw], toch: Toch = False) -> None:
    """Voeg een ouder of verzorger toe bij een jongere."""
    verzorger.voeg_toe("jongere verzorger", given, toch)


@verb(app, "toon", "lpa jongere toon jansen\nlpa jongere toon 12 --volledig")
def toon(
    given: Given[VanJongere], volledig: Annotated[bool, switch("--volledig", "met BSN en geheim adres")] = False
) -> None:
    """Toon een jongere: plicht, inschrijvingen, meldingen, overstap, verlof en vrijstellingen."""
    with reading() as conn:
        j = given.place(VanJongere.wie, conn)
        stand = plichtstand(conn, j)
        pagina = Jongerepagina(
            jongere=j,
            plicht=stand.plicht,
            status=stand.status(today()),
            op=today(),
            verzorgers=registers.verzorgers(conn, j.nummer),
            inschrijvingen=[
                (i, registers.school(conn, i.school).naam) for i in registers.inschrijvingen(conn, j.nummer)
            ],
            meldingen=zaken.meldingen_van(conn, j.nummer),
            overstappen=overstappen.regels_van(conn, j),
            verlof=zaken.van_jongere(conn, Verlof, j.nummer),
            vrijstellingen=zaken.van_jongere(conn, Vrijstelling, j.nummer),
            gezin=registers.broers_en_zussen(conn, j),
            vakanties_bekend=stand.kalender.kent(stand.plicht.leerplicht_van),
            volledig=volledig,
        )
        whom = tell.openly(j.nummer) if volledig else tell.about(conn, j)
    tell.sheet(jongere_blad(pagina), jongere_data(pagina), about=whom)


class Lijst(Form):
    """Which jongeren are listed."""

    zoek = text("--zoek", "Zoek", "alleen wie of wat hierop past", quiet=True)


@verb(app, "lijst", "lpa jongere lijst --zoek jansen")
def lijst(given: Given[Lijst], alles: All = False, meest: Most = 50, csv: Csv = False) -> None:
    """Toon de jongeren in het register, op naam."""
    with reading() as conn:
        zoek = given.parse(conn).zoek
        aantal = registers.aantal_jongeren(conn, zoek)
        gevonden = registers.zoek_jongeren(conn, zoek, aantal if alles else meest)
        whom = tell.about(conn, *gevonden)
    Listing("jongeren", Jongere, jongeren_tabel).show(gevonden, aantal, about=whom, csv=csv)


class Wijzigen(VanJongere, Gegevens):
    """Who, and what changes."""


@verb(app, "wijzig", "lpa jongere wijzig 12 --verhuisd 1-3-2020")
def wijzig(given: Given[Wijzigen], toch: Toch = False) -> None:
    """Wijzig een jongere. Een lege tekst maakt een veld leeg."""
    with open_file() as b:
        oud = given.place(Wijzigen.wie, b.conn)
        wijziging = Change[Jongere, Wijzigen](
            "jongere", make=_gewijzigd, doubts=lambda na: twijfels(b.conn, na, oud), along=partial(_tel_bij_rmc, oud)
        )
        eerder = buiten_van(b.conn, oud)
        na = wijziging.run(b, oud, given, sure=toch)
        talk.say_all(nu_buiten(eerder, buiten_van(b.conn, na)))
        if vertrekt(oud, na):
            talk.say_all(nasleep.van_vertrek(b.conn, na.nummer))


def _tel_bij_rmc(oud: Jongere, s: Writer, na: Jongere) -> str:
    """The meldingen that are counted with RMC by what is known of the jongere from here on, and that sentence."""
    if (oud.geboortedatum, oud.omstandigheden) == (na.geboortedatum, na.omstandigheden):
        return ""
    nieuw = [weigh.met_rmc(s.conn, m) for m in zaken.meldingen_van(s.conn, na.nummer)]
    anders = [m for m in nieuw if m.rmc != zaken.melding(s.conn, m.nummer).rmc]
    for m in anders:
        s.change(m)
    zinnen = [f" Melding {m.nummer} telt {'bij RMC' if m.rmc else 'niet meer bij RMC'}." for m in anders]
    return "".join(zinnen)


def _gewijzigd(oud: Jongere, f: Wijzigen, _: Draft[Wijzigen]) -> Jongere:
    return _met(oud, f)
