"""`lpa inzage`: the data of a jongere, for who asks to see them (AVG art. 15)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

from sqlcipher3.dbapi2 import Connection

from lpa import settings
from lpa.commands.facts.dossier import dossierpagina
from lpa.commands.gate.doors import outside, tell
from lpa.commands.gate.store import confirm, log_left
from lpa.commands.ui import forms
from lpa.commands.ui.forms import JONGERE, PATH, WIE, Form, Given, ask, open_file, single, switch, text, today
from lpa.domain.base.twijfel import Twijfel
from lpa.domain.dossier import inzage as domein
from lpa.domain.dossier.weglaten import zonder_wpg
from lpa.domain.recht.regel import JA, NEE, Uitkomst
from lpa.domain.records.jongere import Jongere, Verzorger
from lpa.errors import Geweigerd, NietGevonden
from lpa.output.bewaren import inzage as blad
from lpa.storage.engine import logboek
from lpa.storage.exchange import package
from lpa.storage.register import eigen, registers
from lpa.storage.zaak import dossier

app, _command = single("inzage", "lpa inzage 1 --door jongere --map inzage --toch\nlpa inzage 12 --door 3 --map inzage")
ZELF = "jongere"
_GEBRUIK = 10_000  # lines of the log


class Vraag(Form):
    """Whose data, who asks, and where they come."""

    jongere = ask(JONGERE, "JONGERE", "Jongere", WIE, required=True)
    door = text("--door", "Wie vraagt het", "jongere, of het nummer van een verzorger (lpa verzorger lijst)",
                required=True)  # fmt: skip
    map_ = text("--map", "Map", "de map waarin het komt", kind=PATH.but(metavar="MAP"), required=True)


@_command
def inzage(
    given: Given[Vraag],
    toestemming: Annotated[bool, switch("--toestemming", "de jongere van 16 of ouder vindt het goed")] = False,
    overschrijf: Annotated[bool, switch("--overschrijf", "vervang bestanden die er al zijn")] = False,
    toch: forms.Toch = False,
) -> None:
    """Maak een bladzijde en een JSON-bestand met alles over een jongere, voor wie om inzage vraagt.

    Zonder politiegegevens, meldcode en gegevens van anderen: lpa zegt u hoeveel is weggelaten.
    """
    with open_file() as b:
        j, f = given.place(Vraag.jongere, b.conn), given.fill(b.conn)
        map_, vrager = settings.pad(f.map_), _vrager(b.conn, j, f.door)
        mag = domein.recht(j, vrager, today(), eigen.regelboek(b.conn), toestemming=toestemming)
        _moet_mogen(mag.uitkomst, domein.twijfels(j, vrager), sure=toch)
        with b.snapshot() as conn:
            gemaakt = _lees(conn, j, vrager, feiten=mag.feiten)
            whom = tell.openly(j.nummer, conn=conn, others=False) if vrager is None else tell.about(conn, j.nummer)

    def make(i: blad.Inzage) -> dict[str, bytes]:
        from lpa.output.render.html import printed

        page = tell.on_paper(blad.blad(i), about=whom)
        html = printed(page, "Inzage", i.pagina.op, package.text("dossier.html"))
        return {"inzage.html": html.encode(), "inzage.json": forms.talk.hidden(blad.tekst(i)).encode()}

    namen = outside.folder(map_, gemaakt, make, "inzage", overschrijf=overschrijf)
    log_left(f"inzage voor {f'verzorger {vrager.nummer}' if vrager else ZELF}", "inzage", j.nummer)
    settings.has_stored(f"inzage in {map_.name}")
    forms.talk.say_all(blad.zinnen(gemaakt))
    zin = f"De gegevens van {j.naam} staan in {map_}: {namen[0]} om te lezen, {namen[1]} voor een ander programma."
    zin += " Lees na of er iets over een ander in staat, voordat u ze geeft. lpa houdt ze niet bij."
    data = {"bestanden": namen, "weggelaten": gemaakt.weg._asdict(), "alleen_feiten": mag.feiten}
    tell.change(zin, j.nummer, data, about=whom, undo=False)


def _vrager(conn: Connection, j: Jongere, door: str) -> Verzorger | None:
    """The verzorger who asks; None for the jongere. Raises NietGevonden."""
    if door.lower() == ZELF:
        return None
    for v in registers.verzorgers(conn, j.nummer):
        if door in (str(v.nummer), v.naam):
            return v
    raise NietGevonden(
        f"{j.naam} heeft geen verzorger {door}", f"kies {ZELF}, of een nummer uit: lpa verzorger lijst {j.nummer}"
    )


def _moet_mogen(u: Uitkomst, twijfels: Sequence[Twijfel], *, sure: bool) -> None:
    """Raises Geweigerd for who may not have it; what asks for judgement is confirmed."""
    if u.antwoord == NEE:
        raise Geweigerd(f"{u.redenering[0]} ({u.artikel})", "vindt de jongere het goed, geef dan --toestemming",
            "--toestemming",
        )  # fmt: skip
    oordeel = Twijfel("inzage.recht", f"{u.redenering[0]} ({u.artikel}): dat vraagt uw oordeel", u.artikel)
    confirm([*([oordeel] if u.antwoord != JA else []), *twijfels], sure)


def _lees(conn: Connection, j: Jongere, vrager: Verzorger | None, *, feiten: bool) -> blad.Inzage:
    heel = dossier.van_jongere(conn, j.nummer)
    deel, weg = domein.uittreksel(heel, vrager, dossier.andere_namen(conn, j), feiten=feiten)
    pagina, wpg = zonder_wpg(dossierpagina(conn, deel, volledig=vrager is None)._replace(op_papier=True))
    gebruik = [h for h in logboek.handelingen(conn, _GEBRUIK, jongere=j.nummer, gelezen=True) if domein.mag_mee(h)]
    return blad.Inzage(pagina, weg._replace(wpg=len(wpg)), feiten, gebruik)
