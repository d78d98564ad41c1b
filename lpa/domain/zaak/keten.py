"""The chain: the parties that she works with, and what she shared with them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from lpa.domain.base.datum import leeftijd
from lpa.domain.base.named import NamedTuple
from lpa.domain.base.record import Record, record
from lpa.domain.base.tekst import lijkt_op, opsomming, vouw
from lpa.domain.base.twijfel import Twijfel
from lpa.domain.base.zoeken import zoeksleutel
from lpa.domain.records.zaak import AVG
from lpa.errors import GegevensGeweigerd, Geweigerd

if TYPE_CHECKING:
    from lpa.domain.recht.regel import Regelboek

CONTACTSOORTEN = {
    "school": "school",
    "samenwerkingsverband": "samenwerkingsverband passend onderwijs",
    "jgz": "jeugdgezondheidszorg: GGD, jeugdarts",
    "gezinscoach": "gezinscoach of team jeugd",
    "kommak": "KommaK: begeleiding van nieuwkomers",
    "tolk": "tolk",
    "rmc": "RMC: doorstroompunt",
    "halt": "Halt",
    "om": "Openbaar Ministerie",
    "rvdk": "Raad voor de Kinderbescherming",
    "jbt": "Jeugdbeschermingstafel",
    "veilig-thuis": "Veilig Thuis",
    "politie": "politie",
    "jongerenwerk": "jongerenwerk",
    "werk-en-inkomen": "werk en inkomen",
    "fonds": "fonds: Leergeld, jeugdfonds",
    "hulpverlening": "andere hulpverlening",
    "leerplicht-elders": "leerplicht van een andere gemeente",
    "gemeente": "collega of andere gemeente",
    "overig": "overig",
}


@record
class Contact(Record):
    """A party: an organisation (`naam`) with whom she speaks there (`persoon`)."""

    soort: str
    naam: str
    persoon: str = ""
    telefoon: str = ""
    email: str = ""
    adres: str = ""
    notitie: str = ""
    zoeksleutel: str = ""

    def sleutel(self) -> str:
        """The search key that belongs to this contact."""
        return zoeksleutel(self.naam, self.persoon, self.soort)


@record
class Verstrekking(Record):
    """What was told to whom, when, on which ground (AVG art. 6; Wpg for what is a matter of criminal law).

    `aan` is the name of the party at that time; `toestemming` whether the jongere of 16 or older agreed
    that the reason was told, None where that was not asked. `regime` is as that of a step.
    """

    zaak: int
    interventie: int | None = None
    contact: int | None = None
    aan: str
    wat: str
    datum: date
    grondslag: str
    toestemming: bool | None = None
    regime: str = AVG
    regime_op: date | None = None
    vervallen_op: date | None = None
    vervallen_reden: str = ""


class Deelt(NamedTuple):
    """A kind of step by which something is told to a party: to which, what and on which ground when nobody says
    otherwise. `partij` and `wat` are empty where she must say it herself. `plicht`: the law or the chain of
    criminal law asks for it, so that the jongere has no say in it. `regel` is the code of the rule that
    holds the ground, where it is one of the law book.
    """

    contactsoort: str
    grondslag: str
    partij: str = ""
    wat: str = ""
    plicht: bool = False
    regel: str = ""

    def zegt_waarom(self, wat: str) -> bool:
        """Whether `wat` may tell the party why, where the jongere has a say in that.

        What a kind of step tells by itself never does.
        """
        return not self.plicht and (not self.wat or vouw(wat or self.wat) != vouw(self.wat))


AVG_TAAK = "AVG art. 6 lid 1 onder e: taak van algemeen belang"
_WPG = "Wpg: verstrekking in de strafrechtketen"
# Where a step tells somebody something. Only art. 16 and 22 were read in the law; AVG and Wpg are proposals.
VERSTREKKINGEN = {
    "doorverwijzing": Deelt("gezinscoach", AVG_TAAK),
    "jeugdbeschermingstafel": Deelt("jbt", AVG_TAAK, "Jeugdbeschermingstafel"),
    "overdracht-rmc": Deelt("rmc", "", "RMC", regel="rmc.grondslag"),
    "zorgmelding": Deelt("veilig-thuis", "Leerplichtwet art. 16: meldcode", "Veilig Thuis", plicht=True),
    "halt-verwijzing": Deelt("halt", _WPG, "Halt", "verwijzing voor verzuim", plicht=True),
    "pv-verzonden": Deelt("om", "Leerplichtwet art. 22", "Openbaar Ministerie", "proces-verbaal", plicht=True),
    "jco-l": Deelt("om", _WPG, "Openbaar Ministerie", "bespreking van de zaak", plicht=True),
    "pv-afschrift": Deelt(
        "rvdk", "Leerplichtwet art. 22 lid 5", "Raad voor de Kinderbescherming", "afschrift van het proces-verbaal",
        plicht=True,
    ),
}  # fmt: skip
LOS = Deelt("", AVG_TAAK)  # a sharing outside a step: at an MDO, by telephone
GROND_VOORSTEL = "de grondslag is een voorstel van lpa; controleer of zij klopt"


def is_voorstel(grondslag: str) -> bool:
    """Whether a ground is one that lpa proposes without having read it in the law."""
    return grondslag in (AVG_TAAK, _WPG)


def grond(deelt: Deelt, op: date, boek: Regelboek) -> tuple[str, str]:
    """On which ground this is shared on day `op`, and what must be known of it; empty when that is sure."""
    if deelt.regel:
        regel = boek.regel(deelt.regel, op)
        return str(regel.waarde), regel.kanttekening or ""
    return deelt.grondslag, GROND_VOORSTEL if is_voorstel(deelt.grondslag) else ""


Partij = Contact | str  # a party of the register, or the name of another


def partijnaam(partij: Partij) -> str:
    """How a party is called in a sharing: `GGD IJsselland, M. Specht`."""
    if isinstance(partij, str):
        return partij
    return ", ".join(deel for deel in (partij.naam, partij.persoon) if deel)


def buiten_register(partij: Partij, bekend: Sequence[Contact]) -> str:
    """What must be known of a party that is not in the register: whom it may mean, or that its name is kept."""
    if isinstance(partij, Contact):
        return ""
    per_naam = {vouw(naam): c for c in bekend for naam in (c.soort, c.persoon, c.naam) if naam}
    lijkt = {c.nummer: c for naam in lijkt_op(partij, per_naam) for c in [per_naam[naam]]}
    if not lijkt:
        return f"'{partij}' staat niet in het register; de naam blijft zoals u hem typte."
    wie = opsomming([f"{partijnaam(c)} (contact {c.nummer})" for c in lijkt.values()], "of")
    return f"'{partij}' staat niet in het register; bedoelde u {wie}? Kijk met: lpa contact lijst"


def maak_verstrekking(
    zaak: int,
    partij: Partij,
    wat: str,
    datum: date,
    grondslag: str = AVG_TAAK,
    toestemming: bool | None = None,
    interventie: int | None = None,
) -> Verstrekking:
    """The record of what was told to a party. Raises GegevensGeweigerd without a party or without what was told."""
    if not any(c.isalnum() for c in partijnaam(partij)) or not wat:
        raise GegevensGeweigerd("een verstrekking noemt de partij en wat er is gedeeld", "geef --aan en --wat", "--aan")
    return Verstrekking(
        zaak=zaak, interventie=interventie, contact=partij.nummer if isinstance(partij, Contact) else None,
        aan=partijnaam(partij), wat=wat, datum=datum, grondslag=grondslag, toestemming=toestemming,
    )  # fmt: skip


def reden_bij_jongere(geboren: date, op: date, boek: Regelboek, toestemming: bool | None = None) -> str | None:
    """What holds for someone of 16 or older on day `op`: without consent the reason is not told. Else None."""
    regel = boek.regel("verstrekking.toestemming", op)
    if leeftijd(geboren, op) < regel.getal:
        return None
    wie = f"de jongere is op die dag {regel.getal} of ouder"
    if toestemming is False:
        return f"{wie} en stemt niet toe: de reden van het verzuim blijft dan uit wat u deelt ({regel.artikel})"
    return f"{wie}. Zonder toestemming blijft de reden van het verzuim bij de jongere ({regel.artikel})"


def vraagt_toestemming(geboren: date, op: date, boek: Regelboek, *, zegt_waarom: bool) -> bool:
    """Whether the jongere must agree to a sharing: it tells the party why, at 16 or older on day `op`."""
    return zegt_waarom and reden_bij_jongere(geboren, op, boek) is not None


def moet_mogen_delen(toestemming: bool | None, vraagt: bool, weglaten: str) -> None:
    """Raises Geweigerd for a reason that would be told without the consent that it asks for (`vraagt_toestemming`).

    `weglaten` names the option without which the reason stays out.
    """
    if vraagt and not toestemming:
        raise Geweigerd(
            "zonder toestemming van de jongere mag de reden niet mee",
            f"laat {weglaten} weg: dan blijft de reden bij de jongere. Of vraag eerst toestemming",
        )


class Opmerkingen(NamedTuple):
    """What must be known of a sharing: that the reason stays with the jongere without consent, and how sure its
    ground is. Empty where there is nothing to say.
    """

    toestemming: str = ""
    grond: str = ""


def opmerkingen(
    deelt: Deelt,
    grondslag: str,
    geboren: date,
    op: date,
    boek: Regelboek,
    *,
    wat: str = "",
    toestemming: bool | None = None,
) -> Opmerkingen:
    """What must be known of a sharing of `wat` on day `op`, on ground `grondslag`.

    Of consent nothing, where the law asks to share, or where what is told does not say why.
    """
    eigen, kanttekening = grond(deelt, op, boek)
    if grondslag != eigen:
        kanttekening = GROND_VOORSTEL if is_voorstel(grondslag) else ""
    reden = reden_bij_jongere(geboren, op, boek, toestemming) if deelt.zegt_waarom(wat) else None
    return Opmerkingen(reden or "", kanttekening)


def zelfde_contact(nieuw: Contact, bekend: Sequence[Contact]) -> list[Twijfel]:
    """Doubts about a contact: one of the same kind, name and person stands there already."""

    def vorm(c: Contact) -> tuple[str, str, str]:
        return c.soort, vouw(c.naam), vouw(c.persoon)

    return [
        Twijfel("contact.zelfde-naam", f"contact {c.nummer} heet al zo")
        for c in bekend
        if c.nummer != nieuw.nummer and vorm(c) == vorm(nieuw)
    ]
