"""The terms that run in a zaak by themselves: deciding (Awb art. 4:13, Leerplichtwet art. 3a, 3b), then objecting."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from lpa.domain.base.datum import kort
from lpa.domain.base.soorten import GEWICHTIG
from lpa.domain.recht import vrijstelling as vrijstellingsrecht
from lpa.domain.recht.regel import Regelboek, lees_duur
from lpa.domain.recht.regelboek import REGELBOEK
from lpa.domain.recht.termijnen import Termijn, bereken, moet_kunnen_opschorten
from lpa.domain.recht.termijnsom import Stilstand, Verlenging
from lpa.domain.records.verlof import Uitstel, Verlof
from lpa.domain.records.vrijstelling import Vrijstelling
from lpa.errors import Geweigerd

OPSCHORTING, VERLENGING = "opschorting", "verlenging"


class Zaaktermijnen(NamedTuple):
    """The terms of one zaak; None where none runs."""

    besluit: Termijn | None
    bezwaar: Termijn | None


def zaaktermijnen(
    zaak: Verlof | Vrijstelling,
    uitstel: Sequence[Uitstel] = (),
    boek: Regelboek = REGELBOEK,
    *,
    te_beslissen: bool = True,
) -> Zaaktermijnen:
    """By when must be decided, from receipt; and until when one can object, from sending.

    A decision has no term where there is nothing (left) for the officer to decide: a zaak that is closed, leave
    that is for the head (`te_beslissen` False), leave under art. 13 and 13a, a kennisgeving under art. 5.
    """
    soort = besluitsoort(zaak) if zaak.is_open and te_beslissen else None
    besluit = bereken(soort, zaak.geopend_op, *verschuivingen(uitstel), boek=boek) if soort else None
    kan_bezwaar = zaak.is_besluit if isinstance(zaak, Verlof) else vrijstellingsrecht.is_besluit(zaak)
    bezwaar = bereken("bezwaar", zaak.verzonden_op, boek=boek) if kan_bezwaar and zaak.verzonden_op else None
    return Zaaktermijnen(besluit, bezwaar)


def besluitsoort(zaak: Verlof | Vrijstelling) -> str | None:
    """The kind of term within which must be decided; None where there is nothing to decide."""
    if isinstance(zaak, Verlof):
        return "besluit-aanvraag" if zaak.soort == GEWICHTIG else None
    return vrijstellingsrecht.termijn(zaak)


def verschuivingen(uitstel: Sequence[Uitstel]) -> tuple[list[Stilstand], list[Verlenging]]:
    """What was recorded, as the term engine takes it."""
    stil = [Stilstand(u.van, u.tot, u.reden) for u in uitstel if u.soort == OPSCHORTING and u.tot]
    return stil, [Verlenging(lees_duur(u.duur), u.reden) for u in uitstel if u.soort == VERLENGING]


def moet_kunnen_verschuiven(
    zaak: Verlof | Vrijstelling, nieuw: Uitstel, eerder: Sequence[Uitstel], boek: Regelboek = REGELBOEK
) -> Termijn:
    """The term that is moved, as it was. Raises where nothing must be decided or a suspension cannot be (Awb 4:15)."""
    soort = besluitsoort(zaak)
    if soort is None:
        raise Geweigerd(f"in zaak {zaak.nummer} valt niets te beslissen", "een kennisgeving heeft geen beslistermijn")
    stil, _ = verschuivingen([nieuw])
    if stil:
        moet_kunnen_opschorten(soort, zaak.geopend_op, stil[0], verschuivingen(eerder)[0], boek)
    return bereken(soort, zaak.geopend_op, *verschuivingen(eerder), boek=boek)


def twijfels_uitstel(nieuw: Uitstel, termijn: Termijn, vandaag: date) -> list[str]:
    """Nothing that stands still, an extension told outside the term that was, a day that has yet to come."""
    twijfels = []
    if nieuw.tot and (nieuw.tot - nieuw.van).days < 2:
        twijfels.append(f"tussen {kort(nieuw.van)} en {kort(nieuw.tot)} staat geen dag stil")
    if not nieuw.tot and not termijn.vanaf <= nieuw.van <= termijn.veilig:
        einde = kort(termijn.veilig)
        twijfels.append(f"de verlenging is meegedeeld op {kort(nieuw.van)}, buiten de termijn die op {einde} eindigt")
    if max(nieuw.van, nieuw.tot or nieuw.van) > vandaag:
        twijfels.append("de dag ligt in de toekomst")
    return twijfels
