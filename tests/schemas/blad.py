"""The files in docs/json: the schema of each document, and the page that says which verb prints which."""

from __future__ import annotations

import json
from pathlib import Path

from tests.schemas.basis import Document, Schema, naam_van
from tests.schemas.tabel import DOCUMENTEN, TABEL

MAP = Path(__file__).parents[2] / "docs" / "json"
BLAD = "README.md"
DIALECT = "https://json-schema.org/draft/2020-12/schema"
KOP = """# JSON

Met `--json` geeft elke opdracht een JSON-document op standaarduitvoer. Van elk document staat hier het schema
([JSON Schema](https://json-schema.org), 2020-12). Deze map wordt gemaakt uit de modellen waarmee de toetsen van lpa
echte antwoorden lezen (`pytest tests/overal/test_schemas.py -n 0 --goud-bijwerken`).

Waar u op kunt rekenen:

- Een veld houdt zijn naam en zijn soort. Moet dat toch anders, dan gaat `versie` omhoog.
- Er kan een veld bij komen: lees wat u kent, en sla de rest over. Een schema kent alleen de velden van deze lpa.
- Een dag is `2019-11-15`, een tijdstip `2019-11-15T09:00:00` in Nederlandse tijd; alleen het logboek heeft UTC.
- `null` is niet bekend of niet aan de orde; wat het bij een veld zegt, staat in het schema. Een lege tekst is niet
  ingevuld.
- Een geheim adres staat er niet in en een BSN is gemaskeerd, behalve met `--volledig`.

Een fout is geen JSON: dan staan er twee regels op standaardfout, en is de exitcode niet 0. Alleen `lpa controle` geeft
haar document ook als zij iets vindt, met exitcode 4. `lpa export csv` zonder `--uit` of `--map` geeft ook met `--json`
de CSV zelf.

Heeft een opdracht meer documenten, dan hangt het van de opties of van de zaak af welk het wordt.

| opdracht | document |
|---|---|
"""


def schema(model: type[Document]) -> str:
    """The schema of a document, as its file has it."""
    inhoud = model.model_json_schema(schema_generator=Schema) | {"$schema": DIALECT, "title": naam_van(model)}
    return json.dumps(inhoud, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def bestanden() -> dict[str, str]:
    """All files of the folder, by name."""
    schemas = {f"{naam}.json": schema(model) for naam, model in DOCUMENTEN.items()}
    return {BLAD: KOP + "".join(map(_regel, TABEL)), **schemas}


def _regel(verb: str) -> str:
    namen = [naam_van(model) for model in TABEL[verb]]
    return f"| `lpa {verb}` | {', '.join(f'[{naam}]({naam}.json)' for naam in namen)} |\n"
