"""The kinds of letters: to which zaken each belongs, what must be said with it, and when it may be made."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TypeVar

from lpa.domain.base.datum import kort
from lpa.domain.base.named import NamedTuple
from lpa.domain.base.soorten import VERVANGEND
from lpa.domain.base.tekst import kies, opsomming
from lpa.domain.recht.kennisgeving import EINDE, GEDAAN, NOOIT, WEEKEND
from lpa.domain.records.aanvraag import BESLUIT, DOORGESTUURD, Verlof, Vrijstelling
from lpa.domain.records.huisbezoek import Huisbezoek
from lpa.domain.records.jongere import Jongere
from lpa.domain.records.spreekuur import Spreekuur
from lpa.domain.records.zaak import Melding, Zaak, zaaktype
from lpa.errors import Geweigerd

VERZUIMGESPREK, SPREEKUUR, HUISBEZOEK = "uitnodiging-verzuimgesprek", "uitnodiging-spreekuur", "aankondiging-huisbezoek"
WAARSCHUWING, ONTVANGST, AANVULLING = "waarschuwing", "ontvangstbevestiging", "verzoek-aanvulling"
DOORZENDING, BESLUIT_VERLOF, BESLUIT_VRIJSTELLING = "doorzending", "besluit-verlof", "besluit-vrijstelling"
REACTIE, HERINNERING, RMC = "reactie-vrijstelling", "herinnering-1-juli", "brief-rmc"
HOORGESPREK, AAN_SCHOOL = "uitnodiging-hoorgesprek", "bericht-school"
GESPREKKEN = (VERZUIMGESPREK, HOORGESPREK)  # letters that make an appointment
BESLUITEN = (BESLUIT_VERLOF, BESLUIT_VRIJSTELLING)  # letters that are a besluit, whatever the zaak
ANTWOORDEN = (*BESLUITEN, REACTIE)  # letters that make known how a zaak ended
# Letters that tell how a zaak ended: what they say is no longer so once that is withdrawn or changed.
UITKOMST = (*ANTWOORDEN, DOORZENDING, HERINNERING, AAN_SCHOOL)
AAN_AANVRAGER = (ONTVANGST, AANVULLING, DOORZENDING, *ANTWOORDEN)  # letters that answer who asked
ELKE_ZAAK = ("melding", "verlof", "vrijstelling", "overstap")


class Briefsoort(NamedTuple):
    """A kind of letter.

    `titel` names it in lists and in the properties of the document; `zaken` are the types that it fits.
    `vragen` are the names of what she may say with it, `verplicht` of what she must. `verzuim`: about attendance,
    so that from twelve years on it also goes to the jongere. `partij`: the kind of contact in the chain that gets it,
    empty where parents or the jongere do.
    """

    titel: str
    zaken: tuple[str, ...]
    vragen: tuple[str, ...] = ()
    verzuim: bool = False
    partij: str = ""
    interventie: str = "brief"
    verplicht: tuple[str, ...] = ()


SOORTEN = {
    VERZUIMGESPREK: Briefsoort(
        "uitnodiging voor een verzuimgesprek", ("melding",), ("tijdstip", "plaats"), verzuim=True,
        verplicht=("tijdstip", "plaats"),
    ),
    SPREEKUUR: Briefsoort(
        "uitnodiging voor het spreekuur", ("melding",), ("spreekuur", "tijdstip", "plaats"), verzuim=True
    ),
    HUISBEZOEK: Briefsoort("aankondiging van een huisbezoek", ELKE_ZAAK, ("huisbezoek",), verzuim=True),
    WAARSCHUWING: Briefsoort(
        "waarschuwing", ("melding",), verzuim=True, interventie="waarschuwing-schriftelijk"
    ),
    ONTVANGST: Briefsoort("ontvangstbevestiging", ("verlof", "vrijstelling")),
    AANVULLING: Briefsoort(
        "verzoek om aanvulling", ("verlof", "vrijstelling"), ("ontbreekt", "uiterlijk"),
        verplicht=("ontbreekt", "uiterlijk"),
    ),
    DOORZENDING: Briefsoort("bericht van doorzending", ("verlof",)),
    BESLUIT_VERLOF: Briefsoort("besluit over verlof", ("verlof",)),
    REACTIE: Briefsoort("antwoord op een kennisgeving van vrijstelling", ("vrijstelling",)),
    HERINNERING: Briefsoort("herinnering aan de kennisgeving voor 1 juli", ("vrijstelling",)),
    RMC: Briefsoort("overdracht aan RMC", ("melding", "overstap"), ("reden", "toestemming"), partij="rmc"),
    HOORGESPREK: Briefsoort(
        "uitnodiging voor een hoorgesprek", ("melding",), ("tijdstip", "plaats"), verzuim=True,
        interventie="pv-uitnodiging", verplicht=("tijdstip", "plaats"),
    ),
    AAN_SCHOOL: Briefsoort("bericht aan de school over vrijstelling", ("verlof", "vrijstelling"), partij="school"),
    # Last, so that the letters by which the others are chosen stay.
    BESLUIT_VRIJSTELLING: Briefsoort("besluit over vrijstelling of vervangende leerplicht", ("vrijstelling",)),
}  # fmt: skip


class Stand(NamedTuple):
    """What decides whether a letter may be made: who decides on a leave, how an exemption stands before 1 July."""

    voor_ambtenaar: bool = True
    verval: str = ""


def lees_soort(tekst: str) -> str:
    """The kind that `tekst` means. Raises VerkeerdGebruik, naming those there are."""
    return kies(tekst, SOORTEN, "brief")


def passend(zaak: Zaak) -> list[str]:
    """The kinds that fit a zaak of this type."""
    return [naam for naam, soort in SOORTEN.items() if zaaktype(zaak) in soort.zaken]


def moet_passen(soort: str, zaak: Zaak) -> None:
    """Raises Geweigerd, naming the kinds that fit, when `zaak` is of another type."""
    if zaaktype(zaak) not in SOORTEN[soort].zaken:
        raise Geweigerd(
            f"een {SOORTEN[soort].titel} past niet bij {zaaktype(zaak)} {zaak.nummer}",
            f"bij deze zaak past: {opsomming(passend(zaak), 'of')}",
        )


def moet_kunnen(soort: str, zaak: Zaak, stand: Stand) -> None:
    """Raises Geweigerd when the zaak is not so far, or too far, for this letter; the second line says what to do."""
    moet_passen(soort, zaak)
    for bezwaar in (_verlof(soort, zaak, stand), _vrijstelling(soort, zaak, stand)):
        if bezwaar:
            raise Geweigerd(*bezwaar)


Bezwaar = tuple[str, str] | None  # what is wrong, and what she can do


def _verlof(soort: str, v: Zaak, stand: Stand) -> Bezwaar:
    """What a letter about leave asks: a decision, a forwarding, or something that is still to be decided by her."""
    if not isinstance(v, Verlof):
        return None
    if soort == AAN_SCHOOL and not v.verleend:
        return _nog_niet(v) if v.is_open else _niet_vrij(v)
    if soort == BESLUIT_VERLOF and not v.is_besluit:
        return _nog_niet(v) if v.is_open else _geen(v)
    if soort == DOORZENDING and v.afhandeling != DOORGESTUURD:
        doe = f"leg dat eerst vast: lpa verlof besluit {v.nummer} --alleen --uitkomst {DOORGESTUURD}"
        return (f"verlof {v.nummer} is nog niet doorgestuurd", doe) if v.is_open else _geen(v)
    if soort in (ONTVANGST, AANVULLING):
        if not v.is_open:
            return _al_beslist(v)
        if not stand.voor_ambtenaar:
            doe = f"stuur het door: lpa verlof besluit {v.nummer} --alleen --uitkomst {DOORGESTUURD}, en dan"
            return f"over verlof {v.nummer} beslist u niet", f"{doe} lpa brief maak {DOORZENDING} {v.nummer}"
    return None


def _vrijstelling(soort: str, v: Zaak, stand: Stand) -> Bezwaar:
    """What a letter about an exemption asks: a notice that was answered, or one that must be given again."""
    if not isinstance(v, Vrijstelling):
        return None
    if soort in (ONTVANGST, AANVULLING) and not v.is_open:
        return _al_beslist(v)
    if soort in (REACTIE, BESLUIT_VRIJSTELLING):
        return _antwoord(soort, v)
    if soort == AAN_SCHOOL and v.soort in VERVANGEND:
        return (
            f"vrijstelling {v.nummer} (art. {v.soort}) is vervangende leerplicht: de jongere blijft naar school gaan",
            "lpa heeft er geen bericht aan de school voor; het besluit zegt haar wat geldt",
        )
    if soort == AAN_SCHOOL and not (v.verleend and v.van):
        return _nog_niet(v) if v.is_open else _niet_vrij(v)
    return _herinnering(v, stand.verval) if soort == HERINNERING else None


def _antwoord(soort: str, v: Vrijstelling) -> Bezwaar:
    """What the answer to a notice asks, and the besluit on a request (art. 3a, 3b, 15): that must say how to object."""
    if soort == REACTIE and v.soort in BESLUIT:
        return (
            f"vrijstelling {v.nummer} (art. {v.soort}) is geen kennisgeving: daarop volgt een besluit",
            f"maak dat met: lpa brief maak {BESLUIT_VRIJSTELLING} {v.nummer}",
        )
    if soort == BESLUIT_VRIJSTELLING and v.soort not in BESLUIT:
        return (
            f"vrijstelling {v.nummer} (art. {v.soort}) is een kennisgeving: daarop volgt geen besluit",
            f"maak het antwoord met: lpa brief maak {REACTIE} {v.nummer}",
        )
    if not v.beantwoord:
        return _nog_niet(v) if v.is_open else _geen(v)
    if soort == BESLUIT_VRIJSTELLING and v.bezwaarclausule is False:
        return (
            f"bij vrijstelling {v.nummer} staat --bezwaarclausule nee, en een besluit zegt hoe men bezwaar maakt"
            " (Awb art. 3:45)",
            f"wijzig dat eerst: lpa vrijstelling wijzig {v.nummer} --bezwaarclausule ja",
        )
    return None


def _herinnering(v: Vrijstelling, verval: str) -> Bezwaar:
    """Whether parents must give notice again before 1 July (art. 6 lid 2 onder b and lid 3)."""
    if verval == NOOIT:
        wat = f"bij vrijstelling {v.nummer} hoeft dat niet: de verklaring zegt 'nooit' (Leerplichtwet art. 6 lid 3)"
    elif verval in (GEDAAN, WEEKEND):
        wat = f"na vrijstelling {v.nummer} is al opnieuw kennis gegeven"
    elif verval == EINDE:
        wat = f"vrijstelling {v.nummer} hoeft niet opnieuw: de plicht eindigt"
    elif not verval:
        wat = f"vrijstelling {v.nummer} loopt niet af op 1 juli"
    else:
        return None
    return wat, "bekijk wie nog moet: lpa vrijstelling lijst --vervalt 1-7"


def _nog_niet(zaak: Zaak) -> Bezwaar:
    soort = zaaktype(zaak)
    return f"over {soort} {zaak.nummer} is nog niet beslist", f"beslis eerst: lpa {soort} besluit {zaak.nummer}"


def _niet_vrij(zaak: Zaak) -> Bezwaar:
    soort = zaaktype(zaak)
    return (
        f"bij {soort} {zaak.nummer} is de jongere niet vrijgesteld: {zaak.afhandeling}",
        f"bekijk de zaak met: lpa {soort} toon {zaak.nummer}",
    )


def _al_beslist(zaak: Zaak) -> Bezwaar:
    soort = zaaktype(zaak)
    return (
        f"{soort} {zaak.nummer} is al afgehandeld op {kort(zaak.gesloten_op)}: {zaak.afhandeling}",
        f"bekijk de zaak met: lpa {soort} toon {zaak.nummer}",
    )


def _geen(zaak: Zaak) -> Bezwaar:
    soort = zaaktype(zaak)
    return (
        f"{soort} {zaak.nummer} eindigde zonder besluit van u: {zaak.afhandeling}",
        f"bekijk de zaak met: lpa {soort} toon {zaak.nummer}",
    )


T = TypeVar("T", Huisbezoek, Spreekuur)


def enige(gevonden: Sequence[T], gevraagd: int | None, wat: str, hulp: str) -> T:
    """The one visit or spreekuur that a letter is about. Raises Geweigerd when there is none, or more than one."""
    past = [g for g in gevonden if gevraagd in (None, g.nummer)]
    if len(past) == 1:
        return past[0]
    if not gevonden:
        raise Geweigerd(f"in deze zaak staat geen {wat} gepland", hulp)
    nummers = ", ".join(str(g.nummer) for g in gevonden)
    if not past:
        raise Geweigerd(f"{wat} {gevraagd} is in deze zaak niet gepland", f"kies --{wat} uit: {nummers}", f"--{wat}")
    raise Geweigerd(f"in deze zaak staat meer dan een {wat} gepland: {nummers}", f"kies er een met --{wat}", f"--{wat}")


def ook_aan_jongere(soort: str, zaak: Zaak) -> bool:
    """Whether from twelve years on the letter goes to the jongere as well.

    It does when it is about attending the school where he is enrolled, an own duty (art. 2 lid 3), and when it
    invites to a talk: after every melding he is heard himself (art. 22 lid 3). So it does when it is a besluit that
    changes that duty (art. 3a, 3b, 15).
    """
    if soort == BESLUIT_VRIJSTELLING:
        return True
    if not (SOORTEN[soort].verzuim and isinstance(zaak, Melding)):
        return False
    return zaak.soort != "absoluut" or soort == VERZUIMGESPREK


def moet_te_schrijven_zijn(j: Jongere, op: date) -> None:
    """Raises Geweigerd when the jongere has died by day `op`."""
    if not j.leeft(op):
        raise Geweigerd(
            f"jongere {j.nummer} is overleden op {kort(j.overleden_op)}; er gaat geen brief meer",
            f'klopt dat niet: lpa jongere wijzig {j.nummer} --overleden ""',
        )


def aanvrager(soort: str, zaak: Zaak) -> str:
    """Who asked, as `Geadresseerde.sleutel` says it, for a letter that answers that one; else empty (Awb art. 3:41)."""
    if soort not in AAN_AANVRAGER or not isinstance(zaak, Verlof | Vrijstelling):
        return ""
    return f"verzorger {zaak.aanvrager}" if zaak.aanvrager else "jongere" if zaak.zelf_gevraagd else ""


def dag_van_verzending(soort: str, zaak: Zaak) -> date | None:
    """The day on which the outcome of the zaak was made known already, by a letter of this kind."""
    return zaak.verzonden_op if soort in ANTWOORDEN and isinstance(zaak, Verlof | Vrijstelling) else None
