"""`lpa spreekuur verslag`: who came and who did not, and the melding of each who was invited."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlcipher3.dbapi2 import Connection

from lpa import settings
from lpa.commands.facts.spreekuur import melding
from lpa.commands.gate.doors import Twijfels, Writer, tell, writing
from lpa.commands.ui import forms
from lpa.commands.ui.forms import today
from lpa.domain.base.named import NamedTuple
from lpa.domain.base.tekst import opsomming, schone_alinea
from lpa.domain.doubts.spreekuur import twijfels_verslag
from lpa.domain.records import spreekuur as domein
from lpa.domain.records.jongere import Jongere
from lpa.domain.records.zaak import Melding
from lpa.domain.zaak.spreekuurmelding import dagzin, verhuisd_zin
from lpa.errors import Geweigerd, VerkeerdGebruik
from lpa.output.render.sheet import Sheet
from lpa.output.zaak import spreekuur as uitvoer
from lpa.storage.register import registers
from lpa.storage.zaak import spreekuren, zaken

app = forms.verbs()
STAND = forms.choice("stand", domein.UITKOMSTEN)


class Welk(forms.Form):
    """Which spreekuur."""

    spreekuur = forms.numbered_field("spreekuur", spreekuren.spreekuur, "nummer van het spreekuur")


def genodigden_uit(genodigden: Sequence[domein.Genodigde]) -> forms.Kind[list[domein.Genodigde]]:
    """Some of those on the list, by numbers or names."""

    def lees(tekst: str) -> list[domein.Genodigde]:
        gevonden = [g for regel in tekst.split("\n") for g in domein.vind_genodigden(regel, genodigden)]
        return list({g.jongere.nummer: g for g in gevonden}.values())

    return forms.plain("WIE", lees, show=lambda wie: opsomming([g.jongere.naam for g in wie]), many=True)


def _notities_over(genodigden: Sequence[domein.Genodigde]) -> forms.Kind[dict[int, str]]:
    """Notes, by the number of the jongere, each on a line."""

    def lees(tekst: str) -> dict[int, str]:
        uit: dict[int, list[str]] = {}
        for regel in tekst.split("\n"):
            wie, teken, wat = regel.partition(":")
            if not teken or not wat.strip():
                raise VerkeerdGebruik("bij --notitie staat niet over wie het gaat", 'schrijf het als "4: kwam te laat"')
            for g in domein.vind_genodigden(wie, genodigden):
                uit.setdefault(g.jongere.nummer, []).append(schone_alinea(wat))
        return {nummer: "\n".join(noten) for nummer, noten in uit.items()}

    return forms.plain("TEKST", lees, many=True)


_NIEMAND = genodigden_uit(())


def _wie(vlag: str, hulp: str) -> forms.Field[list[domein.Genodigde] | None]:
    return forms.ask(_NIEMAND, vlag, hulp.capitalize(), f"{hulp}: nummers of namen, met komma's")


class Verslag(Welk):
    """Who came, who did not, and what came of it."""

    gekomen = _wie("--gekomen", "wie kwam")
    niet_gekomen = _wie("--niet-gekomen", "wie niet kwam")
    afgezegd = _wie("--afgezegd", "wie afzegde")
    rest = forms.ask(STAND, "--rest", "De anderen")
    resultaat = forms.text("--resultaat", "Resultaat", "wat ervan kwam, bij wie kwam")
    notitie = forms.ask(_notities_over(()), "--notitie", "Notitie", "'WIE: tekst'; vaker voor meer jongeren")


def zeg_waarover(conn: Connection, s: domein.Spreekuur) -> None:
    """Say which spreekuur it is about, before anything is asked."""
    if forms.talk.can_ask():
        forms.talk.say(f"Spreekuur {s.nummer}: {registers.school(conn, s.school).naam}, {uitvoer.wanneer(s)}.")


def pagina(conn: Connection, s: domein.Spreekuur) -> tuple[uitvoer.Spreekuurpagina, tell.About]:
    """A spreekuur as it is now, and whom it is about."""
    genodigden = spreekuren.genodigden(conn, s.nummer)
    stappen = {n: zaken.interventie(conn, n) for g in genodigden if (n := g.uitnodiging.interventie)}
    school = forms.show_school(registers.school(conn, s.school))
    p = uitvoer.Spreekuurpagina(s, school, spreekuren.stand(conn, s.nummer), genodigden, stappen)
    return p, tell.about(conn, *(g.jongere for g in genodigden))


class Opgave(NamedTuple):
    """What she reports: of whom what, a result for who came, notes by the number of the jongere."""

    uitslag: list[tuple[domein.Genodigde, str]]
    resultaat: str
    notities: dict[int, str]


@forms.verb(
    app, "verslag",
    "lpa spreekuur verslag 1 --gekomen 1,2 --niet-gekomen 4 --afgezegd 5\n"
    "lpa spreekuur verslag 1 --gekomen jansen --rest niet-gekomen",
)  # fmt: skip
def verslag(given: forms.Given[Verslag], toch: forms.Toch = False) -> None:
    """Leg vast wie er kwam. Wie kwam en wie niet kwam, krijgt een stap in de eigen melding."""
    with forms.open_file() as b:
        s_ = given.place(Verslag.spreekuur, b.conn)
        opgave = _opgave(b.conn, s_, given)
        with writing(b, "spreekuur verslag", lambda: _weeg(b.conn, s_.nummer, opgave), toch) as s:
            s_ = spreekuren.spreekuur(s.conn, s_.nummer)
            for g, status in opgave.uitslag:
                _bewaar(s, s_, g, status, opgave)
        with b.snapshot() as conn:
            p, whom = pagina(conn, s_)
    zin = f"Verslag van spreekuur {s_.nummer} ({uitvoer.wanneer(s_)}) is vastgelegd: {uitvoer.opkomst_zin(p.opkomst)}."
    regels = uitvoer.niet_gekomen([g for g, status in opgave.uitslag if status == domein.NIET_GEKOMEN])
    onder, anders = Sheet(regels) if regels else None, f"Wie niet kwamen: lpa spreekuur toon {s_.nummer}"
    tell.change(zin, s_.nummer, uitvoer.spreekuur_data(p), about=whom, below=onder, instead=anders)


def _weeg(conn: Connection, spreekuur: int, opgave: Opgave) -> Twijfels:
    """The doubts about a report, on the day that the spreekuur now has. Raises Geweigerd for what was said already."""
    for g, status in opgave.uitslag:
        domein.moet_verslag_kunnen(g, status)
    return list(twijfels_verslag(spreekuren.spreekuur(conn, spreekuur), opgave.uitslag, today(), settings.current().nu))


def _opgave(conn: Connection, s: domein.Spreekuur, given: forms.Given[Verslag]) -> Opgave:
    """What the flags say; on a terminal, of who is left, what she answers. Everybody must be said."""
    genodigden = spreekuren.genodigden(conn, s.nummer)
    wie = genodigden_uit(genodigden)
    f = given.without(Verslag.spreekuur).parse(
        conn, Verslag.gekomen.but(kind=wie), Verslag.niet_gekomen.but(kind=wie), Verslag.afgezegd.but(kind=wie),
        Verslag.notitie.but(kind=_notities_over(genodigden)),
    )  # fmt: skip
    gezegd = {
        domein.GEKOMEN: f.gekomen or (),
        domein.NIET_GEKOMEN: f.niet_gekomen or (),
        domein.AFGEZEGD: f.afgezegd or (),
    }
    uitslag = domein.verdeeld(gezegd, f.rest, genodigden)
    genoemd = {g.jongere.nummer for g, _ in uitslag}
    over = [g for g in domein.wachtenden(genodigden) if g.jongere.nummer not in genoemd]
    if not uitslag and not over:
        raise Geweigerd(
            f"van iedereen op de lijst van spreekuur {s.nummer} is al vastgelegd of zij kwamen",
            "verbeteren kan door een jongere opnieuw te noemen bij --gekomen of --niet-gekomen",
            "--gekomen",
        )
    opgave = Opgave(uitslag, f.resultaat, f.notitie or {})
    return _gevraagd(conn, s, over, opgave, given) if over else opgave


def _gevraagd(
    conn: Connection, s: domein.Spreekuur, over: Sequence[domein.Genodigde], opgave: Opgave, given: forms.Given[Verslag]
) -> Opgave:
    """`opgave` with who is left, asked one by one. Raises VerkeerdGebruik when nobody is there to answer."""
    if not forms.talk.can_ask():
        nummers = opsomming([str(g.jongere.nummer) for g in over])
        raise VerkeerdGebruik(
            f"van jongere {nummers} is niet gezegd of zij kwamen",
            "noem ze bij --gekomen, --niet-gekomen of --afgezegd, of geef --rest niet-gekomen",
            "--gekomen",
        )
    zeg_waarover(conn, s)
    vragen = [(g, *_vragen(g)) for g in over]
    d = given.interview(conn, [field for _, stand, notitie in vragen for field in (stand, notitie)])
    notities = {g.jongere.nummer: tekst for g, _, notitie in vragen if (tekst := d.get(notitie))}
    uitslag = [(g, d[stand]) for g, stand, _ in vragen]
    return Opgave([*opgave.uitslag, *uitslag], opgave.resultaat, opgave.notities | notities)


def _vragen(g: domein.Genodigde) -> tuple[forms.Field[str], forms.Field[str]]:
    """The two questions about one who is on the list."""
    stand: forms.Field[str] = forms.ask(STAND, "--gekomen", g.jongere.naam, required=True).but(
        name=f"stand_{g.jongere.nummer}"
    )

    def kwam_ter_sprake(d: forms.Draft[Any]) -> bool:
        return (d.get(stand) or "") in domein.VERSLAGEN

    notitie: forms.Field[str] = forms.text(
        "--notitie", f"Notitie {g.jongere.voornaam or g.jongere.achternaam}", kind=forms.PARAGRAPH, when=kwam_ter_sprake
    ).but(name=f"notitie_{g.jongere.nummer}")
    return stand, notitie


def _bewaar(s: Writer, s_: domein.Spreekuur, g: domein.Genodigde, status: str, opgave: Opgave) -> None:
    """Store the step of one jongere, mend the one that is there or take it away; and the status of the invitation."""
    stap = domein.stap_van(g, s_, status, opgave.resultaat, opgave.notities.get(g.jongere.nummer, ""))
    oud = zaken.interventie(s.conn, n) if (n := g.uitnodiging.interventie) else None
    if stap:
        stap = s.change(domein.gecorrigeerd(oud, stap)) if oud else s.add(stap)
    s.change(replace(g.uitnodiging, status=status, interventie=stap.nummer if stap else None))
    if oud and not stap:
        s.remove(oud)


class Uitgenodigd(NamedTuple):
    """What inviting did: the numbers of the meldingen that were there, and the meldingen of another day than today."""

    bestond: list[int]
    gezet: list[Melding]


def nodig_uit(s: Writer, spreekuur: domein.Spreekuur, jongeren: Sequence[Jongere]) -> Uitgenodigd:
    """Store an invitation for each, and its melding where there is none."""
    al = {g.jongere.nummer: g for g in spreekuren.genodigden(s.conn, spreekuur.nummer)}
    uit = Uitgenodigd([], [])
    for j in jongeren:
        gevonden = melding(s.conn, spreekuur, j, al.get(j.nummer))
        vast, anders = _bewaar_melding(s, gevonden)
        if gevonden.nummer:
            uit.bestond.append(vast.nummer)
        if anders and (gevonden.nummer or vast.geopend_op > today()):
            uit.gezet.append(vast)
        if afgezegd := al.get(j.nummer):
            s.change(replace(afgezegd.uitnodiging, status=domein.UITGENODIGD, zaak=vast.nummer))
        else:
            s.add(domein.Uitnodiging(spreekuur=spreekuur.nummer, zaak=vast.nummer))
    return uit


def verplaats(s: Writer, spreekuur: domein.Spreekuur) -> str:
    """Put who waits in a melding that fits the day which `spreekuur` has now; what was done, as sentences."""
    gezet, zinnen = [], ""
    for g in domein.wachtenden(spreekuren.genodigden(s.conn, spreekuur.nummer)):
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
