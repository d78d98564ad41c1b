"""The notice of an exemption of art. 5: the first a month before the duty, then each year before 1 July (art. 6)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from lpa.domain.base.datum import kort, lang
from lpa.domain.base.named import NamedTuple
from lpa.domain.base.soorten import INGETROKKEN
from lpa.domain.kalender.schooljaar import Schooljaar
from lpa.domain.recht import termijnen
from lpa.domain.recht.leerplicht import NIET_MEER, Plicht
from lpa.domain.recht.regel import JA, NEE, VRAAGT_OORDEEL, Regelboek, Uitkomst, maanden_later
from lpa.domain.recht.regelboek import REGELBOEK
from lpa.domain.recht.termijnen import Termijn
from lpa.domain.recht.termijnsom import eerste_werkdag
from lpa.domain.records.aanvraag import NIET_VERLEEND, Vrijstelling

KENNISGEVING = ("5a", "5b", "5c")  # arise by law when the conditions hold; parents must give notice each year
_DAG = timedelta(days=1)
OPNIEUW, GEDAAN, NOOIT, EINDE = "opnieuw vóór 1 juli", "gedaan", "nooit: niet nodig", "plicht eindigt"
WEEKEND = "na het weekend gedaan: oordeel"
_GEWEEST = (*NIET_VERLEEND, INGETROKKEN)
_VRAAG, _ARTIKEL = "kennisgeving op tijd?", "Leerplichtwet art. 6 lid 2"


class Verval(NamedTuple):
    """An exemption that lapses unless notice is given again; `verklaring_maanden` is the age of its declaration."""

    vrijstelling: Vrijstelling
    stand: str
    door: int | None
    verklaring_maanden: int | None


def verval(v: Vrijstelling, op: date, plicht: Plicht, alle: Sequence[Vrijstelling]) -> Verval | None:
    """Whether notice must be given again before `op` (art. 6 lid 2 onder b and lid 3); None when it does not run then.

    `alle` are the exemptions of the same jongere: a notice on the same ground since the 1 July of last year,
    later than this one and not refused or withdrawn, is the new one.
    """
    dag_ervoor = op - _DAG
    if v.soort not in KENNISGEVING or not v.geldt(dag_ervoor):
        return None
    maanden = volle_maanden(v.verklaring_op, op) if v.verklaring_op else None
    if v.blijvend:
        return Verval(v, NOOIT, None, maanden)
    if plicht.status(Schooljaar.van(op).laatste_dag + _DAG) == NIET_MEER:
        return Verval(v, EINDE, None, maanden)
    opnieuw = [a for a in _voor(op, alle) if a.soort == v.soort and v.geopend_op < a.geopend_op]
    if opnieuw:
        stand = GEDAAN if min(a.geopend_op for a in opnieuw) < op else WEEKEND
        return Verval(v, stand, max(a.nummer for a in opnieuw), maanden)
    return Verval(v, OPNIEUW, None, maanden)


def _voor(juli: date, alle: Sequence[Vrijstelling]) -> list[Vrijstelling]:
    """The notices of the year before `juli`, also of the working day after its weekend; not the refused or withdrawn.

    Whether a term that is a date moves over a weekend is not known, so that one on its first working day is for her
    to judge (Algemene termijnenwet art. 1 lid 1).
    """
    return [
        a for a in alle
        if maanden_later(juli, -12) <= a.geopend_op <= eerste_werkdag(juli - _DAG) and a.afhandeling not in _GEWEEST
    ]  # fmt: skip


def moet_opnieuw(v: Vrijstelling, op: date, plicht: Plicht, alle: Sequence[Vrijstelling]) -> bool:
    """Whether notice must still be given again before `op` (art. 6 lid 2 onder b)."""
    stand = verval(v, op, plicht, alle)
    return stand is not None and stand.stand == OPNIEUW


def mist_kennisgeving(v: Vrijstelling, op: date, plicht: Plicht, alle: Sequence[Vrijstelling]) -> date | None:
    """The 1 July before the schooljaar of `op` before which no notice was given again of an exemption that had begun by
    then, so that whether it still holds on `op` is for her to judge (art. 6 lid 2 onder b); None where notice was
    given, or was not needed.
    """
    if v.soort not in KENNISGEVING:
        return None
    voor = vorige_juli(Schooljaar.van(op).eerste_dag)
    return voor if moet_opnieuw(v, voor, plicht, alle) else None


def opgevolgd(v: Vrijstelling, op: date, alle: Sequence[Vrijstelling]) -> bool:
    """Whether parents gave notice on the same ground after this one and by `op`, which was not refused or withdrawn."""
    return any(a.soort == v.soort and v.geopend_op < a.geopend_op <= op and a.afhandeling not in _GEWEEST for a in alle)


def kandidaten(v: Vrijstelling, op: date, tot: date, boek: Regelboek = REGELBOEK) -> list[date]:
    """The 1 Julys before which notice of this exemption may be missing on `op`: the last one, and the next by `tot`.

    A first look, without the duty; `moet_opnieuw` has the last word.
    """
    return [
        voor for voor in (vorige_juli(op, boek), volgende_juli(op, boek))
        if v.soort in KENNISGEVING and not v.blijvend and voor <= tot + _DAG and v.geldt(voor - _DAG)
    ]  # fmt: skip


def volgende_juli(op: date, boek: Regelboek = REGELBOEK) -> date:
    """The next day before which notice must be given again, seen from `op` (art. 6 lid 2 onder b)."""
    return termijnen.bereken("kennisgeving-jaarlijks", op, boek=boek).veilig + _DAG


def vorige_juli(op: date, boek: Regelboek = REGELBOEK) -> date:
    """The last day before which notice had to be given again, seen from `op`."""
    return volgende_juli(maanden_later(op, -12), boek)


def volle_maanden(van: date, op: date) -> int:
    """Whole months from `van` to `op`."""
    return (op.year - van.year) * 12 + op.month - van.month - (op.day < van.day)


class Kennisgeving(NamedTuple):
    """A notice to be judged: the exemption, the duty, the others on the same ground, until which day years count."""

    vrijstelling: Vrijstelling
    plicht: Plicht
    andere: Sequence[Vrijstelling] = ()
    vandaag: date = date.max


def op_tijd(k: Kennisgeving, boek: Regelboek = REGELBOEK) -> list[Uitkomst]:
    """Whether notice was given in time: this one, and those of the later schooljaren that it was entered for."""
    if any(e.blijvend and e.geldt(k.vrijstelling.geopend_op) for e in k.andere):
        return [Uitkomst(_VRAAG, JA, "Leerplichtwet art. 6 lid 3", ("nooit geschikt: niet elk jaar nodig",))]
    return [_deze(k, boek), *_later(k, boek)]


def _deze(k: Kennisgeving, boek: Regelboek) -> Uitkomst:
    """This notice: a first one, or a yearly one where another went before it.

    Art. 5 arises by law, so a notice that waits for an answer went before it as well as one that was answered with
    yes. One that waits and is of the same schooljaar may be this very one, given again: where that makes a difference
    it asks for judgement.
    """
    v = k.vrijstelling
    eerste = _eerste(v, k.plicht, boek)
    if vorige := [e for e in k.andere if v.hernieuwt(e)]:
        return _jaarlijks(v, max(vorige, key=lambda e: e.begin), boek)
    if wacht := [e for e in k.andere if v.komt_na(e) and e.is_open]:
        laatst = max(wacht, key=lambda e: e.begin)
        volgende = _jaarlijks(v, laatst, boek)
        if eerste.antwoord != volgende.antwoord:
            stap = f"is dit vrijstelling {laatst.nummer} nog eens, of die van het volgende schooljaar (--van)?"
            stappen = (stap, *eerste.redenering, *volgende.redenering)
            return eerste._replace(antwoord=VRAAGT_OORDEEL, redenering=stappen)
    return eerste


def _jaarlijks(v: Vrijstelling, laatst: Vrijstelling, boek: Regelboek) -> Uitkomst:
    """Whether a notice after another came before the 1 July of its own schooljaar (art. 6 lid 2 onder b)."""
    vroegst = volgt = _dertig_juni(laatst.begin, boek)
    if laatst.tot and (verder := _voorlaatst(laatst.tot, boek)).veilig > volgt.veilig:
        volgt = verder  # entered over several years: the notice after it is that of its last year
    eigen = _voorlaatst(v.van, boek) if v.van else volgt
    if eigen.veilig > volgt.veilig:
        stap = f"na vrijstelling {laatst.nummer} was {lang(volgt.veilig)} de laatste dag, en deze geldt pas later"
        return Uitkomst(_VRAAG, VRAAGT_OORDEEL, volgt.grondslag, (f"{stap}: wat gold ertussen?",))
    if v.van:  # it says of which year it is, also within those that the one before was entered for
        volgt = max(vroegst, eigen, key=lambda t: t.veilig)
    gegeven, uiterlijk = v.geopend_op, volgt.veilig
    if gegeven <= uiterlijk:
        antwoord, erbij = JA, ""
    elif gegeven <= eerste_werkdag(uiterlijk):
        antwoord, erbij = VRAAGT_OORDEEL, "; of deze dag over het weekend schuift, is niet beslist (Atw art. 1 lid 1)"
    elif _eerste_jaar(laatst, uiterlijk, gegeven):
        stap = f"vrijstelling {laatst.nummer} begon vlak voor {lang(uiterlijk)}: moest toen al opnieuw?"
        return Uitkomst(_VRAAG, VRAAGT_OORDEEL, volgt.grondslag, (stap,))
    else:
        antwoord, erbij = NEE, ""
    stap = f"jaarlijks, na vrijstelling {laatst.nummer}: uiterlijk {lang(uiterlijk)}, gedaan op {lang(gegeven)}"
    return Uitkomst(_VRAAG, antwoord, volgt.grondslag, (stap + erbij,))


def _dertig_juni(dag: date, boek: Regelboek) -> Termijn:
    """The first day on or after `dag` on which the yearly notice must have been given."""
    return termijnen.bereken("kennisgeving-jaarlijks", dag, boek=boek)


def _voorlaatst(dag: date, boek: Regelboek) -> Termijn:
    """The last such day on or before `dag`."""
    return _dertig_juni(maanden_later(dag, -12) + _DAG, boek)


def _eerste_jaar(laatst: Vrijstelling, eerste_juni: date, gegeven: date) -> bool:
    """Whether the notice missed the first 30 June, but that of the year before was given in the same year."""
    gaf_dat_jaar = laatst.geopend_op > maanden_later(eerste_juni, -12)
    return gaf_dat_jaar and eerste_juni < gegeven <= maanden_later(eerste_juni, 12)


def _eerste(v: Vrijstelling, plicht: Plicht, boek: Regelboek) -> Uitkomst:
    """A first notice, by both edges of the birth date: where they do not agree it asks for judgement."""
    oudste = _eerste_van(v, plicht.leerplicht_van, boek)
    jongste = _eerste_van(v, plicht.jongste.leerplicht_van, boek) if plicht.jongste else oudste
    if oudste.antwoord == jongste.antwoord:
        return oudste
    return oudste._replace(antwoord=VRAAGT_OORDEEL, redenering=(*oudste.redenering, *jongste.redenering))


def _eerste_van(v: Vrijstelling, begin: date, boek: Regelboek) -> Uitkomst:
    """A first notice where the duty begins on `begin`: a month before it (art. 6 lid 2 onder a), or else each its own.

    Art. 5 onder b is in principle too late then; onder a and c can arise later.
    """
    gegeven = v.geopend_op
    if gegeven < begin:
        uiterlijk = termijnen.bereken("kennisgeving-eerste", begin, boek=boek)
        stap = f"eerste kennisgeving: uiterlijk {lang(uiterlijk.veilig)}, gedaan op {lang(gegeven)}"
        return Uitkomst(_VRAAG, JA if gegeven <= uiterlijk.veilig else NEE, uiterlijk.grondslag, (stap,))
    stap = f"eerste kennisgeving op {lang(gegeven)}, terwijl de leerplicht op {kort(begin)} begon"
    if v.soort != "5b":
        return Uitkomst(_VRAAG, VRAAGT_OORDEEL, _ARTIKEL, (stap, _LATER[v.soort]))
    laat, tenzij = (boek.regel(f"vrijstelling.na-begin{wat}", gegeven) for wat in ("", "-tenzij"))
    return Uitkomst(
        _VRAAG, NEE, _ARTIKEL,
        (stap, f"art. 5 onder b: {laat.waarde} meer mogelijk ({laat.artikel})", f"tenzij {tenzij.waarde}"
         f" ({tenzij.artikel})"),
    )  # fmt: skip


_LATER = {
    "5a": "art. 5 onder a: ongeschikt kan een kind ook later worden; weeg sinds wanneer het dat is",
    "5c": "art. 5 onder c: naar een school in het buitenland kan een kind ook later gaan; weeg sinds wanneer",
}


def _later(k: Kennisgeving, boek: Regelboek) -> Iterator[Uitkomst]:
    """The yearly notice of each later schooljaar that an exemption was entered for, until `vandaag`."""
    v = k.vrijstelling
    if v.van is None or v.blijvend:
        return
    juli = volgende_juli(max(v.van, v.geopend_op), boek)
    while juli <= k.vandaag and (v.tot is None or v.tot > Schooljaar.van(juli).laatste_dag):
        jaar = Schooljaar(juli.year)
        if k.plicht.status(jaar.eerste_dag) == NIET_MEER:
            return
        yield _van_jaar(k, juli, f"kennisgeving voor schooljaar {jaar} op tijd?")
        juli = volgende_juli(juli, boek)


def _van_jaar(k: Kennisgeving, juli: date, vraag: str) -> Uitkomst:
    v, artikel = k.vrijstelling, f"{_ARTIKEL} onder b"
    gegeven = [a for a in _voor(juli, k.andere) if v.geopend_op < a.geopend_op]
    if not gegeven and maanden_later(juli, -12) <= v.geopend_op:
        stap = f"deze kennisgeving kwam vlak voor {kort(juli)}: moest toen al opnieuw?"
        return Uitkomst(vraag, VRAAGT_OORDEEL, artikel, (stap,))
    if not gegeven:
        stap = f"voor {kort(juli)} is er geen vastgelegd; leg elke jaarlijkse kennisgeving apart vast"
        return Uitkomst(vraag, VRAAGT_OORDEEL, artikel, (stap,), ontbreekt=True)
    eerste = min(gegeven, key=lambda a: a.geopend_op)
    stap = f"vrijstelling {eerste.nummer}, kennisgeving van {lang(eerste.geopend_op)}"
    return Uitkomst(vraag, JA if eerste.geopend_op < juli else VRAAGT_OORDEEL, artikel, (stap,))
