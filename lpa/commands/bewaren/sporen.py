"""Where a jongere is still to be found after destroying: what lpa may not, or cannot, take out by itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlcipher3.dbapi2 import Connection

from lpa.commands.gate import copying
from lpa.domain.base.datum import kort
from lpa.domain.base.soorten import GENOEMD
from lpa.domain.base.tekst import aantal, opsomming
from lpa.domain.records.bestand import UITVOER
from lpa.domain.records.jongere import Jongere
from lpa.output.register.logblad import ogenblik
from lpa.storage.bewaren import weg
from lpa.storage.engine import logboek
from lpa.storage.engine.file import CaseFile
from lpa.storage.zaak import brieven

MANY = 10  # named one by one


def elders(conn: Connection, people: Sequence[Jongere]) -> Iterator[str]:
    """Before it: texts about others that name one of them, and letters that were made and lie elsewhere."""
    own = weg.owned(conn, [j.nummer for j in people])
    if found := weg.mentions(conn, people, own):
        where = [f"{GENOEMD.get(m.table, m.table)} {m.number}" for m in found]
        yield f"De naam van wie wordt vernietigd staat ook in: {_enkele(where)}. Wijzig dat zelf."
    if letters := brieven.bestanden(conn, own.get("brief", [])):
        yield f"Brieven die u zelf verwijdert: {_enkele(letters)}."


def _enkele(namen: Sequence[str]) -> str:
    """The first of them, and how many more there are."""
    return opsomming([*namen]) if len(namen) <= MANY else f"{', '.join(namen[:MANY])} en nog {len(namen) - MANY}"


def van(b: CaseFile) -> list[str]:
    """After it: copies, files beside the case file, and what left it with names."""
    uit = []
    if kopieen := copying.there(b):
        names = _enkele([c.path.name for c in kopieen])
        folder = copying.folder_of(b)
        uit.append(
            f"In {aantal(len(kopieen), 'kopie', 'kopieën')} in {folder} kan nog staan wat is vernietigd: {names}."
            " Verwijder ze als de machtiging dat vraagt; zet u er een terug, dan vernietigt lpa opnieuw."
        )
    beside = [f"{b.path.stem}-{why}-*{b.path.suffix}" for why in ("vervangen", "voor-versie")]
    beside += [f"{b.path.name}-vreemd-journaal-*", f".{b.path.name}.*"]
    if apart := sorted(p.name for pattern in beside for p in b.path.parent.glob(pattern)):
        uit.append(f"Ook naast het bestand: {opsomming(apart)}. Verwijder wat u niet meer nodig hebt.")
    for r in logboek.regels(b.conn, "tabel = ? and opdracht = 'met-namen'", UITVOER):
        uit.append(f"Met namen naar buiten op {kort(ogenblik(r.tijd).date())}: {(r.na or {}).get('wat', '')}.")
    return uit
