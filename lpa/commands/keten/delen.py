"""What is asked when something is shared: with whom, what, on which ground, and with whose consent."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import cached_property
from typing import Any

from sqlcipher3.dbapi2 import Connection

from lpa.commands.ui.field import Antwoorden, Veld
from lpa.commands.ui.session import vandaag
from lpa.commands.ui.velden import MENU, ja, toon_ja
from lpa.domain.base.tekst import met_hoofdletter, schone_alinea
from lpa.domain.recht.regel import Regelboek
from lpa.domain.records.zaak import Zaak
from lpa.domain.zaak.keten import (
    AVG_TAAK,
    Contact,
    Deelt,
    Deling,
    Opmerkingen,
    Partij,
    buiten_register,
    grond,
    maak_deling,
    opmerkingen,
    partijnaam,
)
from lpa.storage.register import registers

Kiest = Callable[[Antwoorden], Deelt | None]  # what the answers so far share; None: nothing


def _zoek_contact(conn: Connection, tekst: str) -> list[tuple[str, str]]:
    gevonden = registers.zoek_contacten(conn, tekst, MENU) if tekst.strip() else []  # Enter alone: what is offered
    return [(str(c.nummer), toon_partij(c)) for c in gevonden]


def toon_partij(partij: Partij) -> str:
    """`GGD IJsselland, M. Specht (3)`; a name that is not in the register as it is."""
    return f"{partijnaam(partij)} ({partij.nummer})" if isinstance(partij, Contact) else partij


DEELVELDEN = (
    Veld(
        "aan", "--aan", "Partij", "nummer of naam van een contact, of een andere naam", metavar="CONTACT",
        verplicht=True, toon=toon_partij, lees_in=registers.vind_partij, zoeker=_zoek_contact,
    ),
    Veld("wat", "--wat", "Gedeelde informatie", "wat u de partij vertelde of stuurde", schone_alinea, verplicht=True),
    Veld(
        "grondslag", "--grond", "Grondslag", "waarom het mag; anders die van de stap", verplicht=True,
        standaard=lambda _: AVG_TAAK,
    ),
    Veld(
        "toestemming", "--toestemming", "Toestemming jongere", "met het delen van de reden, vanaf 16 jaar: ja of nee",
        ja, "KEUZE", verplicht=True, toon=toon_ja,
    ),
)  # fmt: skip
DEELNAMEN = tuple(veld.naam for veld in DEELVELDEN)


class Deelvraag:
    """The questions about a sharing in one zaak: they fit only where `kiest` says that something is shared."""

    def __init__(self, conn: Connection, zaak: Zaak, kiest: Kiest) -> None:
        self._conn, self._zaak, self.kiest = conn, zaak, kiest

    def bind(self, velden: Sequence[Veld], **past: Callable[[Antwoorden], bool]) -> list[Veld]:
        """`velden` with those of a sharing tied to this zaak, and others, by name, fitting only where `past` says."""
        deelt = {"past": self._deelt, "waarom_niet": self._waarom_niet}
        band: dict[str, dict[str, Any]] = {veld.naam: dict(deelt) for veld in DEELVELDEN}
        band["aan"] |= {
            "standaard": self._partij, "voorstel": lambda a: a.get("met_wie") or "",
            "opmerking": lambda _, a: self._buiten_register(a) or None,
        }  # fmt: skip
        band["wat"] |= {"standaard": self._wat, "opmerking": lambda _, a: self._herinnering(a)}
        band["grondslag"] |= {"standaard": self._grond, "opmerking": lambda _, a: self._over_grond(a)}
        band["toestemming"] |= {"past": self._vraagt_toestemming}
        for naam, past_ in past.items():
            band.setdefault(naam, {})["past"] = past_
        return [veld._replace(**band.get(veld.naam, {})) for veld in velden]

    def _deelt(self, antwoorden: Antwoorden) -> bool:
        return self.kiest(antwoorden) is not None

    def _waarom_niet(self, antwoorden: Antwoorden) -> str:
        """Why a question about a sharing does not fit."""
        deelt = self.kiest(antwoorden)
        if deelt is None:
            return "bij deze stap wordt niets gedeeld"
        if deelt.plicht:
            return "de wet verplicht tot dit delen, ook zonder toestemming"
        if not deelt.zegt_waarom(antwoorden.get("wat") or ""):
            return f"zonder --wat deelt u alleen {deelt.wat}, en dat zegt niet waarom"
        return f"onder {self._boek.regel('deling.toestemming', _dag(antwoorden)).getal} jaar is die niet nodig"

    def _wat(self, antwoorden: Antwoorden) -> str:
        """What this kind of step shares when she says nothing."""
        deelt = self.kiest(antwoorden)
        return deelt.wat if deelt else ""

    def _grond(self, antwoorden: Antwoorden) -> str:
        """The ground that holds for this kind of step when she says nothing."""
        deelt = self.kiest(antwoorden)
        return grond(deelt, _dag(antwoorden), self._boek)[0] if deelt else ""

    def _partij(self, antwoorden: Antwoorden) -> str:
        """The party that the step itself names: the one in the register where there is just one."""
        deelt = self.kiest(antwoorden)
        if deelt is None or not deelt.partij:
            return ""
        bekend = registers.van_soort(self._conn, deelt.contactsoort)
        return str(bekend[0].nummer) if len(bekend) == 1 else deelt.partij

    def _vraagt_toestemming(self, antwoorden: Antwoorden) -> bool:
        return bool(self.weet(antwoorden).toestemming)

    @cached_property
    def _boek(self) -> Regelboek:
        from lpa.storage.register.eigen import regelboek

        return regelboek(self._conn)

    @cached_property
    def _geboren(self) -> date:
        return registers.jongere(self._conn, self._zaak.jongere).geboortedatum.eerste

    def weet(self, antwoorden: Antwoorden) -> Opmerkingen:
        """What must be known of the sharing that the answers make."""
        deelt = self.kiest(antwoorden)
        if deelt is None:
            return Opmerkingen()
        return opmerkingen(
            deelt, antwoorden.get("grondslag") or "", self._geboren, _dag(antwoorden), self._boek,
            wat=antwoorden.get("wat") or "", toestemming=antwoorden.get("toestemming"),
        )  # fmt: skip

    def _buiten_register(self, antwoorden: Antwoorden) -> str:
        """What must be known of a party that she typed; not of one that the step names by itself."""
        partij, deelt = antwoorden.get("aan"), self.kiest(antwoorden)
        if not partij or deelt is None or partij == deelt.partij:
            return ""
        return buiten_register(partij, registers.alle(self._conn))

    def _herinnering(self, antwoorden: Antwoorden) -> str | None:
        zin = self.weet(antwoorden).toestemming
        return f"Let op: {zin}." if zin else None

    def _over_grond(self, antwoorden: Antwoorden) -> str | None:
        zin = self.weet(antwoorden).grond
        return f"{met_hoofdletter(zin)}." if zin else None

    def deling(self, antwoorden: Antwoorden) -> Deling | None:
        """The sharing that the answers make; None where nothing is shared."""
        if self.kiest(antwoorden) is None:
            return None
        return maak_deling(
            self._zaak.nummer, antwoorden["aan"], antwoorden["wat"], antwoorden["datum"], antwoorden["grondslag"],
            antwoorden.get("toestemming"),
        )  # fmt: skip

    def opmerkingen(self, antwoorden: Antwoorden) -> list[str]:
        """What must be said beside what was stored."""
        zinnen = (self._buiten_register(antwoorden), self._herinnering(antwoorden), self._over_grond(antwoorden))
        return [zin for zin in zinnen if zin]


def _dag(antwoorden: Antwoorden) -> date:
    return antwoorden.get("datum") or vandaag()


def zonder_deling(antwoorden: Antwoorden, velden: Sequence[str] = ()) -> dict[str, Any]:
    """The answers that belong to the step itself."""
    weg = (*DEELNAMEN, "leg_uit", *velden)
    return {naam: waarde for naam, waarde in antwoorden.items() if waarde is not None and naam not in weg}
