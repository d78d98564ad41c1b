"""`python -m benchmarks.voorbeeld` writes lpa/data/voorbeeld/*.csv anew, the records that `lpa voorbeeld` reads."""

from __future__ import annotations

from pathlib import Path

import lpa
from benchmarks.voorbeeld.bestanden import bestanden
from benchmarks.voorbeeld.namen import achternamen, voornamen
from benchmarks.voorbeeld.tabellen import importbestanden
from benchmarks.voorbeeld.voorbeeld import maak_voorbeeld

MAP = Path(lpa.__file__).parent / "data" / "voorbeeld"


def main() -> None:
    """Make the register and write its files, each over the one that was there."""
    MAP.mkdir(exist_ok=True)
    voorbeeld = maak_voorbeeld(voornamen(), achternamen())
    for naam, tekst in (importbestanden(voorbeeld) | bestanden(voorbeeld.records)).items():
        (MAP / naam).write_text(tekst, encoding="utf-8", newline="")
        print(f"{naam}: {len(tekst.encode()):,} bytes")


if __name__ == "__main__":
    main()
