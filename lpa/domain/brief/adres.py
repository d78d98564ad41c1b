"""To whom a letter is addressed, and where that person lives: each parent at the own address."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lpa.domain.base.named import NamedTuple
from lpa.domain.base.nummers import hele_regel
from lpa.domain.base.tekst import vouw
from lpa.domain.base.zoeken import zoekwoorden
from lpa.domain.brief.aanhef import aan_instelling, aan_persoon
from lpa.domain.recht.aanschrijven import Aanschrijving
from lpa.domain.records.jongere import INSTELLING, ZORGT, Jongere, Verzorger
from lpa.domain.zaak.keten import Contact
from lpa.errors import Geweigerd, NietGevonden, VerkeerdGebruik

OUDERS, JONGERE, ALLEN, CONTACT, VERZORGER = "ouders", "jongere", "allen", "contact", "verzorger"
_SCHOOL = "school"  # the kind of contact
_NUMMER = re.compile(r"(verzorger|contact)\s*(\d{1,15})", re.ASCII)
_POSTCODE = re.compile(r"(\d{4})\s?([A-Za-z]{2})", re.ASCII)


class Adres(NamedTuple):
    """Where a letter goes to; abroad `straat` may be more lines, and the postcode and the place may be in them."""

    straat: str
    postcode: str
    plaats: str
    land: str = ""

    @property
    def blok(self) -> str:
        """The lines of it as they stand on an envelope, the country in capitals at the end."""
        plaats = "  ".join(deel for deel in (self.postcode, self.plaats) if deel)
        return "\n".join(deel for deel in (self.straat, plaats, self.land.upper()) if deel)


class Gemist(NamedTuple):
    """What a letter lacks, and the command that puts it right."""

    wat: str
    hulp: str


class Geadresseerde(NamedTuple):
    """Who gets a letter. Without an `adres`, `gemist` says what is missing."""

    wie: str  # verzorger, jongere, contact
    nummer: int
    naam: str
    adres: Adres | None = None
    gemist: Gemist | None = None
    aanhef: str = ""  # how the letter speaks to who reads it: what comes after `Beste`
    elders: bool = False  # a verzorger who does not live where the jongere does, as far as the addresses say
    zonder_plicht: bool = False  # a verzorger without gezag who does not look after the jongere either
    geen_contact: bool = False  # a verzorger who may not be contacted

    @property
    def sleutel(self) -> str:
        """`verzorger 2`: who it is, without a name."""
        return f"{self.wie} {self.nummer}"


def lees_adres(tekst: str, land: str = "") -> Adres | None:
    """The parts of `Straat 1, 1234 AB Plaats`; None when it does not read so. Abroad its lines are as they stand."""
    if land:
        return Adres(regels(tekst), "", "", land) if tekst.strip() else None
    delen = hele_regel(tekst)
    return Adres(*delen) if delen else None


def regels(tekst: str) -> str:
    """What stands between the commas of an address, a line each."""
    return "\n".join(deel.strip() for deel in tekst.split(",") if deel.strip())


def nette_postcode(tekst: str) -> str:
    """`1234 AB`; as it is when it does not read as a postcode."""
    m = _POSTCODE.fullmatch(tekst.strip())
    return f"{m[1]} {m[2].upper()}" if m else tekst.strip()


def adres_van(j: Jongere) -> Adres | None:
    """Where a jongere lives; None when a part is not known. Abroad a street and the country are enough."""
    if j.land:
        return Adres(regels(j.adres), j.postcode, j.plaats, j.land) if j.adres else None
    if not (j.adres and j.postcode and j.plaats):
        return None
    return Adres(j.adres, nette_postcode(j.postcode), j.plaats)


def van_jongere(j: Jongere) -> Geadresseerde:
    """The jongere; a secret address is no secret to whom it belongs to."""
    hulp = f'lpa jongere wijzig {j.nummer} --adres "…" --postcode "1234 AB" --plaats "…"'
    adres = adres_van(j)
    gemist = None if adres else Gemist(f"het adres van jongere {j.nummer} (straat, postcode en plaats)", hulp)
    return Geadresseerde(JONGERE, j.nummer, j.naam, adres, gemist, j.naam)


def van_verzorger(v: Verzorger, j: Jongere) -> Geadresseerde:
    """A parent: at the own address, else where the jongere lives, unless that is secret."""
    instelling = v.relatie == INSTELLING
    naam = f"{v.naam}, t.a.v. {v.contactpersoon}" if instelling and v.contactpersoon else v.naam
    groet = aan_instelling(v.contactpersoon, v.contact_geslacht) if instelling else aan_persoon(v.naam)
    elders = woont_elders(v, j)
    zonder = v.gezag == "nee" and elders and v.relatie not in ZORGT
    wie = Geadresseerde(
        VERZORGER, v.nummer, naam, aanhef=groet, elders=elders, zonder_plicht=zonder, geen_contact=v.geen_contact
    )
    hulp = f'lpa verzorger wijzig {v.nummer} --adres "Straat 1, 1234 AB Plaats"'
    if v.adres:
        adres = lees_adres(v.adres, v.land)
        gemist = None if adres else Gemist(f"een adres van verzorger {v.nummer} dat te lezen is", hulp)
        return wie._replace(adres=adres, gemist=gemist)
    if j.geheim_adres:
        wat = f"het eigen adres van verzorger {v.nummer}; het adres van jongere {j.nummer} is geheim"
        return wie._replace(gemist=Gemist(wat, hulp))
    adres = adres_van(j)
    wat = f"het adres van verzorger {v.nummer} (leeg, en dat van jongere {j.nummer} is niet volledig)"
    return wie._replace(adres=adres, gemist=None if adres else Gemist(wat, hulp))


def woont_elders(v: Verzorger, j: Jongere) -> bool:
    """Whether the own address of a verzorger is another than that of the jongere."""
    if not v.adres:
        return False
    eigen = lees_adres(v.adres, v.land) or Adres(v.adres, "", "")
    thuis = f"{eigen.straat} {eigen.postcode if j.postcode else ''}"
    return woont_aan(thuis, f"{j.adres} {nette_postcode(j.postcode)} {j.plaats}") is not True


def woont_aan(thuis: str, waar: str) -> bool | None:
    """Whether an address begins as that of somebody's home does; None where one of both is not known."""
    huis, plek = zoekwoorden(thuis), zoekwoorden(waar)
    return plek[: len(huis)] == huis if huis and plek else None


def van_contact(c: Contact) -> Geadresseerde:
    """A party of the chain: whom she speaks there, else the organisation."""
    adres = lees_adres(c.adres)
    hulp = f'lpa contact wijzig {c.nummer} --adres "Straat 1, 1234 AB Plaats"'
    wat = f"een adres van contact {c.nummer}, geschreven als Straat 1, 1234 AB Plaats"
    naam = f"{c.naam}, {c.persoon}" if c.persoon else c.naam
    return Geadresseerde(
        CONTACT, c.nummer, naam, adres, None if adres else Gemist(wat, hulp), aan_persoon(c.persoon or c.naam)
    )


class Partij(NamedTuple):
    """The kind of contact that gets a letter when nobody was named, and the contacts that it may be."""

    soort: str
    contacten: Sequence[Contact]
    school: str = ""  # of a school only: which one

    @classmethod
    def van(cls, soort: str, contacten: Sequence[Contact], school: str) -> Partij | None:
        """The contacts of a kind, of a school only those with its name; None where no kind is named."""
        van_soort = [c for c in contacten if c.soort == soort]
        if soort == _SCHOOL:
            return cls(soort, [c for c in van_soort if school and vouw(c.naam) == vouw(school)], school)
        return cls(soort, van_soort) if soort else None

    @property
    def wat(self) -> str:
        """`contact van soort school met de naam De Wegwijzer`."""
        return f"contact van soort {self.soort}" + (f" met de naam {self.school}" if self.school else "")


class Kring(NamedTuple):
    """Everybody to whom a letter in a zaak may go; `partij` is who gets it when nobody was named, `aanvrager` who gets
    it first, for it answers that one: `verzorger 2`, `jongere`, or empty.
    """

    jongere: Jongere
    verzorgers: Sequence[Verzorger]
    contacten: Sequence[Contact]
    partij: Partij | None = None
    aanvrager: str = ""


def geadresseerden(kring: Kring, gevraagd: Sequence[str], volgens_wet: Aanschrijving) -> list[Geadresseerde]:
    """Those who get the letter, each once: whom she named, else a party, else whom the law names.

    Raises Geweigerd when nobody is left, VerkeerdGebruik or NietGevonden for a name that means nobody.
    """
    if gevraagd:
        gevonden = [wie for tekst in gevraagd for wie in _gevraagd(kring, tekst)]
    elif kring.partij is not None:
        gevonden = [_enige_partij(kring.partij)]
    else:
        gevonden = [*(_gevraagd(kring, kring.aanvrager) if kring.aanvrager else []),
                    *(_ouders(kring) if volgens_wet.ouders else []),
                    *([van_jongere(kring.jongere)] if volgens_wet.jongere else [])]  # fmt: skip
    return list({wie.sleutel: wie for wie in gevonden}.values())


def moeten_een_adres_hebben(wie: Sequence[Geadresseerde]) -> None:
    """Raises Geweigerd for the first of those who get a letter whose address is missing."""
    if gemist := next((aan.gemist for aan in wie if aan.gemist), None):
        raise Geweigerd(f"de brief mist: {gemist.wat}", gemist.hulp)


def overgeslagen(kring: Kring, wie: Sequence[Geadresseerde]) -> list[Geadresseerde]:
    """Those without a duty, or who may not be contacted, who do not get a letter that all other verzorgers get."""
    ouders, bedoeld = [van_verzorger(v, kring.jongere) for v in kring.verzorgers], _bedoeld(kring)
    return [aan for aan in ouders if aan not in wie] if bedoeld and all(aan in wie for aan in bedoeld) else []


def _bedoeld(kring: Kring) -> list[Geadresseerde]:
    """Who has gezag, or looks after the jongere (art. 2 lid 1), all verzorgers where that is nobody; of them those who
    may be contacted.
    """
    ouders = [van_verzorger(v, kring.jongere) for v in kring.verzorgers]
    mag = [aan for aan in ouders if not aan.geen_contact]
    return [aan for aan in mag if not aan.zonder_plicht] or mag


def _ouders(kring: Kring) -> list[Geadresseerde]:
    """The verzorgers who get a letter. Raises Geweigerd where there is none."""
    if not kring.verzorgers:
        n = kring.jongere.nummer
        raise Geweigerd(
            f"bij jongere {n} staat geen ouder of verzorger",
            f'leg die vast: lpa jongere verzorger {n} --naam "…" --adres "…"; of geef --aan jongere',
        )
    if bedoeld := _bedoeld(kring):
        return bedoeld
    raise Geweigerd(
        f"met geen verzorger van jongere {kring.jongere.nummer} is contact",
        f'geef --aan jongere, of wie de brief toch krijgt: --aan "verzorger {kring.verzorgers[0].nummer}"', "--aan",
    )  # fmt: skip


def _enige_partij(partij: Partij) -> Geadresseerde:
    if len(partij.contacten) == 1:
        return van_contact(partij.contacten[0])
    if partij.soort == _SCHOOL and not partij.school:
        raise Geweigerd(
            "van deze zaak is niet bekend op welke school de jongere staat",
            'kies zelf aan wie de brief gaat met --aan "contact NUMMER"; welke er zijn: lpa contact lijst', "--aan",
        )  # fmt: skip
    if not partij.contacten:
        naam = f'--soort {partij.soort} --naam "{partij.school or "…"}"'
        raise Geweigerd(
            f"er is geen {partij.wat} om de brief aan te sturen",
            f'leg het vast: lpa contact nieuw {naam} --adres "Straat 1, 1234 AB Plaats"',
        )
    nummers = ", ".join(str(c.nummer) for c in partij.contacten)
    raise Geweigerd(f"er is meer dan een {partij.wat}: {nummers}", 'kies er een met --aan "contact NUMMER"', "--aan")


def _gevraagd(kring: Kring, tekst: str) -> list[Geadresseerde]:
    kaal = " ".join(tekst.lower().split())
    if kaal in (OUDERS, ALLEN, JONGERE):
        ouders = _ouders(kring) if kaal != JONGERE else []
        return [*ouders, *([van_jongere(kring.jongere)] if kaal != OUDERS else [])]
    m = _NUMMER.fullmatch(kaal)
    if not m:
        raise VerkeerdGebruik(
            f"'{tekst.strip()}' zegt niet aan wie de brief gaat",
            'kies ouders, jongere, allen, "verzorger NUMMER" of "contact NUMMER"',
        )
    nummer = int(m[2])
    for verzorger in kring.verzorgers if m[1] == "verzorger" else ():
        if verzorger.nummer == nummer:
            return [van_verzorger(verzorger, kring.jongere)]
    for contact in kring.contacten if m[1] == "contact" else ():
        if contact.nummer == nummer:
            return [van_contact(contact)]
    bij = f" bij jongere {kring.jongere.nummer}" if m[1] == "verzorger" else ""
    hulp = f"lpa jongere toon {kring.jongere.nummer}" if m[1] == "verzorger" else "lpa contact lijst"
    raise NietGevonden(f"er is geen {m[1]} {nummer}{bij}", f"bekijk ze met: {hulp}")
