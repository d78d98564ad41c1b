"""A map of columns and values, in TOML: what she says that a column is, and a word in it means."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from lpa.domain.base.named import NamedTuple
from lpa.domain.base.tekst import aantal, opsomming, vouw
from lpa.domain.register.kolommen import DOELEN, vorm
from lpa.errors import GegevensGeweigerd, NietGevonden
from lpa.storage.engine.faults import from_disk


class Kaart(NamedTuple):
    """By doel the header of its column, and by doel what the words in it mean (folded)."""

    kolommen: Mapping[str, str]
    waarden: Mapping[str, Mapping[str, str]] = {}

    def waarde(self, doel: str, tekst: str) -> str:
        """A cell, as it is to be read."""
        woorden = self.waarden.get(doel)
        return woorden.get(vouw(tekst).strip(), tekst) if woorden else tekst


def read(pad: Path, soort: str, koppen: Sequence[str]) -> Kaart:
    """The map in a TOML file, for a file with these headers. Raises GegevensGeweigerd, NietGevonden."""
    try:
        inhoud = tomllib.loads(pad.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        raise NietGevonden(f"het kolommenbestand {pad} bestaat niet", "controleer de naam en de map") from None
    except OSError as fout:
        raise from_disk(fout, pad) from fout
    except (UnicodeError, tomllib.TOMLDecodeError) as fout:
        raise GegevensGeweigerd(f"{pad.name} is geen TOML: {_waar(fout)}", _OPNIEUW) from None
    if inhoud.get("soort", soort) != soort:
        raise GegevensGeweigerd(
            f"{pad.name} is voor {inhoud['soort']}, niet voor {soort}",
            f"maak er een met: lpa importeer kolommen {soort} …",
        )
    return Kaart(_kolommen(pad, soort, inhoud.get("kolommen"), koppen), _waarden(pad, soort, inhoud.get("waarden", {})))


_OPNIEUW = "maak het opnieuw met: lpa importeer kolommen SOORT BESTAND > kolommen.toml"


def _waar(fout: Exception) -> str:
    regel = getattr(fout, "lineno", None)
    return f"regel {regel}" if regel else "het is niet te lezen"


def _kolommen(pad: Path, soort: str, gezegd: Any, koppen: Sequence[str]) -> dict[str, str]:
    if not isinstance(gezegd, dict):
        raise GegevensGeweigerd(f"in {pad.name} ontbreekt [kolommen]", _OPNIEUW)
    per_vorm = {vorm(kop): kop for kop in koppen}
    uit: dict[str, str] = {}
    for kop, doel in gezegd.items():
        if doel == "":
            continue
        if not isinstance(doel, str):
            raise GegevensGeweigerd(
                f"in {pad.name} staat achter '{kop}' iets anders dan een woord", f'schrijf het als: "{kop}" = "naam"'
            )
        if doel not in DOELEN[soort]:
            raise GegevensGeweigerd(
                f"in {pad.name} is '{kop}' '{doel}', en dat kent {soort} niet", f"kies uit: {', '.join(DOELEN[soort])}"
            )
        if doel in uit:
            raise GegevensGeweigerd(f"in {pad.name} staat {doel} twee keer", "laat een van de twee leeg")
        if vorm(kop) not in per_vorm:
            raise GegevensGeweigerd(f"de kolom '{kop}' uit {pad.name} staat niet in het bestand", _staat(koppen))
        uit[doel] = kop if kop in koppen else per_vorm[vorm(kop)]
    return uit


def _staat(koppen: Sequence[str]) -> str:
    return f"er staan: {opsomming(list(koppen)[:20])}"


def _waarden(pad: Path, soort: str, gezegd: Any) -> dict[str, dict[str, str]]:
    goed = isinstance(gezegd, dict) and all(
        doel in DOELEN[soort] and isinstance(w, dict) and all(isinstance(v, str) for v in w.values())
        for doel, w in gezegd.items()
    )
    if not goed:
        raise GegevensGeweigerd(
            f"in {pad.name} klopt [waarden] niet", 'schrijf: [waarden.stand] en daaronder "ws" = "waarschuwing"'
        )
    return {doel: {vouw(van).strip(): naar for van, naar in w.items() if naar} for doel, w in gezegd.items()}


def template(
    soort: str, koppen: Sequence[str], gekozen: Mapping[str, str], voorbeelden: Mapping[str, Sequence[str]],
    waarden: Mapping[str, Mapping[str, str]], verzwegen: Mapping[str, int],
) -> str:  # fmt: skip
    """A map with what is proposed, to be mended by hand: each header with what stands below it, as a comment; and of
    how many texts it is not said that they stand in a column.
    """
    per_kop = {kop: doel for doel, kop in gekozen.items()}
    regels = [
        f"# Welke kolom wat is, voor: lpa importeer {soort}. Vul achter een kolom in wat zij is, of laat \"\" staan.",
        "# Wat een kolom kan zijn:",
        *(f"#   {doel}: {wat.label}" for doel, wat in DOELEN[soort].items()),
        "", f"soort = {_tekst(soort)}", "", "[kolommen]",
    ]  # fmt: skip
    for kop in koppen:
        staat = ", ".join(voorbeelden.get(kop, ()))
        regels.append(f"{_tekst(kop)} = {_tekst(per_kop.get(kop, ''))}" + (f"  # {staat}" if staat else ""))
    for doel, woorden in waarden.items():
        regels += ["", f"# Wat een woord in '{gekozen[doel]}' betekent."]
        if verzwegen[doel]:
            wat = aantal(verzwegen[doel], "tekst die lpa niet kent", "teksten die lpa niet kent")
            regels.append(
                f"# Niet genoemd: {wat}, waar een naam in kan staan. Schrijf zelf erbij wat een ervan betekent."
            )
        regels.append(f"[waarden.{doel}]")
        regels += [f"{_tekst(van)} = {_tekst(naar)}" for van, naar in woorden.items()]
    return "\n".join(regels) + "\n"


def _tekst(tekst: str) -> str:
    """A string of TOML, which JSON writes as well."""
    return json.dumps(tekst, ensure_ascii=False)
