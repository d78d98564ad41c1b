"""What must be done by a day: in a zaak by law or guideline, by her own norm, or by her own choice."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time
from typing import NamedTuple

from lpa.domain.base.datum import kort
from lpa.domain.recht.regel import Regelboek
from lpa.domain.recht.regelboek import REGELBOEK
from lpa.domain.recht.termijnen import Termijn
from lpa.domain.recht.zaaktermijnen import Zaaktermijnen
from lpa.domain.records.eigentermijn import Eigentermijn
from lpa.domain.werk.eerstestap import eerste_stap_op

EIGEN, STAPNORM, OVERSTAP, BEZWAAR = "eigen", "eerste-stap", "overstap", "bezwaar"
_VAN_HAARZELF = (EIGEN, STAPNORM, OVERSTAP)  # no law asks for it
# How a term is called in a zaak, where its name in the law book says more than is at stake there.
_WAT = {BEZWAAR: "bezwaar kan nog", "besluit-aanvraag": "beslissen op de aanvraag"}


class Lopend(NamedTuple):
    """One thing that must be done by `laatste_dag` (included), and why it has that day.

    `soort` is a kind of term (`recht.termijnen.SOORTEN`), something to be told (`bekendmaking`), `overstap`,
    `eerste-stap` or `eigen`; `eigen` the number of her own term. Where judgement is needed (`zeker` False),
    `laatste_dag` is the day to keep. What is for somebody else to do, such as objecting, is not `van_haar`.
    An appointment has a `tijdstip` on its last day.
    """

    soort: str
    wat: str
    laatste_dag: date
    zaak: int | None = None
    grondslag: str = ""
    waarom: str = ""
    zeker: bool = True
    eigen: int | None = None
    van_haar: bool = True
    tijdstip: datetime | None = None

    def te_laat(self, op: date) -> bool:
        """Whether it was hers to do before day `op`."""
        return self.van_haar and self.laatste_dag < op


def uit_termijn(t: Termijn, zaak: int | None = None) -> Lopend:
    """A term of law or guideline, in a zaak or in none; its sum is the reason."""
    waarom = "; ".join(stap.strip() for stap in (*t.redenering, *t.kanttekeningen))
    return Lopend(t.soort, _WAT.get(t.soort, t.naam), t.veilig, zaak, t.grondslag, waarom, t.laatste_dag is not None,
                  van_haar=t.soort != BEZWAAR)  # fmt: skip


def van_aanvraag(termijnen: Zaaktermijnen, zaak: int) -> list[Lopend]:
    """The terms of a request: deciding, then objecting."""
    return [uit_termijn(t, zaak) for t in termijnen if t]


def van_eigen(eigen: Eigentermijn) -> Lopend:
    """Her own term; its day is her choice."""
    return Lopend(
        EIGEN, eigen.wat, eigen.laatste_dag, eigen.zaak, eigen.grondslag, "zelf gekozen", eigen=eigen.nummer,
        tijdstip=eigen.tijdstip,
    )  # fmt: skip


def eerste_stap(gemeld_op: date, zaak: int, boek: Regelboek = REGELBOEK) -> Lopend:
    """The first step in a melding, by her own norm of working days: no law sets a term for it."""
    regel = boek.regel("norm.eerste-stap", gemeld_op)
    laatste = eerste_stap_op(gemeld_op, boek)
    waarom = f"{kort(gemeld_op)} plus {regel.getal} {regel.eenheid}"
    return Lopend(STAPNORM, "eerste stap na de melding", laatste, zaak, regel.artikel, waarom)


def van_overstap(volgende: tuple[date, str], zaak: int) -> Lopend:
    """The next day to look at an overstap."""
    dag, wat = volgende
    return Lopend(OVERSTAP, wat, dag, zaak, waarom="meetdag van de overstap (lpa recht regels overstap)")


def loopt(t: Lopend, op: date) -> bool:
    """Whether it still matters on day `op`: what she must do herself does so until it is done."""
    return t.van_haar or op <= t.laatste_dag


def op_dag(lopend: Sequence[Lopend]) -> list[Lopend]:
    """By last day; on one day what the law asks comes before what she asks of herself, appointments by their hour."""

    def sleutel(t: Lopend) -> tuple[date, bool, time, int]:
        return t.laatste_dag, t.soort in _VAN_HAARZELF, t.tijdstip.time() if t.tijdstip else time(0), t.zaak or 0

    return sorted(lopend, key=sleutel)
