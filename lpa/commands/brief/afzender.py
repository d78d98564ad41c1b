"""`lpa afzender`: who signs the letters, and where an objection goes to."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from lpa.commands.gate.doors import Twijfels, change_record, show_or_change, tell, writing
from lpa.commands.ui.forms import DAY, TEXT, Draft, Form, Given, Toch, ask, noun, open_file, plain, reading, text, verb
from lpa.domain.base.nummers import hele_regel, lees_postcode
from lpa.domain.records.brief import Afzender
from lpa.domain.records.jongere import twijfels_bereik
from lpa.errors import Intussen, VerkeerdGebruik
from lpa.output.zaak.brieven import afzender_blad
from lpa.storage.engine.file import CaseFile
from lpa.storage.engine.reading import eigenschap
from lpa.storage.zaak import brieven

app = noun(
    "Wie de brieven ondertekent, en waar bezwaar naartoe gaat.",
    'lpa afzender wijzig --ambtenaar "N. Merel" --telefoon 0578-000000\nlpa afzender toon',
)


def _staat_er_al(d: Draft[Any]) -> bool:
    """Whether the postcode and the place were typed with the street."""
    return hele_regel(d.get(Gegevens.adres) or "") is not None


class Gegevens(Form):
    """What stands at the top and the end of a letter."""

    ambtenaar = text("--ambtenaar", "Uw naam", "naam onder de brief")
    functie = text("--functie", "Functie", "zoals: leerplichtambtenaar", offer=lambda _: "leerplichtambtenaar")
    telefoon = text("--telefoon", "Telefoon", "telefoonnummer voor vragen")
    email = text("--email", "E-mail", "e-mailadres voor vragen")
    adres = text("--adres", "Adres gemeente", "straat en huisnummer, of postbus")
    postcode = text("--postcode", "Postcode", "1234 AB", kind=plain("TEKST", lees_postcode), quiet=_staat_er_al)
    plaats = text("--plaats", "Plaats", "plaats van dat adres", quiet=_staat_er_al)
    bezwaar_bij = text("--bezwaar-bij", "Bezwaar bij", "het orgaan waar bezwaar naartoe gaat, voluit")
    bezwaar_adres = text("--bezwaar-adres", "Adres voor bezwaar", "postbus of straat, postcode en plaats")
    elektronisch = text("--elektronisch", "Bezwaar elektronisch", "e-mailadres of webformulier voor bezwaar")
    elektronisch_vanaf = ask(
        DAY, "--elektronisch-vanaf", "Elektronisch vanaf", "eerste dag waarop dat kan",
        when=lambda d: d.has(Gegevens.elektronisch), because=lambda _: "het hoort bij --elektronisch",
    )  # fmt: skip


@verb(app, "toon", "lpa afzender toon")
def toon() -> None:
    """Toon wie de brieven ondertekent, en wat nog ontbreekt."""
    with reading() as conn:
        wie, gemeente = brieven.afzender(conn) or Afzender(), eigenschap(conn, "gemeente")
    tell.sheet(afzender_blad(wie, gemeente, _paren(wie)), wie, {"gemeente": gemeente}, about=tell.NOBODY)


def _paren(wie: Afzender) -> list[tuple[str, str]]:
    paren = [(field, getattr(wie, field.name)) for field in Gegevens.fields]
    return [
        (field.label.lower(), field.kind.shown(waarde) if waarde else "")
        for field, waarde in paren
        if wie.elektronisch or field is not Gegevens.elektronisch_vanaf
    ]


@verb(app, "wijzig", 'lpa afzender wijzig --ambtenaar "N. Merel" --functie leerplichtambtenaar')
def wijzig(given: Given[Gegevens], toch: Toch = False) -> None:
    """Leg vast of wijzig wie de brieven ondertekent. Een lege tekst maakt een veld leeg."""
    with open_file() as b:
        oud = brieven.afzender(b.conn)
        if oud:
            change_record(
                b, "afzender", oud, given, _gewijzigd, doubts=lambda na: twijfels_bereik(na, oud), about=tell.NOBODY,
                sure=toch,
            )  # fmt: skip
        else:
            _nieuw(b, given, toch)


def _gewijzigd(oud: Afzender, f: Gegevens, nieuw: Draft[Gegevens]) -> Afzender:
    if nieuw.get(Gegevens.elektronisch_vanaf) and not f.elektronisch:
        raise VerkeerdGebruik(
            "er is geen elektronische weg die op een dag begint", "geef ook --elektronisch", "--elektronisch"
        )
    heel = hele_regel(f.adres or "") if f.adres != oud.adres else None  # all of it may be typed on its line
    adres, postcode, plaats = heel or (f.adres, f.postcode, f.plaats)
    return replace(
        oud, ambtenaar=f.ambtenaar, functie=f.functie, telefoon=f.telefoon, email=f.email, adres=adres,
        postcode=postcode, plaats=plaats, bezwaar_bij=f.bezwaar_bij, bezwaar_adres=f.bezwaar_adres,
        elektronisch=f.elektronisch, elektronisch_vanaf=f.elektronisch_vanaf if f.elektronisch else None,
    )  # fmt: skip


class Gemeente(Form):
    """The name of the gemeente."""

    naam = ask(TEXT, "NAAM", "Gemeente", "de naam van de gemeente")


@verb(app, "gemeente", "lpa afzender gemeente\nlpa afzender gemeente Heerde")
def gemeente(given: Given[Gemeente]) -> None:
    """Toon de gemeente van dit bestand, of wijzig haar naam, zoals na een herindeling."""
    show_or_change("afzender gemeente", "gemeente", "de gemeente", given.parse().naam or "")


def _twijfels(b: CaseFile, nieuw: Afzender) -> Twijfels:
    """The doubts about who signs, where nobody does yet. Raises Geweigerd when another window said it meanwhile."""
    if brieven.afzender(b.conn):
        raise Intussen(
            "de afzender is intussen in een ander venster vastgelegd; er is niets opgeslagen",
            "bekijk hem met lpa afzender toon, en wijzig hem daarna",
        )
    return twijfels_bereik(nieuw)


def _nieuw(b: CaseFile, given: Given[Gegevens], toch: bool) -> None:
    """The first time: what is missing is asked."""
    f = given.fill(b.conn)
    nieuw = _gewijzigd(Afzender(), f, Draft(Gegevens))
    with writing(b, "afzender wijzig", lambda: _twijfels(b, nieuw), toch) as s:
        wie = s.add(nieuw)
    leeg = [naam for naam, waarde in _paren(wie) if not waarde]
    rest = f" Nog leeg: {', '.join(leeg)}." if leeg else ""
    zin = f"De afzender van uw brieven is vastgelegd.{rest}"
    tell.change(zin, wie.nummer, wie, about=tell.NOBODY)
