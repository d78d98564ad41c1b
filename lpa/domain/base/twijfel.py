"""A doubt: what is possible but unlikely, to be confirmed before it is stored. A finding: what a check found."""

from __future__ import annotations

from lpa.domain.base.named import NamedTuple


class Twijfel(NamedTuple):
    """One doubt. `sleutel` names its kind (`melding.uren`) and is kept with the command; `tekst` is a Dutch sentence.

    `grondslag` is the article behind it, where there is one. A `zwaar` one (duty, exemption, death, secret address,
    what was told about another) is said again after storing.
    """

    sleutel: str
    tekst: str
    grondslag: str = ""
    zwaar: bool = False

    def over(self, wie: str) -> Twijfel:
        """The same, said of `wie`: `jongere 3`."""
        return self._replace(tekst=f"{wie}: {self.tekst}")


def dubbel(wat: str, nummer: int, tijd: str) -> Twijfel:
    """The doubt about a record that was typed twice: it stands as `wat nummer`, stored today at `tijd`."""
    return Twijfel(f"{wat}.dubbel", f"precies dit staat al als {wat} {nummer}, vandaag om {tijd} uur vastgelegd")


class Vondst(NamedTuple):
    """One finding of a check: what, and the command or the deed that mends it."""

    controle: str
    wat: str
    opdracht: str
