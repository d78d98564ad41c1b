"""What is asked when something is shared: with whom, what, on which ground, and with whose consent."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cached_property
from typing import Any

from sqlcipher3.dbapi2 import Connection

from lpa.commands.ui.forms import MENU, YES_NO, Draft, Field, Form, Kind, OpDag, ask, in_file, text, today
from lpa.domain.base.tekst import met_hoofdletter
from lpa.domain.recht.regel import Regelboek
from lpa.domain.records.zaak import Zaak
from lpa.domain.zaak import keten
from lpa.storage.register import contacten, registers

Kiest = Callable[[Draft[Any]], keten.Deelt | None]  # what the answers so far share; None: nothing


def _zoek_contact(conn: Connection, tekst: str) -> list[tuple[str, str]]:
    gevonden = contacten.zoek_contacten(conn, tekst, MENU) if tekst.strip() else []  # Enter alone: what is offered
    return [(str(c.nummer), toon_partij(c)) for c in gevonden]


def toon_partij(partij: keten.Partij) -> str:
    """`GGD IJsselland, M. Specht (3)`; a name that is not in the register as it is."""
    return f"{keten.partijnaam(partij)} ({partij.nummer})" if isinstance(partij, keten.Contact) else partij


CONTACT: Kind[keten.Contact] = in_file("CONTACT", contacten.vind_contact, show=toon_partij, find=_zoek_contact)
PARTIJ: Kind[keten.Partij] = in_file("CONTACT", contacten.vind_partij, show=toon_partij, find=_zoek_contact)


class Delen(Form):
    """What is shared, and with whom."""

    aan = ask(PARTIJ, "--aan", "Partij", "nummer of naam van een contact, of een andere naam", required=True)
    wat = text("--wat", "Gedeelde informatie", "wat u de partij vertelde of stuurde", long=True, required=True)
    grondslag = text(
        "--grond", "Grondslag", "waarom het mag; anders die van de stap", required=True,
        default=lambda _: keten.AVG_TAAK,
    )  # fmt: skip
    toestemming = ask(
        YES_NO, "--toestemming", "Toestemming jongere", "met het delen van de reden, vanaf 16 jaar: ja of nee",
        required=True, when=lambda _: True,
    )  # fmt: skip


class VasteVerstrekking(Form):
    """What is always shared with the same party, in the chain of criminal law: nothing of it is asked."""

    aan = Delen.aan.but(quiet=True)
    wat = Delen.wat.but(quiet=True)
    grondslag = Delen.grondslag.but(quiet=True)


class Deelvraag:
    """The questions about a sharing in one zaak: they fit only where `kiest` says that something is shared."""

    def __init__(self, conn: Connection, zaak: Zaak, kiest: Kiest) -> None:
        self._conn, self._zaak, self.kiest = conn, zaak, kiest

    def fields(self, form: type[Form]) -> list[Field[Any]]:
        """The questions of `form` about a sharing, tied to this zaak."""
        tied: dict[str, dict[str, Any]] = {
            "aan": {
                "default": self._partij, "offer": lambda d: d.answers.get("met_wie") or None,
                "note": lambda _, d: self._buiten_register(d) or None,
            },
            "wat": {"default": self._wat, "note": lambda _, d: self._herinnering(d)},
            "grondslag": {"default": self._grond, "note": lambda _, d: self._over_grond(d)},
            "toestemming": {"when": self._vraagt_toestemming},
        }  # fmt: skip
        common: dict[str, Any] = {"when": self._deelt, "because": self._waarom_niet}
        return [field.but(**common | tied[field.name]) for field in form.fields if field.name in tied]

    def _deelt(self, d: Draft[Any]) -> bool:
        return self.kiest(d) is not None

    def _waarom_niet(self, d: Draft[Any]) -> str:
        """Why a question about a sharing does not fit."""
        deelt = self.kiest(d)
        if deelt is None:
            return "bij deze stap wordt niets gedeeld"
        if deelt.plicht:
            return "de wet verplicht tot dit delen, ook zonder toestemming"
        if not deelt.zegt_waarom(d.get(Delen.wat) or ""):
            return f"zonder --wat deelt u alleen {deelt.wat}, en dat zegt niet waarom"
        return f"onder {self._boek.regel('verstrekking.toestemming', _dag(d)).getal} jaar is die niet nodig"

    def _wat(self, d: Draft[Any]) -> str | None:
        """What this kind of step shares when she says nothing."""
        deelt = self.kiest(d)
        return deelt.wat or None if deelt else None

    def _grond(self, d: Draft[Any]) -> str | None:
        """The ground that holds for this kind of step when she says nothing."""
        deelt = self.kiest(d)
        return keten.grond(deelt, _dag(d), self._boek)[0] if deelt else None

    def _partij(self, d: Draft[Any]) -> keten.Partij | None:
        """The party that the step itself names: the one in the register where there is just one."""
        deelt = self.kiest(d)
        if deelt is None or not deelt.partij:
            return None
        bekend = contacten.van_soort(self._conn, deelt.contactsoort)
        return bekend[0] if len(bekend) == 1 else deelt.partij

    def _vraagt_toestemming(self, d: Draft[Any]) -> bool:
        return bool(self.weet(d).toestemming)

    @cached_property
    def _boek(self) -> Regelboek:
        from lpa.storage.register.eigen import regelboek

        return regelboek(self._conn)

    @cached_property
    def _geboren(self) -> date:
        return registers.jongere(self._conn, self._zaak.jongere).geboortedatum.eerste

    def weet(self, d: Draft[Any]) -> keten.Opmerkingen:
        """What must be known of the sharing that the answers make."""
        deelt = self.kiest(d)
        if deelt is None:
            return keten.Opmerkingen()
        return keten.opmerkingen(
            deelt, d.get(Delen.grondslag) or "", self._geboren, _dag(d), self._boek,
            wat=d.get(Delen.wat) or "", toestemming=d.get(Delen.toestemming),
        )  # fmt: skip

    def _buiten_register(self, d: Draft[Any]) -> str:
        """What must be known of a party that she typed; not of one that the step names by itself."""
        partij, deelt = d.get(Delen.aan), self.kiest(d)
        if not partij or deelt is None or partij == deelt.partij:
            return ""
        return keten.buiten_register(partij, contacten.alle(self._conn))

    def _herinnering(self, d: Draft[Any]) -> str | None:
        zin = self.weet(d).toestemming
        return f"Let op: {zin}." if zin else None

    def _over_grond(self, d: Draft[Any]) -> str | None:
        zin = self.weet(d).grond
        return f"{met_hoofdletter(zin)}." if zin else None

    def verstrekking(self, f: Form) -> keten.Verstrekking | None:
        """The sharing that a form makes; None where nothing is shared."""
        d = f.draft()
        aan = d.get(Delen.aan)
        if self.kiest(d) is None or aan is None:
            return None
        return keten.maak_verstrekking(
            self._zaak.nummer, aan, d[Delen.wat], _dag(d), d[Delen.grondslag], d.get(Delen.toestemming)
        )

    def opmerkingen(self, f: Form) -> list[str]:
        """What must be said beside what was stored."""
        d = f.draft()
        zinnen = (self._buiten_register(d), self._herinnering(d), self._over_grond(d))
        return [zin for zin in zinnen if zin]


def _dag(d: Draft[Any]) -> date:
    return d.get(OpDag.datum) or today()
