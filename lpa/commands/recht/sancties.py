"""`lpa recht luxe` and `halt`: which sanction fits luxe verzuim, and whether Halt is open."""

from __future__ import annotations

from datetime import date

from lpa.commands.gate.doors import tell
from lpa.commands.recht.recht import boek_van
from lpa.commands.ui import forms
from lpa.domain.kalender.schoolkalender import REGIOS
from lpa.domain.recht import leerplicht as plicht_
from lpa.domain.recht import sancties
from lpa.domain.recht.regel import samen
from lpa.output.render.sheet import Heading, Sheet
from lpa.output.zaak import recht
from lpa.storage.register import vakanties

app = forms.verbs()


NA_VERLOF = (sancties.NEE_VERLOF, sancties.GEWEIGERD, sancties.OVERSCHREDEN)


class Luxe(forms.Form):
    """A case of luxe verzuim."""

    dagen = forms.ask(
        forms.number("aantal dagen", 200, 1), "--dagen", "Schooldagen", "schooldagen per kind", required=True
    )
    kinderen = forms.ask(
        forms.number("aantal kinderen", 20, 1), "--kinderen", "Kinderen", "kinderen van het gezin", required=True,
        default=lambda _: 1,
    )  # fmt: skip
    eerder = forms.ask(
        forms.number("aantal keer", 50), "--eerder", "Eerder", "hoe vaak eerder luxe verzuim", required=True,
        default=lambda _: 0,
    )  # fmt: skip
    na_verlof = forms.ask(
        forms.choice("antwoord", NA_VERLOF), "--na-verlof", "Na verlof", required=True,
        default=lambda _: sancties.NEE_VERLOF,
    )  # fmt: skip
    aangekondigd = forms.flag("--aangekondigd", "of de school vooraf zei dat zij zou melden: ja of nee", forms.YES_NO)
    op = forms.today_field("--datum", "Datum", "eerste dag; anders vandaag")


@forms.verb(app, "luxe", "lpa recht luxe --dagen 3 --kinderen 2 --datum 14-10-2019")
def luxe(given: forms.Given[Luxe]) -> None:
    """Welke sanctie bij luxe verzuim past, met een indicatie van het bedrag. De officier van justitie beslist."""
    f = given.fill(None)
    geval = sancties.Luxe(f.op, f.dagen, f.kinderen, f.eerder, f.na_verlof, aangekondigd=bool(f.aangekondigd))
    with forms.reading_if_any() as conn:
        advies = sancties.luxe(geval, boek_van(conn))
    tell.sheet(recht.luxe_blad(advies), recht.luxe_data(advies), about=tell.NOBODY)


class Halt(forms.Form):
    """What decides whether Halt is open."""

    geboren = forms.ask(forms.BIRTHDAY, "--geboortedatum", "Geboortedatum", "dag met jaar", required=True)
    uren = forms.ask(forms.HOURS, "--uren", "Uren", "gemiste uren")
    te_laat = forms.ask(forms.number("aantal keer", 9999), "--te-laat", "Hoe vaak te laat", "aantal keer te laat")
    ouders = forms.ask(forms.YES_NO, "--toestemming", "Ouders stemmen in", "ja of nee")
    eerder_halt = forms.ask(forms.YES_NO, "--eerder-halt", "Eerder naar Halt", "voor verzuim: ja of nee")
    problemen = forms.ask(forms.YES_NO, "--problemen", "Ernstige problemen", "psychisch en zonder hulp: ja of nee")
    op = forms.today_field("--datum", "Datum")


@forms.verb(app, "halt", "lpa recht halt --geboortedatum 12-03-2005 --uren 20 --eerder-halt nee --problemen nee")
def halt(given: forms.Given[Halt]) -> None:
    """Of een verwijzing naar Halt kan, voorwaarde voor voorwaarde."""
    f = given.fill(None)
    geval = _geval(f.op, f)
    with forms.reading_if_any() as conn:
        boek = boek_van(conn)
        kalender = vakanties.kalender(REGIOS[0], conn)  # regions differ on the first day of leerplicht only
        plicht = plicht_.plicht(geval.geboren, kalender, boek=boek).status(geval.op)
        uitkomsten = sancties.halt(geval._replace(plicht=plicht), boek)
    antwoord = samen(uitkomsten)
    kop = Heading(f"Verwijzing naar Halt: {antwoord.replace('_', ' ')}")
    blad = Sheet([kop, *recht.uitkomsten_blad(uitkomsten).blocks])
    data = {"antwoord": antwoord, "voorwaarden": [recht.uitkomst_data(u) for u in uitkomsten]}
    tell.sheet(blad, data, about=tell.NOBODY)


def _geval(op: date, f: Halt) -> sancties.Haltgeval:
    return sancties.Haltgeval(
        op=op, geboren=f.geboren.eerste, uren=f.uren, te_laat=f.te_laat, ouders=f.ouders, eerder_halt=f.eerder_halt,
        problemen=f.problemen,
    )  # fmt: skip
