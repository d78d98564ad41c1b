"""Records as data for a script."""

from __future__ import annotations

import pytest

from lpa.domain.base.record import Record
from lpa.domain.records.brief import Brief
from lpa.output.render.data import as_data, csv_rows
from tests.domain.factories import dag, maak_huisbezoek, maak_interventie, maak_jongere, maak_melding

BRIEF = Brief(zaak=1, soort="waarschuwing", aan="A", bestand="b.docx", sha256="0" * 64, datum=dag("01-10-2019"))
LATER = {"vervallen_op", "vervallen_reden"}


@pytest.mark.parametrize(
    "record",
    [maak_jongere(), maak_melding(), maak_interventie(), maak_huisbezoek(), BRIEF],
    ids=lambda r: type(r).__name__,
)
def test_what_no_command_can_say_yet_is_not_told(record: Record) -> None:
    assert not LATER & set(as_data(record, volledig=True))
    assert not LATER & set(csv_rows(type(record), [record])[0])
