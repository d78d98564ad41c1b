"""The pass-phrase, the recovery code, and what an encrypted file gives away: nothing."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlcipher3 import dbapi2 as sqlite

from lpa.errors import ExitCode, VerkeerdGebruik, WachtwoordFout
from lpa.storage.engine import keys
from lpa.storage.engine.chain import broken
from lpa.storage.engine.file import CaseFile
from lpa.storage.engine.reading import many
from lpa.storage.engine.writer import transaction
from lpa.storage.register.registers import jongere
from tests.conftest import NU
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


@pytest.mark.parametrize(
    "vorm", ["zoals gedrukt", "kleine letters", "zonder streepjes", "met spaties", "op regels", "verlezen"]
)
def test_the_recovery_code_opens_the_file_however_it_is_typed(versleuteld: Versleuteld, vorm: str) -> None:
    code = versleuteld.herstelcode
    getypt = {
        "zoals gedrukt": code,
        "kleine letters": code.lower(),
        "zonder streepjes": code.replace("-", ""),
        "met spaties": f" {code.replace('-', ' ').lower()} ",
        "op regels": code.replace("-", "-\n"),
        "verlezen": code.replace("0", "O").replace("1", "l"),
    }[vorm]
    assert keys.by_secret(versleuteld.pad, getypt) == versleuteld.hexkey


@pytest.mark.parametrize(
    "geheim",
    [
        pytest.param("vijf mussen in 'n wilg: zo", id="een letter anders"),
        pytest.param(WACHTWOORD + " ", id="een spatie te veel"),
        pytest.param(WACHTWOORD.upper(), id="hoofdletters"),
        pytest.param("0123-" * 13, id="een andere herstelcode"),
        pytest.param("x' or '1'='1", id="aanhalingstekens"),
        pytest.param("", id="niets"),
        pytest.param("vijf mussen\0in een wilg", id="een nulteken"),
    ],
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
    assert {p.name: p.read_bytes() for p in versleuteld.pad.parent.iterdir()} == voor | {".zaken.lpa.pogingen": b"."}


def test_how_often_it_was_not_opened_comes_in_the_log_with_the_next_write(versleuteld: Versleuteld) -> None:
    for _ in range(2):
        with pytest.raises(WachtwoordFout):
            CaseFile(versleuteld.pad, lambda: "een andere zin", lambda: NU)
    with CaseFile(versleuteld.pad, lambda: WACHTWOORD, lambda: NU) as b:
        assert keys.failures(b.path) == 2
        for _ in range(2):  # once: the second write has none to tell
            with transaction(b, "jongere nieuw") as s:
                s.add(maak_jongere())
        gezegd = b.conn.execute("select nummer, resultaat, opdracht from logboek where tabel = 'wachtwoord'").fetchall()
        assert gezegd == [(2, "mislukt", "jongere nieuw")]
        assert broken(b.conn) is None
    assert [p.name for p in versleuteld.pad.parent.iterdir()] == ["zaken.lpa"]


@pytest.mark.parametrize("wachtwoord", ["", "geheim", "veertientekens", " " * 20, "  veertientekens  "])
def test_a_short_pass_phrase_is_refused_and_not_repeated(wachtwoord: str) -> None:
    with pytest.raises(VerkeerdGebruik, match="korter dan 15 tekens") as fout:
        keys.check_passphrase(wachtwoord)
    assert not wachtwoord.strip() or wachtwoord not in fout.value.fout + fout.value.oplossing


def test_fifteen_characters_are_enough() -> None:
    assert keys.check_passphrase("vijftien tekens") == "vijftien tekens"


@given(st.binary(min_size=32, max_size=32), st.binary(min_size=16, max_size=16))
def test_a_key_is_read_back_from_its_code(key: bytes, salt: bytes) -> None:
    code = keys.code_of(key.hex() + salt.hex())
    assert keys.key_of(code, salt) == key.hex() + salt.hex()
    assert [len(groep) for groep in code.split("-")] == [4] * 13
    assert not set(code) & set("ILOU")


def test_a_code_with_a_letter_too_many_or_too_few_is_no_code() -> None:
    code = keys.code_of("ab" * 48)
    assert keys.key_of(code[:-1], bytes(16)) is None
    assert keys.key_of(code + "A", bytes(16)) is None


def test_most_mistakes_in_a_code_are_seen_before_the_file_is_tried() -> None:
    code = keys.code_of("ab" * 48)
    fout = [code[:n] + ("Z" if code[n] != "Z" else "Y") + code[n + 1 :] for n in range(len(code)) if code[n] != "-"]
    assert sum(keys.key_of(c, bytes(16)) is None for c in fout) > len(fout) * 3 // 4


def test_the_key_follows_from_the_pass_phrase_as_sqlcipher_derives_it(versleuteld: Versleuteld) -> None:
    conn = sqlite.connect(str(versleuteld.pad), isolation_level=None)
    conn.execute(f"""pragma key = '{WACHTWOORD.replace("'", "''")}'""")
    assert conn.execute("select count(*) from jongere").fetchone() == (1,)
    conn.close()
    assert keys.derived(WACHTWOORD, bytes.fromhex(versleuteld.hexkey)[-16:]) == versleuteld.hexkey


def test_a_pass_phrase_opens_however_its_letters_are_composed(versleuteld: Versleuteld) -> None:
    uiteen = unicodedata.normalize("NFD", WACHTWOORD)
    assert uiteen != WACHTWOORD
    assert keys.by_secret(versleuteld.pad, uiteen) == versleuteld.hexkey


def test_two_files_under_one_pass_phrase_have_keys_of_their_own() -> None:
    assert keys.new(WACHTWOORD) != keys.new(WACHTWOORD)


def test_the_file_can_be_read_whole_with_its_key(versleuteld: Versleuteld) -> None:
    with CaseFile(versleuteld.pad, lambda: versleuteld.herstelcode, lambda: NU) as bestand:
        assert [j.notitie for j in many(bestand.conn, type(maak_jongere()))] == [f"over {MERKNAAM}"]
