"""What a cell of a file of others means: dates, numbers and words as packages, the BRP and Excel write them.

Each reader takes a text that is not empty, and raises an LpaFout with what is wrong. What Excel spoilt for good is
refused (`1,23E+08`, a date that became a number); what can be mended for certain is (a BSN without its first zero).
"""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date

from lpa.domain.base.datum import Geboortedatum, kaal, lees_dag, lees_datum, maak
from lpa.domain.base.geboorte import lees_geboortedatum
from lpa.domain.base.nummers import lees_bsn
from lpa.domain.base.soorten import AFHANDELINGEN, INTERVENTIES, MELDINGSOORTEN, ONDERWIJSSOORTEN
from lpa.domain.base.tekst import kies, schoon, vouw
from lpa.domain.records.besluit import lees_afhandeling
from lpa.domain.records.jongere import ANDERE_WOORDEN, GEZAG, INGESCHREVEN, RELATIES, VERBLIJFT
from lpa.domain.records.stapwoorden import voorgesteld
from lpa.errors import GegevensGeweigerd, LpaFout, VerkeerdGebruik

_MACHT = r"\d+([.,]\d+)?E\+\d+"  # 1,23E+08
_SERIE = r"\d{4,5}([.,]0)?"  # 43831: a date that Excel shows as a number
_TIJD = r"[T ]0{1,2}:00(:00(\.0+)?)?$"
_BRP = r"(\d{4})(\d{2})(\d{2})"
_LANGSTE_LEEG = 8
_WEGGELATEN = "•"  # with this lpa itself shows what it left out of a list, or with (adres geheim)
_GEEN = (".", "-", "n.v.t.", "nvt", "onbekend")  # how files write that there is nothing
_MAANDEN_VOOR = "schrijf een datum als 1-9-2019 of 2019-09-01"
# Kinds of melding by the codes of DUO and by words of packages, beside our own.
_SOORTEN = {
    "v1": "signaal", "v2": "signaal", "v3": "signaal", "v4": "signaal", "16 uur": "signaal",
    "16 uur in 4 weken": "signaal",
    "relatief": "signaal", "relatief verzuim": "signaal", "wettelijk verzuim": "signaal", "beginnend": "preventief",
    "beginnend verzuim": "preventief", "lrv": "langdurig", "l": "luxe", "luxeverzuim": "luxe", "o": "overig",
    "rmc": "overig", "absoluut verzuim": "absoluut", "av": "absoluut", "spreekuur": "preventief",
}  # fmt: skip
_ONDERWIJS = {
    "bo": "po", "basisonderwijs": "po", "sbo": "po", "speciaal basisonderwijs": "po", "bao": "po", "primair": "po",
    "speciaal onderwijs": "so", "sovso": "so", "pro": "vo", "praktijkonderwijs": "vo", "vmbo": "vo",
    "havo": "vo", "vwo": "vo",
    "voortgezet": "vo", "basisschool": "po", "middelbare school": "vo",
    "bve": "mbo", "roc": "mbo", "beroepsonderwijs": "mbo",
}  # fmt: skip


# How she shortens what was done and how it ended.
_AFKORTINGEN = {
    "ws": "waarschuwing", "pv": "proces-verbaal", "hv": "doorverwijzing hulpverlening",
    "hb": "huisbezoek", "jbt": "jeugdbeschermingstafel", "tel": "telefoon", "vg": "verzuimgesprek",
    "gesprek": "verzuimgesprek",
}  # fmt: skip
_OPEN = (
    "open", "lopend", "loopt", "loopt nog", "in behandeling", "nieuw", "actief", "nog in onderzoek", "onderzoek",
    "bezig",
)  # fmt: skip
_DICHT = ("gesloten", "dicht", "afgehandeld", "afgesloten", "klaar", "afgerond")


def is_leeg(tekst: str) -> bool:
    """Whether a cell says nothing, or what it said was hidden."""
    kale = tekst.strip()
    if len(kale) <= _LANGSTE_LEEG:
        return not kale or kale[0] == _WEGGELATEN or kale.lower() in _GEEN
    return kale[0] == _WEGGELATEN or "(adres geheim)" in kale


def moet_heel_zijn(tekst: str) -> str:
    """`tekst`. Raises GegevensGeweigerd for a number that Excel cut short: its last digits are gone."""
    if re.fullmatch(_MACHT, tekst.strip(), re.IGNORECASE):
        raise GegevensGeweigerd(
            f"Excel heeft dit getal afgekort ({tekst.strip()[:12]})", "maak de kolom tekst, en bewaar opnieuw"
        )
    return tekst


def bsn(tekst: str) -> str:
    """Nine digits that pass the test; one of eight has lost its first zero in Excel."""
    cijfers = "".join(c for c in moet_heel_zijn(tekst) if c not in " .-")
    return lees_bsn(cijfers.zfill(9) if cijfers.isdigit() and len(cijfers) == 8 else cijfers)


def is_hersteld(tekst: str) -> bool:
    """Whether a BSN got back the zero that Excel took off."""
    cijfers = "".join(c for c in tekst if c.isdigit())
    return len(cijfers) == 8


def _geen_datum(getal: str) -> GegevensGeweigerd:
    return GegevensGeweigerd(
        f"'{getal[:12]}' is een getal en geen datum (zet in Excel de kolom op Datum)", "bewaar het bestand opnieuw"
    )


def datum(tekst: str, vandaag: date) -> date:
    """A whole date, with its year: `1-9-2019`, `2019-09-01`, `20190901`, `2019-09-01 00:00:00`."""
    heel = re.sub(_TIJD, "", tekst.strip())
    if re.fullmatch(_SERIE, heel) or re.fullmatch(_MACHT, heel, re.IGNORECASE):
        raise _geen_datum(heel)
    if m := re.fullmatch(_BRP, heel):
        return maak(int(m[3]), int(m[2]), int(m[1]), tekst)
    getallen = len(re.findall(r"\d+", heel))
    if not getallen or (getallen == 1 and not _leest(heel, vandaag)):
        raise VerkeerdGebruik(f"'{heel[:20]}' is geen datum", _MAANDEN_VOOR)
    gelezen = lees_datum(heel, vandaag)
    if not re.search(r"\d{4}|\d\D+\d+\D+\d\d\b", kaal(heel)):
        raise VerkeerdGebruik(f"bij '{heel[:20]}' staat geen jaar", _MAANDEN_VOOR)
    return gelezen


def _leest(tekst: str, vandaag: date) -> bool:
    """Whether a text with one number is a day, such as `14 dec`: past, or to come."""
    for lees in (lees_datum, lees_dag):
        with suppress(LpaFout):
            return bool(re.search(r"[a-z]{3}", tekst, re.IGNORECASE)) and bool(lees(tekst, vandaag))
    return False


def geboortedatum(tekst: str, vandaag: date) -> Geboortedatum:
    """A birth date, whole or in part (`20120000`); a number of Excel is none."""
    heel = re.sub(_TIJD, "", tekst.strip())
    if re.fullmatch(r"\d{5}([.,]0)?", heel):
        raise _geen_datum(heel)
    return lees_geboortedatum(heel, vandaag)


def geslacht(tekst: str) -> str:
    """`m`, `v`, `x` or `onbekend`; also M/V/O, man and vrouw, and 0/1/2/9 of Edexml."""
    woord = vouw(tekst).strip()
    woord = {"man": "m", "vrouw": "v", "9": "onbekend", "w": "v", "f": "v", "non-binair": "x"}.get(woord, woord)
    return ANDERE_WOORDEN.get(woord) or kies(woord, ("m", "v", "x", "onbekend"), "geslacht")


def ja_of_nee(tekst: str) -> bool:
    """Also `true`, `j`, `1`, and the codes of the BRP: 0 is not secret, any other number is."""
    woord = vouw(tekst).strip()
    if woord in ("ja", "j", "true", "waar", "x", "geheim") or (woord.isdigit() and int(woord) > 0):
        return True
    if woord in ("nee", "n", "false", "onwaar") or woord.isdigit():
        return False
    raise VerkeerdGebruik(f"'{schoon(tekst)[:20]}' is geen ja of nee", "schrijf ja of nee")


def soort(tekst: str) -> str:
    """A kind of melding: our own word, a code of DUO, or a word of a package."""
    woord = " ".join(vouw(tekst).replace(".", " ").split())
    kort = woord.removesuffix(" verzuim").removesuffix(" verz")
    return (
        _SOORTEN.get(woord)
        or _SOORTEN.get(kort)
        or kies(tekst if kort == woord else kort, MELDINGSOORTEN, "soort verzuim", MELDINGSOORTEN)
    )


def onderwijssoort(tekst: str) -> str:
    """`po`, `so`, `vso`, `vo` or `mbo`, also by the names of DUO."""
    woord = " ".join(vouw(tekst).split())
    return _ONDERWIJS.get(woord) or kies(tekst, ONDERWIJSSOORTEN, "onderwijssoort", ONDERWIJSSOORTEN)


def relatie(tekst: str) -> str:
    """What a parent is to the jongere; another word is `anders`."""
    woord = vouw(tekst).strip()
    return next((r for r in RELATIES if woord == r), "anders")


def verblijf(tekst: str) -> str:
    """Entered in the BRP, or staying here in fact. Raises VerkeerdGebruik for another word."""
    return kies(tekst, (INGESCHREVEN, VERBLIJFT), "verblijf")


def gezag(tekst: str) -> str:
    """`ja`, `nee` or `onbekend`."""
    return kies({"j": "ja", "n": "nee", "true": "ja", "false": "nee"}.get(vouw(tekst).strip(), tekst), GEZAG, "gezag")


def plaats(tekst: str) -> str:
    """A town as it is written, where a file has it in capitals: `BERGEN OP ZOOM` is Bergen op Zoom."""
    kale = schoon(tekst)
    if not kale.isupper():
        return kale
    klein = {"OP", "AAN", "DE", "DEN", "DER", "HET", "IN", "BIJ", "EN", "VAN", "TEN", "TER", "'T"}
    woorden = [w.lower() if w in klein and n else w.capitalize() for n, w in enumerate(kale.split())]
    return re.sub(r"-(\w)", lambda m: "-" + m[1].upper(), " ".join(woorden)).replace("Ij", "IJ")


def stand(tekst: str, soort_: str) -> str | None:
    """How a zaak of a kind ended by the word of her list; None where it is open. Raises LpaFout for another word."""
    woord = " ".join(vouw(tekst).split())
    if not woord or woord in _OPEN or stap_van_stand(tekst, soort_):
        return None
    if woord in _DICHT:
        raise GegevensGeweigerd(f"'{schoon(tekst)}' zegt niet hoe de zaak is afgelopen", "geef de afhandeling")
    return lees_afhandeling(_AFKORTINGEN.get(woord, tekst), soort_)


def stap_van_stand(tekst: str, soort_: str) -> str | None:
    """The step at which a zaak stands, where the list says that in the place of how it ended: `JBT`."""
    woord = " ".join(vouw(tekst).split())
    wat = _AFKORTINGEN.get(woord, woord)
    return wat if wat in INTERVENTIES and wat not in AFHANDELINGEN[soort_] else None


def stap(tekst: str) -> str | None:
    """The kind of step that her words are about; None where they do not say."""
    woord = " ".join(vouw(tekst).split())
    if woord in _AFKORTINGEN and _AFKORTINGEN[woord] in INTERVENTIES:
        return _AFKORTINGEN[woord]
    return woord if woord in INTERVENTIES else voorgesteld(tekst)
