"""Which jongere or school a command is about: the value that is typed first, without a flag."""

from __future__ import annotations

from lpa.commands.ui.forms import JONGERE, SCHOOL, WIE, Form, ask


class VanJongere(Form):
    """The jongere that a command is about."""

    wie = ask(JONGERE, "JONGERE", "Jongere", WIE, required=True)


class VanSchool(Form):
    """The school that a command is about."""

    school = ask(SCHOOL, "SCHOOL", "School", "nummer, BRIN of deel van de naam", required=True)
