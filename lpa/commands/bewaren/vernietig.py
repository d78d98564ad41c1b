"""`lpa vernietig`: taking out all that is known of a jongere, when the term has passed and with authority."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Annotated

from sqlcipher3.dbapi2 import Connection

from lpa import settings
from lpa.commands.bewaren.bewaartermijn import bewaarstand, elders, nog_over, om
from lpa.commands.gate.doors import Writer, tell, writing
from lpa.commands.gate.store import must_type
from lpa.commands.ui import forms
from lpa.commands.ui.forms import (
    COMING_DAY,
    DAY,
    JONGEREN,
    TEXT,
    WIE,
    Form,
    Given,
    ask,
    flag,
    number,
    open_file,
    single,
    today,
)
from lpa.domain.base.datum import kort
from lpa.domain.base.tekst import aantal, opsomming
from lpa.domain.bewaren.bewaring import Bewaring, Vernietiging
from lpa.domain.bewaren.termijnen import Bewaarstand
from lpa.domain.records.jongere import Jongere
from lpa.errors import Geweigerd, NietGevonden, VerkeerdGebruik
from lpa.output.bewaren import bewaard as blad
from lpa.output.render.data import as_data
from lpa.output.render.plain import as_text
from lpa.output.render.sheet import Paragraph, Sheet
from lpa.storage.bewaren import bewaard, weg
from lpa.storage.engine.file import CaseFile
from lpa.storage.register import eigen
from lpa.storage.zaak.brieven import afzender

app, _command = single(
    "vernietig", 'lpa vernietig 2 --bewaren-tot 1-9-2030 --reden "Woo-verzoek"\nlpa vernietig --verklaring'
)


class Wie(Form):
    """Who is destroyed, by which authority; or until when, and why, somebody is kept longer."""

    jongeren = ask(JONGEREN, "JONGERE", "Jongeren", f"{WIE}; vaker voor meer", quiet=True)
    machtiging = flag("--machtiging", "kenmerk van de machtiging om te vernietigen", TEXT.but(metavar="KENMERK"))
    machtiging_op = flag("--machtiging-op", "de dag van de machtiging", DAY)
    bewaren_tot = flag("--bewaren-tot", "vernietig niet, maar bewaar tot en met deze dag", COMING_DAY)
    reden = flag("--reden", "bij --bewaren-tot: waarom", TEXT.but(metavar="WAAROM"))
    bevestig = flag("--bevestig", "het aantal jongeren, waar niet gevraagd kan worden", number("aantal", 10**6, 1))


@_command
def vernietig(
    given: Given[Wie],
    alle: Annotated[bool, forms.switch("--alle", "iedereen van wie het mag (lpa bewaartermijn)")] = False,
    proef: Annotated[bool, forms.switch("--proef", "toon alleen wat er zou gebeuren")] = False,
    verklaring: Annotated[bool, forms.switch("--verklaring", "toon wat er is vernietigd")] = False,
) -> None:
    """Vernietig alles van jongeren van wie de bewaartermijn voorbij is. Dit is niet terug te nemen.

    U hebt er een machtiging van de zorgdrager voor nodig. De vastgestelde cijfers blijven.
    """
    with open_file() as b:
        f = given.parse(b.conn)
        wie = f.jongeren or []
        if verklaring:
            return _verklaring(bewaard.destroyed(b.conn))
        if f.bewaren_tot:
            return _bewaar(b, wie, f.bewaren_tot, f.reden or "")
        if alle and not (proef or wie):  # who that are takes a while to find
            _machtiging(f.machtiging or "", f.machtiging_op)
        standen = _gekozen(b.conn, wie, alle=alle)
        whom = tell.about(b.conn, *(s.jongere for s in standen))
        vooraf = Sheet([blad.wie_tabel(standen), *_vooraf(b, standen)])
        if proef:
            data = {"jongeren": [s.jongere.nummer for s in standen], "aantal": len(standen)}
            return tell.sheet(vooraf, data, about=whom)
        machtiging, op = _machtiging(f.machtiging or "", f.machtiging_op)
        if forms.talk.can_ask():
            forms.talk.show(as_text(tell.on_paper(vooraf, about=whom), forms.talk.width()))
        must_type(len(standen), "jongeren om te vernietigen", f.bevestig)
        with writing(b, "vernietig") as s:
            wie = [stand.jongere for stand in standen]  # as they are now that nobody else can write
            gedaan = _vernietig(s, _gekozen(s.conn, wie, alle=False), machtiging, op)
        over = nog_over(b)
    zin = f"{aantal(len(gedaan), 'jongere is', 'jongeren zijn')} vernietigd."
    below = blad.verklaring(gedaan)
    below.say(over)
    data = {"vernietigd": [as_data(v) for v in gedaan], "staat_nog_in": over}
    return tell.change(zin, len(gedaan), data, about=tell.NOBODY, undo=False, below=below)


def _verklaring(vernietigd: Sequence[Vernietiging]) -> None:
    data = {"vernietigd": [as_data(v) for v in vernietigd], "aantal": len(vernietigd)}
    tell.sheet(blad.verklaring(vernietigd), data, about=tell.NOBODY)


def _bewaar(b: CaseFile, wie: Sequence[Jongere], tot: date, reden: str) -> None:
    """Keep jongeren longer; who is kept already, until another day."""
    if not wie or not reden:
        raise VerkeerdGebruik(
            "--bewaren-tot vraagt een JONGERE en een --reden", "zeg wie u langer bewaart, en waarom", "--reden"
        )
    with writing(b, "vernietig --bewaren-tot") as s:
        for j in wie:
            loopt = bewaard.kept_longer(s.conn, j.nummer)[-1:]
            _moet_komen(tot, loopt)
            nieuw = Bewaring(jongere=j.nummer, tot=tot, reden=reden)
            s.change(replace(loopt[0], tot=tot, reden=reden)) if loopt else s.add(nieuw)
        whom = tell.about(s.conn, *wie)
    namen = opsomming([f"{j.naam} ({j.nummer})" for j in wie])
    data = {"jongeren": [j.nummer for j in wie], "tot": tot.isoformat(), "reden": reden}
    tell.change(f"{namen}: bewaren tot en met {kort(tot)}, om: {reden}.", wie[0].nummer, data, about=whom)


def _moet_komen(tot: date, loopt: Sequence[Bewaring]) -> None:
    """Raises VerkeerdGebruik for a day that is over, which would keep nobody; what runs already may end by it."""
    if tot < today() and not loopt:
        raise VerkeerdGebruik(f"{kort(tot)} is al voorbij", "geef een dag die nog komt", "--bewaren-tot")


def _gekozen(conn: Connection, wie: Sequence[Jongere], *, alle: bool) -> list[Bewaarstand]:
    """Who is meant. Raises Geweigerd for anybody of whom it may not be."""
    if bool(wie) == alle:
        raise VerkeerdGebruik("zeg wie: een JONGERE of meer, of --alle", "bekijk ze met: lpa bewaartermijn")
    boek = eigen.regelboek(conn)
    if alle:
        if gevonden := [s for s in om(conn, today(), boek) if not s.belet]:
            return gevonden
        raise NietGevonden("er is niemand die vernietigd kan worden", "bekijk waarom met: lpa bewaartermijn")
    return [_moet_mogen(bewaarstand(conn, j, today(), boek)) for j in wie]


def _moet_mogen(s: Bewaarstand) -> Bewaarstand:
    wie = f"{s.jongere.naam} ({s.jongere.nummer})"
    if not s.is_om(today()):
        raise Geweigerd(
            f"{wie} wordt bewaard tot en met {kort(s.beslist.tot)} ({s.beslist.categorie})",
            f"bekijk alle termijnen: lpa bewaartermijn {s.jongere.nummer}",
        )
    if s.belet:
        raise Geweigerd(f"{wie}: {'; '.join(b.wat for b in s.belet)}", s.belet[0].oplossing)
    return s


def _machtiging(kenmerk: str, op: date | None) -> tuple[str, date]:
    if not kenmerk or not op:
        raise VerkeerdGebruik(
            "voor vernietigen is een machtiging nodig: haar kenmerk en haar dag",
            "geef --machtiging KENMERK en --machtiging-op DATUM, of bekijk eerst met --proef", "--machtiging",
        )  # fmt: skip
    if op > today():
        raise VerkeerdGebruik("de machtiging is van na vandaag", "geef de dag die erop staat", "--machtiging-op")
    return kenmerk, op


def _vooraf(b: CaseFile, standen: Sequence[Bewaarstand]) -> list[Paragraph]:
    """What must be known before: what is not taken out by it, and which schooljaren are only figures after it."""
    uit = [Paragraph(zin, hang=2) for zin in elders(b.conn, [stand.jongere for stand in standen])]
    if jaren := sorted({jaar for stand in standen for jaar in stand.jaren}):
        uit.append(Paragraph(f"Daarna niet meer te splitsen, wel te lezen: de cijfers van {opsomming(jaren)}."))
    uit.append(Paragraph("Vernietigen is niet terug te nemen.", emphasis="let op"))
    return uit


def _vernietig(s: Writer, standen: Sequence[Bewaarstand], machtiging: str, op: date) -> list[Vernietiging]:
    """Take all of them out, and store that it was done."""
    tekent = afzender(s.conn)
    door = (tekent.ambtenaar if tekent else "") or settings.login()
    ook = {stand.jongere.nummer: weg.merged(s.conn, stand.jongere.nummer) for stand in standen}
    gone = weg.take_out(s, [stand.jongere for stand in standen], {jaar for stand in standen for jaar in stand.jaren})
    gedaan = weg.logged(s, [_gedaan(stand, machtiging, op, door) for stand in standen], gone)
    for v in gedaan:
        weg.also_called(s, v, ook[v.wie])
    return gedaan


def _gedaan(stand: Bewaarstand, machtiging: str, op: date, door: str) -> Vernietiging:
    k = stand.beslist
    return Vernietiging(
        wie=stand.jongere.nummer, geboortejaar=stand.jongere.geboortedatum.eerste.year, datum=today(),
        categorie=k.categorie, grond=k.grond, machtiging=machtiging, machtiging_op=op, zaken=stand.zaken, rijen=0,
        logregels=0, schooljaren=", ".join(stand.jaren), door=door,
    )  # fmt: skip
