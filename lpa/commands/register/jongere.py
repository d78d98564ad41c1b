"""`lpa jongere`: who is in the register."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

from sqlcipher3.dbapi2 import Connection

from lpa.commands.facts.nasleep import zeg_vertrek
from lpa.commands.facts.recht import plichtstand
from lpa.commands.gate.change import Wijziging, met
from lpa.commands.gate.geheim import Geheim
from lpa.commands.gate.listing import Alles, Csv, Meest, Zoek, toon_lijst
from lpa.commands.gate.store import vastleggen
from lpa.commands.register.verzorger import VERZORGERVELDEN, voeg_toe
from lpa.commands.ui import answer
from lpa.commands.ui.command import Gegeven, Toch, met_velden, noun, plek, verb, vlag
from lpa.commands.ui.field import Veld
from lpa.commands.ui.form import Formulier, ingevuld
from lpa.commands.ui.session import bestand, vandaag
from lpa.commands.ui.velden import dagveld, geboortedatum, ja, keuze, toon_ja
from lpa.domain.base.datum import Geboortedatum, kort
from lpa.domain.base.nummers import gemaskeerd, lees_bsn, lees_postcode, twijfels_postcode
from lpa.domain.base.tekst import met_hoofdletter, schone_alinea
from lpa.domain.doubts.zaak import twijfels_jongere
from lpa.domain.records.aanvraag import Verlof, Vrijstelling
from lpa.domain.records.jongere import GESLACHTEN, Jongere, omschrijving
from lpa.domain.werk.nasleep import vertrekt
from lpa.errors import Geweigerd
from lpa.output.register.registers import Jongerepagina, jongere_blad, jongere_data, jongeren_tabel
from lpa.output.render.data import as_data
from lpa.storage.register import registers
from lpa.storage.zaak import overstappen, zaken

app = noun("Jongeren in het register, ingeschreven of niet.", "lpa jongere nieuw\nlpa jongere toon jansen")


VELDEN = (
    Veld("achternaam", "--achternaam", "Achternaam", "zonder tussenvoegsel", verplicht=True),
    Veld("tussenvoegsel", "--tussenvoegsel", "Tussenvoegsel", "van der, de, …"),
    Veld("voornaam", "--voornaam", "Voornaam", "een of meer"),
    Veld(
        "geboortedatum", "--geboortedatum", "Geboortedatum", "dag met jaar: 12-03-2009",
        lambda tekst: Geboortedatum.from_date(geboortedatum(tekst)), "DATUM", True, toon=kort,
    ),
    Veld(
        "geslacht", "--geslacht", "Geslacht", "m, v, x of onbekend", keuze("geslacht", GESLACHTEN), "KEUZE",
        standaard=lambda _: "onbekend", keuzes=GESLACHTEN,
    ),
    Veld(
        "bsn", "--bsn", "BSN", "BSN of onderwijsnummer; typ het liever op de vraag, dan blijft het uit de geschiedenis",
        lees_bsn, "NUMMER", toon=gemaskeerd,
    ),
    Veld("adres", "--adres", "Adres", "straat en huisnummer"),
    Veld("postcode", "--postcode", "Postcode", "1234 AB", lees_postcode),
    Veld("plaats", "--plaats", "Plaats", "woonplaats"),
    Veld(
        "geheim_adres", "--geheim-adres", "Geheim adres", "ja of nee", ja, "KEUZE", toon=toon_ja,
        stil=True,
    ),
    Veld("telefoon", "--telefoon", "Telefoon", "telefoonnummer", stil=True),
    Veld("taal", "--taal", "Taal", "als er een tolk nodig is", stil=True),
    Veld("gezin", "--gezin", "Gezin", "waaraan u het gezin herkent", stil=True),
    dagveld("startkwalificatie_op", "--startkwalificatie", "Startkwalificatie", "datum van het diploma", stil=True),
    dagveld("uitstroom_op", "--uitstroom", "Pro of vso klaar", "praktijkonderwijs of vso afgerond", stil=True),
    dagveld("twaalf_jaren_op", "--twaalf-jaren", "Twaalf schooljaren", "twaalf volle schooljaren bereikt", stil=True),
    dagveld("verhuisd_op", "--verhuisd", "Verhuisd", "datum van vertrek uit de gemeente", stil=True),
    dagveld("overleden_op", "--overleden", "Overleden", "datum", stil=True),
    Veld("notitie", "--notitie", "Notitie", "vrije tekst", schone_alinea, stil=True),
)  # fmt: skip


@verb(app, "nieuw", "lpa jongere nieuw --achternaam Jansen --voornaam Sem --geboortedatum 12-03-2009 --geslacht m")
@met_velden(VELDEN)
def nieuw(gegeven: Gegeven, toch: Toch = False) -> None:
    """Zet een jongere in het register."""
    with bestand() as b:
        jongere = _met_sleutel(Jongere(**ingevuld(Formulier(VELDEN, gegeven, b.conn).vul())))
        with vastleggen(b, "jongere nieuw", lambda: _twijfels(b.conn, jongere, None), toch) as s:
            vast = s.add(jongere)
    zin = f"{met_hoofdletter(omschrijving(vast))} staat in het register."
    answer.change(zin, vast.nummer, as_data(vast))


def _met_sleutel(jongere: Jongere) -> Jongere:
    return replace(jongere, zoeksleutel=jongere.sleutel())


def _twijfels(conn: Connection, jongere: Jongere, oud: Jongere | None) -> list[str]:
    """What is unlikely about a jongere, who was `oud` before. Raises Geweigerd for a BSN that another has."""
    ander = registers.bsn_eigenaar(conn, jongere.bsn) if jongere.bsn else None
    if ander and ander != jongere.nummer:
        raise Geweigerd(f"dit BSN staat al bij jongere {ander}", f"bekijk die met: lpa jongere toon {ander}")
    bekend = registers.gelijk_geboren(conn, jongere.geboortedatum.isoformat())
    anders = jongere.postcode if oud is None or oud.postcode != jongere.postcode else ""
    return [*twijfels_jongere(jongere, bekend, vandaag()), *twijfels_postcode(anders)]


@verb(app, "verzorger", 'lpa jongere verzorger 12 --naam "Noor Jansen" --telefoon 0600000000')
@met_velden(VERZORGERVELDEN)
def verzorger(gegeven: Gegeven, jongere: Annotated[str, plek("JONGERE", "nummer, BSN of deel van de naam")]) -> None:
    """Voeg een ouder of verzorger toe bij een jongere."""
    voeg_toe("jongere verzorger", gegeven, jongere)


@verb(app, "toon", "lpa jongere toon jansen\nlpa jongere toon 12 --volledig")
def toon(
    jongere: Annotated[str, plek("JONGERE", "nummer, BSN of deel van de naam")],
    volledig: Annotated[bool, vlag("--volledig", "met BSN en geheim adres")] = False,
) -> None:
    """Toon een jongere: plicht, inschrijvingen, meldingen, overstap, verlof en vrijstellingen."""
    with bestand() as b, b.lees() as conn:
        j = registers.vind_jongere(conn, jongere)
        stand = plichtstand(conn, j)
        pagina = Jongerepagina(
            jongere=j,
            plicht=stand.plicht,
            status=stand.status(vandaag()),
            op=vandaag(),
            verzorgers=registers.verzorgers(conn, j.nummer),
            inschrijvingen=[
                (i, registers.school(conn, i.school).naam) for i in registers.inschrijvingen(conn, j.nummer)
            ],
            meldingen=zaken.meldingen_van(conn, j.nummer),
            overstappen=overstappen.regels_van(conn, j),
            verlof=zaken.van_jongere(conn, Verlof, j.nummer),
            vrijstellingen=zaken.van_jongere(conn, Vrijstelling, j.nummer),
            vakanties_bekend=stand.kalender.kent(stand.plicht.leerplicht_van),
            volledig=volledig,
        )
        if not volledig:
            geheim = Geheim(conn)
            pagina = geheim.uit(pagina, j.nummer)._replace(overstappen=geheim.uit_elk(pagina.overstappen))
    answer.sheet(jongere_blad(pagina), jongere_data(pagina))


@verb(app, "lijst", "lpa jongere lijst --zoek jansen")
def lijst(zoek: Zoek = "", alles: Alles = False, meest: Meest = 50, csv: Csv = False) -> None:
    """Toon de jongeren in het register, op naam."""
    with bestand() as b, b.lees() as conn:
        aantal = registers.aantal_jongeren(conn, zoek)
        geheim = Geheim(conn)
        gevonden = [geheim.uit(j, j.nummer) for j in registers.zoek_jongeren(conn, zoek, aantal if alles else meest)]
    toon_lijst("jongeren", Jongere, jongeren_tabel(gevonden), gevonden, aantal, csv=csv)


@verb(app, "wijzig", "lpa jongere wijzig 12 --verhuisd 1-3-2020")
@met_velden(VELDEN)
def wijzig(
    jongere: Annotated[str, plek("JONGERE", "nummer, BSN of deel van de naam")], gegeven: Gegeven, toch: Toch = False
) -> None:
    """Wijzig een jongere. Een lege tekst maakt een veld leeg."""
    with bestand() as b:
        oud = registers.vind_jongere(b.conn, jongere)
        wijziging = Wijziging[Jongere](
            "jongere", VELDEN, lambda na: _twijfels(b.conn, na, oud), lambda o, nieuw: _met_sleutel(met(o, nieuw))
        )
        na = wijziging.doe(b, oud, gegeven, toch=toch)
        if vertrekt(oud, na):
            zeg_vertrek(b.conn, na.nummer)
