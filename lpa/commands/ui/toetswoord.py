"""What the keys at a menu mean: one letter is an answer, and who goes on typing means the word that it begins."""

from __future__ import annotations

from collections.abc import Mapping


class Toetswoord:
    """What was typed at a menu so far, and the choice that it means; none yet where that is not clear.

    `toetsen` gives each key its answer, `namen` what the screen shows for an answer. A first key means what it stands
    for; when all that was typed begins another choice only, it means that one.
    """

    def __init__(self, toetsen: Mapping[str, str], namen: Mapping[str, str]) -> None:
        self._toetsen = {toets.casefold(): keuze for toets, keuze in toetsen.items()}
        self._vormen = {k: (k.casefold(), namen.get(k, "").casefold()) for k in toetsen.values()}
        self.getypt = self.keuze = ""

    def neem(self, teken: str) -> bool:
        """Take a key along; False for one that belongs to no choice, and changes nothing."""
        getypt = self.getypt + teken.casefold()
        toets = "" if self.getypt else self._toetsen.get(getypt, "")
        fitting = self._passend(getypt)
        if not (toets or fitting) or not teken.isprintable():
            return False
        if toets or self.keuze not in fitting:
            self.keuze = toets or (fitting[0] if len(fitting) == 1 < len(getypt) else "")
        self.getypt = getypt
        return True

    def _passend(self, getypt: str) -> list[str]:
        """The choices that begin so; where one is just that, only that one."""
        geheel = [keuze for keuze, vormen in self._vormen.items() if getypt in vormen]
        return geheel or [k for k, vormen in self._vormen.items() if any(v.startswith(getypt) for v in vormen)]

    def wis(self) -> None:
        """As if nothing was typed."""
        self.getypt = self.keuze = ""
