"""Striking out what should never have been stored: it stays to be seen, and counts nowhere."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from lpa.domain.base.datum import kort
from lpa.domain.base.named import NamedTuple
from lpa.domain.base.record import R
from lpa.domain.base.soorten import GENOEMD
from lpa.domain.base.tekst import opsomming
from lpa.domain.records.huisbezoek import Huisbezoek
from lpa.domain.records.zaak import Eigenaar, Melding
from lpa.errors import Geweigerd


def genoemd(record: Any) -> str:
    """`melding 3`: a record by its kind and its number."""
    klasse = type(record).__name__.lower()
    return f"{GENOEMD.get(klasse, klasse)} {record.nummer}"


class Doorhaling(NamedTuple):
    """What is struck out: the record, and what falls with it because it hangs on it."""

    wat: Any
    mee: Sequence[Any] = ()

    def op(self, dag: date, reden: str) -> list[Any]:
        """All of it as it is struck out on a day; what falls with it says with what, so that it comes back with it.

        A melding lets go of its meldingsnummer, which another melding may need; its reason keeps it.
        """
        eigen = {"vervallen_op": dag, "vervallen_reden": reden}
        if isinstance(self.wat, Melding) and self.wat.meldingsnummer:
            eigen |= {"meldingsnummer": None, "vervallen_reden": f"{reden} (meldingsnummer {self.wat.meldingsnummer})"}
        samen = {"vervallen_op": dag, "vervallen_reden": f"{_met(self.wat)}{reden}"}
        return [_verder(self.wat, eigen), *(_verder(r, samen) for r in self.mee)]

    def terug(self) -> list[Any]:
        """All of it as it is when it counts again."""
        return [_verder(r, {"vervallen_op": None, "vervallen_reden": ""}) for r in (self.wat, *self.mee)]

    @property
    def mee_zin(self) -> str:
        """`interventie 34 en brief 2`; empty where nothing falls with it."""
        return opsomming([genoemd(r) for r in self.mee])


def _verder(record: R, anders: Mapping[str, Any]) -> R:
    """The changed record; of a visit a calendar must know, so that its number goes up."""
    reeks = {"reeks": record.reeks + 1} if isinstance(record, Huisbezoek) else {}
    return replace(record, **anders, **reeks)


def _met(record: Any) -> str:
    return f"met {genoemd(record)}: "


def viel_met(record: Any, ander: Any) -> bool:
    """Whether `ander` was struck out because `record` was."""
    return ander.vervallen_op is not None and ander.vervallen_reden.startswith(_met(record))


def zin(record: Any) -> str:
    """`vervallen op 12-03-2020: dubbel`; empty for what is live."""
    if getattr(record, "vervallen_op", None) is None:
        return ""
    reden = f": {record.vervallen_reden}" if record.vervallen_reden else ""
    return f"vervallen op {kort(record.vervallen_op)}{reden}"


_OPDRACHT = {"huisbezoek": "lpa huisbezoek vervalt {}", "brief": "lpa brief vervalt {}"}


def moet_los_staan(stap: Any, eigenaar: Eigenaar | None) -> None:
    """Raises Geweigerd for a step that came from something else: that is what must be struck out."""
    if eigenaar is None:
        return
    opdracht = _OPDRACHT.get(eigenaar.soort, "lpa spreekuur verslag {}").format(eigenaar.nummer)
    raise Geweigerd(f"{genoemd(stap)} komt van {eigenaar.soort} {eigenaar.nummer}", f"gebruik: {opdracht}")


def moet_vervallen_zijn(record: Any) -> None:
    """Raises Geweigerd for what counts already, and for what fell with something else."""
    if record.vervallen_op is None:
        raise Geweigerd(f"{genoemd(record)} is niet vervallen", "er is niets terug te halen")
    if record.vervallen_reden.startswith("met "):
        waarmee = record.vervallen_reden.removeprefix("met ").partition(":")[0]
        soort, _, nummer = waarmee.partition(" ")
        if nummer.isdigit():
            raise Geweigerd(f"{genoemd(record)} verviel met {waarmee}", f"haal {soort} {nummer} terug")
