"""`python -m lpa`, and the console script."""

from __future__ import annotations

from lpa.cli import run

if __name__ == "__main__":
    run()
