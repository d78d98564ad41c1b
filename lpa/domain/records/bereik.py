"""Where somebody can be reached: what is doubtful about a postcode or an e-mail address that was typed."""

from __future__ import annotations

import re
from typing import Any

from lpa.domain.base.postcode import twijfels_postcode

_EMAIL = re.compile(r"[^@\s,;]+@[^@\s,;.]+(\.[^@\s,;.]+)+")


def twijfels_email(tekst: str) -> list[str]:
    """The doubt about an e-mail address that does not read as one."""
    return [] if not tekst or _EMAIL.fullmatch(tekst) else ["dit is geen e-mailadres, zoals naam@gemeente.nl"]


def twijfels_bereik(na: Any, oud: Any = None) -> list[str]:
    """The doubts about the postcode and the e-mail address of `na`, where it has them and they are not as in `oud`."""
    postcode, email = (_nieuw(na, oud, naam) for naam in ("postcode", "email"))
    return [*twijfels_postcode(postcode), *twijfels_email(email)]


def _nieuw(na: Any, oud: Any, naam: str) -> str:
    """A field of `na`; empty where it was so before."""
    waarde = str(getattr(na, naam, ""))
    return "" if waarde == getattr(oud, naam, "") else waarde
