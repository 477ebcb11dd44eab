"""The JSON Schema of the record that an issued document carries; docs/record.md says how to read it."""

from __future__ import annotations

from interview_app.domain.attached_record import FORMAT, VERSION, AttachedRecord
from interview_app.domain.plain import Plain
from interview_app.storage.description import described_file


def record_schema() -> dict[str, Plain]:
    """The schema of the attached file; it lies in resources/schema/interview-record.schema.json."""
    return described_file(
        AttachedRecord,
        name=FORMAT,
        version=VERSION,
        title="Record of one issued document of a selection procedure",
        description=(
            "Everything that the document was printed from, reduced to what it prints. Exact numbers are written as "
            "“p” or “p/q”, days and moments as in ISO 8601, moments with their offset. “…” stands for words that are "
            "on record and are not printed in this document."
        ),
    )
