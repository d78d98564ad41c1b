"""A request for one's own data (AVG art. 15): who may ask, and what goes along.

From sixteen years on the jongere asks; before that who has gezag. Another parent gets what is factual, where she judges
that it may (BW art. 1:377c). Criminal data is asked for apart (Wpg art. 25), and what is about others stays behind.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from datetime import date
from typing import Any

from lpa.domain.base.datum import leeftijden
from lpa.domain.base.named import NamedTuple
from lpa.domain.base.record import R, in_elk_record
from lpa.domain.base.twijfel import Twijfel
from lpa.domain.brief.adres import woont_elders
from lpa.domain.dossier.dossier import Dossier
from lpa.domain.dossier.naamloos import naamloos
from lpa.domain.dossier.weglaten import zonder_meldcode
from lpa.domain.recht.regel import JA, NEE, VRAAGT_OORDEEL, Regelboek, Uitkomst
from lpa.domain.records.bestand import Handeling
from lpa.domain.records.jongere import Jongere, Verzorger
from lpa.domain.records.zaak import WPG
from lpa.domain.zaak.zorg import is_van_meldcode

EEN_ANDER = "[een ander kind]"
_VERRADEN = ("pv", "halt", "wpg", "meldcode")  # commands that tell by their name what was done
_VRAAG = "wie om inzage vraagt, heeft daar recht op"
# Of a verzorger what is nobody else's to see.
_VAN_HAAR = ("adres", "land", "telefoon", "contactpersoon", "geheim_adres", "geen_contact")


class Recht(NamedTuple):
    """Whether who asks may have it, and whether that is what is factual only."""

    uitkomst: Uitkomst
    feiten: bool = False


def recht(j: Jongere, vrager: Verzorger | None, op: date, boek: Regelboek, *, toestemming: bool) -> Recht:
    """Whether who asks may have it: the jongere (None), or a verzorger (AVG art. 15; BW art. 1:377c).

    `toestemming` is that of a jongere who is old enough to give it.
    """
    zelf, ander = boek.regel("inzage.zelf", op), boek.regel("inzage.andere-ouder", op)
    jongst, oudst = leeftijden(j.geboortedatum, op)
    if vrager is None:
        wie = f"onder de {zelf.getal} vraagt wie gezag heeft het, niet de jongere"
        oud_genoeg = jongst >= zelf.getal
        return Recht(Uitkomst(_VRAAG, JA if oud_genoeg else VRAAGT_OORDEEL, zelf.artikel, [wie]))
    if oudst >= zelf.getal:
        if toestemming:
            return Recht(Uitkomst(_VRAAG, JA, zelf.artikel, ["de jongere vindt het goed"]))
        wie = f"vanaf {zelf.getal} jaar vraagt de jongere het zelf; een ouder krijgt het met diens toestemming"
        return Recht(Uitkomst(_VRAAG, NEE if jongst >= zelf.getal else VRAAGT_OORDEEL, zelf.artikel, [wie]))
    if vrager.gezag == "ja":
        return Recht(Uitkomst(_VRAAG, JA, zelf.artikel, [f"{vrager.naam} heeft gezag"]))
    wie = f"dat {vrager.naam} gezag heeft, staat er niet: alleen {ander.waarde} gaan mee ({ander.kanttekening})"
    return Recht(Uitkomst(_VRAAG, VRAAGT_OORDEEL, ander.artikel, [wie]), feiten=True)


def twijfels(j: Jongere, vrager: Verzorger | None) -> list[Twijfel]:
    """The doubt about giving to a verzorger who lives elsewhere what tells where a jongere with a secret address is."""
    if not (vrager and j.geheim_adres and woont_elders(vrager, j)):
        return []
    zin = f"verzorger {vrager.nummer}, die elders woont, leest waar de jongere naar school gaat en is gezien"
    return [Twijfel("inzage.geheim-adres", f"het adres van de jongere is geheim, en {zin}")]


class Weggelaten(NamedTuple):
    """How many data stay behind: under the Wpg, of the meldcode and Veilig Thuis, and of others."""

    wpg: int
    meldcode: int
    derden: int


def uittreksel(
    d: Dossier, vrager: Verzorger | None, anderen: Sequence[str], *, feiten: bool
) -> tuple[Dossier, Weggelaten]:
    """A dossier as it may go to who asks, without the names of `anderen`; and what was left out of it.

    What is criminal data is left out of the page as a whole (`zonder_wpg`): its terms are as well.
    """
    d, meldcode = zonder_meldcode(d)
    telling = Counter[str]()
    d = in_elk_record(d, lambda record: _zonder_derden(record, vrager, anderen, telling))
    if feiten:
        d = naamloos(d)._replace(jongere=replace(d.jongere, notitie=""), scholen=d.scholen, verzorgers=d.verzorgers)
    return d, Weggelaten(0, len(meldcode), telling["derden"])


def mag_mee(h: Handeling) -> bool:
    """Whether that a command was given tells nothing of criminal data, of the meldcode or of Veilig Thuis."""
    if h.opdracht.split()[0] in _VERRADEN:
        return False
    return not any(_verraadt(rij) for r in h.regels for rij in (r.voor, r.na) if rij)


def _verraadt(rij: Mapping[str, Any]) -> bool:
    return rij.get("regime") == WPG or is_van_meldcode(rij)


def _zonder_derden(record: R, vrager: Verzorger | None, anderen: Sequence[str], telling: Counter[str]) -> R:
    """A record without what is about others."""
    leeg: dict[str, Any] = {}
    if isinstance(record, Verzorger) and (vrager is None or record.nummer != vrager.nummer):
        leeg = {naam: type(waarde)() for naam in _VAN_HAAR if (waarde := getattr(record, naam))}
    elif getattr(record, "melder", ""):
        leeg = {"melder": ""}
    if not isinstance(record, Jongere | Verzorger):
        for veld in fields(record):
            tekst = getattr(record, veld.name)
            if isinstance(tekst, str) and (zonder := _verhuld(tekst, anderen)) != tekst:
                leeg[veld.name] = zonder
    telling["derden"] += len(leeg)
    return replace(record, **leeg) if leeg else record


def _verhuld(tekst: str, anderen: Sequence[str]) -> str:
    """A text without the names of others, whole words in any case of letters."""
    for naam in anderen:
        if naam.lower() in tekst.lower():
            tekst = re.sub(rf"(?<!\w){re.escape(naam)}(?!\w)", EEN_ANDER, tekst, flags=re.IGNORECASE)
    return tekst
