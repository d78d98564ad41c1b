"""The letters of one zaak as they lie ready: weighed, and stored with the appointment that they make."""

from __future__ import annotations

from collections.abc import Sequence

from sqlcipher3.dbapi2 import Connection

from lpa.commands.brief import briefinhoud, briefmaken
from lpa.commands.brief.afspraak import Afspraak, leg_vast, rond
from lpa.commands.brief.briefrecht import Recht
from lpa.commands.brief.verzend import verzend
from lpa.commands.gate.doors import Twijfels, Writer, tell
from lpa.commands.ui.forms import today
from lpa.domain.base.named import NamedTuple
from lpa.domain.brief import briefsoort, verzending
from lpa.domain.brief.twijfel import Brieffeiten, twijfels
from lpa.domain.brief.veld import Gezegd
from lpa.domain.records.brief import Brief
from lpa.domain.records.zaak import Zaak
from lpa.domain.zaak.keten import Verstrekking
from lpa.output.zaak import brieven as uitvoer
from lpa.storage.zaak.zaken import volledig


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
    doel = briefmaken.pad(uit, zaak.nummer, soort)
    return Opgesteld(
        soort, recht, inhoud, briefmaken.maak(soort, inhoud.feiten, inhoud.wie, doel, vrij=vrij, about=whom)
    )
