"""Who of the vmbo leavers has no place: the reasons in words, and the days that they are held against.

The day to apply by is law since schooljaar 2017-2018; the other days are norms of her own.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from lpa.domain.base.datum import kort
from lpa.domain.base.named import NamedTuple
from lpa.domain.kalender.schooljaar import Schooljaar
from lpa.domain.recht.aanschrijven import rmc_leeftijd
from lpa.domain.recht.regel import JaarlijkseDag, Regelboek
from lpa.domain.recht.regelboek import REGELBOEK
from lpa.domain.records.jongere import Jongere
from lpa.domain.records.overstap import Overstap
from lpa.domain.records.school import Inschrijving

_DAG = timedelta(days=1)


class Meetdagen(NamedTuple):
    """The last days on which the steps of an overstap must be taken; `begin` is the first day of the new schooljaar.

    `onzeker` says what must be known of the rules behind them.
    """

    aanmelden: date
    aangenomen: date
    begin: date
    ingeschreven: date
    onzeker: tuple[str, ...]


def meetdagen(jaar: Schooljaar, boek: Regelboek = REGELBOEK) -> Meetdagen:
    """The days that hold for who leaves the vmbo in schooljaar `jaar`, by the rules of that schooljaar."""
    einde = jaar.laatste_dag
    aanmelden, aangenomen, ingeschreven = (
        boek.regel(code, einde)
        for code in ("overstap.aanmelden", "norm.overstap-aangenomen", "norm.overstap-ingeschreven")
    )
    dag = aanmelden.waarde
    assert isinstance(dag, JaarlijkseDag)  # noqa: S101  # a row of another kind is a mistake in the book
    return Meetdagen(
        aanmelden=dag.vanaf(jaar.eerste_dag),
        aangenomen=einde - aangenomen.getal * _DAG,
        begin=einde + _DAG,
        ingeschreven=einde + (ingeschreven.getal + 1) * _DAG,
        onzeker=aanmelden.onzeker,
    )


def risico(
    o: Overstap, jongere: Jongere, inschrijvingen: Sequence[Inschrijving], op: date, boek: Regelboek = REGELBOEK
) -> list[str]:
    """Why somebody has no place on day `op`; nothing for who has one, is qualified or gone, and when it is closed."""
    if not o.is_open or _klaar(jongere, op) or heeft_plek(o, inschrijvingen, op):
        return []
    dagen = meetdagen(o.jaar, boek)
    redenen = [_keuze(o), _aanmelding(o, dagen, op), _aanname(o, dagen, op), _inschrijving(o, dagen, op)]
    redenen += [_uitgeschreven(o, inschrijvingen), _achttien(jongere, op, boek)]
    return [reden for reden in redenen if reden]


def volgende(
    o: Overstap, jongere: Jongere, inschrijvingen: Sequence[Inschrijving], op: date, boek: Regelboek = REGELBOEK
) -> tuple[date, str] | None:
    """The next day to look at an overstap, and for what; where something is wrong the day of the step that is missing,
    also when it is over. None for who is gone or qualified, or has a place when all days are over.
    """
    if not o.is_open or _klaar(jongere, op):
        return None
    dagen = meetdagen(o.jaar, boek)
    stappen = [
        (o.aangemeld_op or o.aangenomen_op, dagen.aanmelden, "ga na of de aanmelding bij het mbo is gedaan"),
        (o.aangenomen_op, dagen.aangenomen, "ga na of het mbo heeft aangenomen"),
        (None, dagen.ingeschreven, "ga na of de inschrijving op het mbo staat"),
    ]
    if risico(o, jongere, inschrijvingen, op, boek):
        dag, wat = next((dag, wat) for gedaan, dag, wat in stappen if not gedaan)
        return dag, ", ".join(filter(None, [_keuze(o) or _uitgeschreven(o, inschrijvingen), wat]))
    te_doen = [(dag, wat) for gedaan, dag, wat in stappen if not gedaan and dag >= op]
    if heeft_plek(o, inschrijvingen, op):
        te_doen = [(dag, f"{wat}, en sluit de overstap") for dag, wat in te_doen[-1:]]
    return te_doen[0] if te_doen else None


def heeft_plek(o: Overstap, inschrijvingen: Sequence[Inschrijving], op: date) -> bool:
    """Whether there is an enrolment to go to, in the register or as she was told.

    The vmbo itself is none: an enrolment there that nobody ended must not hide who has no place. Who left the
    mbo again has none either, whatever was noted before.
    """
    na_vmbo = _na_vmbo(o, inschrijvingen)
    if na_vmbo:
        return any(i.tot is None or i.tot >= op for i in na_vmbo)
    return o.ingeschreven_op is not None


def _na_vmbo(o: Overstap, inschrijvingen: Sequence[Inschrijving]) -> list[Inschrijving]:
    """Enrolments that began after the schooljaar of leaving, and those at an mbo that did not end before it."""
    jaar = o.jaar
    return [
        i for i in inschrijvingen
        if i.van > jaar.laatste_dag or (i.onderwijssoort == "mbo" and (i.tot is None or i.tot >= jaar.eerste_dag))
    ]  # fmt: skip


def _klaar(j: Jongere, op: date) -> bool:
    return bool(j.vertrek(op) or (j.startkwalificatie_op and j.startkwalificatie_op <= op))


def _keuze(o: Overstap) -> str:
    return "" if o.keuze or o.instelling or o.aangemeld_op or o.aangenomen_op else "nog geen keuze"


def _aanmelding(o: Overstap, dagen: Meetdagen, op: date) -> str:
    if o.aangemeld_op or o.aangenomen_op or o.ingeschreven_op or op <= dagen.aanmelden:
        return ""
    return f"niet aangemeld (uiterlijk {kort(dagen.aanmelden)})"


def _aanname(o: Overstap, dagen: Meetdagen, op: date) -> str:
    if not o.aangemeld_op or o.aangenomen_op or o.ingeschreven_op or op <= dagen.aangenomen:
        return ""
    return f"aangemeld op {kort(o.aangemeld_op)}, niet aangenomen (uiterlijk {kort(dagen.aangenomen)})"


def _inschrijving(o: Overstap, dagen: Meetdagen, op: date) -> str:
    if not o.aangenomen_op or o.ingeschreven_op or op < dagen.begin:
        return ""
    return f"aangenomen op {kort(o.aangenomen_op)}, niet ingeschreven (uiterlijk {kort(dagen.ingeschreven)})"


def _uitgeschreven(o: Overstap, inschrijvingen: Sequence[Inschrijving]) -> str:
    einden = [i.tot for i in _na_vmbo(o, inschrijvingen) if i.tot]
    return f"weer uitgeschreven op {kort(max(einden))}" if einden else ""


def _achttien(j: Jongere, op: date, boek: Regelboek) -> str:
    vanaf = rmc_leeftijd(j.geboortedatum.laatste, op, boek)
    jaren = boek.regel("rmc.van", op).getal
    if vanaf <= op:
        return f"{jaren} jaar sinds {kort(vanaf)}: RMC"
    vooruit = boek.regel("norm.plicht-vooruit", op).getal
    return f"wordt {jaren} op {kort(vanaf)}" if (vanaf - op).days <= vooruit else ""
