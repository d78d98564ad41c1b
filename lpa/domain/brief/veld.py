"""A field of a letter: what it is, how it gets its value, and what to do when that is empty."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Any

from lpa.domain.base.datum import voluit, voluit_met_dag
from lpa.domain.base.named import NamedTuple
from lpa.domain.base.tekst import met_hoofdletter
from lpa.domain.brief import tekst
from lpa.domain.brief.adres import VERZORGER, Geadresseerde, Gemist
from lpa.domain.recht.aanschrijven import bereikt
from lpa.domain.recht.leerplicht import ONZEKER, PLICHTIG, Plicht
from lpa.domain.recht.regel import Regelboek
from lpa.domain.recht.regelboek import REGELBOEK
from lpa.domain.recht.termijnen import Termijn
from lpa.domain.recht.verlof import Bevoegdheid
from lpa.domain.records.brief import Afzender
from lpa.domain.records.huisbezoek import Huisbezoek
from lpa.domain.records.jongere import Jongere
from lpa.domain.records.spreekuur import Spreekuur

Waarde = str | bool | list[str]


class Gezegd(NamedTuple):
    """What she said with a letter. `datum` is the day that it bears, `aan` to whom it goes unless the law says it."""

    datum: date
    tijdstip: datetime | None = None
    plaats: str = ""
    huisbezoek: int | None = None
    spreekuur: int | None = None
    ontbreekt: Sequence[str] = ()
    uiterlijk: date | None = None
    reden: str = ""
    toestemming: bool | None = None
    toelichting: str = ""
    aan: Sequence[str] = ()


class Briefzaak(NamedTuple):
    """All that a letter is made from. `datum` is the day it bears, `gezegd` what she said with it.

    `besluit` is the term for deciding, `voor_begin` the day before leave begins where she decides by then, `bezwaar`
    the term for objecting, from `datum` on; `kennisgeving` the one for the next yearly notice; `bevoegdheid` who
    decides on leave. `school_plaats` is the school with its place; `plicht` the duty on `datum`, `plichtduur` from when
    to when it holds, `onzeker` why that duty asks for judgement, `vervangend`: something else takes the place of school
    on it; `daad` the first day of an absence that lies in a duty, `plicht_toen` the duty of that day; `ook_jongere`:
    one of those who get the letter is the jongere himself; `verzet`: the visit was moved after a letter announced it;
    `eerder_besluit` the day of a decision that was withdrawn after a letter told it.
    """

    zaak: Any
    jongere: Jongere
    datum: date
    gemeente: str
    afzender: Afzender
    gezegd: Gezegd
    plicht: str = ""
    plichtduur: Plicht | None = None
    daad: date | None = None
    plicht_toen: str = ""
    school: str = ""
    school_plaats: str = ""
    besluit: Termijn | None = None
    voor_begin: date | None = None
    bezwaar: Termijn | None = None
    kennisgeving: Termijn | None = None
    bevoegdheid: Bevoegdheid | None = None
    bezoek: Huisbezoek | None = None
    spreekuur: Spreekuur | None = None
    onzeker: str = ""
    vervangend: bool = False
    verzet: bool = False
    eerder_besluit: date | None = None
    ook_jongere: bool = False
    boek: Regelboek = REGELBOEK

    @property
    def kan_plichtig(self) -> bool:
        """Whether the duty holds on the day of the letter (art. 2 and 4a), or may by a birth date known in part."""
        return self.plicht in (*PLICHTIG, ONZEKER)

    @property
    def termijn_om(self) -> date | None:
        """The last day to decide, where it was over before the letter."""
        return self.besluit.veilig if self.besluit and self.besluit.veilig < self.datum else None


class Briefveld(NamedTuple):
    """A field: what it is, how to fill it in (`{zaak}`, `{jongere}` and `{type}` are put in), and its value."""

    wat: str
    hulp: str
    waarde: Callable[[Briefzaak, Geadresseerde], Waarde | Gemist | None]


def gevuld(veld: Briefveld, g: Briefzaak, aan: Geadresseerde) -> Waarde | Gemist:
    """The value of a field; when it is empty, what is missing and what to do."""
    waarde = veld.waarde(g, aan)
    if waarde in (None, "", []):
        namen = {"zaak": g.zaak.nummer, "jongere": g.jongere.nummer, "type": type(g.zaak).__name__.lower()}
        return Gemist(veld.wat, veld.hulp.format(**namen))
    assert waarde is not None  # noqa: S101
    return waarde


def wie(g: Briefzaak, aan: Geadresseerde) -> str:
    """The jongere as the letter calls him after the first time: u in a letter to himself, else the first name."""
    return tekst.U if zelf(aan) else g.jongere.voornaam or g.jongere.naam


def zelf(aan: Geadresseerde) -> bool:
    """Whether the letter is to the jongere himself."""
    return aan.wie == "jongere"


def aan_aanvrager(g: Briefzaak, aan: Geadresseerde) -> bool:
    """Whether the letter is to who asked, as far as that is known."""
    if zelf(aan):
        return bool(getattr(g.zaak, "zelf_gevraagd", False))
    return aan.wie == VERZORGER and getattr(g.zaak, "aanvrager", None) == aan.nummer


def van_afzender(naam: str, wat: str) -> Briefveld:
    """A field that holds something of who signs."""
    hulp = f"lpa afzender wijzig --{naam.replace('_', '-')} …"
    return Briefveld(wat, hulp, lambda g, _: getattr(g.afzender, naam))


def dag(lees: Callable[[Briefzaak], date | None]) -> Callable[[Briefzaak, Geadresseerde], str]:
    """The value of a field that holds a day, in full."""

    def waarde(g: Briefzaak, _: Geadresseerde) -> str:
        gelezen = lees(g)
        return voluit_met_dag(gelezen) if gelezen else ""

    return waarde


def artikel(lees: Callable[[Briefzaak, Geadresseerde], str]) -> Briefveld:
    """A field that holds an article of law, in full."""
    return Briefveld(
        "het artikel van de wet", "haal het veld uit het sjabloon",
        lambda g, aan: tekst.artikel_voluit(lees(g, aan)) if lees(g, aan) else "",
    )  # fmt: skip


def uur(moment: datetime) -> str:
    """`10.30 uur`."""
    return f"{moment.hour}.{moment.minute:02} uur"


UIT_ZAAK = "lpa {type} toon {zaak}"
ALGEMEEN: dict[str, Briefveld] = {
    "gemeente": Briefveld("de naam van de gemeente", "lpa begin", lambda g, _: g.gemeente),
    "ambtenaar": van_afzender("ambtenaar", "de naam van de afzender"),
    "functie": van_afzender("functie", "de functie van de afzender"),
    "telefoon": van_afzender("telefoon", "het telefoonnummer van de afzender"),
    "email": van_afzender("email", "het e-mailadres van de afzender"),
    "afzender_adres": van_afzender("adres", "de straat van de afzender"),
    "afzender_postcode": van_afzender("postcode", "de postcode van de afzender"),
    "afzender_plaats": van_afzender("plaats", "de plaats van de afzender"),
    "datum": Briefveld("de datum van de brief", "geef --datum", lambda g, _: voluit(g.datum)),
    "zaak": Briefveld("het nummer van de zaak", UIT_ZAAK, lambda g, _: str(g.zaak.nummer)),
    "kenmerk": Briefveld(
        "ons kenmerk: dat van de gemeente, anders het nummer van de zaak",
        UIT_ZAAK,
        lambda g, _: g.zaak.kenmerk_gemeente or f"zaak {g.zaak.nummer}",
    ),
    "jongere": Briefveld(
        "de naam van de jongere", "lpa jongere wijzig {jongere} --voornaam …", lambda g, _: g.jongere.naam
    ),
    "wie": Briefveld("de voornaam van de jongere, of u", UIT_ZAAK, wie),
    "Wie": Briefveld("wie, met een hoofdletter", UIT_ZAAK, lambda g, aan: met_hoofdletter(wie(g, aan))),
    "aanhef": Briefveld("hoe de brief de ontvanger noemt", "", lambda _, aan: aan.aanhef or aan.naam),
    "aan_naam": Briefveld("de naam van de ontvanger", "lpa jongere toon {jongere}", lambda _, aan: aan.naam),
    "aan_adres": Briefveld(
        "het adres van de ontvanger, met postcode, plaats en land",
        "lpa jongere toon {jongere}",
        lambda _, aan: aan.adres.blok if aan.adres else aan.gemist,
    ),
    "aan_jongere": Briefveld("of de brief aan de jongere zelf is", "", lambda _, aan: zelf(aan)),
    "twaalf_of_ouder": Briefveld(
        "of de jongere 12 jaar of ouder is",
        "",
        lambda g, _: bereikt("jongere.zelf", g.jongere.geboortedatum.eerste, g.datum, g.boek),
    ),
    "ook_jongere": Briefveld("of de jongere de brief zelf ook krijgt", "", lambda g, _: g.ook_jongere),
    "toelichting": Briefveld(
        "de eigen alinea",
        "herhaal de opdracht met --toelichting",
        lambda g, _: tekst.volzin(g.gezegd.toelichting),
    ),
}
