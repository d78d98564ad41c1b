"""Pages and lists of requests for leave."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from lpa.domain.base.datum import kort, lang, tot_en_met
from lpa.domain.base.named import NamedTuple
from lpa.domain.base.soorten import GEWICHTIG, VERLOFGRONDEN
from lpa.domain.base.tekst import opsomming
from lpa.domain.kalender.schooldagen import Dag, Telling
from lpa.domain.recht.regel import Uitkomst
from lpa.domain.recht.verlof import DIRECTEUR, GEEN_BESLUIT, Bevoegdheid
from lpa.domain.recht.zaaktermijnen import Zaaktermijnen
from lpa.domain.records.aanvraag import HOOFD, Uitstel, Verlof
from lpa.domain.records.zaak import Heropening, Interventie, Melding
from lpa.domain.werk.lopend import voor_het_begint
from lpa.domain.zaak.feiten import zaakfeiten
from lpa.output.render.data import as_data, flat
from lpa.output.render.sheet import JONGERE, NR, Column, Heading, Paragraph, Person, Sheet, Table, fact_sheet
from lpa.output.zaak import recht
from lpa.output.zaak.zaken import meldingen_tabel, stappen_tabel


class Verlofstand(NamedTuple):
    """A request with what the law makes of it on a day. `naam` is that of the jongere, in a list `lijstnaam`; `school`
    and `aanvrager` are as they are shown.
    """

    verlof: Verlof
    naam: str
    lijstnaam: str
    school: str
    telling: Telling
    bevoegdheid: Bevoegdheid
    toets: Sequence[Uitkomst]
    termijnen: Zaaktermijnen
    uitstel: Sequence[Uitstel] = ()
    aanvrager: str = ""


class Verlofpagina(NamedTuple):
    """One request, the others of the family, and what followed."""

    stand: Verlofstand
    gezin: Sequence[Verlofstand]
    stappen: Sequence[Interventie | Heropening]
    meldingen: Sequence[Melding]


def verlof_blad(p: Verlofpagina) -> Sheet:
    """The page of one request."""
    v = p.stand.verlof
    feiten = dict(recht.termijn_feiten(p.stand.termijnen)) | {"beslissen": _beslissen(p.stand)}
    blad = fact_sheet(f"Verlof {v.nummer}: {VERLOFGRONDEN[v.soort]}", *_aanvraag(p.stand), *feiten.items())
    if len(p.gezin) > 1:
        blad += Heading("Samen aangevraagd")
        blad += verlof_tabel(p.gezin)
    blad += Heading("Wat de wet zegt")
    blad.blocks += recht_blad(p.stand).blocks
    blad.part("Stappen", stappen_tabel(p.stappen))
    blad.part("Uitstel van de termijn", recht.uitstel_tabel(p.stand.uitstel))
    blad.part("Verzuim na dit verlof", meldingen_tabel([(m, "") for m in p.meldingen]))
    return blad


def recht_blad(stand: Verlofstand) -> Sheet:
    """Who decides and why, and what the ground asks: shown under every decision."""
    blad = recht.uitkomsten_blad((stand.bevoegdheid.uitkomst, *stand.toets))
    nu = stand.telling.schooldagen
    if not stand.verlof.opgegeven and stand.verlof.nummer and stand.verlof.schooldagen != nu:
        blad.blocks += recht.kanttekening_blokken(
            [f"vastgelegd als {stand.verlof.schooldagen} schooldagen; met de kalender van nu zijn het er {nu}"]
        )
    return blad


def _aanvraag(stand: Verlofstand) -> list[tuple[str, str | None]]:
    v = stand.verlof
    return [
        ("jongere", f"{stand.naam} ({v.jongere})"),
        ("school", ", ".join(deel for deel in (stand.school, v.onderwijssoort) if deel)),
        *(dict(zaakfeiten(v)) | {"aanvrager": stand.aanvrager}).items(),
    ]


def verlof_tabel(standen: Sequence[Verlofstand]) -> Table:
    """Requests as lines, each with the last day on which must be decided."""
    kolommen = [
        NR, Column("Ontvangen", rank=3), JONGERE, Column("Grond", rank=4), Column("Verlof", rank=1),
        Column("Dagen", right=True, rank=2), Column("Stand"),
    ]  # fmt: skip
    return Table.of(kolommen, [_regel(s) for s in standen])


def _beslissen(s: Verlofstand) -> str | None:
    """By when must be decided: before the leave begins, where that comes before the term of the law."""
    besluit = s.termijnen.besluit
    if besluit and (begin := voor_het_begint(s.verlof, besluit)):
        dag = f"uiterlijk {lang(begin.laatste_dag)}; volgens de wet {recht.termijn_regel(besluit)}"
        return f"voor het verlof begint: {dag}"
    return recht.termijn_regel(besluit) if besluit else None


def _uiterlijk(s: Verlofstand) -> date | None:
    """The day by which must be decided, for whatever reason comes first."""
    besluit = s.termijnen.besluit
    begin = voor_het_begint(s.verlof, besluit)
    return begin.laatste_dag if begin else besluit and besluit.veilig


def _regel(s: Verlofstand) -> tuple[object, ...]:
    v = s.verlof
    stand = v.afhandeling or (f"uiterlijk {kort(op)}" if (op := _uiterlijk(s)) else "stuur door")
    wie = Person(v.jongere, s.lijstnaam)
    return v.nummer, v.geopend_op, wie, v.soort, f"{kort(v.van)} - {kort(v.tot)}", v.schooldagen, stand


def stand_data(s: Verlofstand) -> dict[str, Any]:
    """A request as data, with what the law makes of it."""
    return as_data(s.verlof) | {
        "bevoegd": s.bevoegdheid.wie,
        "eerder": dict(s.bevoegdheid.eerder),
        "totaal": dict(s.bevoegdheid.totaal),
        "recht": [recht.uitkomst_data(u) for u in (s.bevoegdheid.uitkomst, *s.toets)],
        "termijnen": {naam: recht.termijn_data(t) if t else None for naam, t in s.termijnen._asdict().items()},
        "beslis_uiterlijk": flat(_uiterlijk(s)),
        "uitstel": [as_data(u) for u in s.uitstel],
    }


def pagina_data(p: Verlofpagina) -> dict[str, Any]:
    """The page of a request as data."""
    return stand_data(p.stand) | {
        "gezin": [s.verlof.nummer for s in p.gezin],
        "stappen": [as_data(s) for s in p.stappen],
        "meldingen": [as_data(m) for m in p.meldingen],
    }


class Berekening(NamedTuple):
    """The school days of a period in one calendar."""

    van: date
    tot: date
    waar: str
    telling: Telling
    kanttekeningen: Sequence[str]


def reken_blad(b: Berekening) -> Sheet:
    """The count, with the days that were skipped and why."""
    aantal = b.telling.schooldagen
    per_jaar = b.telling.per_schooljaar
    blad = fact_sheet(
        f"{aantal} {'schooldag' if aantal == 1 else 'schooldagen'}",
        ("periode", tot_en_met(b.van, b.tot)),
        ("kalender", b.waar),
        ("per schooljaar", "; ".join(f"{j}: {n}" for j, n in per_jaar.items()) if len(per_jaar) > 1 else None),
    )
    if b.telling.overgeslagen:
        blad += Paragraph("Overgeslagen:")
        blad.say((f"  {tekst}" for tekst in _reeksen(b.telling.overgeslagen)), hang=4)
    blad.blocks += recht.kanttekening_blokken(b.kanttekeningen)
    return blad


def _reeksen(dagen: Sequence[Dag]) -> list[str]:
    """Skipped days: weekdays that follow each other for one reason on one line, weekends as a number."""
    uit: list[tuple[date, date, str]] = []
    for dag in (d for d in dagen if d.datum.weekday() < 5):
        if uit and uit[-1][2] == dag.waarom and (dag.datum - uit[-1][1]).days in (1, 3):
            uit[-1] = (uit[-1][0], dag.datum, uit[-1][2])
        else:
            uit.append((dag.datum, dag.datum, dag.waarom or ""))
    regels = [f"{tot_en_met(van, tot)}: {waarom}" for van, tot, waarom in uit]
    weekend = sum(d.datum.weekday() >= 5 for d in dagen)
    return [*regels, f"zaterdagen en zondagen: {weekend}"] if weekend else regels


def reken_data(b: Berekening) -> dict[str, Any]:
    """The count as data."""
    return {
        "van": flat(b.van),
        "tot": flat(b.tot),
        "kalender": b.waar,
        "schooldagen": b.telling.schooldagen,
        "per_schooljaar": dict(b.telling.per_schooljaar),
        "overgeslagen": [{"datum": flat(d.datum), "waarom": d.waarom} for d in b.telling.overgeslagen],
        "opmerkingen": list(b.kanttekeningen),
    }


def vervolg_blad(standen: Sequence[Verlofstand]) -> Sheet:
    """What follows for each jongere of a family that asked together."""
    return Sheet([Paragraph(_vervolg(stand, kort_=len(standen) > 1), hang=2) for stand in standen])


def _vervolg(stand: Verlofstand, *, kort_: bool) -> str:
    """What the count of one jongere means, and what must be done now; of more of them in short."""
    v, wie = stand.verlof, stand.bevoegdheid.wie
    waarom = stand.bevoegdheid.uitkomst.redenering[0]
    kort_ = kort_ and wie != GEEN_BESLUIT  # why there is nothing to decide is the whole of it
    eerder = sum(stand.bevoegdheid.totaal.values()) - v.schooldagen if v.soort == GEWICHTIG else 0
    samen = f"{v.schooldagen} aangevraagd, met {eerder} eerder verleend samen " if eerder > 0 else ""
    zin = f"{v.nummer} {stand.naam}: {samen}{waarom.partition(':')[0] if kort_ else waarom}."
    if v.beslisser == HOOFD:
        samen = opsomming([f"{n} in {jaar}" for jaar, n in stand.bevoegdheid.totaal.items()])
        dagen = "1 schooldag" if v.schooldagen == 1 else f"{v.schooldagen} schooldagen"
        return f"{v.nummer} {stand.naam}: {dagen}, verleend door het hoofd; samen nu {samen}."
    if wie in (DIRECTEUR, GEEN_BESLUIT):
        dan = "De directeur beslist, stuur door" if kort_ else "Leg dat vast"
        return f"{zin} {dan}: lpa verlof besluit {v.nummer} --alleen --uitkomst doorgestuurd"
    termijn = f" Beslis {beslissen}." if (beslissen := _beslissen(stand)) else ""
    return f"{zin}{termijn} Hoor eerst het hoofd: lpa verlof hoor {v.nummer}"


def besluit_zin(standen: Sequence[Verlofstand]) -> str:
    """What was decided about whom, and the term that now runs."""
    v = standen[0].verlof
    wie = opsomming([f"{s.verlof.nummer} van {s.naam}" for s in standen])
    zin = f"Verlof {wie}: {v.afhandeling} op {lang(v.gesloten_op)}." if v.gesloten_op else ""
    if v.toegewezen_van and v.toegewezen_tot:
        zin += f" Toegewezen: {tot_en_met(v.toegewezen_van, v.toegewezen_tot)}."
    if v.doorgestuurd_aan:
        zin += f" Doorgestuurd aan {v.doorgestuurd_aan}; meld dat ook aan de aanvrager (Awb art. 2:3)."
    if standen[0].termijnen.bezwaar:
        zin += f" Bezwaar kan {recht.termijn_regel(standen[0].termijnen.bezwaar)}."
    elif v.is_besluit:
        zin += recht.maak_bekend(v)
    return zin
