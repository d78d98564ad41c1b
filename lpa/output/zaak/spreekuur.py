"""Pages and lists of preventieve spreekuren."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from lpa.domain.base.datum import lang
from lpa.domain.base.named import NamedTuple
from lpa.domain.records.spreekuur import Genodigde, Opkomst, Spreekuur, Spreekuurregel
from lpa.domain.records.zaak import Interventie
from lpa.output.render.data import as_data
from lpa.output.render.sheet import NAAM, NR, Column, Heading, Paragraph, Sheet, Table, fact_sheet


class Spreekuurpagina(NamedTuple):
    """A spreekuur with its count, who is on its list, and the steps that it became, by their number."""

    spreekuur: Spreekuur
    school: str
    opkomst: Opkomst
    genodigden: Sequence[Genodigde]
    stappen: Mapping[int, Interventie]


def wanneer(s: Spreekuur) -> str:
    """`dinsdag 03-12-2019 om 09:00`."""
    return lang(s.datum) + (f" om {s.tijd}" if s.tijd else "")


def opkomst_zin(o: Opkomst) -> str:
    """`5 uitgenodigd: 3 gekomen, 1 niet gekomen, 1 nog niet bekend`; what is none is left out."""
    if o.gaat_niet_door:
        return f"gaat niet door: {o.genodigd} afgezegd"
    delen = (
        (o.gekomen, "gekomen"), (o.niet_gekomen, "niet gekomen"), (o.afgezegd, "afgezegd"),
        (o.wacht if o.wacht < o.genodigd else 0, "nog niet bekend"),
    )  # fmt: skip
    achter = ", ".join(f"{n} {wat}" for n, wat in delen if n)
    return f"{o.genodigd} uitgenodigd" + (f": {achter}" if achter else "")


def spreekuur_blad(p: Spreekuurpagina) -> Sheet:
    """One spreekuur with who is on its list."""
    s = p.spreekuur
    blad = fact_sheet(
        f"Spreekuur {s.nummer}: {p.school}", ("wanneer", wanneer(s)), ("plaats", s.plaats), ("notitie", s.notitie),
        ("opkomst", opkomst_zin(p.opkomst)),
    )  # fmt: skip
    blad.blocks += [Heading("Genodigden"), genodigden_tabel(p)]
    return blad


def genodigden_tabel(p: Spreekuurpagina) -> Table:
    """Who is on the list: jongere, melding, what became of it."""
    kolommen = [
        Column("Jongere", right=True), NAAM, Column("Melding", right=True, rank=1),
        Column("Stand"), Column("Verslag", rank=2, cut=40),
    ]  # fmt: skip
    rijen = []
    for u, melding, jongere in p.genodigden:
        stap = p.stappen.get(u.interventie or 0)
        delen = (stap.resultaat.removeprefix(u.status).lstrip(": "), stap.notitie.replace("\n", " ")) if stap else ()
        verslag = "; ".join(deel for deel in delen if deel)
        rijen.append((jongere.nummer, jongere.naam, melding.nummer, u.status, verslag))
    return Table.of(kolommen, rijen)


def spreekuur_data(p: Spreekuurpagina) -> dict[str, Any]:
    """One spreekuur as data, with each invitation and the step that it became."""
    uitnodigingen = []
    for u, melding, jongere in p.genodigden:
        stap = p.stappen.get(u.interventie or 0)
        wie = {"jongere": jongere.nummer, "naam": jongere.naam, "melding": melding.nummer}
        uitnodigingen.append(as_data(u) | wie | {"stap": as_data(stap) if stap else None})
    telling = {**p.opkomst._asdict(), "wacht": p.opkomst.wacht}
    return as_data(p.spreekuur) | {"opkomst": telling, "uitnodigingen": uitnodigingen}


def spreekuren_tabel(regels: Sequence[Spreekuurregel]) -> Table:
    """Spreekuren, each with its school and count."""
    kolommen = [
        NR, Column("Datum"), Column("Tijd", rank=3), Column("School", wraps=True),
        Column("Genodigd", right=True), Column("Gekomen", right=True, rank=1),
        Column("Niet gekomen", right=True, rank=2), Column("Afgezegd", right=True, rank=4),
    ]  # fmt: skip
    rijen = []
    for r in regels:
        weg = r.genodigd == r.afgezegd
        telling = ("vervallen", "", "") if weg else (r.genodigd, r.gekomen, r.niet_gekomen)
        rijen.append((r.nummer, r.datum, r.tijd, r.schoolnaam, *telling, r.afgezegd))
    return Table.of(kolommen, rijen)


def niet_gekomen(genodigden: Sequence[Genodigde]) -> list[Paragraph]:
    """What she usually does next about who did not come; she decides."""
    return [
        Paragraph(
            f"Jongere {g.jongere.nummer} kwam niet. Gebruikelijk is een tweede uitnodiging (lpa spreekuur plan, of"
            f" lpa spreekuur uitnodig) of een gesprek met de ouders: lpa interventie nieuw {g.melding.nummer}",
            hang=2,
        )
        for g in genodigden
    ]
