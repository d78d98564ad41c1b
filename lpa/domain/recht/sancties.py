"""Sanctions as advice, with their source: luxe verzuim and Halt. The officer never sets the fine."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from lpa.domain.base.datum import Geboortedatum, kort, leeftijden, randen
from lpa.domain.base.named import NamedTuple
from lpa.domain.base.tekst import getal, opsomming
from lpa.domain.recht.aanschrijven import leeftijd_toen
from lpa.domain.recht.leerplicht import ONZEKER, PLICHTIG, STRAFBAAR
from lpa.domain.recht.regel import JA, NEE, VRAAGT_OORDEEL, Regel, Regelboek, Uitkomst, periode, van_beide
from lpa.domain.recht.regelboek import REGELBOEK
from lpa.domain.recht.termijnsom import eerste_werkdag
from lpa.domain.records.aanvraag import AFGEWEZEN, Verlof
from lpa.domain.records.zaak import Melding

WAARSCHUWING, PROCES_VERBAAL, GEEN_VERZUIM = "waarschuwing", "proces-verbaal", "geen verzuim"
NOG_NIET_TE_ZEGGEN, HAAR_KEUZE = "nog niet te zeggen", "waarschuwing of proces-verbaal"


NEE_VERLOF, GEWEIGERD, OVERSCHREDEN = "nee", "geweigerd", "overschreden"


class Luxe(NamedTuple):
    """Luxe verzuim: the school days of one child within the duty, how many children, how often before.

    `na_verlof` is `geweigerd` when leave for these days was refused, `overschreden` when it went beyond what
    was granted, else `nee`. `aangekondigd`: the school announced that it would report. `buiten` is how many school
    days lie outside the duty, and do not count; `onzeker` why the days cannot be counted; `samen` which meldingen
    of brothers and sisters are of the same time, each with its own school days; `opmerkingen` what may change the
    count.
    """

    op: date
    dagen: int
    kinderen: int = 1
    eerder: int = 0
    na_verlof: str = NEE_VERLOF
    aangekondigd: bool = False
    buiten: int = 0
    onzeker: str = ""
    samen: Sequence[tuple[int, int]] = ()
    opmerkingen: Sequence[str] = ()

    @property
    def kinddagen(self) -> int:
        """The school days of all children together: each has its own."""
        return self.dagen + sum(dagen for _, dagen in self.samen) if self.samen else self.kinderen * self.dagen


class Verzuimdagen(NamedTuple):
    """The school days of an absence: in the duty, outside it, why they cannot be counted, what may change the count."""

    binnen: int
    buiten: int = 0
    onzeker: str = ""
    opmerkingen: Sequence[str] = ()


class Luxeadvies(NamedTuple):
    """What fits, and an indication of the fine in euro (None where no amount is known for that day)."""

    advies: str
    bedrag: int | None
    uitkomst: Uitkomst


def luxegeval(
    m: Melding, dagen: tuple[date, date], telling: Verzuimdagen, gezin: Sequence[tuple[Melding, int]],
    na_verlof: str = NEE_VERLOF, boek: Regelboek = REGELBOEK,
) -> Luxe:  # fmt: skip
    """The facts behind a melding of luxe verzuim over these `dagen` (both included).

    `gezin` are the meldingen of luxe verzuim of this jongere and of brothers and sisters, each with its school days
    within the duty. Those of days that overlap or adjoin are the same time, and the days of one jongere add up; of
    those before it within the term of repetition, each time counts once. What turned out not to be luxe verzuim counts
    for nothing, nor does what lay outside the duty.
    """
    andere = [(g, n) for g, n in gezin if n and g.nummer != m.nummer and g.afhandeling != ONTERECHT]
    keer, samen = _een_keer(dagen, sorted(andere, key=lambda paar: paar[0].verzuim()))
    sinds = boek.laatst_bekend("luxe.herhaling", dagen[0]).duur.terug(keer[0])
    ervoor = sorted(g.verzuim() for g, _ in andere if sinds <= g.begin < keer[0])
    eerder = [p for p, vorige in zip(ervoor, [None, *ervoor], strict=False) if not (vorige and _sluit_aan(p, vorige))]
    per_kind, erbij = _per_kind(m, dagen, telling.binnen, samen)
    mee = [MEE.format(opsomming(erbij))] if erbij else []
    return Luxe(
        dagen[0], per_kind.pop(m.jongere)[1], len(per_kind) + 1, len(eerder), na_verlof, m.aangekondigd,
        telling.buiten, telling.onzeker, [*per_kind.values()], (*telling.opmerkingen, *mee),
    )  # fmt: skip


ONTERECHT = "administratief afgehandeld"  # table 7: authorised after all, or reported by mistake
MEE = "de dagen van {} sluiten aan en tellen mee: zo leest lpa de richtlijn, die er niet over spreekt"
_DAG = timedelta(days=1)
Meldingen = Sequence[tuple[Melding, int]]


def _een_keer(dagen: tuple[date, date], andere: Meldingen) -> tuple[tuple[date, date], Meldingen]:
    """All that is the same time as `dagen`, by what adjoins it and what adjoins that; and from when to when it was."""
    erbij = [paar for paar in andere if _sluit_aan(paar[0].verzuim(), dagen)]
    if not erbij:
        return dagen, []
    van, tot = zip(dagen, *(g.verzuim() for g, _ in erbij), strict=True)
    heel, verder = _een_keer((min(van), max(tot)), [paar for paar in andere if paar not in erbij])
    return heel, [*erbij, *verder]


def _per_kind(
    m: Melding, dagen: tuple[date, date], schooldagen: int, samen: Meldingen
) -> tuple[dict[int, tuple[int, int]], list[str]]:
    """By jongere a melding and the school days of all of one time, each day once; and which other meldingen of the
    jongere of `m` are in it.
    """
    per_kind, geteld, erbij = {m.jongere: (m.nummer, schooldagen)}, [(m.jongere, dagen)], list[str]()
    for g, aantal in samen:
        if any(wie == g.jongere and _overlapt(g.verzuim(), periode_) for wie, periode_ in geteld):
            continue
        geteld.append((g.jongere, g.verzuim()))
        nummer, som = per_kind.get(g.jongere, (g.nummer, 0))
        per_kind[g.jongere] = (nummer, som + aantal)
        erbij += [f"melding {g.nummer}"] if g.jongere == m.jongere else []
    return per_kind, erbij


def _overlapt(een: tuple[date, date], ander: tuple[date, date]) -> bool:
    return een[0] <= ander[1] and ander[0] <= een[1]


def _sluit_aan(een: tuple[date, date], ander: tuple[date, date]) -> bool:
    """Whether two periods overlap, or nothing but days off (weekend, feestdag) lies between them."""
    eerst, dan = sorted((een, ander))
    return dan[0] <= eerste_werkdag(eerst[1] + _DAG)


def na_verlof(verlof: Verlof | None, eerste: date, laatste: date) -> str:
    """Whether absence on these days came after a refusal of this leave, or went beyond what was granted."""
    if verlof is None or verlof.afhandeling is None:
        return NEE_VERLOF
    if verlof.afhandeling == AFGEWEZEN:
        return GEWEIGERD
    return OVERSCHREDEN if verlof.overschreden(eerste, laatste) else NEE_VERLOF


def luxe(geval: Luxe, boek: Regelboek = REGELBOEK) -> Luxeadvies:
    """A warning for a first short time, else a proces-verbaal; after a refused leave always that (OM-aanwijzing 5)."""
    advies, regel, waarom = _past(geval, boek)
    met_bedrag = advies in (PROCES_VERBAAL, HAAR_KEUZE) and not geval.onzeker
    bedrag = _bedrag(geval, boek) if met_bedrag else Bedrag(None, (), ())
    feiten = (
        ("datum", kort(geval.op)), ("schooldagen", "niet te tellen" if geval.onzeker else str(geval.dagen)),
        ("kinderen", str(geval.kinderen)), ("eerder", str(geval.eerder)), ("na verlof", geval.na_verlof),
        ("aangekondigd", "ja" if geval.aangekondigd else "nee"),
    )  # fmt: skip
    eigen = (f"{regel.artikel}: {regel.bron}; een instelling, pas toe of leg uit",) if regel.instelbaar else ()
    eigen = (*eigen, *regel.onzeker)
    antwoord = {PROCES_VERBAAL: JA, NOG_NIET_TE_ZEGGEN: VRAAGT_OORDEEL, HAAR_KEUZE: VRAAGT_OORDEEL}.get(advies, NEE)
    artikel = STRAFBAAR if advies == GEEN_VERZUIM and geval.buiten else regel.artikel
    uitkomst = Uitkomst(
        "proces-verbaal?", antwoord, artikel, (f"{waarom} ({artikel})", *_buiten(geval), *bedrag.stappen), feiten,
        (*eigen, *dict.fromkeys([*bedrag.onzeker, *geval.opmerkingen])),
    )  # fmt: skip
    return Luxeadvies(advies, bedrag.euro, uitkomst)


def _buiten(geval: Luxe) -> tuple[str, ...]:
    """How many school days do not count: who has no duty then cannot stay away (art. 3, 4a)."""
    if not geval.buiten or geval.onzeker:
        return ()
    doen = ("valt", "telt") if geval.buiten == 1 else ("vallen", "tellen")
    alle = geval.dagen + geval.buiten
    return (f"{geval.buiten} van de {alle} schooldagen {doen[0]} buiten de plicht en {doen[1]} niet",)


def _past(geval: Luxe, boek: Regelboek) -> tuple[str, Regel, str]:
    """What fits, by which rule, and why."""
    regel = boek.regel("luxe.waarschuwing", geval.op)
    if not geval.dagen and not geval.onzeker:
        wat = "valt geen schooldag: controleer de eerste en de laatste dag"
        if geval.buiten:
            wat = "heeft de jongere geen plicht om naar school te gaan"
        return GEEN_VERZUIM, regel, f"in deze dagen {wat}"
    if altijd := _altijd(geval, boek):
        return PROCES_VERBAAL, *altijd
    if geval.eerder:
        return PROCES_VERBAAL, regel, f"niet de eerste keer: {geval.eerder} keer eerder"
    if geval.onzeker:
        return NOG_NIET_TE_ZEGGEN, regel, geval.onzeker
    if geval.dagen > regel.getal:
        return PROCES_VERBAAL, regel, f"{geval.dagen} dagen is meer dan {regel.waardetekst}"
    return _eerste_keer(geval, regel, boek)


def _eerste_keer(geval: Luxe, regel: Regel, boek: Regelboek) -> tuple[str, Regel, str]:
    """What fits a first short time: a warning, or her choice where a guideline leaves it, or is not known, that day."""
    if geval.na_verlof == OVERSCHREDEN:
        later = boek.laatst_bekend("luxe.overschrijding", geval.op)
        return HAAR_KEUZE, later, "langer weg dan was toegestaan; of dat toen altijd vervolgen was, is niet bekend"
    if geval.aangekondigd and (kan := boek.zoek("luxe.aankondiging", geval.op)):
        return HAAR_KEUZE, kan, "de school had aangekondigd dat zij zou melden: dan kan het ook voor een dag"
    return WAARSCHUWING, regel, f"eerste keer, niet meer dan {regel.waardetekst}"


def _altijd(geval: Luxe, boek: Regelboek) -> tuple[Regel, str] | None:
    """By which rule the number of days is no matter: leave was refused, or regel."""
    if geval.na_verlof == GEWEIGERD:
        return boek.regel("luxe.weigering", geval.op), "het verlof was geweigerd: altijd vervolgen"
    over = boek.zoek("luxe.overschrijding", geval.op) if geval.na_verlof == OVERSCHREDEN else None
    return (over, "langer weg dan was toegestaan") if over else None


class Bedrag(NamedTuple):
    """An indicative amount with its sum; None, and why, when no rule of that day gives one."""

    euro: int | None
    stappen: tuple[str, ...]
    onzeker: tuple[str, ...]


def _bedrag(geval: Luxe, boek: Regelboek) -> Bedrag:
    """So much for each child and day, up to the cap of the family; above two weeks the court decides."""
    regel = boek.zoek("luxe.bedrag", geval.op)
    if regel is None:
        laatste = boek.rondom("luxe.bedrag", geval.op)[0]
        gold = f"{laatste.waardetekst} {laatste.tekst} gold {periode(laatste)}"
        stap = f"op {kort(geval.op)} is geen bedrag bekend; {gold}"
        return Bedrag(None, (stap,), (f"het bedrag vraagt oordeel: {laatste.bron}",))
    if geval.eerder:
        herhaling = boek.laatst_bekend("luxe.herhaling", geval.op)
        stap = "bij herhaling is het bedrag hoger dan de eerste keer; hoeveel is niet bekend"
        return Bedrag(None, (stap,), herhaling.onzeker)
    dagvaarding = boek.zoek("luxe.dagvaarding", geval.op)
    if dagvaarding and geval.dagen > dagvaarding.getal:
        stap = f"{dagvaarding.tekst} {dagvaarding.waardetekst}: geen bedrag"
        return Bedrag(None, (stap,), dagvaarding.onzeker)
    euro = regel.getal * geval.kinddagen
    som = _som(geval, regel.getal, euro)
    plafond, keer = _plafond(geval, boek)
    onzeker = (*regel.onzeker, *plafond.onzeker) if plafond else (
        *regel.onzeker, f"het plafond per gezin van {kort(geval.op)} is niet bekend"
    )  # fmt: skip
    if plafond and euro > (hoogste := plafond.getal * keer):
        euro, som = hoogste, f"{som}; ten hoogste {f'{keer} × ' if keer > 1 else ''}€ {plafond.getal} {plafond.tekst}"
    indicatie = f"indicatie: {som} (regel {periode(regel)}); de officier van justitie bepaalt"
    return Bedrag(euro, (indicatie,), onzeker)


def _som(geval: Luxe, per_dag: int, euro: int) -> str:
    """How the amount is made of children and days; of a family with the days of each melding."""
    if not geval.samen:
        return f"{geval.kinderen} × {geval.dagen} × € {per_dag} = € {euro}"
    delen = [f"deze melding {geval.dagen}", *(f"zaak {zaak} {dagen}" for zaak, dagen in geval.samen)]
    return f"{geval.kinddagen} × € {per_dag} = € {euro} (schooldagen: {opsomming(delen)})"


def _plafond(geval: Luxe, boek: Regelboek) -> tuple[Regel | None, int]:
    """The most a family pays, and how many times: one sum for two weeks where there is one, else so much a week."""
    langst = max(geval.dagen, *(dagen for _, dagen in geval.samen), 0)
    twee, weken = boek.zoek("luxe.plafond-twee-weken", geval.op), max(-(-langst // 5), 1)
    return (twee, 1) if twee and weken == 2 else (boek.zoek("luxe.plafond", geval.op), weken)


class Haltgeval(NamedTuple):
    """What Halt asks about; None is not known. `waar`: how it is known whether Halt came before.

    `plicht` is the duty on day `plicht_op`; without it that is the first day of the absence, `verzuim`, or else `op`.
    """

    op: date
    geboren: date | Geboortedatum
    uren: float | None = None
    te_laat: int | None = None
    ouders: bool | None = None
    eerder_halt: bool | None = None
    problemen: bool | None = None
    waar: str = "zo opgegeven"
    plicht: str | None = None
    verzuim: tuple[date, date] | None = None
    plicht_op: date | None = None


PLICHT = "leer- of kwalificatieplichtig toen het verzuim was?"
OMVANG = "genoeg en niet te veel verzuim?"


def halt(geval: Haltgeval, boek: Regelboek = REGELBOEK) -> list[Uitkomst]:
    """The conditions of a Halt referral, one answer each (halt.nl; Besluit aanwijzing Halt-feiten)."""
    samen_met = boek.regel("halt.toestemming", geval.op)
    uit = [_oud_genoeg(geval, boek), _plichtig(geval), _omvang(geval, boek)]
    if leeftijden(randen(geval.geboren), geval.op)[0] < samen_met.getal:
        uit.append(_gezegd(geval.ouders, f"jonger dan {samen_met.getal}: stemmen de ouders in?", True))
    uit.append(_gezegd(geval.eerder_halt, "niet eerder naar Halt voor verzuim?", False, geval.waar))
    uit.append(_gezegd(geval.problemen, "geen ernstige problemen zonder hulp?", False))
    return uit


def _oud_genoeg(geval: Haltgeval, boek: Regelboek) -> Uitkomst:
    """Whether the jongere had the age for Halt when the absence was; that this day counts (Sr art. 77a) is said where
    another answer holds today.
    """
    van, tot, daad = (boek.regel(code, geval.op) for code in ("halt.van", "halt.tot", "jongere.daad"))
    vandaag, grenzen = (geval.op, geval.op), (van.getal, tot.getal)
    past, toen = leeftijd_toen(randen(geval.geboren), geval.verzuim or vandaag, *grenzen)
    nu, _ = leeftijd_toen(randen(geval.geboren), vandaag, *grenzen)
    waarom = toen if nu == past else f"{toen}; dat de leeftijd bij het verzuim telt, {daad.kanttekening}"
    return Uitkomst(f"{van.getal} tot {tot.getal} jaar?", van_beide(past), van.artikel, (waarom,), (), (van.bron,))


def _plichtig(geval: Haltgeval) -> Uitkomst:
    """Whether there was a duty to go to school when the absence was: without one it was no offence."""
    if geval.plicht is None:
        return Uitkomst(PLICHT, VRAAGT_OORDEEL, "Halt", ("niet vastgelegd",))
    antwoord = JA if geval.plicht in PLICHTIG else VRAAGT_OORDEEL if geval.plicht == ONZEKER else NEE
    dag = geval.plicht_op or (geval.verzuim[0] if geval.verzuim else geval.op)
    return Uitkomst(PLICHT, antwoord, "Halt", (f"{geval.plicht} op {kort(dag)}",))


def _gezegd(waarde: bool | None, vraag: str, goed: bool, waar: str = "zo opgegeven") -> Uitkomst:
    if waarde is None:
        return Uitkomst(vraag, VRAAGT_OORDEEL, "Halt", ("niet vastgelegd",))
    return Uitkomst(vraag, JA if waarde is goed else NEE, "Halt", (waar,))


def _omvang(geval: Haltgeval, boek: Regelboek) -> Uitkomst:
    """Enough and not too much absence: in hours, or in times late."""
    soorten = (("uur", "uren", geval.uren), ("keer te laat", "laat", geval.te_laat))
    standen, stappen = [], []
    for wat, naam, aantal in soorten:
        minst, meest = (boek.regel(f"halt.{naam}.{grens}", geval.op).getal for grens in ("minst", "meest"))
        stand = None if aantal is None else TE_VEEL if aantal > meest else GENOEG if aantal >= minst else TE_WEINIG
        standen.append(stand)
        stappen.append(
            f"{'niet bekend hoeveel' if aantal is None else getal(aantal)} {wat}; van {minst} tot en met {meest}"
        )
    return Uitkomst(OMVANG, _omvangantwoord(standen), "Halt", tuple(stappen), (), _anders(geval.op, boek))


TE_WEINIG, GENOEG, TE_VEEL = "te weinig", "genoeg", "te veel"


def _omvangantwoord(standen: Sequence[str | None]) -> str:
    """Too much of one is NEE, enough of one is JA; too little is NEE only when nothing is left unknown."""
    if TE_VEEL in standen:
        return NEE
    if GENOEG in standen:
        return JA
    return VRAAGT_OORDEEL if None in standen else NEE


def _anders(op: date, boek: Regelboek) -> tuple[str, ...]:
    """The limits of the regulation, which differ from those of Halt itself."""
    laat, dagen = (boek.zoek(f"haltbesluit.{naam}", op) for naam in ("laat", "dagen"))
    if laat is None or dagen is None:
        return ()
    return (
        f"{laat.artikel} ({laat.bron}) trekt andere grenzen: meer dan {laat.waardetekst} te laat,"
        f" hoogstens {dagen.waardetekst} per half schooljaar",
    )
