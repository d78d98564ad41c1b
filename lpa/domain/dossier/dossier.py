"""All that the file holds about one jongere, or about one zaak."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lpa.domain.base.named import NamedTuple
from lpa.domain.bewaren.bewaring import Bewaring
from lpa.domain.recht.mas import Routestap
from lpa.domain.records.aanvraag import Uitstel, Verlof, Vrijstelling
from lpa.domain.records.brief import Brief
from lpa.domain.records.eigentermijn import Eigentermijn
from lpa.domain.records.huisbezoek import Huisbezoek
from lpa.domain.records.jongere import Jongere, Verblijf, Verzorger
from lpa.domain.records.overstap import Overstap
from lpa.domain.records.school import Inschrijving, School
from lpa.domain.records.spreekuur import Spreekuur, Uitnodiging
from lpa.domain.records.verplaatsing import Verplaatsing
from lpa.domain.records.zaak import Heropening, Interventie, Kenmerk, Melding
from lpa.domain.zaak.keten import Verstrekking

AnyZaak = Melding | Verlof | Vrijstelling | Overstap


class Dossier(NamedTuple):
    """Everything about `jongere`; when `zaak` is a number, only what belongs to that zaak.

    Zaken come in the order of opening; what was struck out is among it and says so. An invitation comes with its
    spreekuur; `afgelast` are the numbers of those that do not go through. Of schools those that are named.
    """

    jongere: Jongere
    zaken: Sequence[AnyZaak]
    verzorgers: Sequence[Verzorger] = ()
    inschrijvingen: Sequence[Inschrijving] = ()
    scholen: Mapping[int, School] = {}
    interventies: Sequence[Interventie] = ()
    heropeningen: Sequence[Heropening] = ()
    huisbezoeken: Sequence[Huisbezoek] = ()
    routestappen: Sequence[Routestap] = ()
    brieven: Sequence[Brief] = ()
    verstrekkingen: Sequence[Verstrekking] = ()
    uitnodigingen: Sequence[tuple[Uitnodiging, Spreekuur]] = ()
    afgelast: Sequence[int] = ()
    eigentermijnen: Sequence[Eigentermijn] = ()
    uitstel: Sequence[Uitstel] = ()
    verplaatsingen: Sequence[Verplaatsing] = ()
    kenmerken: Sequence[Kenmerk] = ()
    verblijven: Sequence[Verblijf] = ()
    bewaringen: Sequence[Bewaring] = ()
    zaak: int | None = None

    @property
    def van_zaak(self) -> AnyZaak | None:
        """The zaak that it is about; None when it is about the jongere."""
        return next((z for z in self.zaken if z.nummer == self.zaak), None)
