"""Reading a birth date, also one that is known in part: a passport or the BRP may say only a month or a year."""

from __future__ import annotations

import re
from datetime import date

from lpa.domain.base.datum import EERSTE_JAAR, LAATSTE_JAAR, MAANDEN, Geboortedatum, delen, kaal, kort, maak
from lpa.errors import VerkeerdGebruik

_VORMEN = "schrijf hem als 12-03-2009; is de dag niet bekend: 00-03-2009, en ook de maand niet: 2009"
_LEEG = r"(?:0{1,2}|x{1,2}|\?{1,2})"  # a day or a month that is not known
_JAAR = rf"(?a)(?:{_LEEG}[-/. ]{_LEEG}[-/. ])?(\d{{4}})|(\d{{4}})-00-00|(\d{{4}})0000"
_MAAND = rf"(?a)(?:{_LEEG}[-/. ])?(\d{{1,2}})[-/. ](\d{{4}})|(\d{{4}})-(\d{{2}})(?:-00)?|(\d{{4}})(\d{{2}})00"
_BRP = r"(?a)(\d{4})(\d{2})(\d{2})"
_MAANDNAAM = r"(?a)([a-z]{3,})\.? (\d{4})"


def lees_geboortedatum(tekst: str, peildatum: date) -> Geboortedatum:
    """A birth date, whole or in part: `12-03-2009`, `00-03-2009`, `2009-03`, `2009`, as the BRP has it `20090300`.

    Two digits of a year mean the latest such year. Raises VerkeerdGebruik for a day that does not exist or lies after
    the peildatum, and where the year is not known: then nothing can be reckoned.
    """
    woord = kaal(tekst)
    geboren = _in_delen(woord, tekst) or Geboortedatum.from_date(_heel(woord, tekst, peildatum))
    if geboren.eerste > peildatum:
        raise VerkeerdGebruik(
            f"geboortedatum {kort(geboren)} ligt na {kort(peildatum)}", "controleer de geboortedatum en het jaar"
        )
    return geboren


def _in_delen(woord: str, tekst: str) -> Geboortedatum | None:
    """What is known of a date without its day; None for one that is whole."""
    if m := re.fullmatch(_JAAR, woord):
        return _deel(next(filter(None, m.groups())), None, tekst)
    if m := re.fullmatch(_MAAND, woord):
        maand, jaar = (m[1], m[2]) if m[1] else (m[4] or m[6], m[3] or m[5])
        return _deel(jaar, int(maand), tekst)
    if (m := re.fullmatch(_MAANDNAAM, woord)) and (maanden := _maanden(m[1])):
        return _deel(m[2], maanden[0], tekst)
    return None


def _maanden(naam: str) -> list[int]:
    """The months that a name may be of: `mrt` and `maa` are both March."""
    gevonden = [n for n, maand in enumerate(MAANDEN, 1) if maand.startswith(naam) or (naam, n) == ("mrt", 3)]
    return gevonden if len(gevonden) == 1 else []


def _deel(jaar: str, maand: int | None, tekst: str) -> Geboortedatum:
    if not EERSTE_JAAR <= int(jaar) <= LAATSTE_JAAR:
        zin = "zonder geboortejaar kan lpa niets berekenen" if int(jaar) == 0 else f"'{tekst.strip()}' kan niet"
        raise VerkeerdGebruik(zin, _VORMEN)
    if maand is None:
        return Geboortedatum.fromisoformat(jaar)
    maak(1, maand, int(jaar), tekst, _VORMEN)  # that raises: there is no such month
    return Geboortedatum.fromisoformat(f"{jaar}-{maand:02}")


def _heel(woord: str, tekst: str, peildatum: date) -> date:
    """The day of a whole date."""
    brp = re.fullmatch(_BRP, woord)
    dag, maand, jaar = (int(brp[3]), int(brp[2]), int(brp[1])) if brp else delen(woord, tekst, _VORMEN)
    if jaar is None:
        raise VerkeerdGebruik(f"bij geboortedatum '{tekst.strip()}' staat geen jaar", _VORMEN)
    if jaar < 100:
        jaar += peildatum.year // 100 * 100 - (100 if jaar > peildatum.year % 100 else 0)
    return maak(dag, maand, jaar, tekst, _VORMEN)
