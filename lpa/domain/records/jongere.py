"""The jongere: whose right to education it is about."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any

from lpa.domain.base.datum import Geboortedatum, kort
from lpa.domain.base.named import NamedTuple
from lpa.domain.base.nummers import twijfels_postcode
from lpa.domain.base.record import Record, record
from lpa.domain.base.tekst import beginletter
from lpa.domain.base.twijfel import Twijfel
from lpa.domain.base.zoeken import zoeksleutel

_EMAIL = r"[^@\s,;]+@[^@\s,;.]+(\.[^@\s,;.]+)+"


def twijfels_email(tekst: str) -> list[Twijfel]:
    """The doubt about an e-mail address that does not read as one."""
    return (
        []
        if not tekst or re.fullmatch(_EMAIL, tekst)
        else [Twijfel("adres.email", "dit is geen e-mailadres, zoals naam@gemeente.nl")]
    )


def twijfels_bereik(na: Any, oud: Any = None) -> list[Twijfel]:
    """The doubts about the postcode and the e-mail address of `na`, where it has them and they are not as in `oud`."""
    postcode, email = (_nieuw(na, oud, naam) for naam in ("postcode", "email"))
    return [*twijfels_postcode(postcode, kan_land=False), *twijfels_email(email)]


def _nieuw(na: Any, oud: Any, naam: str) -> str:
    """A field of `na`; empty where it was so before."""
    waarde = str(getattr(na, naam, ""))
    return "" if waarde == getattr(oud, naam, "") else waarde


class Omstandigheden(NamedTuple):
    """What besides the birth date decides the duty; None means that it did not happen.

    `twaalf_jaren_op`: last day of the schooljaar with which twelve full schooljaren were attended.
    `startkwalificatie_op`: diploma havo, vwo or mbo 2 and up. `uitstroom_op`: praktijkonderwijs
    finished, or vso with profile arbeidsmarkt or dagbesteding.
    """

    twaalf_jaren_op: date | None = None
    startkwalificatie_op: date | None = None
    uitstroom_op: date | None = None


ANDERE_WOORDEN = {"jongen": "m", "meisje": "v", "o": "onbekend", "u": "onbekend", "0": "onbekend", "1": "m", "2": "v"}
GESLACHTEN = {"m": "man", "v": "vrouw", "x": "x", "onbekend": "onbekend"}


class Vertrek(NamedTuple):
    """That a jongere moved away or died, and since when."""

    wat: str
    dag: date

    def __str__(self) -> str:
        return f"{self.wat} op {kort(self.dag)}"


def vertrek(verhuisd_op: date | None, overleden_op: date | None, op: date) -> Vertrek | None:
    """Why somebody is no longer here on day `op`; death goes before a move."""
    for wat, dag in (("overleden", overleden_op), ("verhuisd", verhuisd_op)):
        if dag and dag <= op:
            return Vertrek(wat, dag)
    return None


INGESCHREVEN, VERBLIJFT = ("ingeschreven", "verblijft hier")


@record
class Verblijf(Record):
    """A stay in the gemeente, both days included, None where one is not known: entered in the BRP, or in fact."""

    jongere: int
    soort: str = INGESCHREVEN
    van: date | None = None
    tot: date | None = None

    def omvat(self, dag: date) -> bool:
        """Whether `dag` lies in it."""
        return (self.van is None or self.van <= dag) and (self.tot is None or dag <= self.tot)


def eerder_verblijf(oud: Jongere, na: Jongere) -> list[Verblijf]:
    """The stay that ended before the present one began, of who came back."""
    voorbij = oud.verhuisd_op and na.gevestigd_op and oud.verhuisd_op <= na.gevestigd_op
    return [oud.laatste_verblijf] if voorbij and na.gevestigd_op != oud.gevestigd_op else []


@record
class Gezin(Record):
    """A family: brothers and sisters carry its number. `naam` says who was in it first."""

    naam: str = ""
    notitie: str = ""


@record
class Jongere(Record):
    """Someone in the register, enrolled or not. `nummer` 0 means: not stored yet.

    `land` is empty for Nederland. `gezin` is the number of the Gezin. The present or last stay is of the kind
    `verblijf`, from `gevestigd_op` (None: always here) until `verhuisd_op`, the first day elsewhere.
    """

    achternaam: str
    tussenvoegsel: str = ""
    voornaam: str = ""
    geboortedatum: Geboortedatum
    geslacht: str = "onbekend"
    bsn: str | None = None
    adres: str = ""
    postcode: str = ""
    plaats: str = ""
    land: str = ""
    geheim_adres: bool = False
    telefoon: str = ""
    taal: str = ""
    gezin: int | None = None
    startkwalificatie_op: date | None = None
    uitstroom_op: date | None = None
    twaalf_jaren_op: date | None = None
    verblijf: str = INGESCHREVEN
    gevestigd_op: date | None = None
    verhuisd_op: date | None = None
    overleden_op: date | None = None
    notitie: str = ""
    zoeksleutel: str = ""

    @property
    def naam(self) -> str:
        """`Sem van Jansen`."""
        return " ".join(filter(None, (self.voornaam, self.tussenvoegsel, self.achternaam)))

    @property
    def lijstnaam(self) -> str:
        """`Jansen, Sem van`, as a register is ordered."""
        return lijstnaam(self.achternaam, self.tussenvoegsel, self.voornaam)

    @property
    def initialen(self) -> str:
        """`S.J.` of Sem van Jansen: the first letters of first name and surname (IJ is one)."""
        return "".join(f"{letter}." for naam in (self.voornaam, self.achternaam) if (letter := beginletter(naam)))

    @property
    def omstandigheden(self) -> Omstandigheden:
        """What besides the birth date decides the duty (art. 3 and 4a)."""
        return Omstandigheden(self.twaalf_jaren_op, self.startkwalificatie_op, self.uitstroom_op)

    @property
    def laatste_verblijf(self) -> Verblijf:
        """The present stay in the gemeente, or the last one."""
        tot = self.verhuisd_op and self.verhuisd_op - timedelta(days=1)
        return Verblijf(jongere=self.nummer, soort=self.verblijf, van=self.gevestigd_op, tot=tot)

    def woont_hier(self, op: date, eerder: Sequence[Verblijf] = ()) -> bool:
        """Whether the jongere lives in the gemeente on day `op`: in the BRP, or in fact (art. 19, 21a).

        `eerder` are the stays of before the present one.
        """
        return any(v.omvat(op) for v in (self.laatste_verblijf, *eerder))

    def leeft(self, op: date) -> bool:
        """Whether the jongere is alive on day `op`."""
        return self.overleden_op is None or op < self.overleden_op

    def vertrek(self, op: date) -> Vertrek | None:
        """Why the jongere is no longer here on day `op`."""
        return vertrek(self.verhuisd_op, self.overleden_op, op)

    def sleutel(self) -> str:
        """The search key that belongs to this name and telephone number."""
        return sleutel_van(self.achternaam, self.tussenvoegsel, self.voornaam, self.telefoon)


def sleutel_van(achternaam: str, tussenvoegsel: str, voornaam: str, telefoon: str) -> str:
    """The search key of a name and a telephone number."""
    heel = f"{tussenvoegsel} {achternaam}" if tussenvoegsel else ""
    return zoeksleutel(achternaam, voornaam, heel, telefoon=telefoon)


RELATIES = ("onbekend", "vader", "moeder", "ouder", "voogd", "pleegouder", "stiefouder", "instelling", "anders")
INSTELLING, ONBEKEND = "instelling", "onbekend"
ZORGT = ("pleegouder", "stiefouder", INSTELLING)  # who looks after the jongere, whoever has gezag (art. 2 lid 1)
GEZAG = (ONBEKEND, "ja", "nee")


@record
class Verzorger(Record):
    """A parent or whoever looks after the jongere (art. 2 lid 1 and 2), with an own address.

    `gezag` says whether that one exercises parental authority. An institution may have a `contactpersoon`. `adres` is
    one line; what stands between its commas is a line of a letter. `land` is empty for Nederland. Nobody else may learn
    an address with `geheim_adres`. `geen_contact`: no letter, visit or call to this one, by order of a judge or as was
    agreed.
    """

    jongere: int
    naam: str
    relatie: str = ONBEKEND
    gezag: str = ONBEKEND
    contactpersoon: str = ""
    contact_geslacht: str = ONBEKEND
    adres: str = ""
    land: str = ""
    telefoon: str = ""
    zoeksleutel: str = ""
    geheim_adres: bool = False
    geen_contact: bool = False

    def sleutel(self) -> str:
        """The search key that belongs to this name and telephone number."""
        return zoeksleutel(self.naam, self.contactpersoon, telefoon=self.telefoon)


def genoemd(verzorgers: Iterable[Verzorger]) -> dict[str, Verzorger]:
    """By which words one of them may be meant: the number, the name, and the relation where only one has it."""
    alle = list(verzorgers)
    relaties = Counter(v.relatie for v in alle)
    woorden = {v.relatie: v for v in alle if relaties[v.relatie] == 1 and v.relatie != ONBEKEND}
    return woorden | {woord: v for v in alle for woord in (str(v.nummer), v.naam)}


def heet(wie: Jongere | Verzorger) -> str:
    """`verzorger 3, Noor Jansen`."""
    return f"{'jongere' if isinstance(wie, Jongere) else 'verzorger'} {wie.nummer}, {wie.naam}"


def lijstnaam(achternaam: str, tussenvoegsel: str, voornaam: str) -> str:
    """`Jansen, Sem van`."""
    voor = " ".join(deel for deel in (voornaam, tussenvoegsel) if deel)
    return f"{achternaam}, {voor}" if voor else achternaam


def omschrijving(j: Jongere) -> str:
    """`jongere 12, Sem Jansen (12-03-2009)`."""
    return f"jongere {j.nummer}, {j.naam} ({kort(j.geboortedatum)})"
