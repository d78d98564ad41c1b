"""Which file a pass-phrase is asked of."""

from __future__ import annotations

from pathlib import Path

import pytest

from lpa import settings
from lpa.commands.ui import session
from lpa.storage.engine import create, keys

ZIN = "vijf mussen in een wilg"


@pytest.mark.parametrize(("ander", "vraag"), [(False, "Wachtwoord"), (True, "Wachtwoord van {}")])
def test_the_question_says_of_which_file_where_it_is_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ander: bool, vraag: str
) -> None:
    pad = tmp_path / "zaken.lpa"
    key = keys.new(ZIN)
    create.write(pad, key, {"gemeente": "Proefdorp"})
    settings.use(settings.Settings(str(tmp_path / "eigen.lpa" if ander else pad)))
    gevraagd: list[str] = []

    def typt(prompt: str) -> str:
        gevraagd.append(prompt)
        return ZIN

    monkeypatch.setattr("getpass.getpass", typt)
    assert session.typed_key(pad, bytes.fromhex(key)[-keys.SALT :]) == key
    assert gevraagd == [f"{vraag.format(pad)} (of herstelcode): "]
