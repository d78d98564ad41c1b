"""The base schema: every table, view and index of a case file, as the one text of `base.sql`.

What records hold that can be struck out lies in a table `…_alle`; the view without `_alle` is what is live, and is what
everybody reads. Foreign keys refer to `…_alle`. `schema.FINGERPRINT` is that of this text.
"""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

_FILE = Path(__file__).with_name("base.sql")
# A word after the name of a column, and the type and check that it stands for; `{0}` is that name.
_WORDS = {
    # SQLite's own date() would let 30 February pass.
    "DATUM": ("text", "{0} is date({0}, '+0 days')"),
    "TIJDSTIP": ("text", "{0} is strftime('%Y-%m-%dT%H:%M:%S', {0}, '+0 days')"),
    "JANEE": ("integer", "{0} in (0, 1)"),
    "SCHOOLJAAR": ("text", "{0} glob '[12][0-9][0-9][0-9]-[12][0-9][0-9][0-9]'"),
    "ONDERWIJS": ("text", "{0} in ('po', 'so', 'vso', 'vo', 'mbo')"),
    "REGIO": ("text", "{0} in ('noord', 'midden', 'zuid')"),
}
# A word that stands for columns: that a row was struck out, and under which law a note of it is kept.
_COLUMNS = {
    "VERVALLEN": """vervallen_op DATUM,
    vervallen_reden text not null check (vervallen_reden = '' or vervallen_op is not null)""",
    "REGIME": """regime text not null check (regime in ('AVG', 'Wpg')),
    regime_op DATUM""",
}


def sql() -> str:
    """The whole schema as SQL without comments, its statements parted by `;`."""
    text = re.sub("--.*", "", _FILE.read_text(encoding="utf-8"))
    for word, columns in _COLUMNS.items():
        text = text.replace(word, columns)
    return re.sub(rf"(\w+) ({'|'.join(_WORDS)})( not null|)", _checked, text)


def _checked(found: re.Match[str]) -> str:
    """`datum DATUM not null` as a column with its check."""
    name, word, null = found.groups()
    kind, check = _WORDS[word]
    return f"{name} {kind}{null} check ({check.format(name)})"


def fingerprint() -> str:
    """What tells a file of this base schema from one of another."""
    return hashlib.sha256(sql().encode()).hexdigest()[:16]
