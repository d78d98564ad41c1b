"""The list of what was shared, as `lpa deling lijst` and `lpa dossier delingen` show it."""

from __future__ import annotations

from lpa.commands.lijst import toon_lijst
from lpa.commands.onderwerp import onderwerp
from lpa.commands.werk import bestand
from lpa.domain.keten import Deling
from lpa.output.keten import delingen_tabel
from lpa.storage import delingen


def toon_delingen(opdracht: str, wie: str, jongere: str, *, meest: int | None, csv: bool) -> None:
    """Answer with what was shared in a zaak, about a jongere, or at all; the latest first."""
    with bestand() as b, b.lees() as conn:
        over = onderwerp(conn, wie, jongere, opdracht)
        gevonden, aantal = delingen.lijst(conn, over.zaak, over.jongere, meest)
    toon_lijst("delingen", Deling, delingen_tabel(gevonden), gevonden, aantal, csv=csv)
