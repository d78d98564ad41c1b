"""`python -m lpa`, and the console script: the start and the end of a process that lives for one answer."""

from __future__ import annotations

import gc

# Collecting garbage between start and answer finds nothing; not trying saves a twentieth of the time.
gc.disable()

from lpa.cli import run  # noqa: E402

if __name__ == "__main__":
    run()
