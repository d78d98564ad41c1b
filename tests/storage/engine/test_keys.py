"""The pass-phrase, the recovery code, and what an encrypted file gives away: nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlite

from lpa.errors import Beschadigd, ExitCode, LpaFout, VerkeerdGebruik, WachtwoordFout
from lpa.storage.engine import keys
from lpa.storage.engine.file import CaseFile
from lpa.storage.engine.reading import many
from lpa.storage.engine.writer import transaction
from lpa.storage.register.registers import jongere
from tests.conftest import NU, steekproef
from tests.domain.factories import maak_jongere
from tests.storage.conftest import MERKNAAM, WACHTWOORD, Versleuteld


def files_with(merk: str, map_: Path) -> list[str]:
    """Names of the files in a folder in whose bytes `merk` stands, as UTF-8 or UTF-16."""
    vormen = [merk.encode(), merk.encode("utf-16-le"), merk.lower().encode()]
    return [p.name for p in sorted(map_.rglob("*")) if p.is_file() and any(v in p.read_bytes() for v in vormen)]


def test_a_name_is_nowhere_in_the_bytes_of_an_encrypted_file(versleuteld: Versleuteld) -> None:
    with CaseFile(versleuteld.pad, lambda: WACHTWOORD, lambda: NU) as bestand:
        with transaction(bestand, "jongere wijzig") as s:
            wie = jongere(s.conn, 1)
            assert wie.achternaam == MERKNAAM
            s.change(wie)
            tijdens = files_with(MERKNAAM, versleuteld.pad.parent)
            namen = {p.name for p in versleuteld.pad.parent.iterdir()}
        assert any(naam.endswith("-journal") for naam in namen)
    assert tijdens == []
    assert files_with(MERKNAAM, versleuteld.pad.parent) == []
    assert files_with(versleuteld.hexkey, versleuteld.pad.parent) == []
    assert not versleuteld.pad.read_bytes().startswith(b"SQLite format 3")


def test_a_name_does_stand_in_a_file_without_a_password(bestand: CaseFile) -> None:
    with transaction(bestand, "jongere nieuw") as s:
        s.add(maak_jongere(achternaam=MERKNAAM))
    assert files_with(MERKNAAM, bestand.path.parent) == ["zaken.lpa"]


def test_a_name_that_was_removed_is_gone_from_the_file(bestand: CaseFile) -> None:
    bestand.conn.execute("insert into eigenschap (sleutel, waarde, versie) values ('kladje', ?, 1)", (MERKNAAM,))
    assert files_with(MERKNAAM, bestand.path.parent) == ["zaken.lpa"]
    bestand.conn.execute("delete from eigenschap where sleutel = 'kladje'")
    assert files_with(MERKNAAM, bestand.path.parent) == []


def test_the_pass_phrase_opens_the_file(versleuteld: Versleuteld) -> None:
    with CaseFile(versleuteld.pad, lambda: WACHTWOORD, lambda: NU) as bestand:
        assert jongere(bestand.conn, 1).achternaam == MERKNAAM


@pytest.mark.parametrize("vorm", steekproef(["zoals gedrukt", "kleine letters", "zonder streepjes", "met spaties"]))
def test_the_recovery_code_opens_the_file_however_it_is_typed(versleuteld: Versleuteld, vorm: str) -> None:
    code = versleuteld.herstelcode
    getypt = {
        "zoals gedrukt": code,
        "kleine letters": code.lower(),
        "zonder streepjes": code.replace("-", ""),
        "met spaties": f" {code.replace('-', ' ').lower()} ",
    }[vorm]
    assert keys.fetch_key(versleuteld.pad, getypt) == versleuteld.hexkey


@pytest.mark.parametrize(
    "geheim",
    steekproef(
        [
            pytest.param("vijf mussen in 'n wilg: zo", id="een letter anders"),
            pytest.param(WACHTWOORD + " ", id="een spatie te veel"),
            pytest.param(WACHTWOORD.upper(), id="hoofdletters"),
            pytest.param("ABCDE-FGHJK-MNPQR-STVWX-YZ234", id="een andere herstelcode"),
            pytest.param("x' or '1'='1", id="aanhalingstekens"),
            pytest.param("", id="niets"),
            pytest.param("vijf mussen\0in een wilg", id="een nulteken"),
        ],
        3,
    ),
)
def test_what_is_not_the_pass_phrase_does_not_open_the_file(
    versleuteld: Versleuteld, geheim: str, capfd: pytest.CaptureFixture[str]
) -> None:
    voor = {p.name: p.read_bytes() for p in versleuteld.pad.parent.iterdir()}
    with pytest.raises(WachtwoordFout) as fout:
        CaseFile(versleuteld.pad, lambda: geheim, lambda: NU)
    assert fout.value.exit_code == ExitCode.PASSWORD
    assert not geheim.strip() or geheim not in fout.value.fout + fout.value.oplossing
    assert capfd.readouterr() == ("", "")
    assert {p.name: p.read_bytes() for p in versleuteld.pad.parent.iterdir()} == voor


def test_a_missing_key_file_is_damage_while_the_recovery_file_is_there(versleuteld: Versleuteld) -> None:
    keys.key_path(versleuteld.pad).unlink()
    with pytest.raises(Beschadigd, match=r"zaken\.lpa\.sleutel ontbreekt") as fout:
        CaseFile(versleuteld.pad, lambda: WACHTWOORD, lambda: NU)
    assert fout.value.exit_code == ExitCode.DAMAGED
    assert keys.fetch_key(versleuteld.pad, versleuteld.herstelcode) == versleuteld.hexkey


@pytest.mark.parametrize("inhoud", [b"", b"SQLite format 3\0" + bytes(4080)], ids=["leeg", "alleen een begin"])
def test_a_ruined_key_file_is_damage_or_does_not_open(versleuteld: Versleuteld, inhoud: bytes) -> None:
    keys.key_path(versleuteld.pad).write_bytes(inhoud)
    with pytest.raises(LpaFout) as fout:
        CaseFile(versleuteld.pad, lambda: WACHTWOORD, lambda: NU)
    assert fout.value.exit_code in (ExitCode.DAMAGED, ExitCode.PASSWORD)
    assert keys.fetch_key(versleuteld.pad, versleuteld.herstelcode) == versleuteld.hexkey


def test_a_key_file_that_opens_but_holds_no_key_is_damage(versleuteld: Versleuteld) -> None:
    pad = keys.key_path(versleuteld.pad)
    conn = sqlite.connect(str(pad), isolation_level=None)
    conn.execute(f"""pragma key = '{WACHTWOORD.replace("'", "''")}'""")
    conn.execute("drop table sleutel")
    conn.close()
    with pytest.raises(Beschadigd) as fout:
        CaseFile(versleuteld.pad, lambda: WACHTWOORD, lambda: NU)
    assert fout.value.exit_code == ExitCode.DAMAGED


@pytest.mark.parametrize("wachtwoord", ["", "geheim", "veertientekens"])
def test_a_short_pass_phrase_is_refused_and_not_repeated(wachtwoord: str) -> None:
    with pytest.raises(VerkeerdGebruik, match="korter dan 15 tekens") as fout:
        keys.check_passphrase(wachtwoord)
    assert not wachtwoord or wachtwoord not in fout.value.fout + fout.value.oplossing


def test_fifteen_characters_are_enough() -> None:
    assert keys.check_passphrase("vijftien tekens") == "vijftien tekens"


def test_keys_and_codes_are_never_the_same_twice_and_have_their_form() -> None:
    sleutels, codes = ({maak() for _ in range(50)} for maak in (keys.new_key, keys.new_recovery_code))
    assert len(sleutels) == len(codes) == 50
    assert all(len(s) == 64 and set(s) <= set("0123456789abcdef") for s in sleutels)
    assert all([len(groep) for groep in code.split("-")] == [5] * 5 for code in codes)
    assert not set("".join(codes)) & set("ILOU01")


def test_the_file_can_be_read_whole_with_its_key(versleuteld: Versleuteld) -> None:
    with CaseFile(versleuteld.pad, lambda: versleuteld.herstelcode, lambda: NU) as bestand:
        assert [j.notitie for j in many(bestand.conn, type(maak_jongere()))] == [f"over {MERKNAAM}"]
