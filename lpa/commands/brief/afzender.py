"""`lpa afzender`: who signs the letters, and where an objection goes to."""

from __future__ import annotations

from typing import Annotated, Any

from lpa.commands.gate.change import Wijziging
from lpa.commands.gate.eigenschap import toon_of_wijzig
from lpa.commands.gate.store import vastleggen
from lpa.commands.ui import answer
from lpa.commands.ui.command import Gegeven, Toch, met_velden, noun, plek, verb
from lpa.commands.ui.field import Veld
from lpa.commands.ui.form import Formulier, ingevuld
from lpa.commands.ui.session import bestand
from lpa.domain.base.nummers import lees_postcode
from lpa.domain.base.tekst import schoon
from lpa.domain.records.brief import Afzender
from lpa.domain.records.jongere import twijfels_bereik
from lpa.errors import Geweigerd
from lpa.output.render.data import as_data
from lpa.output.zaak.brieven import afzender_blad
from lpa.storage.engine.file import CaseFile, eigenschap
from lpa.storage.zaak import brieven

app = noun(
    "Wie de brieven ondertekent, en waar bezwaar naartoe gaat.",
    'lpa afzender wijzig --ambtenaar "N. Merel" --telefoon 0578-000000\nlpa afzender toon',
)
VELDEN = (
    Veld("ambtenaar", "--ambtenaar", "Uw naam", "naam onder de brief"),
    Veld("functie", "--functie", "Functie", "zoals: leerplichtambtenaar", voorstel=lambda _: "leerplichtambtenaar"),
    Veld("telefoon", "--telefoon", "Telefoon", "telefoonnummer voor vragen"),
    Veld("email", "--email", "E-mail", "e-mailadres voor vragen"),
    Veld("adres", "--adres", "Adres gemeente", "straat en huisnummer, of postbus"),
    Veld("postcode", "--postcode", "Postcode", "1234 AB", lees_postcode),
    Veld("plaats", "--plaats", "Plaats", "plaats van dat adres"),
    Veld("bezwaar_bij", "--bezwaar-bij", "Bezwaar bij", "het orgaan waar bezwaar naartoe gaat, voluit"),
    Veld("bezwaar_adres", "--bezwaar-adres", "Adres voor bezwaar", "postbus of straat, postcode en plaats"),
)


@verb(app, "toon", "lpa afzender toon")
def toon() -> None:
    """Toon wie de brieven ondertekent, en wat nog ontbreekt."""
    with bestand() as b, b.lees() as conn:
        wie, gemeente = brieven.afzender(conn) or Afzender(), eigenschap(conn, "gemeente")
    answer.sheet(afzender_blad(wie, gemeente, _paren(wie)), as_data(wie) | {"gemeente": gemeente})


def _paren(wie: Afzender) -> list[tuple[str, str]]:
    return [(veld.vraag.lower(), getattr(wie, veld.naam)) for veld in VELDEN]


@verb(app, "wijzig", 'lpa afzender wijzig --ambtenaar "N. Merel" --functie leerplichtambtenaar')
@met_velden(VELDEN)
def wijzig(gegeven: Gegeven, toch: Toch = False) -> None:
    """Leg vast of wijzig wie de brieven ondertekent. Een lege tekst maakt een veld leeg."""
    with bestand() as b:
        oud = brieven.afzender(b.conn)
        if oud:
            wijziging = Wijziging[Afzender]("afzender", VELDEN, lambda na: twijfels_bereik(na, oud))
            wijziging.doe(b, oud, gegeven, toch=toch)
        else:
            _nieuw(b, gegeven, toch)


@verb(app, "gemeente", "lpa afzender gemeente\nlpa afzender gemeente Heerde")
def gemeente(naam: Annotated[str, plek("NAAM", "de naam van de gemeente")] = "") -> None:
    """Toon de gemeente van dit bestand, of wijzig haar naam, zoals na een herindeling."""
    toon_of_wijzig("afzender gemeente", "gemeente", "de gemeente", schoon(naam))


def _twijfels(b: CaseFile, nieuw: Afzender) -> list[str]:
    """The doubts about who signs, where nobody does yet. Raises Geweigerd when another window said it meanwhile."""
    if brieven.afzender(b.conn):
        raise Geweigerd(
            "de afzender is intussen in een ander venster vastgelegd; er is niets opgeslagen",
            "bekijk hem met lpa afzender toon, en wijzig hem daarna",
        )
    return twijfels_bereik(nieuw)


def _nieuw(b: CaseFile, gegeven: Gegeven, toch: bool) -> None:
    """The first time: what is missing is asked."""
    waarden: dict[str, Any] = ingevuld(Formulier(VELDEN, gegeven, b.conn).vul())
    nieuw = Afzender(**waarden)
    with vastleggen(b, "afzender wijzig", lambda: _twijfels(b, nieuw), toch) as s:
        wie = s.add(nieuw)
    leeg = [naam for naam, waarde in _paren(wie) if not waarde]
    rest = f" Nog leeg: {', '.join(leeg)}." if leeg else ""
    answer.change(f"De afzender van uw brieven is vastgelegd.{rest}", wie.nummer, as_data(wie))
