"""The letters of one zaak as they lie ready: weighed, and stored with the appointment that they make."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlcipher3.dbapi2 import Connection

from lpa.commands.brief import briefinhoud, briefmaken
from lpa.commands.brief.briefinhoud import Recht
from lpa.commands.brief.verzend import verzend
from lpa.commands.facts import weigh
from lpa.commands.facts.bezetting import rond_gesprek
from lpa.commands.gate.doors import Twijfels, Writer, tell
from lpa.commands.ui.forms import today
from lpa.domain.base import soorten
from lpa.domain.base.named import NamedTuple
from lpa.domain.brief import briefsoort, verzending
from lpa.domain.brief.briefsoort import GESPREKKEN, HOORGESPREK
from lpa.domain.brief.twijfel import Brieffeiten, twijfels
from lpa.domain.brief.veld import Briefzaak, Gezegd
from lpa.domain.records.brief import Brief
from lpa.domain.records.eigentermijn import Eigentermijn, toon_moment
from lpa.domain.records.zaak import Zaak
from lpa.domain.werk.nasleep import VERVALT, nog_open
from lpa.domain.zaak import gesprek
from lpa.domain.zaak.gesprek import Gesprekfeiten
from lpa.domain.zaak.keten import Verstrekking
from lpa.output.zaak import brieven as uitvoer
from lpa.storage.zaak import agenda
from lpa.storage.zaak.brieven import onverzonden
from lpa.storage.zaak.zaken import volledig


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
    wat = soorten.HOORGESPREK if soort == HOORGESPREK else soorten.VERZUIMGESPREK
    nieuw = gesprek.uitgenodigd(g.zaak.nummer, wat, moment, g.gezegd.plaats, brief)
    if not eigen:
        return Afspraak(s.add(nieuw), andere)
    eerste, *vervallen = eigen
    for dubbel in vervallen:
        s.remove(dubbel)
    na = gesprek.in_plaats_van(nieuw, eigen)
    return Afspraak(s.change(na) if na != eerste else eerste, andere, vervallen)


class Gemaakt(NamedTuple):
    """What was stored of one zaak: the letters, what they share, and the appointment to which they invite."""

    brieven: Sequence[Brief]
    verstrekkingen: Sequence[Verstrekking]
    afspraak: Afspraak | None


class Opgesteld(NamedTuple):
    """The letters of one zaak as they lie ready, and all that they were made from."""

    soort: str
    recht: Recht
    inhoud: briefinhoud.Inhoud
    partij: briefmaken.Partij

    def twijfels(self, conn: Connection, een_van_meer: bool) -> Twijfels:
        """What is unlikely about them, of more zaken with which one; they must still say what the file holds."""
        g, soort = self.inhoud.feiten, self.soort
        over = volledig(conn, g.zaak.nummer)
        briefsoort.moet_kunnen(soort, over, self.recht.stand)
        self.inhoud.moet_nog_kloppen(soort, briefinhoud.inhoud(conn, soort, over, g.gezegd, self.recht))
        verzending.moet_vrij_zijn(briefmaken.al_verzonden(conn, self.partij))
        eromheen = rond(conn, soort, g, briefmaken.genummerd(conn, self.partij.brieven))
        uit = [*self.partij.twijfels, *twijfels(soort, Brieffeiten(g, self.inhoud.wie, today(), eromheen))]
        wordt = verzending.stap(self.partij.brieven, g.datum)
        gewogen = [*self.partij.brieven, *([wordt] if wordt.soort in soorten.DREIGT else [])]
        uit += [t for record in gewogen for t in weigh.doubts(conn, record)]
        return [t.over(f"zaak {over.nummer}") if een_van_meer else t for t in uit]

    def leg_vast(self, s: Writer, *, verzonden: bool) -> Gemaakt:
        """The records, the appointment, and the sending where it was at once."""
        g = self.inhoud.feiten
        gemaakt, gedeeld = briefmaken.leg_vast(s, self.partij.brieven), list[Verstrekking]()
        afspraak = leg_vast(s, self.soort, g, gemaakt)
        if verzonden:
            gemaakt, gedeeld = verzend(s, gemaakt, g.zaak, g.datum)
        return Gemaakt(gemaakt, gedeeld, afspraak)

    def zin(self, g: Gemaakt, broers: Sequence[int]) -> str:
        """What was made."""
        zin = uitvoer.gemaakt_zin(g.brieven, self.inhoud.feiten.bezwaar, broers)
        return zin + (f" {g.afspraak.zin}" if g.afspraak else "")


def opgesteld(
    conn: Connection, soort: str, zaak: Zaak, gezegd: Gezegd, recht: Recht, uit: str, vrij: bool, whom: tell.About
) -> Opgesteld:  # fmt: skip
    """The letters of one zaak, in memory; under the next free name when `vrij`. Raises LpaFout."""
    inhoud = briefinhoud.inhoud(conn, soort, zaak, gezegd, recht)
    doel, eerder = briefmaken.pad(uit, zaak.nummer, soort), onverzonden(conn, zaak.nummer, soort)
    partij = briefmaken.maak(soort, inhoud.feiten, inhoud.wie, doel, eerder, vrij=vrij, about=whom)
    return Opgesteld(soort, recht, inhoud, partij)
