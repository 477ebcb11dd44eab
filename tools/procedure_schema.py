"""Write the JSON Schemas of forms, interchange files and attached records anew, after a change of domain values."""

from __future__ import annotations

import json
from pathlib import Path

from interview_app.formfiles import form_schema
from interview_app.storage.interchange import json_schema
from interview_app.storage.record_schema import record_schema

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "schema"
TARGET = FOLDER / "procedure.schema.json"
FORM_TARGET = FOLDER / "interview-form.schema.json"
RECORD_TARGET = FOLDER / "interview-record.schema.json"


def schema_text() -> str:
    """The content of the schema of the interchange file."""
    return _written(json_schema())


def _written(schema: object) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    TARGET.write_text(schema_text(), encoding="utf-8")
    FORM_TARGET.write_text(_written(form_schema()), encoding="utf-8")
    RECORD_TARGET.write_text(_written(record_schema()), encoding="utf-8")
