"""A secret address that another record shows: one that has that address and is not secret itself."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lpa.domain.base.named import NamedTuple
from lpa.domain.base.tekst import letters
from lpa.domain.base.twijfel import Twijfel
from lpa.domain.records.jongere import Jongere, Verzorger, heet

_EEN_REGEL = re.compile(r"(.+?)(?:(\d{4}[a-z]{2})(.*))?")


class Woonplek(NamedTuple):
    """Where somebody lives, by letters and digits alone."""

    straat: str
    postcode: str
    plaats: str
    land: str

    @classmethod
    def van(cls, wie: Jongere | Verzorger) -> Woonplek:
        """Of a jongere in parts, of a verzorger from one line; abroad that line is the street."""
        land, adres = letters(wie.land), letters(wie.adres)
        if isinstance(wie, Jongere):
            return cls(adres, letters(wie.postcode), letters(wie.plaats), land)
        m = None if land else _EEN_REGEL.fullmatch(adres)
        straat, postcode, plaats = m.groups("") if m else (adres, "", "")
        return cls(straat, postcode, plaats, land)

    def is_die_van(self, ander: Woonplek) -> bool:
        """Whether they are one: street and country, and postcode or else town as far as both have one."""
        if not self.straat or self.land != ander.land:
            return False
        if self.land:
            return bool(self._regels() & ander._regels())
        deel = "postcode" if self.postcode and ander.postcode else "plaats"
        zelfde = len({getattr(self, deel), getattr(ander, deel)} - {""}) < 2
        return self.straat == ander.straat and zelfde

    def _regels(self) -> set[str]:
        return {self.straat, f"{self.straat}{self.postcode}{self.plaats}"}


class Openlijk(NamedTuple):
    """The secret address of `geheim`, which also stands with another: a jongere, or a verzorger of `bij`."""

    geheim: Jongere | Verzorger
    staat: Jongere | Verzorger
    bij: Jongere

    @property
    def leesbaar(self) -> bool:
        """Whether pages show it: those of a jongere whose address is secret show no address of a verzorger either."""
        return not self.bij.geheim_adres

    @property
    def wiens(self) -> str:
        """`verzorger 3`: whose secret it is, without a name."""
        return heet(self.geheim).partition(",")[0]

    @property
    def wie(self) -> str:
        """`jongere 2, Lot Merel`."""
        return heet(self.staat)

    @property
    def opdracht(self) -> str:
        """What takes it out of sight."""
        if isinstance(self.staat, Jongere):
            return f"lpa jongere wijzig {self.staat.nummer} --geheim-adres ja"
        if isinstance(self.geheim, Verzorger):
            return f"lpa verzorger wijzig {self.staat.nummer} --geheim-adres ja"
        return f'lpa verzorger wijzig {self.staat.nummer} --adres ""'

    @property
    def opmerking(self) -> str:
        """What is said of it once the address is secret."""
        doe = "maak het leeg" if self.opdracht.endswith('""') else "maak het ook geheim"
        return (
            f"Let op: {self.wie}, heeft hetzelfde adres als {heet(self.geheim)}, en daar is het niet geheim;"
            f" {doe}: {self.opdracht}"
        )

    def twijfel(self, meer: int) -> Twijfel:
        """What is said before it is stored so, of this one and `meer` others."""
        gevolg = "staat het open" if isinstance(self.staat, Jongere) else "komt het zo op een brief"
        tekst = f"het adres van {self.wie}, is het geheime adres van {heet(self.geheim)}; daar {gevolg}"
        return Twijfel("adres.geheim", tekst + (f", en nog {meer} keer" if meer else ""), zwaar=True)


def openlijk(jongeren: Sequence[Jongere], verzorgers: Sequence[Verzorger]) -> list[Openlijk]:
    """Each secret address with who else has it and is not secret: a jongere, or a verzorger of anybody.

    A verzorger without an own address lives where the jongere does.
    """
    bij = {j.nummer: j for j in jongeren}
    allen: list[tuple[Jongere | Verzorger, Jongere]] = [(j, j) for j in jongeren]
    allen += [(v, bij[v.jongere]) for v in verzorgers]
    thuis = [(wie, Woonplek.van(wie if wie.adres else van)) for wie, van in allen]
    geheim = [(wie, plek) for wie, plek in thuis if wie.geheim_adres and plek.straat]
    return [
        Openlijk(wiens, wie, van)
        for (wie, van), (_, plek) in zip(allen, thuis, strict=True)
        if wie.adres and not wie.geheim_adres
        for wiens, geheime in geheim
        if geheime.is_die_van(plek)
    ]


def niet_meer_geheim(wie: Jongere | Verzorger) -> list[Twijfel]:
    """The doubt about an address that was secret until now."""
    if wie.geheim_adres:
        return []
    zin = "is dan niet meer geheim: het staat weer op pagina's, in lijsten en in brieven aan anderen"
    return [Twijfel("adres.niet-geheim", f"het adres van {heet(wie)}, {zin}", zwaar=True)]


def twijfels_weg(v: Verzorger) -> list[Twijfel]:
    """The doubt about taking away a verzorger with a secret address, that may stand in a text."""
    if not v.geheim_adres:
        return []
    zin = f"is {heet(v)}, weg, dan verbergt lpa dat geheime adres niet meer in wat u ooit typte"
    return [Twijfel("adres.geheim-weg", zin, zwaar=True)]
