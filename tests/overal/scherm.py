"""A terminal on paper: what a program sent to one, as the lines that stand on it in the end."""

from __future__ import annotations

import re

_DELEN = re.compile(r"\x1b\[([?>]?)([0-9;]*)([A-Za-z])|\x1b[()=>78][0-9A-B]?|([\r\n\b\x07])|([^\x1b\r\n\b\x07]+)")


class Scherm:
    """A screen of `breed` columns and as many lines as are needed; cursor and erasing, no colours."""

    def __init__(self, breed: int) -> None:
        self._breed, self._regels = breed, [[""] * 0]
        self._rij = self._kolom = 0
        self._omloop = True

    def neem(self, gestuurd: str) -> Scherm:
        """Show what was sent."""
        for deel in _DELEN.finditer(gestuurd):
            bijzonder, getal, letter, teken, tekst = deel.groups()
            if letter:
                self._stuur(bijzonder, int(getal.split(";")[0] or 0), letter)
            elif teken:
                self._wijk(teken)
            elif tekst:
                for c in tekst:
                    self._zet(c)
        return self

    def regels(self) -> list[str]:
        """The lines, without blanks at their ends."""
        return ["".join(regel).rstrip() for regel in self._regels]

    def _zet(self, c: str) -> None:
        if self._kolom >= self._breed:
            if not self._omloop:
                self._kolom = self._breed - 1
            else:
                self._naar(self._rij + 1, 0)
        regel = self._regels[self._rij]
        regel += [" "] * (self._kolom + 1 - len(regel))
        regel[self._kolom] = c
        self._kolom += 1

    def _naar(self, rij: int, kolom: int) -> None:
        self._rij, self._kolom = max(rij, 0), max(kolom, 0)
        while len(self._regels) <= self._rij:
            self._regels.append([])

    def _wijk(self, teken: str) -> None:
        if teken == "\n":
            self._naar(self._rij + 1, self._kolom)
        elif teken == "\r":
            self._kolom = 0
        elif teken == "\b":
            self._naar(self._rij, self._kolom - 1)

    def _stuur(self, bijzonder: str, n: int, letter: str) -> None:
        if bijzonder and n == 7:
            self._omloop = letter == "h"
        if bijzonder:
            return
        stap = max(n, 1)
        rijen, kolommen = {"A": (-stap, 0), "B": (stap, 0), "C": (0, stap), "D": (0, -stap)}.get(letter, (0, 0))
        if letter in "ABCD":
            self._naar(self._rij + rijen, min(self._kolom, self._breed) + kolommen)
        elif letter == "G":
            self._kolom = stap - 1
        elif letter == "K":
            del self._regels[self._rij][self._kolom :]
        elif letter == "J":
            del self._regels[self._rij][self._kolom :]
            del self._regels[self._rij + 1 :]
