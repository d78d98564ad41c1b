"""The count for the Minister (art. 25 lid 2): unique jongeren, where the yearly report counts werkprocessen.

No layout of a recent form is public: its rows follow the definitions that DUO and Vensters publish. Each row is a list
of who counts and in which column, so that the number and the list are one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta
from functools import partial

from lpa.domain.base.named import NamedTuple
from lpa.domain.base.soorten import ADMINISTRATIEF, ONDERWIJSSOORTEN, VRIJSTELLINGSGRONDEN
from lpa.domain.kalender.schooljaar import Schooljaar
from lpa.domain.recht.termijnen import bereken
from lpa.domain.records.aanvraag import Vrijstelling

ONBEKEND, GEEN = "onbekend", "geen onderwijs"
KOLOMMEN: Mapping[str, str] = {**ONDERWIJSSOORTEN, ONBEKEND: ONBEKEND, GEEN: GEEN}
_DAG = timedelta(days=1)
_VERHUISD, _VRIJGESTELD = "verhuisd", "vrijstelling van de inschrijving of hoogst haalbare bereikt"
_INGESCHREVEN = "actief begeleid met inschrijving tot gevolg"
_GEEN_VERZUIM = (*ADMINISTRATIEF, _VERHUISD, _VRIJGESTELD)  # these were no absoluut verzuim, by the definition
_TERECHT = ("na onderzoek geoorloofd of onterechte melding", *ADMINISTRATIEF)
_RELATIEF = ("signaal", "langdurig", "luxe")


class Telmelding(NamedTuple):
    """A melding as the count looks at it. `kolom` is a key of KOLOMMEN; `uren` None: not said. `laatste_dag` is that of
    the absence, which may have ended before its zaak was closed; `weg` the first day on which the jongere was gone,
    had no duty any more, or was enrolled or exempted.
    """

    zaak: int
    jongere: int
    soort: str
    kolom: str
    begin: date
    geopend_op: date
    gesloten_op: date | None
    afhandeling: str | None
    uren: float | None
    laatste_dag: date | None = None
    weg: date | None = None

    def duurde_tot(self, op: date) -> date:
        """The last day of the absence, as far as is known on day `op`: on that of closing it was over."""
        voorbij = [dag - _DAG for dag in (self.gesloten_op, self.weg) if dag]
        return min([op, *voorbij, *([self.laatste_dag] if self.laatste_dag else [])])

    @property
    def ongeoorloofd(self) -> bool:
        """Whether it was not found lawful, or no melding at all."""
        return self.afhandeling not in _TERECHT


class Regel(NamedTuple):
    """A row: what it is called, what it counts, and who: each zaak with its jongere and column, a jongere once."""

    sleutel: str
    definitie: str
    wie: Sequence[tuple[int, int, str]]
    zeker: bool = True

    def aantal(self, kolom: str | None = None) -> int:
        """How many in a column, or in all."""
        return sum(kolom in (None, k) for _, _, k in self.wie)


class Stof(NamedTuple):
    """What is counted from: the meldingen of the schooljaar, the langdurige and absolute of before that ran in it, that
    of each proces-verbaal that was sent in it, the exemptions that were granted by then with the column of each, and
    the threshold of hours of art. 21a.
    """

    jaar: Schooljaar
    op: date
    meldingen: Sequence[Telmelding]
    liepen: Sequence[Telmelding]
    verbalen: Sequence[Telmelding]
    vrijstellingen: Sequence[tuple[Vrijstelling, str]]
    drempel: float


def _eenmaal(meldingen: Iterable[Telmelding]) -> list[tuple[int, int, str]]:
    """Each jongere once, by the first melding."""
    uit: dict[int, tuple[int, int, str]] = {}
    for m in sorted(meldingen, key=lambda m: (m.geopend_op, m.zaak)):
        uit.setdefault(m.jongere, (m.zaak, m.jongere, m.kolom))
    return list(uit.values())


def _lang(s: Stof, m: Telmelding) -> bool:
    """Whether it lasted longer than three months, until it was over, the schooljaar ended, or now."""
    return bereken("thuiszitter", m.begin).veilig < m.duurde_tot(min(s.jaar.laatste_dag, s.op))


def _absoluut(s: Stof) -> list[Telmelding]:
    """Absence without an enrolment on some day of the schooljaar, whenever it was reported."""
    return [m for m in (*_liep(s, "absoluut"), *_gemeld(s, "absoluut")) if m.afhandeling not in _GEEN_VERZUIM]


def _gemeld(s: Stof, soort: str) -> list[Telmelding]:
    return [m for m in s.meldingen if m.soort == soort]


def _liep(s: Stof, soort: str) -> list[Telmelding]:
    """Those of before the schooljaar that had not ended when it began."""
    begin = s.jaar.eerste_dag
    return [m for m in s.liepen if m.soort == soort and m.geopend_op < begin <= m.duurde_tot(s.op)]


def _relatief(s: Stof) -> list[Telmelding]:
    """Unlawful absence of at least the threshold; where no hours were told, it counts."""
    return [
        m for m in s.meldingen
        if m.soort in _RELATIEF and m.ongeoorloofd and (m.uren is None or m.uren >= s.drempel)
    ]  # fmt: skip


def _herhaald(s: Stof) -> list[Telmelding]:
    per: dict[int, list[Telmelding]] = {}
    for m in _relatief(s):
        per.setdefault(m.jongere, []).append(m)
    return [m for meldingen in per.values() if len(meldingen) > 1 for m in meldingen]


def _langdurig(s: Stof) -> list[Telmelding]:
    """Those that ran at the beginning of September, and those that came after it."""
    return [*_bij_aanvang(s), *_nieuw(s)]


def _begin(s: Stof) -> date:
    return date(s.jaar.begin, 9, 1)


def _bij_aanvang(s: Stof) -> list[Telmelding]:
    """The langdurige of before September that ran at its beginning: unlawful, for who is ill is not absent without."""
    return [
        m for m in s.liepen
        if m.soort == "langdurig" and m.ongeoorloofd and m.geopend_op < _begin(s) <= m.duurde_tot(s.op)
    ]  # fmt: skip


def _nieuw(s: Stof) -> list[Telmelding]:
    return [m for m in _gemeld(s, "langdurig") if m.ongeoorloofd and m.geopend_op >= _begin(s)]


def _weg(s: Stof) -> list[Telmelding]:
    """Of the langdurige those that were closed in the schooljaar."""
    return [m for m in _langdurig(s) if m.gesloten_op and m.gesloten_op <= min(s.jaar.laatste_dag, s.op)]


def _vrij(grond: str, s: Stof) -> list[tuple[int, int, str]]:
    """Who is exempt on 1 August or from a later day of the schooljaar, each jongere once."""
    uit: dict[int, tuple[int, int, str]] = {}
    for v, kolom in s.vrijstellingen:
        if v.soort == grond and v.geldt_tussen(s.jaar.eerste_dag, s.jaar.laatste_dag):
            uit.setdefault(v.jongere, (v.nummer, v.jongere, kolom))
    return list(uit.values())


def _pv(soorten: Sequence[str], s: Stof) -> list[tuple[int, int, str]]:
    """Each proces-verbaal counts, also two about one jongere, whenever the melding came in."""
    return [(m.zaak, m.jongere, m.kolom) for m in s.verbalen if m.soort in soorten]


_ABSOLUUT = "absoluut verzuim in het schooljaar; niet wie administratief is afgehandeld, verhuisd of vrijgesteld."
_RELATIEF_IS = (
    "relatief verzuim van 16 uur of meer in 4 lesweken (signaal, langdurig, luxe); een melding zonder uren telt mee."
)
_VRIJ_IS = "Geldt op 1 augustus of later in het schooljaar:"
_PV_SOORTEN = {"absoluut": ("absoluut",), "relatief": ("signaal", "langdurig"), "luxe": ("luxe",)}
Wie = Callable[[Stof], Sequence[tuple[int, int, str]]]
# What a row is called, what it counts, who that is, and whether the definition itself was found.
_RIJEN: Sequence[tuple[str, str, Wie, bool]] = (
    ("absoluut verzuim", f"Unieke jongeren met {_ABSOLUUT}", lambda s: _eenmaal(_absoluut(s)), True),
    (
        "absoluut, langer dan 3 maanden", "Van hen: langer dan drie maanden.",
        lambda s: _eenmaal(m for m in _absoluut(s) if _lang(s, m)), False,
    ),
    (
        "absoluut, opgelost", "Van hen: weer ingeschreven na begeleiding.",
        lambda s: _eenmaal(m for m in _absoluut(s) if m.afhandeling == _INGESCHREVEN), True,
    ),
    ("relatief verzuim", f"Unieke jongeren met ongeoorloofd {_RELATIEF_IS}", lambda s: _eenmaal(_relatief(s)), True),
    ("relatief, herhaald", "Van hen: meer dan een keer gemeld.", lambda s: _eenmaal(_herhaald(s)), True),
    (
        "relatief, luxe verzuim", "Van hen: met luxe verzuim.",
        lambda s: _eenmaal(m for m in _relatief(s) if m.soort == "luxe"), True,
    ),
    (
        "langdurig bij aanvang", "Unieke jongeren met ongeoorloofd langdurig relatief verzuim dat op 1 september liep.",
        lambda s: _eenmaal(_bij_aanvang(s)), True,
    ),
    (
        "langdurig nieuw", "Unieke jongeren met ongeoorloofd langdurig relatief verzuim, gemeld vanaf 1 september.",
        lambda s: _eenmaal(_nieuw(s)), True,
    ),
    (
        "langdurig, langer dan 3 maanden", "Van beide: langer dan drie maanden, ook als het eerder begon.",
        lambda s: _eenmaal(m for m in _langdurig(s) if _lang(s, m)), True,
    ),
    ("langdurig, uitgestroomd", "Van beide: gesloten in het schooljaar.", lambda s: _eenmaal(_weg(s)), False),
    *(
        (f"vrijstelling {grond}", f"{_VRIJ_IS} {naam}.", partial(_vrij, grond), True)
        for grond, naam in VRIJSTELLINGSGRONDEN.items()
    ),
    *(
        (f"proces-verbaal {n}", f"Verzonden in het schooljaar, wegens {n} verzuim.", partial(_pv, soorten), False)
        for n, soorten in _PV_SOORTEN.items()
    ),
)  # fmt: skip
SLEUTELS = tuple(sleutel for sleutel, *_ in _RIJEN)


def telling(s: Stof) -> list[Regel]:
    """The rows of the count (art. 25 lid 2), zeros included."""
    return [Regel(sleutel, definitie, wie(s), zeker) for sleutel, definitie, wie, zeker in _RIJEN]


def aansluiting(s: Stof) -> str:
    """How the count follows from the werkprocessen of table 3, in a sentence."""
    absoluut, liep = _gemeld(s, "absoluut"), [m for m in _absoluut(s) if m.geopend_op < s.jaar.eerste_dag]
    relatief = [m for m in s.meldingen if m.soort in _RELATIEF]
    geen, telt = len(absoluut) - (len(_absoluut(s)) - len(liep)), _relatief(s)
    eerder = f", en {len(liep)} van een eerder schooljaar die nog liep" if liep else ""
    dubbel = len(telt) - len(_eenmaal(telt))
    return (
        f"Tabel 3 telt werkprocessen: {len(absoluut)} absoluut, waarvan hier {geen} niet (administratief, verhuisd of"
        f" vrijgesteld){eerder}; {len(relatief)} relatief, waarvan hier {len(relatief) - len(telt)} niet (geoorloofd,"
        f" onterecht of onder de drempel) en {dubbel} van een jongere die al telt. Overig verzuim telt hier niet."
    )
