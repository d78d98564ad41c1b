"""`lpa spreekuur verslag`: who came and who did not, and the melding of each who was invited."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Annotated, NamedTuple

from sqlcipher3.dbapi2 import Connection

from lpa.commands.gate.store import vastleggen
from lpa.commands.ui import answer
from lpa.commands.ui.command import Gegeven, Toch, met_velden, plek, verb
from lpa.commands.ui.command import verbs as maak_verbs
from lpa.commands.ui.field import Veld
from lpa.commands.ui.form import Formulier
from lpa.commands.ui.session import bestand, vandaag
from lpa.commands.ui.velden import keuze, nummer
from lpa.domain.base.tekst import opsomming, schone_alinea
from lpa.domain.doubts.spreekuur import twijfels_verslag
from lpa.domain.records.jongere import Jongere
from lpa.domain.records.spreekuur import (
    AFGEZEGD,
    GEKOMEN,
    NIET_GEKOMEN,
    UITGENODIGD,
    UITKOMSTEN,
    VERSLAGEN,
    Genodigde,
    Spreekuur,
    Uitnodiging,
    gecorrigeerd,
    moet_verslag_kunnen,
    stap_van,
    verdeeld,
    vind_genodigden,
    wachtenden,
)
from lpa.domain.records.zaak import Interventie, Melding
from lpa.domain.zaak.spreekuurmelding import dagzin, melding_voor, moet_anders, verhuisd_zin
from lpa.errors import Geweigerd, VerkeerdGebruik
from lpa.output.render.sheet import Sheet
from lpa.output.zaak import spreekuur as uitvoer
from lpa.storage.engine.file import Writer
from lpa.storage.register import registers
from lpa.storage.zaak import spreekuren as opslag
from lpa.storage.zaak import zaken

verbs = maak_verbs()
Nummer = Annotated[str, plek("NUMMER", "nummer van het spreekuur")]


def _wie(naam: str, vlag: str, hulp: str) -> Veld:
    return Veld(naam, vlag, hulp.capitalize(), f"{hulp}: nummers of namen, met komma's", metavar="WIE", meervoud=True)


WIEVELDEN = {
    GEKOMEN: _wie("gekomen", "--gekomen", "wie kwam"),
    NIET_GEKOMEN: _wie("niet_gekomen", "--niet-gekomen", "wie niet kwam"),
    AFGEZEGD: _wie("afgezegd", "--afgezegd", "wie afzegde"),
}
REST = Veld("rest", "--rest", "De anderen", ", ".join(UITKOMSTEN), keuze("stand", UITKOMSTEN), "KEUZE")
RESULTAAT = Veld("resultaat", "--resultaat", "Resultaat", "wat ervan kwam, bij wie kwam")
NOTITIE = Veld(
    "notitie", "--notitie", "Notitie", "'WIE: tekst'; vaker voor meer jongeren", metavar="TEKST", meervoud=True
)
VERSLAGVELDEN = (*WIEVELDEN.values(), REST, RESULTAAT, NOTITIE)


def genodigdenveld(veld: Veld, genodigden: Sequence[Genodigde]) -> Veld:
    """`veld`, with an answer that means some of those on the list."""

    def lees(tekst: str) -> list[Genodigde]:
        gevonden = [g for regel in tekst.split("\n") for g in vind_genodigden(regel, genodigden)]
        return list({g.jongere.nummer: g for g in gevonden}.values())

    return veld._replace(lees=lees, toon=lambda wie: opsomming([g.jongere.naam for g in wie]))


def _notitieveld(genodigden: Sequence[Genodigde]) -> Veld:
    """The notes that a flag gave, by the number of the jongere."""

    def lees(tekst: str) -> dict[int, str]:
        uit: dict[int, str] = {}
        for regel in tekst.split("\n"):
            wie, teken, wat = regel.partition(":")
            if not teken or not wat.strip():
                raise VerkeerdGebruik("bij --notitie staat niet over wie het gaat", 'schrijf het als "4: kwam te laat"')
            uit |= {g.jongere.nummer: schone_alinea(wat) for g in vind_genodigden(wie, genodigden)}
        return uit

    return NOTITIE._replace(lees=lees)


def zeg_waarover(conn: Connection, s: Spreekuur) -> None:
    """Say which spreekuur it is about, before anything is asked."""
    if answer.can_ask():
        answer.say(f"Spreekuur {s.nummer}: {registers.school(conn, s.school).naam}, {uitvoer.wanneer(s)}.")


def lees_stappen(conn: Connection, spreekuur: int) -> dict[int, Interventie]:
    """The steps that a spreekuur became, by their number."""
    nummers = [g.uitnodiging.interventie for g in opslag.genodigden(conn, spreekuur)]
    return {n: zaken.interventie(conn, n) for n in nummers if n}


class Opgave(NamedTuple):
    """What she reports: of whom what, a result for who came, notes by the number of the jongere."""

    uitslag: list[tuple[Genodigde, str]]
    resultaat: str
    notities: dict[int, str]


@verb(
    verbs, "verslag",
    "lpa spreekuur verslag 1 --gekomen 1,2 --niet-gekomen 4 --afgezegd 5\n"
    'lpa spreekuur verslag 1 --gekomen jansen --rest niet-gekomen --notitie "jansen: slaapt slecht"',
)  # fmt: skip
@met_velden(VERSLAGVELDEN)
def verslag(gegeven: Gegeven, spreekuur: Nummer, toch: Toch = False) -> None:
    """Leg vast wie er kwam. Wie kwam en wie niet kwam, krijgt een stap in de eigen melding."""
    with bestand() as b:
        s_ = opslag.spreekuur(b.conn, nummer("spreekuur")(spreekuur))
        opgave = _opgave(b.conn, s_, gegeven)
        with vastleggen(b, "spreekuur verslag", lambda: _weeg(b.conn, s_.nummer, opgave), toch) as s:
            s_ = opslag.spreekuur(s.conn, s_.nummer)
            for g, status in opgave.uitslag:
                _bewaar(s, s_, g, status, opgave)
        with b.lees() as conn:
            stand, genodigden = opslag.stand(conn, s_.nummer), opslag.genodigden(conn, s_.nummer)
            stappen = lees_stappen(conn, s_.nummer)
    zin = f"Verslag van spreekuur {s_.nummer} ({uitvoer.wanneer(s_)}) is vastgelegd: {uitvoer.opkomst_zin(stand)}."
    regels = uitvoer.niet_gekomen([g for g, status in opgave.uitslag if status == NIET_GEKOMEN])
    data = uitvoer.spreekuur_data(s_, stand, genodigden, stappen)
    answer.change(zin, s_.nummer, data, onder=Sheet(regels) if regels else None)


def _weeg(conn: Connection, spreekuur: int, opgave: Opgave) -> list[str]:
    """The doubts about a report, on the day that the spreekuur now has. Raises Geweigerd for what was said already."""
    for g, status in opgave.uitslag:
        moet_verslag_kunnen(g, status)
    return list(twijfels_verslag(opslag.spreekuur(conn, spreekuur), opgave.uitslag, vandaag()))


def _opgave(conn: Connection, s: Spreekuur, gegeven: Gegeven) -> Opgave:
    """What the flags say; on a terminal, of who is left, what she answers. Everybody must be said."""
    genodigden = opslag.genodigden(conn, s.nummer)
    wie = {status: genodigdenveld(veld, genodigden) for status, veld in WIEVELDEN.items()}
    velden = (*wie.values(), REST, RESULTAAT, _notitieveld(genodigden))
    waarden = {v.naam: v.waarde(conn, tekst) for v in velden if (tekst := gegeven[v.naam])}
    gezegd = {status: waarden.get(veld.naam, ()) for status, veld in wie.items()}
    uitslag = verdeeld(gezegd, waarden.get("rest"), genodigden)
    genoemd = {g.jongere.nummer for g, _ in uitslag}
    over = [g for g in wachtenden(genodigden) if g.jongere.nummer not in genoemd]
    if not uitslag and not over:
        raise Geweigerd(
            f"van iedereen op de lijst van spreekuur {s.nummer} is al vastgelegd of zij kwamen",
            "verbeteren kan door een jongere opnieuw te noemen bij --gekomen of --niet-gekomen",
        )
    opgave = Opgave(uitslag, waarden.get("resultaat", ""), waarden.get("notitie", {}))
    return _gevraagd(conn, s, over, opgave) if over else opgave


def _gevraagd(conn: Connection, s: Spreekuur, over: Sequence[Genodigde], opgave: Opgave) -> Opgave:
    """`opgave` with who is left, asked one by one. Raises VerkeerdGebruik when nobody is there to answer."""
    if not answer.can_ask():
        nummers = opsomming([str(g.jongere.nummer) for g in over])
        raise VerkeerdGebruik(
            f"van jongere {nummers} is niet gezegd of zij kwamen",
            "noem ze bij --gekomen, --niet-gekomen of --afgezegd, of geef --rest niet-gekomen",
        )
    zeg_waarover(conn, s)
    velden = [veld for g in over for veld in _vragen(g)]
    antwoorden = Formulier(velden, {}, conn).vul()
    notities = {g.jongere.nummer: notitie for g in over if (notitie := antwoorden[f"notitie_{g.jongere.nummer}"])}
    uitslag = [(g, antwoorden[f"stand_{g.jongere.nummer}"]) for g in over]
    return Opgave([*opgave.uitslag, *uitslag], opgave.resultaat, opgave.notities | notities)


def _vragen(g: Genodigde) -> tuple[Veld, Veld]:
    """The two questions about one who is on the list."""
    stand = f"stand_{g.jongere.nummer}"
    return (
        Veld(
            stand, "--gekomen", g.jongere.naam, lees=keuze("stand", UITKOMSTEN), verplicht=True,
            keuzes={u: u for u in UITKOMSTEN},
        ),
        Veld(
            f"notitie_{g.jongere.nummer}", "--notitie", f"Notitie {g.jongere.voornaam or g.jongere.achternaam}",
            lees=schone_alinea, past=lambda a: a.get(stand) in VERSLAGEN,
        ),
    )  # fmt: skip


def _bewaar(s: Writer, s_: Spreekuur, g: Genodigde, status: str, opgave: Opgave) -> None:
    """Store the step of one jongere, mend the one that is there or take it away; and the status of the invitation."""
    stap = stap_van(g, s_, status, opgave.resultaat, opgave.notities.get(g.jongere.nummer, ""))
    oud = zaken.interventie(s.conn, n) if (n := g.uitnodiging.interventie) else None
    if stap:
        stap = s.change(gecorrigeerd(oud, stap)) if oud else s.add(stap)
    s.change(replace(g.uitnodiging, status=status, interventie=stap.nummer if stap else None))
    if oud and not stap:
        s.remove(oud)


class Uitgenodigd(NamedTuple):
    """What inviting did: the numbers of the meldingen that were there, and the meldingen of another day than today."""

    bestond: list[int]
    gezet: list[Melding]


def melding(conn: Connection, s: Spreekuur, j: Jongere, al: Genodigde | None = None) -> Melding:
    """The melding that the invitation of `j` lies in, or will: `al`, where somebody is on the list already."""
    if al and not moet_anders(al.melding, s, vandaag()):
        return al.melding
    mee = al.melding.nummer if al and opslag.alleen_gepland(conn, al.melding.nummer) else None
    inschrijvingen = registers.inschrijvingen(conn, j.nummer)
    return melding_voor(s, j.nummer, zaken.meldingen_van(conn, j.nummer), inschrijvingen, vandaag(), mee)


def nodig_uit(s: Writer, spreekuur: Spreekuur, jongeren: Sequence[Jongere]) -> Uitgenodigd:
    """Store an invitation for each, and its melding where there is none."""
    al = {g.jongere.nummer: g for g in opslag.genodigden(s.conn, spreekuur.nummer)}
    uit = Uitgenodigd([], [])
    for j in jongeren:
        gevonden = melding(s.conn, spreekuur, j, al.get(j.nummer))
        vast, anders = _bewaar_melding(s, gevonden)
        if gevonden.nummer:
            uit.bestond.append(vast.nummer)
        if anders and (gevonden.nummer or vast.geopend_op > vandaag()):
            uit.gezet.append(vast)
        if afgezegd := al.get(j.nummer):
            s.change(replace(afgezegd.uitnodiging, status=UITGENODIGD, zaak=vast.nummer))
        else:
            s.add(Uitnodiging(spreekuur=spreekuur.nummer, zaak=vast.nummer))
    return uit


def verplaats(s: Writer, spreekuur: Spreekuur) -> str:
    """Put who waits in a melding that fits the day which `spreekuur` has now; what was done, as sentences."""
    gezet, zinnen = [], ""
    for g in wachtenden(opslag.genodigden(s.conn, spreekuur.nummer)):
        vast, anders = _bewaar_melding(s, melding(s.conn, spreekuur, g.jongere, g))
        if anders:
            gezet.append(vast)
        if vast.nummer != g.melding.nummer:
            s.change(replace(g.uitnodiging, zaak=vast.nummer))
            zinnen += verhuisd_zin(g.jongere.nummer, g.melding, vast.nummer)
    return dagzin(gezet) + zinnen


def _bewaar_melding(s: Writer, m: Melding) -> tuple[Melding, bool]:
    """Store a melding that is new or changed; and whether it was either."""
    if not m.nummer:
        return s.add(m), True
    return (m, False) if m == zaken.melding(s.conn, m.nummer) else (s.change(m), True)
