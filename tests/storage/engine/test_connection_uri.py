"""A path as the URI that SQLite opens."""

from __future__ import annotations

from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest
from sqlcipher3 import dbapi2 as sqlite

from lpa.storage.engine.connection import uri


@pytest.mark.parametrize(
    ("pad", "verwacht"),
    [
        (PureWindowsPath(r"\\server\share\zaken.lpa"), "file:////server/share/zaken.lpa?mode=rw"),
        (PureWindowsPath(r"\\server\mijn map\zaken.lpa"), "file:////server/mijn%20map/zaken.lpa?mode=rw"),
        (PureWindowsPath(r"C:\x y\zaken.lpa"), "file:///C:/x%20y/zaken.lpa?mode=rw"),
        (PureWindowsPath(r"C:\50%#1\zaken.lpa"), "file:///C:/50%25%231/zaken.lpa?mode=rw"),
        (PurePosixPath("/home/s/zaken.lpa"), "file:///home/s/zaken.lpa?mode=rw"),
        (PurePosixPath("/a?b#c%d/é.lpa"), "file:///a%3Fb%23c%25d/%C3%A9.lpa?mode=rw"),
    ],
)
def test_a_path_keeps_its_meaning(pad: PurePath, verwacht: str) -> None:
    assert uri(pad, "rw") == verwacht


@pytest.mark.parametrize("naam", ["a?b.lpa", "a#b.lpa", "100%.lpa", "a%20b.lpa", "a b.lpa", "é&=.lpa", "a?mode=ro"])
def test_sqlite_opens_the_file_of_that_name_and_no_other(tmp_path: Path, naam: str) -> None:
    pad = tmp_path / naam
    pad.touch()
    conn = sqlite.connect(uri(pad, "rw"), uri=True)
    conn.execute("create table t (n)")
    conn.close()
    assert pad.stat().st_size
    assert [p.name for p in tmp_path.iterdir()] == [naam]


def test_sqlite_takes_the_form_of_a_share(tmp_path: Path) -> None:
    """On a machine that knows no shares, two slashes in front are one."""
    (tmp_path / "zaken.lpa").touch()
    sqlite.connect(f"file:///{tmp_path / 'zaken.lpa'}?mode=rw", uri=True).close()


def test_a_mode_that_only_reads_refuses_to_write(tmp_path: Path) -> None:
    pad = tmp_path / "zaken.lpa"
    pad.touch()
    conn = sqlite.connect(uri(pad, "ro"), uri=True)
    with pytest.raises(sqlite.OperationalError, match="readonly"):
        conn.execute("create table t (n)")
    conn.close()
