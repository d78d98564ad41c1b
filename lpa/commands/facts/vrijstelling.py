"""What the law makes of an exemption, by all that the file knows."""

from __future__ import annotations

from sqlcipher3.dbapi2 import Connection

from lpa.commands.facts.plicht import plichtstand
from lpa.commands.ui import forms
from lpa.commands.ui.forms import today
from lpa.domain.recht import vrijstelling as recht
from lpa.domain.recht import vrijstellingtoets
from lpa.domain.recht.zaaktermijnen import zaaktermijnen
from lpa.domain.records.aanvraag import Vrijstelling, hernieuwd_na
from lpa.output.zaak.vrijstelling import Vrijstellingstand
from lpa.storage.register import eigen, registers
from lpa.storage.zaak import aanvragen


def vrijstellingstand(conn: Connection, v: Vrijstelling) -> Vrijstellingstand:
    """What the law makes of an exemption, read from the file."""
    boek = eigen.regelboek(conn)
    jongere = registers.jongere(conn, v.jongere)
    alle = aanvragen.van_jongere(conn, v.jongere)
    vraag = vrijstellingtoets.Toetsvraag(
        v, jongere.geboortedatum, plichtstand(conn, jongere, boek).plicht,
        registers.inschrijvingen(conn, jongere.nummer),
        [a for a in alle if a.soort == v.soort and a.nummer != v.nummer], today(),
    )  # fmt: skip
    uitstel = aanvragen.uitstel(conn, v.nummer)
    school = forms.show_school(registers.school(conn, v.school)) if v.school else ""
    return Vrijstellingstand(
        v, jongere.naam, recht.aard(v, boek), vrijstellingtoets.toets(vraag, boek), zaaktermijnen(v, uitstel, boek),
        uitstel, hernieuwd_na(v, alle), school,
    )  # fmt: skip
