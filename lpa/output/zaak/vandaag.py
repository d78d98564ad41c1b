"""The work list of today on a page: counts, groups with a line a point in columns, and what comes back each year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from lpa.domain.base.datum import dag_in, dagkort, klok, kort
from lpa.domain.base.named import NamedTuple
from lpa.domain.werk.vandaag import ZONDER, Regel, Samen, groepen, kaal
from lpa.domain.werk.werklijst import VRIJSTELLING, Punt, Werkdag
from lpa.output.render.cells import cell_width, safe, wrap
from lpa.output.render.emphasis import Emphasis, Marked
from lpa.output.render.plain import SMAL, paragraph_lines, row_lines
from lpa.output.render.sheet import Column, Paragraph, Picture, Sheet, Table
from lpa.output.zaak.werklijst import duo, kopie, nadruk_van, tussen

MEEST = 20  # lines of today, where a point is one line
_SMAL_MEEST = 40  # where it is two
_NAAM = 28  # cells; a longer name is wrapped
_VAST = "Elk jaar, en het bestand"
_TELLING = "leerplichttelling: de dag noemt DUO"
_RUIMTE = "  "
_MAAND = timedelta(days=31)


class _Maten(NamedTuple):
    """How wide the screen is, and the columns: when, zaak and name, until."""

    breedte: int
    wanneer: int = 0
    naam: int = 0
    tot: int = 0


def vandaag_blad(w: Werkdag, breedte: int, *, alles: bool = False) -> Sheet:
    """Today, in at most twenty lines of 60 cells or more. What does not fit is cut from the end of the groups, and
    counted; the last group always stands, but what comes back each year gives way until its month.
    """
    delen = groepen(w)
    punten = [rij for _, rijen in delen for rij in rijen if isinstance(rij, Punt)]
    maten = _gemeten([*punten[: None if alles else MEEST], *w.vast], w, breedte)
    boven, onder = [*_kop(w, breedte)], _onder(w, maten)
    meest = None if alles else (MEEST if breedte >= SMAL else _SMAL_MEEST) - len(boven)
    regels, over = _passend(delen, w, maten, meest and meest - len(onder))
    if over and meest:
        onder = _onder(w._replace(vast=[p for p in w.vast if p.dag <= w.dag + _MAAND]), maten)
        regels, over = _passend(delen, w, maten, meest - len(onder))
    if over:
        regels += _verborgen(over, breedte)
    if not delen:
        regels += wrap("Geen termijnen, bezoeken of meldingen die vandaag aandacht vragen.", breedte)
    return Sheet([Paragraph("\n".join(boven), emphasis="vet"), Picture([*regels, *onder])])


def _kop(w: Werkdag, breedte: int) -> Iterator[str]:
    """`12 open zaken · 3 te laat · volgende bezoek do 10:30`, and the day; a part is not broken."""
    stukken = ["1 open zaak" if w.open_zaken == 1 else f"{w.open_zaken} open zaken", f"{w.te_laat} te laat"]
    if w.volgend_bezoek:
        stukken.append(f"volgende bezoek {_moment(w.volgend_bezoek, w)}")
    stukken.append(f"{dagkort(w.dag)} {kort(w.dag)}{tussen([w.vrij] if w.vrij else [])}")
    regel = ""
    for stuk in stukken:
        langer = f"{regel} · {stuk}" if regel else stuk
        if regel and cell_width(langer) > breedte:
            yield regel
            langer = stuk
        regel = langer
    yield regel


def _moment(moment: datetime, w: Werkdag) -> str:
    """`vandaag 10:30`, `do 10:30` in the days to come, `do 26-03 10:30` later."""
    over = (moment.date() - w.dag).days
    dag = "vandaag" if not over else dagkort(moment) if 0 < over < 7 else dag_in(moment, w.dag.year)
    return f"{dag} {klok(moment)}"


def _wanneer(p: Punt, w: Werkdag) -> str:
    if p.groep == ZONDER:
        return ""
    if p.te_laat(w.dag):
        return "te laat"
    if p.tijd and p.dag >= w.dag:
        return _moment(datetime.combine(p.dag, p.tijd), w)
    zegt_jaar = _tot(p, w).endswith(str(p.dag.year))  # once a line is enough
    return "vandaag" if p.dag == w.dag else dag_in(p.dag, p.dag.year if zegt_jaar else w.dag.year)


def _naam(p: Punt) -> str:
    return safe(" ".join(filter(None, (str(p.zaak or ""), p.wie.naam if p.wie else ""))))


def _tot(p: Punt, w: Werkdag) -> str:
    """`t/m 30-09`, where what must be done does not name the day; with the year, of another one."""
    if not p.laatste_dag or kort(p.laatste_dag) in p.wat or (p.laatste_dag == p.dag and not p.te_laat(w.dag)):
        return ""
    return f"t/m {p.laatste_dag:%d-%m}" if p.laatste_dag.year == w.dag.year else f"t/m {kort(p.laatste_dag)}"


def _gemeten(punten: Sequence[Punt], w: Werkdag, breedte: int) -> _Maten:
    def breedst(teksten: Sequence[str]) -> int:
        return max(map(cell_width, teksten), default=0)

    naam = min(breedst([_naam(p) for p in punten]), _NAAM)
    return _Maten(breedte, breedst([_wanneer(p, w) for p in punten]), naam, breedst([_tot(p, w) for p in punten]))


def _passend(
    delen: Sequence[tuple[str, Sequence[Regel]]], w: Werkdag, maten: _Maten, ruimte: int | None
) -> tuple[list[str], int]:
    """The lines of the groups that fit in so many, from the top on, and how many points do not."""
    uit: list[str] = []
    weg = 0
    aantal = sum(len(rijen) for _, rijen in delen)
    rest = len(_verborgen(aantal, maten.breedte))
    for kop, rijen in delen:
        for n, rij in enumerate(rijen):
            erbij = [*([Marked((kop, "vet"))] if not n else []), *_regels(rij, w, maten)]
            aantal -= 1
            vol = ruimte is not None and len(uit) + len(erbij) + (rest if weg or aantal else 0) > ruimte
            weg += vol or bool(weg)
            uit += [] if weg else erbij
    return uit, weg


def _verborgen(aantal: int, breedte: int) -> list[str]:
    return _met_opdracht(f"{aantal} verborgen; toon alles met", "lpa vandaag --alles", breedte, "zacht")


def _regels(rij: Regel, w: Werkdag, maten: _Maten) -> list[str]:
    if isinstance(rij, Samen):
        return _met_opdracht(rij.zin, rij.opdracht, maten.breedte, "laat" if rij.laat else "")
    return _in_kolommen(rij, w, maten) if maten.breedte >= SMAL else _gestapeld(rij, w, maten)


def _in_kolommen(p: Punt, w: Werkdag, maten: _Maten) -> list[str]:
    """When, zaak and name, what, until: in one line, where nothing has to be wrapped. What is not there leaves its room
    to what must be done.
    """
    voor = [(maten.wanneer, Marked((_wanneer(p, w), nadruk_van(p, w.dag))))]
    voor += [(maten.naam, Marked(naam))] if (naam := _naam(p)) else []
    achter = [(maten.tot, tot)] if (tot := _tot(p, w)) else []
    ruimte = maten.breedte - sum(maat + len(_RUIMTE) for maat, _ in (*voor, *achter))
    cellen = [*voor, (ruimte, _wat(p, ruimte)), *achter]
    return list(row_lines(Table([Column("")] * len(cellen), []), [m for m, _ in cellen], [c for _, c in cellen]))


def _gestapeld(p: Punt, w: Werkdag, maten: _Maten) -> list[str]:
    """When, zaak and name; below that what, and until when."""
    kop = Marked((_wanneer(p, w), nadruk_van(p, w.dag)), _RUIMTE, _naam(p))
    zin = ", ".join(filter(None, (_wat(p, 0), _tot(p, w))))
    if not _naam(p):
        return paragraph_lines(Paragraph(Marked(kop, zin), hang=len(_RUIMTE)), maten.breedte)
    onder = wrap(zin, maten.breedte - len(_RUIMTE))
    return [*paragraph_lines(Paragraph(kop, hang=len(_RUIMTE)), maten.breedte), *(_RUIMTE + regel for regel in onder)]


def _wat(p: Punt, ruimte: int) -> str:
    """What must be done, with the command, the article and the reason where there is room for them."""
    grond = f" ({p.grondslag})" if p.grondslag else ""
    vormen = [safe(vorm) for vorm in (f"{p.wat}{grond}", p.wat, f"{kaal(p.wat)}{grond}", kaal(p.wat))]
    korter = [vormen[-1].partition(": ")[0]] if p.groep == VRIJSTELLING else []
    return next((vorm for vorm in (*vormen, *korter) if cell_width(vorm) <= ruimte), vormen[-1])


def _met_opdracht(zin: str, opdracht: str, breedte: int, nadruk: Emphasis = "") -> list[str]:
    """A sentence with the command that belongs to it, which is never broken: where it does not fit, it has a line."""
    heel = f"{zin}: {opdracht}" if opdracht else zin
    if not opdracht or cell_width(heel) <= breedte:
        regels = wrap(heel, breedte)
    else:
        regels = [*wrap(f"{zin}:", breedte), _RUIMTE + opdracht]
    return [Marked((regel, nadruk)) for regel in regels]


def _onder(w: Werkdag, maten: _Maten) -> list[str]:
    """The last group: what comes back each year, Mijn DUO, and the backup."""
    regels = [regel for p in w.vast for regel in _regels(p, w, maten)]
    zinnen = [*([_TELLING] if w.vast else []), *duo(w), kopie(w)]
    return [Marked((_VAST, "vet")), *regels, *(r for zin in zinnen for r in wrap(zin, maten.breedte))]
