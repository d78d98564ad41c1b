"""`lpa halt`: a referral to Halt, only within its conditions, and what came back."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlcipher3.dbapi2 import Connection

from lpa.commands.facts.recht import haltkans_op
from lpa.commands.keten.delen import Deelvraag, zonder_deling
from lpa.commands.ui.command import Gegeven, Toch, met_velden, noun, verb
from lpa.commands.ui.field import Antwoorden, Veld
from lpa.commands.ui.form import Formulier
from lpa.commands.ui.session import bestand, noem_zaak, vandaag
from lpa.commands.ui.velden import DATUM, getal, ja, keuze, nummer, toon_ja
from lpa.commands.zaak.stap import (
    LEG_UIT,
    NOTITIE,
    RESULTAAT,
    VASTE_DELING,
    Meldingnummer,
    Nieuwestap,
    Stapopdracht,
    Vastgelegd,
    Vervolg,
)
from lpa.domain.base.datum import leeftijd
from lpa.domain.recht import mas
from lpa.domain.recht.halt import Haltkans, als_tekst, moet_passen, na_halt, twijfels_halt, waarom_toch
from lpa.domain.records.besluit import moet_open_zijn
from lpa.domain.records.zaak import Interventie, Melding
from lpa.domain.zaak.keten import DELINGEN, partijnaam
from lpa.output.zaak.mas import halt_data, halt_voorwaarden
from lpa.storage.register import eigen, registers
from lpa.storage.zaak import zaken

app = noun(
    "Halt: verwijzen, retour en afdoening. lpa gaat de voorwaarden na.",
    "lpa halt heen 12 --uren 18 --toestemming ja --problemen nee\nlpa halt afdoening 12 --uitkomst geslaagd",
)
_VRAGEN = (
    Veld("uren", "--uren", "Uren", "gemiste uren; anders die van de melding", getal("aantal uren", 9999), "GETAL"),
    Veld("te_laat", "--te-laat", "Hoe vaak te laat", "aantal keer te laat", getal("aantal keer", 9999), "GETAL"),
    Veld(
        "ouders", "--toestemming", "Instemming ouders", "onder 16 jaar: ja of nee", ja, "KEUZE", verplicht=True,
        toon=toon_ja,
    ),
    Veld(
        "problemen", "--problemen", "Ernstige problemen", "psychisch en zonder hulp: ja of nee", ja, "KEUZE",
        verplicht=True, toon=toon_ja,
    ),
    Veld(
        "eerder_halt", "--eerder-halt", "Eerder naar Halt", "ja: voor verzuim, buiten dit bestand", ja, "KEUZE",
        toon=toon_ja, stil=True,
    ),
)  # fmt: skip
_HEEN = "halt-heen"
_HALTNAMEN = tuple(veld.naam for veld in _VRAGEN)
HEENVELDEN = (DATUM, *_VRAGEN, *VASTE_DELING, NOTITIE, LEG_UIT)


@verb(app, "heen", "lpa halt heen 12 --uren 18 --toestemming ja --problemen nee")
@met_velden(HEENVELDEN)
def heen(gegeven: Gegeven, zaak: Meldingnummer, toch: Toch = False) -> None:
    """Verwijs naar Halt. lpa toont elke voorwaarde; klopt er een niet, dan zegt lpa wat wel kan."""
    with bestand() as b:
        m = zaken.melding(b.conn, nummer("melding")(zaak))
        moet_open_zijn(m)
        wie = noem_zaak(b.conn, m)
        verwijzing = _Verwijzing(b.conn, m)
        antwoorden = Formulier(verwijzing.velden(), gegeven, b.conn).vul()
        verwijzing.weeg(antwoorden)  # what cannot be is said before she explains what can
        kans = verwijzing.kans(antwoorden)
        stap = Nieuwestap(
            m, verwijzing.stap(antwoorden, kans), verwijzing.deelvraag.deling(antwoorden),
            antwoorden["leg_uit"], toch, lambda: verwijzing.weeg(antwoorden), waarom=waarom_toch(kans),
        )  # fmt: skip
        gedaan = stap.leg_vast(b, "halt heen")
        opmerkingen = verwijzing.deelvraag.opmerkingen(antwoorden)
    gedaan.vertel(wie, onder=halt_voorwaarden(kans), data=halt_data(kans), opmerkingen=opmerkingen)


class _Verwijzing:
    """What is asked before a referral of one melding, and what follows from the answers."""

    def __init__(self, conn: Connection, m: Melding) -> None:
        self._conn, self._m, self._boek = conn, m, eigen.regelboek(conn)
        self._geboren = registers.jongere(conn, m.jongere).geboortedatum.laatste
        self._stappen = zaken.interventies(conn, m.nummer)
        self.deelvraag = Deelvraag(conn, m, lambda _: DELINGEN[_HEEN])

    def velden(self) -> list[Veld]:
        """The questions, tied to this melding."""
        bekend = "" if self._m.uren is None else str(self._m.uren)
        vult: dict[str, dict[str, Any]] = {
            "uren": {"standaard": lambda _: bekend},
            "ouders": {"waarom_niet": self._waarom_zelf},
        }
        velden = self.deelvraag.bind(HEENVELDEN, ouders=self._jong, leg_uit=self._wijkt_af)
        return [v._replace(**vult.get(v.naam, {})) for v in velden]

    def _jong(self, antwoorden: Antwoorden) -> bool:
        op = antwoorden.get("datum") or vandaag()
        return leeftijd(self._geboren, op) < self._zelf_vanaf(op)

    def _zelf_vanaf(self, op: date) -> int:
        """From which age the parents do not have to agree."""
        return self._boek.regel("halt.toestemming", op).getal

    def _waarom_zelf(self, antwoorden: Antwoorden) -> str:
        return f"vanaf {self._zelf_vanaf(antwoorden.get('datum') or vandaag())} jaar beslist de jongere zelf"

    def _wijkt_af(self, antwoorden: Antwoorden) -> bool:
        """Whether a reason can be given: for another route, or for a number outside the limits."""
        return mas.zet_van_stap(_HEEN, "", self._m, self._stappen) is not None or bool(self.kans(antwoorden).ruimte)

    def kans(self, antwoorden: Antwoorden) -> Haltkans:
        """The conditions, with what she answered."""
        gezegd = {naam: antwoorden.get(naam) for naam in _HALTNAMEN}
        return haltkans_op(self._conn, self._m, antwoorden.get("datum") or vandaag(), **gezegd)

    def weeg(self, antwoorden: Antwoorden) -> list[str]:
        """The doubts about a referral, as the file is now. Raises Geweigerd where a condition fails."""
        kans = self.kans(antwoorden)
        moet_passen(kans)
        return twijfels_halt(self._m, kans)

    def stap(self, antwoorden: Antwoorden, kans: Haltkans) -> Interventie:
        """The step, with the conditions as they were."""
        waarden = zonder_deling(antwoorden, _HALTNAMEN)
        met_wie = partijnaam(antwoorden["aan"])
        return Interventie(zaak=self._m.nummer, soort=_HEEN, vast=als_tekst(kans), met_wie=met_wie, **waarden)


def _na_halt(conn: Connection, gedaan: Vastgelegd) -> Vervolg:
    return na_halt(zaken.melding(conn, gedaan.stap.zaak), gedaan.stap), {}


RETOURVELDEN = (DATUM, RESULTAAT._replace(hulp="waarom Halt de zaak teruggeeft"), NOTITIE, LEG_UIT)
_RETOUR = Stapopdracht("halt retour", RETOURVELDEN, "halt-retour", met_wie="Halt", vervolg=_na_halt)


@verb(app, "retour", 'lpa halt retour 12 --resultaat "niet verschenen op het eerste gesprek"')
@met_velden(RETOURVELDEN)
def retour(gegeven: Gegeven, zaak: Meldingnummer, toch: Toch = False) -> None:
    """Leg vast dat Halt de zaak teruggeeft."""
    _RETOUR.doe(gegeven, zaak, toch)


AFDOENVELDEN = (
    Veld(
        "resultaat", "--uitkomst", "Uitkomst", f"{mas.GESLAAGD} of {mas.MISLUKT}",
        keuze("uitkomst", (mas.GESLAAGD, mas.MISLUKT)), "KEUZE", True,
        keuzes={mas.GESLAAGD: "geslaagd", mas.MISLUKT: "mislukt"},
    ),
    DATUM,
    NOTITIE,
    LEG_UIT,
)  # fmt: skip
_AFDOENING = Stapopdracht("halt afdoening", AFDOENVELDEN, "halt-afdoening", met_wie="Halt", vervolg=_na_halt)


@verb(app, "afdoening", "lpa halt afdoening 12 --uitkomst geslaagd")
@met_velden(AFDOENVELDEN)
def afdoening(gegeven: Gegeven, zaak: Meldingnummer, toch: Toch = False) -> None:
    """Leg vast hoe Halt is afgelopen. Is Halt mislukt, dan volgt in de regel een proces-verbaal."""
    _AFDOENING.doe(gegeven, zaak, toch)
