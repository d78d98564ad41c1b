"""`python -m lpa`, and the console script: the start and the end of a process that lives for one answer."""

from __future__ import annotations

import gc
import os
import signal
from typing import NoReturn

# Collecting garbage between start and answer finds nothing; not trying saves a twentieth of the time.
gc.disable()
# What reads files of others looks for no plug-ins: none may see what is in them, and the search takes time.
os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"
# Until there is something that can tell her so, Ctrl-C ends the process without a word.
signal.signal(signal.SIGINT, signal.SIG_DFL)

from lpa import cli  # noqa: E402
from lpa.errors import STOPPED_BY, ExitCode  # noqa: E402


def run() -> NoReturn:
    """What the console script calls."""
    try:
        for number in STOPPED_BY:
            if signal.getsignal(number) is not signal.SIG_IGN:
                signal.signal(number, signal.default_int_handler)
        cli.run()
    except KeyboardInterrupt:  # before or after the command
        os._exit(ExitCode.INTERRUPTED)


if __name__ == "__main__":
    run()
