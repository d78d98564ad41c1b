"""What a copy is held against: the rows of the file, whatever a connection makes of them for a while."""

from __future__ import annotations

from lpa.commands.ui.session import open_file
from lpa.storage.copies import copies
from lpa.storage.engine.reading import zichtbaar
from tests.conftest import Lpa


def test_what_is_struck_out_is_counted_in_no_copy_also_while_it_is_seen(gevuld: Lpa) -> None:
    gevuld.goed("vervalt", "2", "--reden", "dubbel ingevoerd", "--toch")
    with open_file() as b:
        geteld = copies.counts(b.conn)
        with zichtbaar(b.conn):
            assert copies.counts(b.conn) == geteld
    assert geteld["zaak"] == 1
