"""The exchange file of figures: CSV as a Dutch Excel reads it, in and out without loss.

Columns `schooljaar;tabel;rij;waarde;teken;opmerking`, and `herkomst` where lpa wrote it. What comes
from outside is read strictly: all wrong rows are named, and none is stored.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Collection, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from lpa.domain.base.csvtekst import excel, oorspronkelijk
from lpa.domain.base.named import NamedTuple
from lpa.domain.base.tekst import lijkt_op, opsomming
from lpa.domain.jaar.cijfers import HISTORIE, VASTGESTELD, Jaarcijfer, als_tekst
from lpa.domain.jaar.eigen import Eigenrij, is_kalenderjaar
from lpa.errors import GegevensGeweigerd, LpaFout
from lpa.storage.engine.reading import many
from lpa.storage.engine.writer import Writer
from lpa.storage.exchange import source
from lpa.storage.jaar import vaststelling

KOLOMMEN = ("schooljaar", "tabel", "rij", "waarde", "teken", "opmerking")
HERKOMST = "herkomst"
GROOTST = 20 * source.MB
_MEEST_FOUTEN = 20
_ALS_UTF8 = "bewaar het in Excel als 'CSV UTF-8 (door komma's gescheiden)' en probeer het opnieuw"


def read(
    pad: Path, bekend: dict[str, list[str]], eigen: Collection[tuple[str, str]] = (), *, erbij: bool = False
) -> list[Jaarcijfer]:
    """The figures in the file. `bekend` names the rows there are, by table, `eigen` those of them that are hers; with
    `erbij` a row that is not there is one of hers too.

    Raises GegevensGeweigerd, naming encoding, separator, columns or rows (with line numbers) that are
    not right; nothing of such a file is used.
    """
    regels = _regels(_tekst(pad), pad.name)
    kop: list[str] = next(regels, (0, []))[1]
    _keur_kop(kop, pad.name)
    fouten: list[str] = []
    cijfers: dict[tuple[str, str, str], Jaarcijfer] = {}
    for nummer, velden in regels:
        if not any(velden):
            continue
        try:
            cijfer = _cijfer(dict(zip(kop, velden, strict=False)), len(velden) - len(kop), bekend, eigen, erbij=erbij)
            if cijfer.plek in cijfers:
                raise ValueError(f"{cijfer.schooljaar}, tabel {cijfer.tabel}, {cijfer.rij} staat er twee keer in")
            cijfers[cijfer.plek] = cijfer
        except ValueError as fout:
            fouten.append(f"regel {nummer}, {fout}")
    if fouten:
        raise _rijfouten(pad.name, fouten)
    return list(cijfers.values())


def _rijfouten(naam: str, fouten: list[str]) -> LpaFout:
    meer = f"; en nog {len(fouten) - _MEEST_FOUTEN}" if len(fouten) > _MEEST_FOUTEN else ""
    telt = "1 regel klopt niet" if len(fouten) == 1 else f"{len(fouten)} regels kloppen niet"
    return GegevensGeweigerd(
        f"in {naam}: {telt}, er is niets ingelezen: {'; '.join(fouten[:_MEEST_FOUTEN])}{meer}",
        "verbeter het bestand en lees het opnieuw in",
    )


def _tekst(pad: Path) -> str:
    """The text of a UTF-8 file, with or without byte order mark."""
    ruw = source.content(pad, GROOTST, "CSV-bestand")
    if ruw.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise GegevensGeweigerd(f"{pad.name} is opgeslagen als UTF-16, niet als UTF-8", _ALS_UTF8)
    try:
        return ruw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise GegevensGeweigerd(
            f"{pad.name} is opgeslagen als Windows-1252 (cp1252), niet als UTF-8", _ALS_UTF8
        ) from None


def _regels(tekst: str, naam: str) -> Any:
    """Line number and fields of each record; quotes must be closed."""
    lezer = csv.reader(io.StringIO(tekst, newline=""), delimiter=";", strict=True)
    try:
        breedte = 0
        for velden in lezer:
            breedte = breedte or _gevuld(velden)
            # Excel closes every line with separators for columns that were emptied.
            yield lezer.line_num, velden if any(velden[breedte:]) else velden[:breedte]
    except csv.Error:
        raise GegevensGeweigerd(
            f"in {naam} klopt regel {lezer.line_num} niet: een aanhalingsteken staat los of een veld is te groot",
            "verbeter die regel en lees het bestand opnieuw in",
        ) from None


def _gevuld(velden: list[str]) -> int:
    """How many fields there are up to and including the last that is not empty."""
    return max((n for n, veld in enumerate(velden, 1) if veld), default=0)


def _keur_kop(kop: list[str], naam: str) -> None:
    if not any(kop):
        raise GegevensGeweigerd(f"{naam} is leeg", f"de eerste regel moet zijn: {';'.join(KOLOMMEN)}")
    if len(kop) == 1:
        for teken, heet in ((",", "komma's"), ("\t", "tabs"), ("|", "staande strepen")):
            if len(set(kop[0].split(teken)) & set(KOLOMMEN)) > 1:
                raise GegevensGeweigerd(
                    f"in {naam} staan {heet} tussen de kolommen, geen puntkomma's",
                    "bewaar het met puntkomma's (;) tussen de kolommen",
                )
    if ontbreekt := [k for k in KOLOMMEN if k not in kop]:
        wat = "ontbreekt de kolom" if len(ontbreekt) == 1 else "ontbreken de kolommen"
        raise GegevensGeweigerd(
            f"in {naam} {wat} {opsomming(ontbreekt)}", f"de eerste regel moet zijn: {';'.join(KOLOMMEN)}"
        )
    if onbekend := [k for k in kop if k not in (*KOLOMMEN, HERKOMST)]:
        raise GegevensGeweigerd(
            f"in {naam} staat een onbekende kolom: {opsomming(onbekend)}", f"houd deze kolommen: {';'.join(KOLOMMEN)}"
        )
    if len(set(kop)) < len(kop):
        raise GegevensGeweigerd(f"in {naam} staat een kolom twee keer", f"houd deze kolommen: {';'.join(KOLOMMEN)}")


def _cijfer(
    velden: dict[str, str], over: int, bekend: dict[str, list[str]], eigen: Collection[tuple[str, str]], *, erbij: bool
) -> Jaarcijfer:
    """One row as a figure. Raises ValueError with `kolom …: what is wrong`."""
    from pydantic import ValidationError

    from lpa.storage.jaar.cijferrij import Cijferrij

    if over:
        raise ValueError(f"er staan {'te veel' if over > 0 else 'te weinig'} velden")
    try:
        rij = Cijferrij.model_validate({k: oorspronkelijk(v) for k, v in velden.items()})
    except ValidationError as fout:
        eerste = fout.errors()[0]
        kolom = eerste["loc"][0] if eerste["loc"] else "waarde"
        oorzaak = eerste.get("ctx", {}).get("error", "is niet te lezen")
        raise ValueError(f"kolom {kolom}: {oorzaak}") from None
    if erbij and rij.rij not in bekend.get(rij.tabel, ()):
        return Jaarcijfer(**rij.model_dump())
    if rij.tabel not in bekend:
        raise ValueError(f"kolom tabel: er is geen tabel '{rij.tabel}'; met --eigen maakt lpa er een eigen tabel van")
    if rij.rij not in bekend[rij.tabel]:
        lijkt = [k for k in bekend[rij.tabel] if rij.rij.startswith(k) or k.startswith(rij.rij)] or lijkt_op(
            rij.rij, bekend[rij.tabel]
        )
        raise ValueError(
            f"kolom rij: tabel {rij.tabel} heeft geen rij '{rij.rij}'"
            + (f", bedoelde u '{lijkt[0]}'?" if lijkt else "")
        )
    if is_kalenderjaar(rij.schooljaar) and (rij.tabel, rij.rij) not in eigen:
        raise ValueError(
            f"kolom schooljaar: {rij.schooljaar} is een kalenderjaar; deze rij telt schooljaren (2019-2020)"
        )
    return Jaarcijfer(**rij.model_dump())


def nieuwe_rijen(cijfers: Sequence[Jaarcijfer], bekend: dict[str, list[str]]) -> list[Eigenrij]:
    """The rows of figures that are not there yet, each once."""
    plekken = dict.fromkeys((c.tabel, c.rij) for c in cijfers if c.rij not in bekend.get(c.tabel, ()))
    return [Eigenrij(tabel=tabel, rij=rij) for tabel, rij in plekken]


def write(cijfers: Sequence[Jaarcijfer]) -> str:
    """The figures as the text of an exchange file (to be written as UTF-8 with byte order mark)."""
    rijen = [
        (c.schooljaar, c.tabel, c.rij, als_tekst(c.waarde), c.teken, c.opmerking, c.herkomst or HISTORIE)
        for c in cijfers
    ]
    return excel([(*KOLOMMEN, HERKOMST), *rijen])


class Uitkomst(NamedTuple):
    """What an import did, in numbers of figures."""

    nieuw: int
    gewijzigd: int
    gelijk: int


def store(s: Writer, cijfers: Sequence[Jaarcijfer]) -> Uitkomst:
    """Store the figures of one file. What it says of a closed schooljaar as that was closed, is there already.

    What was closed in another file was not closed in this one: here it is a figure that was entered.
    """
    bekend = {c.plek: c for c in many(s.conn, Jaarcijfer)}
    vast = vaststelling.gedrukte(s.conn, vaststelling.geldend(s.conn, [*{c.schooljaar for c in cijfers}]).values())
    nieuw = gewijzigd = 0
    for gelezen in cijfers:
        cijfer = replace(gelezen, herkomst=HISTORIE) if gelezen.herkomst == VASTGESTELD else gelezen
        oud, gedrukt = bekend.get(cijfer.plek), vast.get(cijfer.plek)
        if gedrukt and (gedrukt.waarde, gedrukt.teken) == (cijfer.waarde, cijfer.teken):
            continue
        if oud is None:
            s.add(cijfer)
            nieuw += 1
        elif (anders := replace(cijfer, nummer=oud.nummer, versie=oud.versie)) != oud:
            s.change(anders)
            gewijzigd += 1
    return Uitkomst(nieuw, gewijzigd, len(cijfers) - nieuw - gewijzigd)
