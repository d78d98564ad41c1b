"""The overview as a set of CSV files: one with a figure a row, and one for each table as it is printed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from lpa.domain.base.csvtekst import BOM, excel
from lpa.domain.jaar.cijfers import LEEG, ONBEKEND, STREEP, Cel, als_tekst
from lpa.domain.jaar.eigen import Eigentabel
from lpa.domain.jaar.figuur import KOLOMMEN
from lpa.domain.jaar.klein import ONDER_5, VERBORGEN
from lpa.domain.jaar.overzicht import Overzicht, definities
from lpa.domain.jaar.tabellen import KERN, TABELLEN, Tabel
from lpa.domain.kalender.schooljaar import bereik
from lpa.output.jaar import eigen
from lpa.output.jaar.excel import opmerkingen
from lpa.output.jaar.jaarwerk import Werkjaren, jaarwerkrijen
from lpa.output.jaar.overzicht import Jaarboek, alle_noten, alle_nummers, tabelregels
from lpa.output.jaar.prenten import onder_figuur_2, titel_figuur_2

_TIDY = ("schooljaar", "tabel", "titel", "rij", "eenheid", "waarde", "teken", "herkomst", "opmerking", "definitie")


def csv_bestanden(boek: Jaarboek, gedaan: Werkjaren) -> dict[str, bytes]:
    """The content of each file by its name, as a Dutch Excel opens it; figure 2 and her tables where there are any."""
    teksten = {"cijfers.csv": _los(boek)}
    teksten |= {f"tabel-{t.nummer}.csv": _tabel(boek, t) for t in TABELLEN}
    teksten["kerncijfers.csv"] = _kern(boek.o)
    teksten |= {"figuur-2.csv": _figuur(boek)} if boek.leeftijden else {}
    teksten["wat-is-gedaan.csv"] = excel(jaarwerkrijen(gedaan))
    teksten |= {"eigen.csv": _eigen(boek.eigen)} if boek.eigen else {}
    return {naam: (BOM + tekst).encode("utf-8") for naam, tekst in teksten.items()}


def _los(boek: Jaarboek) -> str:
    """A figure a row, with all that belongs to it."""
    uit: list[Sequence[str]] = [_TIDY]
    for tabel, titel, rij, eenheid, definitie in definities(boek.o, alle_nummers()):
        for cel in boek.o.rij(tabel, rij):
            if cel.herkomst:
                waarde = als_tekst(cel.waarde)
                uit.append((cel.schooljaar, tabel, titel, rij, eenheid, waarde, cel.teken, cel.herkomst, cel.opmerking,
                            definitie))  # fmt: skip
    for t in boek.eigen:
        for eigenrij, alle in t.rijen:
            wat = t.naam, eigen.titel(t), eigenrij.rij, eigenrij.eenheid
            uit += [
                (c.schooljaar, *wat, als_tekst(c.waarde), c.teken, "ingevoerd", c.opmerking, eigenrij.bron)
                for c in alle if c.herkomst
            ]  # fmt: skip
    return excel(uit)


def _tabel(boek: Jaarboek, tabel: Tabel) -> str:
    """A table as it is printed, with what each mark means and where each figure is from; notes and findings below."""
    o = boek.o
    uit: list[Sequence[str]] = [
        [f"Tabel {tabel.nummer}. {tabel.titel} ({tabel.eenheid})"],
        ["", *o.namen, "tekens", "herkomst", "opmerking", "definitie"],
    ]
    rijen = [(r.sleutel, r) for r in tabel.rijen]
    rijen += [(f"{deel.kop}: {r.sleutel}", r) for deel in tabel.onder for r in deel.rijen]
    for naam, rij in rijen:
        cellen = o.rij(tabel.nummer, rij.sleutel)
        herkomst = _per_reeks((c.schooljaar, c.herkomst) for c in cellen)
        noten = opmerkingen(o, tabel.nummer, rij.sleutel)
        uit.append([naam, *map(_getal, cellen), _tekens(cellen), herkomst, noten, rij.definitie])
    uit += [[regel] for regel in tabelregels(o, tabel, per_rij=False)]
    uit += [[f"{zin}."] for zin in boek.bij(tabel.nummer)]
    return excel(uit)


def _getal(c: Cel) -> str:
    """A figure, or its mark as the source has it: a dash, a blank, a word."""
    if c.waarde is not None or not c.herkomst:
        return als_tekst(c.waarde)
    return "" if c.teken == LEEG else "-" if c.teken == STREEP else c.teken


def _tekens(cellen: Sequence[Cel]) -> str:
    """What is no number, and why."""
    woorden = {
        STREEP: "streep in de bron",
        LEEG: "niet ingevuld in de bron",
        ONBEKEND: "onbekend",
        ONDER_5: "1 tot en met 4",
        VERBORGEN: "niet getoond",
    }
    return _per_reeks((c.schooljaar, woorden.get(c.teken, "" if c.herkomst else "geen cijfer")) for c in cellen)


def _per_reeks(paren: Iterable[tuple[str, str]]) -> str:
    """`2014-2015 tot en met 2018-2019: historie; 2019-2020: zaken`, of what is so in each schooljaar."""
    uit = []
    for wat, groep in groupby(paren, key=lambda paar: paar[1]):
        jaren = [jaar for jaar, _ in groep]
        uit += [f"{bereik(jaren)}: {wat}"] if wat else []
    return "; ".join(uit)


def _figuur(boek: Jaarboek) -> str:
    rijen = [[str(getal) for getal in (r.leeftijd, *r.getallen)] for r in boek.leeftijden]
    noten = [[zin] for zin in onder_figuur_2(boek)]
    return excel([[titel_figuur_2(boek.o)], ["leeftijd", *KOLOMMEN], *rijen, *noten])


def _eigen(tabellen: Sequence[Eigentabel]) -> str:
    """Her tables below each other, each with its sources and remarks."""
    uit: list[Sequence[str]] = []
    for t in tabellen:
        uit += [[eigen.titel(t)], ["", *t.perioden]]
        uit += [[eigen.naam(rij), *map(_getal, cellen)] for rij, cellen in t.rijen]
        uit += [*([zin] for zin in eigen.regels(t)), [""]]
    return excel(uit)


def _kern(o: Overzicht) -> str:
    kop = [[f"Kerncijfers {o.schooljaar}"], ["kerncijfer", "procent", "teller en noemer", "definitie"]]
    rijen = [[k.rij, als_tekst(k.waarde), k.breuk or k.opmerking, k.definitie] for k in o.kerncijfers()]
    return excel([*kop, *rijen, *([zin] for zin in alle_noten(o, KERN, [k.rij for k in o.kerncijfers()]))])
