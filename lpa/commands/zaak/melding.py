"""`lpa melding toon` and `lijst`: verzuimmeldingen; entering and ending them have modules of their own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any

from sqlcipher3.dbapi2 import Connection

from lpa import settings
from lpa.commands.facts.termijnen import lopende
from lpa.commands.gate.doors import All, Csv, Listing, Most, tell
from lpa.commands.register import kenmerken
from lpa.commands.ui import forms
from lpa.commands.ui.forms import today
from lpa.commands.zaak.welke import OverMelding
from lpa.domain.base.datum import kort
from lpa.domain.base.soorten import MELDINGSOORTEN
from lpa.domain.records.jongere import Jongere, vertrek
from lpa.domain.records.zaak import Melding, proeftijd
from lpa.domain.werk import volgende
from lpa.domain.werk.plichtpunten import VOORBIJ, voorbij_sinds
from lpa.domain.werk.volgende import Verder, opdracht
from lpa.errors import VerkeerdGebruik
from lpa.output.render.sheet import Heading, Paragraph, Sheet
from lpa.output.zaak.zaken import gebeurtenis_data, melding_blad, meldingen_tabel, naar_duo_tabel, naast_tabel
from lpa.storage.register import eigen, registers
from lpa.storage.zaak import agenda, werkvoorraad, zaken

if TYPE_CHECKING:
    from lpa.domain.dossier.tijdlijn import Gebeurtenis
    from lpa.domain.recht.sancties import Luxeadvies

app = forms.noun("Verzuimmeldingen: vastleggen, bekijken, sluiten.", "lpa melding nieuw\nlpa melding lijst --open")
SOORT = forms.choice("soort", MELDINGSOORTEN)


@forms.verb(app, "toon", "lpa melding toon 12")
def toon(given: forms.Given[OverMelding]) -> None:
    """Toon een melding met alle stappen."""
    with forms.reading() as conn:
        m = given.place(OverMelding.melding, conn)
        answer, opmerkingen = pagina(conn, m), _opmerkingen(conn, m)
    forms.talk.say_all(opmerkingen)
    tell.answer(answer)


def _opmerkingen(conn: Connection, m: Melding) -> list[str]:
    """That the duty is over in an open melding, and a proeftijd that runs: what is said and stands on no page."""
    geboren = registers.jongere(conn, m.jongere).geboortedatum
    sinds = voorbij_sinds(geboren, today(), eigen.regelboek(conn), m.geopend_op) if m.is_open else None
    over = f"Let op: {VOORBIJ.format(kort(sinds))}." if sinds else ""
    return [zin for zin in (over, proeftijd(zaken.uitspraken(conn, m.jongere), today())) if zin]


def pagina(conn: Connection, m: Melding) -> tell.Answer:
    """The page of a melding."""
    jongere = registers.jongere(conn, m.jongere)
    school = forms.show_school(registers.school(conn, m.school)) if m.school else ""
    stappen, heropend = zaken.interventies(conn, m.nummer), zaken.heropeningen(conn, m.nummer)
    advies, naast = _advies(conn, m), _naast(conn, m.nummer)
    afspraken = [gebeurtenis_data(g) for g in naast]
    verplaatst = zaken.verplaatsingen(conn, m.nummer)
    data: dict[str, Any] = {"interventies": stappen, "heropeningen": heropend, "afspraken": afspraken}
    data["verplaatsingen"] = verplaatst
    verder = _verder(conn, m, jongere)
    data |= {"loopt": verder.loopt, "andere_zaken": list(verder.andere), "opdracht": verder.opdracht}
    blad = melding_blad(m, jongere, school, [*stappen, *heropend], verplaatst, verder, today())
    if naast:
        blad += Heading("Afspraken en pogingen")
        blad += naast_tabel(naast, today())
    if advies:
        from lpa.output.zaak.recht import luxe_blad, luxe_data

        blad.blocks += luxe_blad(advies).blocks
        data["advies"] = luxe_data(advies)
    return kenmerken.erbij(conn, m, tell.Answer(blad, m, tell.about(conn, m), data))


def _verder(conn: Connection, m: Melding, jongere: Jongere) -> Verder:
    """What runs in a melding, what else is known of the jongere, and what she types next."""
    andere = zaken.andere_van_jongere(conn, m.jongere, m.nummer)
    if m.gesloten_op or m.vervallen_op:
        return Verder(None, andere)
    lopend = [t for t in lopende(conn, m.nummer, today(), eigen.regelboek(conn)) if t.van_haar]
    bezoeken, _ = agenda.lijst(conn, agenda.Filter(zaak=m.nummer, staat=True), None)
    weg = bool(vertrek(jongere.verhuisd_op, jongere.overleden_op, today()))
    return Verder(next(iter(lopend), None), andere, opdracht(m, lopend, bezoeken, today(), weg=weg))


def _naast(conn: Connection, nummer: int) -> Sequence[Gebeurtenis]:
    """What stands beside the steps, as the dossier has it: without a secret address."""
    if not zaken.heeft_iets_gepland(conn, nummer):
        return ()
    from lpa.domain.dossier.geheimadres import zonder_adres
    from lpa.domain.dossier.tijdlijn import naast_de_stappen
    from lpa.storage.zaak.dossier import van_zaak

    return naast_de_stappen(zonder_adres(van_zaak(conn, nummer)))


def _advies(conn: Connection, m: Melding) -> Luxeadvies | None:
    """The sanction that fits luxe verzuim; the law is not loaded for other kinds."""
    if m.soort != "luxe":
        return None
    from lpa.commands.facts.verzuim import luxeadvies

    return luxeadvies(conn, m)


class Lijst(forms.Form):
    """Which meldingen are listed."""

    schooljaar = forms.flag("--schooljaar", "alleen van dit schooljaar", forms.SCHOOLJAAR)
    soort = forms.flag("--soort", "alleen van deze soort", SOORT)
    jongere = forms.flag("--jongere", "alleen over deze jongere", forms.JONGERE)
    school = forms.flag("--school", "alleen van deze school", forms.SCHOOL)
    kenmerk = forms.flag("--kenmerk", "alleen met dit kenmerk", kenmerken.KENMERK)


@forms.verb(app, "lijst", "lpa melding lijst --open\nlpa melding lijst --schooljaar 2019-2020 --soort luxe")
def lijst(
    given: forms.Given[Lijst],
    naar_duo: Annotated[bool, forms.switch("--naar-duo", "wat u voor DUO moet overtypen, met de tekst")] = False,
    open_: Annotated[bool, forms.switch("--open", "alleen wat nog in onderzoek is")] = False,
    gesloten: Annotated[bool, forms.switch("--gesloten", "alleen wat is afgehandeld")] = False,
    alles: All = False,
    meest: Most = 50,
    csv: Csv = False,
) -> None:
    """Toon meldingen, de laatste eerst."""
    if naar_duo:
        if given.texts or open_ or gesloten:
            raise VerkeerdGebruik("bij --naar-duo past geen andere keuze", "laat de andere opties weg", "--naar-duo")
        return _naar_duo(None if alles else meest, csv=csv)
    with forms.reading() as conn:
        f = given.parse(conn)
        filter_ = zaken.Filter(
            schooljaar=str(f.schooljaar) if f.schooljaar else None, soort=f.soort,
            open=None if open_ == gesloten else open_, jongere=f.jongere.nummer if f.jongere else None,
            school=f.school.nummer if f.school else None, kenmerk=f.kenmerk,
        )  # fmt: skip
        gevonden, aantal = zaken.lijst(conn, Melding, filter_, None if alles else meest)
        met_naam = [(m, zaken.naam(conn, m.jongere)) for m in gevonden]
        whom = tell.about(conn, *gevonden)
    tabel = Listing("meldingen", Melding, lambda _: meldingen_tabel(met_naam))
    return tabel.show(gevonden, aantal, about=whom, csv=csv, telling=gesloten and not open_)


def _naar_duo(meest: int | None, *, csv: bool) -> None:
    """The meldingen of which the status must be typed over, each with what is typed."""
    with forms.reading() as conn:
        nummers = werkvoorraad.meldingen_naar_duo(conn)
        meldingen = [zaken.melding(conn, n) for n in nummers[:meest]]
        rijen = [
            volgende.naar_duo(m, zaken.naam(conn, m.jongere), zaken.interventies(conn, m.nummer)) for m in meldingen
        ]
        whom = tell.about(conn, *meldingen)
    Listing("naar_duo", volgende.NaarDuo, naar_duo_tabel).show(rijen, len(nummers), about=whom, csv=csv, telling=True)
    if rijen and not (csv or settings.current().json):
        tell.page(Sheet([Paragraph(""), Paragraph(volgende.KANTTEKENING, emphasis="zacht")]), about=whom)
