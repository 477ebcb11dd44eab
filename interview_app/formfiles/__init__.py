"""Interview forms as TOML files: reading, writing, listing, and the JSON Schema of the plain form.

May import domain, resources, i18n and wording.  What is wrong with a file comes back as data, all at once.
"""

from interview_app.formfiles.files import (
    FormEntry,
    FormFileError,
    list_forms,
    parse_draft,
    parse_form,
    read_draft,
    read_form,
)
from interview_app.formfiles.schema import form_schema, schema_of
from interview_app.formfiles.writing import write_form

__all__ = [
    "FormEntry",
    "FormFileError",
    "form_schema",
    "list_forms",
    "parse_draft",
    "parse_form",
    "read_draft",
    "read_form",
    "schema_of",
    "write_form",
]
