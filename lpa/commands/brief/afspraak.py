"""The appointment that a letter invites to: stored with it, or moved."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlcipher3.dbapi2 import Connection

from lpa.commands.facts.bezetting import rond_gesprek
from lpa.commands.gate.doors import Writer
from lpa.domain.base.named import NamedTuple
from lpa.domain.brief.briefsoort import GESPREKKEN, HOORGESPREK
from lpa.domain.brief.veld import Briefzaak
from lpa.domain.records.brief import Brief
from lpa.domain.records.eigentermijn import Eigentermijn, toon_moment
from lpa.domain.werk.nasleep import VERVALT, nog_open
from lpa.domain.zaak import gesprek
from lpa.domain.zaak.gesprek import Gesprekfeiten
from lpa.storage.zaak import agenda


class Afspraak(NamedTuple):
    """The appointment as it was stored, others in this zaak to which she invited before, and those that it replaces."""

    termijn: Eigentermijn
    andere: Sequence[Eigentermijn]
    vervallen: Sequence[Eigentermijn] = ()

    @property
    def zin(self) -> str:
        """That it is in her calendar, and which is no longer."""
        zin = f"In uw agenda: {toon_moment(self.termijn.wanneer)}, {self.termijn.wat} (termijn {self.termijn.nummer})."
        return " ".join([zin, *gesprek.vervallen_zinnen(self.vervallen)])

    @property
    def opmerkingen(self) -> list[str]:
        """Which others still stand, with the command that ends each."""
        return nog_open(self.andere, VERVALT)


def _moment(soort: str, g: Briefzaak) -> datetime | None:
    return g.gezegd.tijdstip if soort in GESPREKKEN else None


def _bestaande(
    conn: Connection, zaak: int, brieven: Collection[int], moment: datetime
) -> tuple[list[Eigentermijn], list[Eigentermijn]]:
    return gesprek.van_brieven(agenda.te_doen(conn, zaak), brieven, moment)


def rond(conn: Connection, soort: str, g: Briefzaak, brieven: Sequence[Brief]) -> Gesprekfeiten:
    """What the moment in a letter is held against; of an invitation to a spreekuur only her own days."""
    moment = _moment(soort, g)
    if not moment:
        return Gesprekfeiten(agenda.rooster(conn))
    eigen, _ = _bestaande(conn, g.zaak.nummer, [b.nummer for b in brieven], moment)
    return rond_gesprek(conn, moment, {t.nummer for t in eigen})


def leg_vast(s: Writer, soort: str, g: Briefzaak, gemaakt: Sequence[Brief]) -> Afspraak | None:
    """The appointment to which these letters invite: a new one, or the one that is moved; one for all of them."""
    moment = _moment(soort, g)
    if not moment:
        return None
    eigen, andere = _bestaande(s.conn, g.zaak.nummer, [b.nummer for b in gemaakt], moment)
    brief = min(b.nummer for b in gemaakt)
    wat = gesprek.HOORGESPREK if soort == HOORGESPREK else gesprek.VERZUIMGESPREK
    nieuw = gesprek.uitgenodigd(g.zaak.nummer, wat, moment, g.gezegd.plaats, brief)
    if not eigen:
        return Afspraak(s.add(nieuw), andere)
    eerste, *vervallen = eigen
    for dubbel in vervallen:
        s.remove(dubbel)
    na = gesprek.in_plaats_van(nieuw, eigen)
    return Afspraak(s.change(na) if na != eerste else eerste, andere, vervallen)
