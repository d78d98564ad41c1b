"""What is printed with --json has the shape that docs/json says it has."""

from __future__ import annotations

import json
import shlex
from collections.abc import Iterator
from inspect import get_annotations

import pytest
from pydantic import BaseModel, ValidationError

from lpa.errors import ExitCode
from tests.overal.conftest import Antwoord, Proef
from tests.overal.test_voorbeelden import DUUR, SCHRIJVEN
from tests.overal.voorbeelden import verben, voorbeeld
from tests.schemas import blad
from tests.schemas.basis import Deel, Document
from tests.schemas.gezien import alle, gezien
from tests.schemas.regels import BLOKKEN, NOOIT_GEZIEN
from tests.schemas.tabel import DOCUMENTEN, TABEL

VONDST = "controle"  # it prints what it found, and says by its exit code that there was something


def _verb(regel: str) -> str:
    """The verb of a line; a noun alone shows."""
    eerste, tweede, *_ = [*shlex.split(regel), ""]
    return next(v for v in (f"{eerste} {tweede}", eerste, f"{eerste} toon") if v in TABEL)


def _gelezen(antwoord: Antwoord) -> Document:
    """The document that was printed. Fails, with what is wrong, where no model of its verb fits."""
    verb, fouten = _verb(antwoord.regel), []
    assert antwoord.code == ExitCode.DONE or (verb == VONDST and antwoord.out), (antwoord.regel, antwoord.err)
    for model in TABEL[verb]:
        try:
            return model.model_validate_json(antwoord.out)
        except ValidationError as fout:
            fouten.append(fout)
    pytest.fail(f"lpa {antwoord.regel}\n{min(fouten, key=ValidationError.error_count)}")


def _onder(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    for deel in model.__subclasses__():
        yield deel
        yield from _onder(deel)


def test_every_verb_has_a_document_and_every_model_a_verb() -> None:
    assert list(TABEL) == verben()
    assert {*_onder(Document)} == {model for modellen in TABEL.values() for model in modellen}
    assert len({*_onder(Document)}) == len(DOCUMENTEN), "two documents have one name"
    plekken = {plek for model in DOCUMENTEN.values() for plek in alle(model)}
    eigen = {(deel.__name__, naam) for deel in _onder(Deel) for naam in get_annotations(deel)}
    assert eigen - plekken == set(), "no document has this"


@pytest.mark.parametrize(
    "verb",
    [
        pytest.param(
            verb,
            marks=[pytest.mark.slow] if verb in DUUR or (verb in SCHRIJVEN and verb not in SCHRIJVEN[::3]) else [],
        )
        for verb in verben()
    ],
)
def test_what_a_verb_prints_is_its_document(proef: Proef, verb: str) -> None:
    (antwoord,) = proef.in_json(shlex.join(voorbeeld(verb)))
    _gelezen(antwoord)


@pytest.mark.slow
@pytest.mark.parametrize("nummer", range(len(BLOKKEN)))
def test_what_else_a_verb_prints_is_a_document_of_it(proef: Proef, nummer: int) -> None:
    for antwoord in proef.in_json(BLOKKEN[nummer]):
        _gelezen(antwoord)


@pytest.mark.slow
def test_every_field_of_a_document_was_seen_with_a_value(proef: Proef) -> None:
    """So that none is invented, and the type of none is a guess."""
    regels = [*(shlex.join(voorbeeld(verb)) for verb in verben()), *BLOKKEN]
    plekken = {plek for blok in regels for antwoord in proef.in_json(blok) for plek in gezien(_gelezen(antwoord))}
    velden = {plek for model in DOCUMENTEN.values() for plek in alle(model)}
    assert velden - plekken == set(NOOIT_GEZIEN)


def test_the_schemas_are_those_of_the_documents(pytestconfig: pytest.Config) -> None:
    horen = blad.bestanden()
    if pytestconfig.getoption("--goud-bijwerken"):
        blad.MAP.mkdir(exist_ok=True)
        for pad in blad.MAP.iterdir():
            pad.unlink()
        for naam, tekst in horen.items():
            (blad.MAP / naam).write_text(tekst, encoding="utf-8")
    assert sorted(pad.name for pad in blad.MAP.iterdir()) == sorted(horen)
    for naam, tekst in horen.items():
        assert (blad.MAP / naam).read_text(encoding="utf-8") == tekst, naam


def test_another_name_or_another_type_is_no_document(proef: Proef) -> None:
    (antwoord,) = proef.in_json("agenda lijst")
    data = json.loads(antwoord.out)
    _gelezen(antwoord)
    vrij = data["vrij"][0]
    for anders in ({"begin": vrij["van"]}, {"nummer": "1"}, {"van": "15-11-2019"}, {"van": f"{vrij['van']}T00:00:00"}):
        stuk = data | {"vrij": [vrij | anders]}
        with pytest.raises(pytest.fail.Exception):
            _gelezen(antwoord._replace(out=json.dumps(stuk)))
