"""By when the first step in a zaak is taken: a norm of her own, in general working days."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from lpa.domain.kalender.werkrooster import Werkrooster
from lpa.domain.recht.regel import Regelboek
from lpa.domain.recht.regelboek import REGELBOEK

_ALGEMEEN = Werkrooster()  # working days of everybody: the norm does not wait for her days off


@lru_cache(maxsize=4096)  # many meldingen came in on one day
def eerste_stap_op(gemeld_op: date, boek: Regelboek = REGELBOEK) -> date:
    """The last day for the first step, so many general working days after the melding came in."""
    return werkdagen_later(gemeld_op, boek.regel("norm.eerste-stap", gemeld_op).getal)


def werkdagen_later(dag: date, aantal: int) -> date:
    """So many general working days after `dag`, which itself does not count."""
    while aantal:
        dag += timedelta(days=1)
        aantal -= _ALGEMEEN.is_werkdag(dag)
    return dag
