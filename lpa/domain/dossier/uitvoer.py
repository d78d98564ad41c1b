"""What of each record goes along when all of it is taken out of lpa: without names, or with them.

What is not named here goes along with names only, so that a new field is kept in until somebody says that it names
nobody. Free text always may.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields
from typing import Any

from lpa.domain.base.datum import Geboortedatum
from lpa.domain.base.record import Record
from lpa.domain.jaar.uitsplitsing import GENOEG

_ZAAK = (
    "soort", "jongere", "school", "onderwijssoort", "geopend_op", "gesloten_op", "afhandeling", "onderreden", "route",
    "schooljaar", "rmc", "ingelezen_op",
)  # fmt: skip
# By class of record the fields that name nobody; the number of a record goes along with all.
OPEN: Mapping[str, tuple[str, ...]] = {
    "Jongere": ("geslacht", "gezin", "startkwalificatie_op", "uitstroom_op", "twaalf_jaren_op", "verblijf",
                "gevestigd_op", "verhuisd_op", "overleden_op"),
    "Gezin": (),
    "Verblijf": ("jongere", "soort", "van", "tot"),
    "Verzorger": ("jongere", "relatie", "gezag"),
    "School": ("naam", "brin", "plaats", "regio", "onderwijssoorten"),
    "Inschrijving": ("jongere", "school", "onderwijssoort", "niveau", "leerjaar", "van", "tot"),
    "Contact": ("soort",),
    "Melding": (*_ZAAK, "eerste_dag", "laatste_dag", "uren", "vervolg_op", "na_verlof", "aangekondigd", "duo_op"),
    "Verlof": (*_ZAAK, "aanvraag", "aanvrager", "zelf_gevraagd", "van", "tot", "schooldagen", "beslisser",
               "gehoord_op", "toegewezen_van", "toegewezen_tot", "toegewezen_dagen", "verzonden_op"),
    "Vrijstelling": (*_ZAAK, "aanvrager", "zelf_gevraagd", "verklaring_op", "gehoord_op", "van", "tot", "geworden",
                     "verzonden_op", "duo_op"),
    "Overstap": (*_ZAAK, "aangemeld_op", "aangenomen_op", "ingeschreven_op", "overgedragen_op"),
    "Uitstel": ("zaak", "soort", "van", "tot", "duur"),
    "Kenmerk": ("zaak", "woord"),
    "Heropening": ("zaak", "datum", "gesloten_op", "afhandeling"),
    "Interventie": ("zaak", "datum", "soort", "route", "overleg", "regime"),
    "Routestap": ("zaak", "datum", "van", "naar"),
    "Verstrekking": ("zaak", "interventie", "contact", "datum", "toestemming", "regime"),
    "Huisbezoek": ("zaak", "begin", "duur", "status", "poging_na", "interventie", "regime"),
    "Spreekuur": ("school", "datum"),
    "Uitnodiging": ("spreekuur", "zaak", "status", "interventie"),
    "Brief": ("zaak", "soort", "datum", "verzonden_op", "interventie", "contact", "regime"),
    "Eigentermijn": ("zaak", "laatste_dag", "gedaan_op", "brief", "regime"),
    "Leeftijdtelling": ("dag", "leeftijd", "geslacht", "onderwijssoort", "aantal"),
    "Vakantieregel": ("regio", "school", "schooljaar", "naam", "van", "tot"),
    "Vrijedag": ("school", "van", "tot"),
    "Opendag": ("school", "dag"),
    "Eigenregel": ("code", "vanaf", "waarde", "gelezen_op"),
    "Afwezig": ("van", "tot"),
    "Jaarcijfer": ("schooljaar", "tabel", "rij", "waarde", "teken", "herkomst"),
    "Bronkeuze": ("schooljaar", "tabel", "bron"),
    "Cijfernoot": ("tabel", "rij", "schooljaar", "breuk"),
    "Eigenrij": ("tabel", "rij", "eenheid"),
    "Vaststelling": ("schooljaar", "datum", "lpa", "zegel", "heropend_op"),
    "Bewaring": ("jongere", "tot"),
    "Vernietiging": ("geboortejaar", "datum", "categorie", "zaken"),
    "Vastcijfer": ("vaststelling", "tabel", "rij", "waarde", "teken", "herkomst"),
}  # fmt: skip
# Words that she thought of herself: they go along when so many jongeren share one that it points to nobody.
_GEDEELD = {"Inschrijving": "niveau", "Kenmerk": "woord"}
# Whom a record is about, where the address of that one is secret: what goes along with names all the same.
_MET_NAAM = ("achternaam", "tussenvoegsel", "voornaam", "geboortedatum", "bsn")
NOOIT = frozenset({"versie", "zoeksleutel", "vervallen_op", "vervallen_reden"})  # what only lpa needs
ZAKEN = ("Melding", "Verlof", "Vrijstelling", "Overstap")
ZAAK = "zaak"  # what the numbers of melding, verlof, vrijstelling and overstap are together
# What the number in a field is of. Without names all numbers are others in every export.
VERWIJST: Mapping[str, str] = {
    "jongere": "jongere", "gezin": "gezin", ZAAK: ZAAK, "vervolg_op": ZAAK, "na_verlof": ZAAK, "aanvraag": ZAAK,
    "aanvrager": "verzorger", "verzorger": "verzorger", "school": "school", "interventie": "interventie",
    "overleg": "interventie", "poging_na": "huisbezoek", "contact": "contact", "spreekuur": "spreekuur",
    "brief": "brief", "vaststelling": "vaststelling",
}  # fmt: skip
Sleutel = Callable[[str, int], int | None]  # what the number of something is in this export; None: not in it


def velden(soort: type, *, met_namen: bool) -> list[str]:
    """The fields of a class of record that go along, in order; without names a birth year and four digits come in."""
    alle = [f.name for f in fields(soort) if f.name not in NOOIT]
    if met_namen:
        return alle
    open_ = ("nummer", *OPEN[soort.__name__])
    erbij = ["geboortejaar", "postcode4"] if soort.__name__ == "Jongere" else []
    return [naam for naam in alle if naam in open_] + erbij


def gedeelde_woorden(records: Iterable[Record], van_zaak: Mapping[int, int]) -> frozenset[tuple[str, str]]:
    """The words of her own that enough jongeren share, by class of record."""
    wie = defaultdict[tuple[str, str], set[int | None]](set)
    for record in records:
        if veld := _GEDEELD.get(naam := type(record).__name__):
            wie[naam, getattr(record, veld)].add(over(record, van_zaak))
    return frozenset(woord for woord, jongeren in wie.items() if len(jongeren) >= GENOEG)


def waarden(
    record: Record, sleutel: Sleutel | None, gedeeld: frozenset[tuple[str, str]], *, geheim: bool
) -> dict[str, Any]:
    """A record as it goes along: with names where there is no `sleutel`. `geheim`: the address of whom it is about is,
    or that of who looks after that one.

    Of who has a secret address no address goes along, and no text in which it may stand: neither does it of anybody
    without names, but for words that are `gedeeld`.
    """
    soort = type(record)
    uit = {naam: getattr(record, naam, None) for naam in velden(soort, met_namen=sleutel is None)}
    eigen_woord = _GEDEELD.get(soort.__name__, "")
    if eigen_woord and (geheim or sleutel) and (soort.__name__, uit[eigen_woord]) not in gedeeld:
        uit[eigen_woord] = None
    if sleutel is None:
        mag = {"nummer", *OPEN[soort.__name__], *_MET_NAAM}
        return {naam: w if not geheim or naam in mag else None for naam, w in uit.items()}
    if soort.__name__ == "Jongere":
        uit |= _grof(record, geheim=geheim)
    wie = nummers(soort)
    return {naam: sleutel(wie[naam], w) if naam in wie and w is not None else w for naam, w in uit.items()}


def genummerd(soort: type) -> str:
    """What the numbers of a class of record are of."""
    return ZAAK if soort.__name__ in ZAKEN else soort.__name__.lower()


def nummers(soort: type) -> Mapping[str, str]:
    """The fields of a class of record that hold a number of something."""
    return {**VERWIJST, "nummer": genummerd(soort)}


def _grof(jongere: Any, *, geheim: bool) -> dict[str, Any]:
    """Year of birth and the digits of the postcode: not a day, and no house."""
    geboren: Geboortedatum = jongere.geboortedatum
    postcode = "" if geheim else jongere.postcode[:4]
    return {"geboortejaar": geboren.eerste.year, "postcode4": postcode if postcode.isdigit() else ""}


def over(record: Any, van_zaak: Mapping[int, int]) -> int | None:
    """Whom a record is about, by number; None for what is about nobody. `van_zaak` says it of a zaak."""
    if type(record).__name__ == "Jongere":
        return int(record.nummer)
    jongere = getattr(record, "jongere", None) or van_zaak.get(getattr(record, "zaak", None) or 0)
    return int(jongere) if jongere else None
