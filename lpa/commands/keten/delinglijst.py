"""The list of what was shared, as `lpa deling lijst` and `lpa dossier delingen` show it."""

from __future__ import annotations

from lpa.commands.gate.geheim import Geheim
from lpa.commands.gate.listing import toon_lijst
from lpa.commands.ui.session import bestand
from lpa.commands.ui.subject import onderwerp
from lpa.domain.zaak.keten import Deling
from lpa.output.zaak.keten import delingen_tabel
from lpa.storage.zaak import delingen
from lpa.storage.zaak.werkvoorraad import over_wie


def toon_delingen(opdracht: str, wie: str, jongere: str, *, meest: int | None, csv: bool) -> None:
    """Answer with what was shared in a zaak, about a jongere, or at all; the latest first.

    Only a list of all names the jongere of each: elsewhere it is known.
    """
    with bestand() as b, b.lees() as conn:
        over = onderwerp(conn, wie, jongere, opdracht)
        gevonden, aantal = delingen.lijst(conn, over.zaak, over.jongere, meest)
        gevonden = Geheim(conn).uit_elk(gevonden)
        van_alle = set() if over.zaak or over.jongere else {d.zaak for d in gevonden}
        namen = {zaak: wie_.naam for zaak, wie_ in over_wie(conn, van_alle).items()}
    toon_lijst("delingen", Deling, delingen_tabel(gevonden, namen), gevonden, aantal, csv=csv)
