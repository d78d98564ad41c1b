"""Making letters: the template, the files, the records; `lpa brief sjablonen` and what is wrong with a template."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache
from itertools import count
from pathlib import Path
from typing import Annotated, Any

from sqlcipher3.dbapi2 import Connection

from lpa import settings
from lpa.commands.gate.doors import Writer, tell, writing
from lpa.commands.ui.forms import PATH, Form, Given, open_file, reading, switch, text, today, verb, verbs
from lpa.domain.base.named import NamedTuple
from lpa.domain.base.tekst import met_hoofdletter, opsomming
from lpa.domain.base.twijfel import Twijfel
from lpa.domain.brief.adres import CONTACT, Geadresseerde
from lpa.domain.brief.briefsoort import BESLUITEN, SOORTEN
from lpa.domain.brief.veld import ALGEMEEN, Briefzaak
from lpa.domain.brief.velden import EIGEN, onmisbaar, twijfels_sjabloon, twijfels_verhuld, velden, velden_van
from lpa.domain.records.brief import Afzender, Brief, in_plaats_van
from lpa.errors import LpaFout, VerkeerdGebruik
from lpa.output.zaak.brieven import Sjabloonstand, sjablonen_blad, sjablonen_data
from lpa.storage.engine import outfile
from lpa.storage.exchange import package
from lpa.storage.zaak import brieven
from lpa.storage.zaak.brieven import onverzonden, verzonden_bestand


class Partij(NamedTuple):
    """Letters that are made together: the files, their records, and what must be said or confirmed of the template."""

    bestanden: dict[Path, bytes]
    brieven: list[Brief]
    sjabloon: str
    opmerking: str = ""
    twijfels: Sequence[Twijfel] = ()


def pad(uit: str, zaak: int, soort: str) -> Path:
    """Where the letter goes. Raises VerkeerdGebruik for the name of another kind of file."""
    if not uit:
        return Path(f"brief-{zaak}-{soort}.docx")
    gekozen = settings.pad(uit)
    if gekozen.suffix.lower() not in ("", ".docx"):
        raise VerkeerdGebruik(f"een brief is een Word-bestand, geen {gekozen.suffix}", "kies een naam op .docx")
    return gekozen if gekozen.suffix or gekozen.is_dir() or not gekozen.name else gekozen.with_suffix(".docx")


def maak(
    soort: str, g: Briefzaak, wie: Sequence[Geadresseerde], doel: Path, eerder: Sequence[Brief], *, vrij: bool,
    about: tell.About,
) -> Partij:  # fmt: skip
    """The letters, in memory, under the next free name when `vrij`; those of `eerder` to the same are replaced.

    Nobody else reads a secret address in a letter than who lives there.

    Raises Geweigerd for a field that is empty, GegevensGeweigerd for a wrong template.
    """
    from lpa.output.letter.fill import vul

    sjabloon, opmerking = kies_sjabloon(soort, g.afzender.sjablonen, g.datum)
    titel = met_hoofdletter(SOORTEN[soort].titel)
    oud = [b.bestand for b in eerder if b.aan in map(_aan, wie)]
    paden = _vrije(doel, len(wie), oud) if vrij else _paden(doel, len(wie))
    bezet = [pad_.name for pad_ in _paden(doel, len(wie)) if pad_.exists()]
    if blijft := set(bezet + oud) - {pad_.name for pad_ in paden}:
        opmerking = f"{opmerking}\n{_blijft(sorted(blijft))}".strip()
    bestanden, gemaakt, verhuld = dict[Path, bytes](), list[Brief](), dict[str, list[str]]()
    for aan, naar in zip(wie, paden, strict=True):
        waarden = velden(soort, g, aan)
        zichtbaar = tell.in_letter(waarden, about=about, to=aan.sleutel)
        for naam in _anders(sjabloon, waarden, zichtbaar):
            verhuld.setdefault(naam, []).append(aan.sleutel)
        inhoud = vul(sjabloon, zichtbaar, titel, f"Gemeente {g.gemeente}", g.datum)
        bestanden[naar] = inhoud
        gemaakt.append(
            Brief(
                zaak=g.zaak.nummer, soort=soort, aan=_aan(aan), bestand=naar.name,
                sha256=hashlib.sha256(inhoud).hexdigest(), datum=g.datum,
                contact=aan.nummer if aan.wie == CONTACT else None,
                met_reden=bool(g.gezegd.reden), toestemming=g.gezegd.toestemming,
            )
        )  # fmt: skip
    weg = weggelaten(soort, sjabloon, g.bezwaar is not None, bool(g.afzender.kanaal(g.datum)))
    mist = [*twijfels_sjabloon(soort, sjabloon.naam, weg), *twijfels_verhuld(soort, verhuld)]
    return Partij(bestanden, gemaakt, "eigen" if sjabloon.eigen else "lpa", opmerking, mist)


def _anders(sjabloon: Any, waarden: Mapping[str, object], zichtbaar: Mapping[str, object]) -> list[str]:
    """The fields out of which something was hidden that she can write otherwise: not who sends it, to or about whom."""
    from lpa.output.letter.fill import gebruikte_velden

    vast = ALGEMEEN.keys() - {"toelichting"} | {"jongere_telefoon"}
    anders = [naam for naam, waarde in waarden.items() if naam not in vast and zichtbaar[naam] != waarde]
    gebruikt = gebruikte_velden(sjabloon) if anders else ()
    return [naam for naam in anders if naam in gebruikt]


def weggelaten(soort: str, sjabloon: Any, besluit: bool, kanaal: bool = False) -> list[str]:
    """The fields that a letter of this kind may not do without, and that a template of hers does not hold."""
    from lpa.output.letter.fill import gebruikte_velden

    nodig = onmisbaar(soort, besluit=besluit, kanaal=kanaal)
    gebruikt = gebruikte_velden(sjabloon) if sjabloon.eigen else nodig
    return [naam for naam in nodig if naam not in gebruikt]


def _paden(doel: Path, aantal: int) -> list[Path]:
    """The name of each letter: numbered when there are more."""
    return [doel] if aantal == 1 else [doel.with_name(f"{doel.stem}-{n}{doel.suffix}") for n in range(1, aantal + 1)]


def _aan(wie: Geadresseerde) -> str:
    """`Noor Jansen (verzorger 2)`: to whom, as a letter keeps it."""
    return f"{wie.naam} ({wie.sleutel})"


def _vrije(doel: Path, aantal: int, oud: Sequence[str]) -> list[Path]:
    """The first names of which none is taken: a letter that she may have edited stays.

    Nor is the version that of a file in `oud`, which these letters take the place of, numbered otherwise.
    """
    for versie in count(1):
        naam = doel if versie == 1 else doel.with_name(f"{doel.stem}-versie{versie}{doel.suffix}")
        paden = _paden(naam, aantal)
        zelfde = re.compile(rf"{re.escape(naam.stem)}(-\d+)?{re.escape(naam.suffix)}")
        eerder = [doel.with_name(bestand) for bestand in oud if zelfde.fullmatch(bestand)]
        if not any(pad_.exists() for pad_ in (*paden, *eerder)):
            return paden
    raise AssertionError  # count never ends


def _blijft(namen: list[str]) -> str:
    blijft = "blijft" if len(namen) == 1 else "blijven"
    return f"Let op: {opsomming(namen)} van eerder {blijft} staan, onder de oude naam."


def kies_sjabloon(soort: str, map_: str, op: date) -> tuple[Any, str]:
    """The template of a kind: hers when her folder has one, else that of lpa; and what must be said about that."""
    from lpa.output.letter.fill import Sjabloon

    naam = package.file_name(soort)
    if (inhoud := package.own_template(map_, soort)) is not None:
        return Sjabloon(naam, inhoud, True), ""
    opmerking = f"Let op: {naam} ontbreekt in uw map; lpa gebruikt zijn eigen sjabloon." if map_ else ""
    return Sjabloon(naam, _van_lpa(soort, op), False), opmerking


@lru_cache
def _van_lpa(soort: str, op: date) -> bytes:
    """The template of lpa, made once in a run: that takes as long as a letter."""
    from lpa.output.letter.template import sjabloon

    return sjabloon(package.letter_texts([soort]), soort, met_hoofdletter(SOORTEN[soort].titel), op)


def al_verzonden(conn: Connection, partij: Partij) -> Brief | None:
    """The letter that was sent, when one of the files that would be replaced is that letter."""
    hashes = [outfile.sha256(pad_) for pad_ in partij.bestanden if pad_.is_file()]
    return verzonden_bestand(conn, hashes)


def leg_vast(s: Writer, gemaakt: Sequence[Brief]) -> list[Brief]:
    """The records, stored; a letter that was not sent yet is replaced by the new one."""
    return [s.change(b) if b.nummer else s.add(b) for b in genummerd(s.conn, gemaakt)]


def genummerd(conn: Connection, gemaakt: Sequence[Brief]) -> list[Brief]:
    """Each letter under the number of the one that it takes the place of, where there is one."""
    eerder = onverzonden(conn, gemaakt[0].zaak, gemaakt[0].soort)
    return [in_plaats_van(b, eerder) for b in gemaakt]


app = verbs()


class Naar(Form):
    """Where the templates come."""

    naar = text(
        "--naar", "Map", "zet de sjablonen in deze map; lpa gebruikt ze daarna", kind=PATH.but(metavar="MAP"),
        quiet=True,
    )  # fmt: skip


@verb(app, "sjablonen", "lpa brief sjablonen\nlpa brief sjablonen --naar sjablonen")
def toon(
    given: Given[Naar],
    overschrijf: Annotated[bool, switch("--overschrijf", "vervang een bestand dat er al is")] = False,
    van_lpa: Annotated[bool, switch("--van-lpa", "gebruik weer de sjablonen van lpa")] = False,
) -> None:
    """Toon welke sjablonen lpa gebruikt, met de velden; of zet ze in een map voor uw eigen huisstijl."""
    naar = given.parse().naar
    if naar and van_lpa:
        raise VerkeerdGebruik("--naar en --van-lpa gaan niet samen", "kies een van de twee")
    if naar or van_lpa:
        return _kies(settings.pad(naar).absolute() if naar else None, overschrijf)
    with reading() as conn:
        return _toon((brieven.afzender(conn) or Afzender()).sjablonen)


def _kies(map_: Path | None, overschrijf: bool) -> None:
    """Write all templates in `map_`, or none of them, and use those from now on; without a folder those of lpa."""
    nooit = outfile.case_files(settings.current().bestand)
    with open_file() as b:
        bestanden = _alle(map_) if map_ else {}
        with (
            outfile.folder_for(bestanden, settings.stored),
            outfile.prepared(bestanden, overschrijf=overschrijf, nooit=nooit, stored=settings.stored) as zet_neer,
            writing(b, "brief sjablonen") as s,
        ):
            oud = brieven.afzender(s.conn)
            nu = replace(oud or Afzender(), sjablonen=str(map_ or ""))
            nu = s.change(nu) if oud else s.add(nu)
            zet_neer()
    zin = (
        f"{len(bestanden)} sjablonen staan in {map_}. lpa gebruikt ze vanaf nu."
        if map_
        else "lpa gebruikt weer zijn eigen sjablonen."
    )
    data = {"map": nu.sjablonen, "sjablonen": [pad.name for pad in bestanden]}
    tell.change(zin, len(bestanden), data, about=tell.NOBODY)


def _alle(map_: Path) -> dict[Path, bytes]:
    """The template of every kind, with its place in a folder."""
    return {map_ / package.file_name(soort): _van_lpa(soort, today()) for soort in SOORTEN}


def _toon(map_: str) -> None:
    """Each kind with its template, tried, and the fields that exist."""
    standen = [_stand(soort, map_) for soort in SOORTEN]
    blad = sjablonen_blad(map_, standen, list(ALGEMEEN), {soort: list(velden) for soort, velden in EIGEN.items()})
    betekenis = {soort: {naam: veld.wat for naam, veld in velden.items()} for soort, velden in EIGEN.items()}
    data = sjablonen_data(map_, standen, {n: v.wat for n, v in ALGEMEEN.items()}, betekenis)
    tell.sheet(blad, data, about=tell.NOBODY)


def _stand(soort: str, map_: str) -> Sjabloonstand:
    from lpa.output.letter.fill import moet_kloppen

    sjabloon, opmerking = kies_sjabloon(soort, map_, today())
    herkomst = "uw map" if sjabloon.eigen else "lpa (niet in uw map)" if opmerking else "lpa"
    try:
        moet_kloppen(sjabloon, velden_van(soort))
    except LpaFout as fout:
        return Sjabloonstand(soort, herkomst, f"{fout.fout} {met_hoofdletter(fout.oplossing)}")
    weg = weggelaten(soort, sjabloon, soort in BESLUITEN)
    return Sjabloonstand(soort, herkomst, mist=" ".join(t.tekst for t in twijfels_sjabloon(soort, sjabloon.naam, weg)))
