"""Asking about one record on a terminal: one question after the other, then all answers before they are stored.

Enter is the answer between brackets, `<` goes back one question, Ctrl-C leaves without storing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from sqlcipher3 import dbapi2 as sqlite
from sqlcipher3.dbapi2 import Connection

from lpa import settings
from lpa.commands.ui import answer, keyboard
from lpa.commands.ui.field import Antwoorden, Veld, zegt
from lpa.commands.ui.keyboard import TERUG
from lpa.commands.ui.velden import bijschrift
from lpa.domain.base.tekst import met_hoofdletter
from lpa.errors import LpaFout, NietBevestigd
from lpa.output.render.cells import cell_width, vul

LEEG = "-"  # make a field empty


class Gesprek:
    """Questions about one record, whose answers are put in `antwoorden`."""

    def __init__(
        self, conn: Connection | None, velden: Sequence[Veld], antwoorden: Antwoorden,
        volledig: Callable[[Antwoorden], Antwoorden] = dict,
    ) -> None:  # fmt: skip
        self._conn, self._velden, self._antwoorden, self._volledig = conn, velden, antwoorden, volledig
        self._laatste = velden[-1]

    def interview(self, open_: Sequence[Veld]) -> None:
        """Ask the open questions one by one."""
        _leg_uit()
        plek = 0
        while plek < len(open_):
            if not self._past(open_[plek]) or self._vraag(open_[plek]):
                plek += 1
            else:
                plek = self._vorige(open_, plek)
        self._laatste = open_[self._vorige(open_, len(open_))]

    def _vorige(self, open_: Sequence[Veld], plek: int) -> int:
        """The question before this one that was asked."""
        return max((n for n in range(plek) if self._past(open_[n])), default=0)

    def _past(self, veld: Veld) -> bool:
        """Whether a question makes sense beside the answers so far."""
        return veld.past(self._volledig(self._antwoorden))

    def _passend(self) -> list[Veld]:
        return [v for v in self._velden if self._past(v)]

    def _vraag(self, veld: Veld) -> bool:
        """Ask one question and keep the answer; False when she wants to go back."""
        tekst = self._stel(veld).strip()
        if tekst == TERUG:
            return False
        if tekst or veld.naam not in self._antwoorden:
            leeg = tekst == LEEG and not veld.verplicht
            self._antwoorden[veld.naam] = veld.waarde(self._conn, "" if leeg else tekst, self._antwoorden)
        waarde = self._antwoorden[veld.naam]
        getoond = veld.getoond(waarde)
        if waarde is not None and (veld.keuzes or getoond != tekst):
            answer.say(f"   = {getoond}")
        self._opmerking(veld)
        return True

    def _opmerking(self, veld: Veld) -> None:
        if veld.opmerking and (tekst := veld.opmerking(self._conn, self._volledig(self._antwoorden))):
            answer.say(f"   {tekst}")

    def _stel(self, veld: Veld) -> str:
        """What she typed; nothing when she keeps what stands there already."""
        huidig = self._antwoorden.get(veld.naam)
        heeft = huidig not in (None, "")
        standaard = "" if heeft else veld.voorstel(self._antwoorden) or veld.standaard(self._antwoorden)
        if veld.keuzes:
            return toets(veld.vraag, veld.keuzes, str(huidig) if heeft else standaard)
        getoond = veld.getoond(huidig) if heeft else standaard
        vraag = f"{veld.vraag}{bijschrift(veld)}" + (f" [{getoond}]:" if getoond else ":")
        keur = partial(self._keur, veld, standaard, heeft)
        if veld.zoeker:
            return keyboard.zoek(vraag, partial(veld.zoeker, self._conn), keur) or standaard
        return keyboard.typ(vraag, keur) or standaard

    def _keur(self, veld: Veld, standaard: str, heeft: bool, getypt: str) -> str:
        """Why what she typed is no answer. Nothing is one when it keeps what stands there already (`heeft`)."""
        tekst = getypt or standaard
        kaal = tekst.strip()
        if kaal == TERUG or (not kaal and heeft) or (kaal == LEEG and not veld.verplicht):
            return ""
        if not kaal and veld.verplicht:
            return f"{veld.vraag} moet u invullen. Typ een antwoord, of stop met Ctrl-C."
        try:
            veld.waarde(self._conn, tekst, self._antwoorden)
        except LpaFout as fout:
            # What names an option helps at a command, not at a question.
            raad = "Typ iets anders, of stop met Ctrl-C." if "--" in fout.oplossing else met_hoofdletter(fout.oplossing)
            return f"{met_hoofdletter(fout.fout)} {raad}"
        except sqlite.Error:
            return "Het bestand is even in gebruik. Probeer het zo nog eens."
        return ""

    def nakijken(self) -> None:
        """Show all answers; she stores, leaves, or changes one by its number. Raises NietBevestigd."""
        while True:
            self._overzicht()
            velden = self._passend()
            vraag_ = "Opslaan? [J]a / [n]ee / nummer = wijzigen:"
            keuze = keyboard.typ(vraag_, partial(_keur_keuze, len(velden))).strip().lower()
            if keuze in _NEE:
                raise NietBevestigd
            if keuze == TERUG:
                self._vraag(self._laatste)
            elif keuze not in _JA:
                self._vraag(velden[int(keuze) - 1])
            elif leeg := self._leeg(velden):
                self._vraag(leeg[0])
            else:
                return

    def _leeg(self, velden: Sequence[Veld]) -> list[Veld]:
        """Those that must be answered and are not."""
        antwoorden = self._volledig(self._antwoorden)
        return [v for v in velden if v.verplicht and antwoorden.get(v.naam) in (None, "")]

    def _overzicht(self) -> None:
        """All answers that fit, numbered, as they will be stored; and what must be known before that."""
        velden = self._passend()
        links = max(cell_width(v.vraag) for v in velden)
        answer.say("")
        antwoorden = self._volledig(self._antwoorden)
        for nummer, veld in enumerate(velden, 1):
            waarde = veld.getoond(antwoorden.get(veld.naam))
            answer.say_beside(f" {nummer:>2}  {vul(veld.vraag, links)}  ", waarde)
        for veld in velden:
            self._opmerking(veld)


def _leg_uit() -> None:
    """How questions are answered, where this run did not say so yet."""
    nu = settings.current()
    if not nu.uitgelegd:
        answer.say(f"Enter = wat tussen [ ] staat, {TERUG} = vraag terug, Ctrl-C = stop zonder opslaan.")
    nu.uitgelegd = True


def vraag(veld: Veld) -> Any:
    """Ask one question that needs no file; its value."""
    antwoorden: Antwoorden = {}
    Gesprek(None, [veld], antwoorden).interview([veld])
    return antwoorden[veld.naam]


def ask_text(vraag_: str, voorstel: str = "") -> str:
    """Ask for a value that cannot be missed; Enter takes `voorstel`."""
    veld = Veld("tekst", "", vraag_, verplicht=True, voorstel=zegt(voorstel))
    return str(vraag(veld))


_JA, _NEE = ("", "j", "ja"), ("n", "nee")


def _keur_keuze(aantal: int, tekst: str) -> str:
    kaal = tekst.strip().lower()
    if kaal in (*_JA, *_NEE, TERUG) or (kaal.isascii() and kaal.isdigit() and 1 <= int(kaal) <= aantal):
        return ""
    return f"Typ j, n of een nummer van 1 tot {aantal}."


def toets(vraag: str, keuzes: Mapping[str, str], standaard: str = "") -> str:
    """One key: the first letter of a choice, in a list that shows them; or its word. Enter takes the default."""
    letters = _letters(keuzes)
    for letter, keuze in letters.items():
        answer.say_beside(f"   {letter}  ", keuzes[keuze])
    eigen = next((letter for letter, keuze in letters.items() if keuze == standaard), "")
    hint = "/".join(letters) + (f" [{eigen}]" if eigen else "")
    return keyboard.toets(f" {vraag} ({hint}): ", letters | {TERUG: TERUG}, standaard, keuzes)


def _letters(keuzes: Mapping[str, str]) -> dict[str, str]:
    """A key for each choice: the first of its letters that is still free."""
    uit: dict[str, str] = {}
    for keuze in keuzes:
        letter = next(c for c in (*keuze.lower(), *"0123456789") if c.isalnum() and c not in uit)
        uit[letter] = keuze
    return uit


def ja_nee(vraag: str, standaard: bool) -> bool:
    """J or N, one key; Enter takes the default, which stands in capitals."""
    hint = "[J]a / [n]ee" if standaard else "[j]a / [N]ee"
    return keyboard.toets(f" {vraag} {hint}: ", {"j": "ja", "n": "nee"}, "ja" if standaard else "nee", {}) == "ja"
