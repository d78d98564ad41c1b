"""Where a jongere is still to be found after destroying: what lpa may not, or cannot, take out by itself."""

from __future__ import annotations

from collections.abc import Iterator

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
from lpa.storage.zaak import dossier

MANY = 10  # named one by one


def elders(conn: Connection, j: Jongere) -> Iterator[str]:
    """Before it: texts about others that name the jongere, and letters that were made and lie elsewhere."""
    if found := weg.mentions(conn, j, weg.owned(conn, j.nummer)):
        where = [f"{GENOEMD.get(m.table, m.table)} {m.number}" for m in found[:MANY]]
        more = f" en nog {len(found) - MANY}" if len(found) > MANY else ""
        yield f"De naam van jongere {j.nummer} staat ook in: {opsomming(where)}{more}. Wijzig dat zelf."
    if letters := sorted({brief.bestand for brief in dossier.van_jongere(conn, j.nummer).brieven}):
        more = f" en nog {len(letters) - MANY}" if len(letters) > MANY else ""
        yield f"Brieven over jongere {j.nummer}, die u zelf verwijdert: {opsomming(letters[:MANY])}{more}."


def van(b: CaseFile) -> list[str]:
    """After it: copies, files beside the case file, and what left it with names."""
    uit = []
    if kopieen := copying.there(b):
        names = opsomming([c.path.name for c in kopieen[:MANY]])
        more = f" en {len(kopieen) - MANY} oudere" if len(kopieen) > MANY else ""
        folder = copying.folder_of(b)
        uit.append(
            f"In {aantal(len(kopieen), 'kopie', 'kopieën')} in {folder} kan nog staan wat is vernietigd: {names}{more}."
            " Verwijder ze als de machtiging dat vraagt; zet u er een terug, dan vernietigt lpa opnieuw."
        )
    beside = [f"{b.path.stem}-vervangen-*{b.path.suffix}", f"{b.path.name}-vreemd-journaal-*"]
    if apart := sorted(p.name for pattern in beside for p in b.path.parent.glob(pattern)):
        uit.append(f"Ook naast het bestand: {opsomming(apart)}. Verwijder wat u niet meer nodig hebt.")
    for r in logboek.regels(b.conn, "tabel = ? and opdracht = 'met-namen'", UITVOER):
        uit.append(f"Met namen naar buiten op {kort(ogenblik(r.tijd).date())}: {(r.na or {}).get('wat', '')}.")
    return uit
