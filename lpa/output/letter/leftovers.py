"""What Word leaves in a template of hers that must not go along in a letter, or that prints nothing there."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator

from lpa.domain.base.named import NamedTuple

# A change that Word keeps holds the old text, and who made it; a comment who wrote it.
_CHANGE = re.compile(
    rb"<w:(?:ins|del|moveFrom|moveTo|cellIns|cellDel|cellMerge|[A-Za-z]+PrChange|tblGridChange|numberingChange)[\s/>]"
)
_COMMENT = re.compile(rb"<w:(?:comment|commentReference)[\s/>]")
_TEXT = re.compile(rb"<w:t(?:\s[^>]*)?>([^<]*)</w:t>|</w:p>")
_RAW = re.compile(r"\{\{(?:r|p|tr|tc) +([^{}]*?)\s*\}\}")  # docxtpl puts such a field beside the text, as XML


class Leftover(NamedTuple):
    """What is wrong with a template, and how to put it right."""

    what: str
    how: str


def leftover(content: bytes) -> Leftover | None:
    """The first thing in a Word file that must go before it can be a template."""
    parts = list(_parts(content))
    if any(_CHANGE.search(part) for part in parts):
        return Leftover(
            "bevat wijzigingen die Word bijhoudt: de oude tekst, en wie haar wijzigde, zouden meegaan met de brief",
            "kies in Word bij Controleren: Alle wijzigingen accepteren en bijhouden stoppen; bewaar het daarna",
        )
    if any(_COMMENT.search(part) for part in parts):
        return Leftover(
            "bevat opmerkingen, met de naam van wie ze schreef: die zouden meegaan met de brief",
            "kies in Word bij Controleren: Alle opmerkingen in het document verwijderen; bewaar het daarna",
        )
    raw = next((found for part in parts if (found := _RAW.search(_text(part)))), None)
    if raw:
        return Leftover(
            f"vraagt {raw[0]}, en dat drukt niets af: zo zet Word een veld naast de tekst",
            f"schrijf {{{{ {raw[1]} }}}}: een veld krijgt de opmaak van de tekst eromheen",
        )
    return None


def _parts(content: bytes) -> Iterator[bytes]:
    """The parts of a Word file that hold text."""
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        yield from (file.read(name) for name in file.namelist() if re.fullmatch(r"word/[^/]+\.xml", name))


def _text(part: bytes) -> str:
    """What is read in a part, a paragraph a line: a field may lie in more than one piece."""
    return "".join("\n" if found[1] is None else found[1].decode("utf-8", "replace") for found in _TEXT.finditer(part))
