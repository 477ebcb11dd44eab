"""Write the JSON Schema of the interchange file to resources/schema/: run it after a change of the domain's values."""

from __future__ import annotations

import json
from pathlib import Path

from interview_app.storage.interchange import json_schema

TARGET = Path(__file__).resolve().parent.parent / "resources" / "schema" / "procedure.schema.json"


def schema_text() -> str:
    """The file's content."""
    return json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text(schema_text(), encoding="utf-8")
