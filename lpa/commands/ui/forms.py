"""What a noun is written with: its verbs, their forms, fields and kinds, and the session. One door to the room."""

from __future__ import annotations

from lpa.commands.ui import talk
from lpa.commands.ui.command import Toch, noun, single, switch, verb, verbs
from lpa.commands.ui.field import Draft, Field, Form, ask, flag, text
from lpa.commands.ui.given import Given
from lpa.commands.ui.kind import (
    EURO,
    HOURS,
    LINES,
    PARAGRAPH,
    PATH,
    TEXT,
    YES_NO,
    Kind,
    Reading,
    choice,
    in_file,
    number,
    number_of,
    numbered,
    plain,
    several,
)
from lpa.commands.ui.kinds import (
    BIRTHDAY,
    COMING_DAY,
    DAY,
    DAY_OR_MOMENT,
    JONGERE,
    JONGEREN,
    MENU,
    MOMENT,
    ONDERWIJSSOORT,
    PERIOD,
    SCHOOL,
    SCHOOLJAAR,
    WIE,
    ZAAK,
    ZAAK_WIE,
    OpDag,
    VanZaak,
    numbered_field,
    read_coming_day,
    read_day,
    schooljaar_asked,
    show_school,
    today_field,
    yes_no,
    zaak_field,
    zaak_line,
    zaak_of,
    zaaknummer_of,
)
from lpa.commands.ui.session import kalender, open_file, passphrase_in, reading, reading_if_any, today

__all__ = [
    "BIRTHDAY", "COMING_DAY", "DAY", "DAY_OR_MOMENT", "EURO", "HOURS", "JONGERE", "JONGEREN", "LINES", "MENU",
    "MOMENT", "ONDERWIJSSOORT", "PARAGRAPH", "PATH", "PERIOD", "SCHOOL", "SCHOOLJAAR", "TEXT", "WIE", "YES_NO", "ZAAK",
    "ZAAK_WIE", "Draft", "Field", "Form", "Given", "Kind", "OpDag", "Reading", "Toch", "VanZaak", "ask", "choice",
    "flag", "in_file", "kalender", "noun", "number", "number_of", "numbered", "numbered_field", "open_file",
    "passphrase_in", "plain", "read_coming_day", "read_day", "reading", "reading_if_any", "schooljaar_asked",
    "several", "show_school", "single", "switch", "talk", "text", "today", "today_field", "verb", "verbs", "yes_no",
    "zaak_field", "zaak_line", "zaak_of", "zaaknummer_of",
]  # fmt: skip
