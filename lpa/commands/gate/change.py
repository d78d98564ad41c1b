"""Changing a record: what was, what becomes, and one sentence that says both."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import MISSING, fields, replace
from typing import Any, Generic, TypeVar

from lpa.commands.gate.store import vastleggen
from lpa.commands.ui import answer
from lpa.commands.ui.field import Antwoorden, Veld
from lpa.commands.ui.form import Formulier
from lpa.domain.base.tekst import opsomming
from lpa.output.render.data import ADRES, as_data
from lpa.storage.engine.file import CaseFile, Writer

R = TypeVar("R")


def met(record: R, nieuw: Antwoorden) -> R:
    """`record` with the new values; a cleared field holds what it holds when nothing was ever said."""
    leeg = {f.name: None if f.default is MISSING else f.default for f in fields(record)}  # type: ignore[arg-type]
    return replace(record, **{n: leeg[n] if w is None else w for n, w in nieuw.items()})  # type: ignore[type-var]


def _geen(_: object) -> tuple[()]:
    return ()


def _niets(_: object, __: object) -> tuple[()]:
    return ()


def _niemand(_: object, __: object) -> str:
    return ""


class Wijziging(Generic[R]):
    """How records of one kind are changed: `wat` names them, `maak` makes the new one (raising where
    that cannot be), `twijfels` says what is unlikely about it (see `vastleggen`), `erbij` gives
    the new records that belong to the change from one to the other, `mee` changes what must change along with the
    record as it was stored, and says so in sentences.
    """

    def __init__(
        self,
        wat: str,
        velden: Sequence[Veld],
        twijfels: Callable[[R], Sequence[str]] = _geen,
        maak: Callable[[R, Antwoorden], R] = met,
        erbij: Callable[[R, R], Sequence[Any]] = _niets,
        mee: Callable[[Writer, R], str] = _niemand,
    ) -> None:
        self.wat, self.velden = wat, velden
        self._twijfels, self._maak, self._erbij, self._mee = twijfels, maak, erbij, mee

    def doe(
        self,
        b: CaseFile,
        oud: R,
        gegeven: Mapping[str, str | None],
        huidig: Mapping[str, Any] | None = None,
        *,
        toch: bool = False,
        geheim: bool = False,
    ) -> R:
        """Read, decide, save, tell; the record as it is now. `huidig` gives the present values as the fields show them.

        `toch`: what is unlikely was confirmed already; `geheim`: the address is secret, though the record itself
        does not say so.
        """
        huidig = {v.naam: getattr(oud, v.naam) for v in self.velden} | dict(huidig or {})
        nieuw = Formulier(self.velden, gegeven, b.conn).wijzig(huidig)
        na = self._maak(oud, nieuw)
        nummer = na.nummer  # type: ignore[attr-defined]
        if na == oud:
            zin = f"Er is niets gewijzigd: {self.wat} {nummer} is al zo."
            answer.change(zin, nummer, as_data(oud), terug=False)
            return oud
        erbij = self._erbij(oud, na)
        with vastleggen(b, f"{self.wat} wijzig", lambda: self._twijfels(na), toch) as s:
            opgeslagen: R = s.change(na)
            for record in erbij:
                s.add(record)
            ook = self._mee(s, opgeslagen)
        geheim = geheim or any(getattr(r, "geheim_adres", False) for r in (oud, na))
        zin = self._zin(nummer, huidig, nieuw, ADRES if geheim else ()) + ook
        answer.change(zin, nummer, as_data(opgeslagen))
        return opgeslagen

    def _zin(self, nummer: int, huidig: Mapping[str, Any], nieuw: Antwoorden, geheim: Sequence[str]) -> str:
        """`Jongere 12 is gewijzigd: plaats Heerde wordt Epe.` Of `geheim` fields only that they changed."""
        stukken = [
            f"{v.vraag.lower()} is vervangen"
            if v.naam in geheim
            else f"{v.vraag.lower()} {v.getoond(huidig.get(v.naam))} wordt {v.getoond(nieuw[v.naam])}"
            for v in self.velden
            if v.naam in nieuw and nieuw[v.naam] != huidig.get(v.naam)
        ]
        return f"{self.wat.capitalize()} {nummer} is gewijzigd: {opsomming(stukken)}."
