"""Schema 1: the whole procedure, made for erasure.

Lists inside one value (probes, passages, who was present) are JSON texts.  `ordinal` keeps the order of writing.  What
was written lies in `words`, apart from the journal's digests, so that it can be erased alone.  The index `votes` is
all that a ballot reads of the ratings.  Triggers hold what may never happen: a sealed sheet that changes, a journal row
or an issued protocol that is rewritten.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from interview_app.storage.database import Whole

_TABLES = """
CREATE TABLE form (
    number INTEGER PRIMARY KEY,
    fingerprint TEXT NOT NULL,
    content TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;

CREATE TABLE procedure (
    only INTEGER NOT NULL UNIQUE DEFAULT 1 CHECK (only = 1),
    id TEXT PRIMARY KEY NOT NULL,
    created TEXT NOT NULL,
    zone TEXT NOT NULL,
    stage TEXT NOT NULL,
    stage_reason TEXT NOT NULL,
    form INTEGER NOT NULL REFERENCES form (number) ON DELETE RESTRICT
) STRICT;

CREATE TABLE panelist (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    function TEXT NOT NULL,
    role TEXT NOT NULL,
    votes INTEGER NOT NULL CHECK (votes IN (0, 1)),
    position INTEGER NOT NULL
) STRICT;

CREATE TABLE form_lock (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    fingerprint TEXT NOT NULL,
    at TEXT NOT NULL,
    by TEXT REFERENCES panelist (id) ON DELETE RESTRICT,
    rationale TEXT NOT NULL,
    posts INTEGER NOT NULL,
    posts_reason TEXT NOT NULL
) STRICT;

CREATE TABLE candidate (
    id TEXT PRIMARY KEY NOT NULL,
    number TEXT NOT NULL,
    name TEXT NOT NULL,
    position INTEGER NOT NULL,
    received TEXT,
    internal INTEGER NOT NULL CHECK (internal IN (0, 1)),
    present_grade TEXT NOT NULL,
    accommodation TEXT NOT NULL,
    appointment TEXT,
    place TEXT NOT NULL,
    state TEXT NOT NULL,
    state_reason TEXT NOT NULL,
    state_at TEXT
) STRICT;

CREATE TABLE requirement_check (
    ordinal INTEGER PRIMARY KEY,
    candidate TEXT NOT NULL REFERENCES candidate (id) ON DELETE RESTRICT,
    requirement TEXT NOT NULL,
    finding TEXT NOT NULL CHECK (finding IN ('met', 'not_met', 'open')),
    evidence TEXT NOT NULL,
    missing TEXT NOT NULL,
    by TEXT REFERENCES panelist (id) ON DELETE RESTRICT,
    at TEXT NOT NULL,
    UNIQUE (candidate, requirement)
) STRICT;

CREATE TABLE assignment (
    ordinal INTEGER PRIMARY KEY,
    candidate TEXT NOT NULL REFERENCES candidate (id) ON DELETE RESTRICT,
    panelist TEXT NOT NULL REFERENCES panelist (id) ON DELETE RESTRICT,
    kind TEXT NOT NULL CHECK (kind IN ('expected', 'substitute', 'recused', 'absent')),
    reason TEXT NOT NULL,
    at TEXT NOT NULL,
    substitute_for TEXT REFERENCES panelist (id) ON DELETE RESTRICT,
    UNIQUE (candidate, panelist)
) STRICT;

CREATE TABLE interview (
    ordinal INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    candidate TEXT NOT NULL REFERENCES candidate (id) ON DELETE RESTRICT,
    number INTEGER NOT NULL,
    language TEXT NOT NULL,
    note_taker TEXT NOT NULL REFERENCES panelist (id) ON DELETE RESTRICT,
    bias_checked TEXT NOT NULL,
    finished TEXT,
    UNIQUE (candidate, number)
) STRICT;

CREATE TABLE sitting (
    ordinal INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    interview TEXT NOT NULL REFERENCES interview (id) ON DELETE RESTRICT,
    number INTEGER NOT NULL,
    started TEXT NOT NULL,
    ended TEXT,
    place TEXT NOT NULL,
    video INTEGER NOT NULL CHECK (video IN (0, 1)),
    present TEXT NOT NULL,
    UNIQUE (interview, number)
) STRICT;

CREATE TABLE record_entry (
    ordinal INTEGER PRIMARY KEY,
    interview TEXT NOT NULL REFERENCES interview (id) ON DELETE RESTRICT,
    item TEXT NOT NULL,
    asked TEXT NOT NULL CHECK (asked IN ('open', 'asked', 'skipped')),
    answer TEXT NOT NULL,
    reason TEXT NOT NULL,
    probes TEXT NOT NULL,
    own_probes TEXT NOT NULL,
    seconds INTEGER NOT NULL,
    first_at TEXT,
    last_at TEXT,
    UNIQUE (interview, item)
) STRICT;

CREATE TABLE sheet (
    ordinal INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    candidate TEXT NOT NULL REFERENCES candidate (id) ON DELETE RESTRICT,
    panelist TEXT NOT NULL REFERENCES panelist (id) ON DELETE RESTRICT,
    sequence INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'sealed')),
    sealed TEXT,
    reason TEXT NOT NULL,
    after_disclosure INTEGER NOT NULL CHECK (after_disclosure IN (0, 1)),
    UNIQUE (candidate, panelist, sequence)
) STRICT;

CREATE TABLE rating (
    ordinal INTEGER PRIMARY KEY,
    sheet TEXT NOT NULL REFERENCES sheet (id) ON DELETE RESTRICT,
    question TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'rated', 'not_observable')),
    level TEXT,
    evidence TEXT NOT NULL,
    passages TEXT NOT NULL,
    reason TEXT NOT NULL,
    notes TEXT NOT NULL,
    at TEXT,
    UNIQUE (sheet, question)
) STRICT;
CREATE INDEX votes ON rating (sheet, question, state, level);

CREATE TABLE agreed (
    ordinal INTEGER PRIMARY KEY,
    candidate TEXT NOT NULL REFERENCES candidate (id) ON DELETE RESTRICT,
    question TEXT NOT NULL,
    level TEXT,
    reason TEXT NOT NULL,
    at TEXT NOT NULL,
    UNIQUE (candidate, question)
) STRICT;

CREATE TABLE retired (
    ordinal INTEGER PRIMARY KEY,
    question TEXT NOT NULL UNIQUE,
    reason TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;

CREATE TABLE not_assessable (
    ordinal INTEGER PRIMARY KEY,
    candidate TEXT NOT NULL UNIQUE REFERENCES candidate (id) ON DELETE RESTRICT,
    reason TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;

CREATE TABLE decision (
    number INTEGER PRIMARY KEY,
    stands INTEGER NOT NULL CHECK (stands IN (0, 1)),
    selected TEXT NOT NULL,
    reserve TEXT NOT NULL,
    reasons TEXT NOT NULL,
    deviation TEXT NOT NULL,
    dissents TEXT NOT NULL,
    at TEXT NOT NULL,
    by TEXT REFERENCES panelist (id) ON DELETE RESTRICT
) STRICT;
CREATE UNIQUE INDEX one_decision_stands ON decision (stands) WHERE stands = 1;

CREATE TABLE protocol (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    snapshot TEXT NOT NULL,
    at TEXT NOT NULL,
    by TEXT
) STRICT;

CREATE TABLE words (
    id TEXT PRIMARY KEY NOT NULL,
    salt TEXT,
    text TEXT,
    erased TEXT,
    CHECK ((erased IS NULL) = (text IS NOT NULL) AND (erased IS NULL) = (salt IS NOT NULL))
) STRICT;

CREATE TABLE journal (
    sequence INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    role TEXT NOT NULL,
    established TEXT NOT NULL,
    act TEXT NOT NULL,
    subject TEXT NOT NULL,
    digest TEXT NOT NULL,
    backwards INTEGER NOT NULL CHECK (backwards IN (0, 1)),
    previous TEXT NOT NULL,
    hash TEXT NOT NULL,
    words TEXT REFERENCES words (id) ON DELETE RESTRICT
) STRICT;

CREATE TABLE revision (
    ordinal INTEGER PRIMARY KEY,
    author TEXT NOT NULL,
    field TEXT NOT NULL,
    number INTEGER NOT NULL,
    at TEXT NOT NULL,
    words TEXT NOT NULL REFERENCES words (id) ON DELETE RESTRICT,
    journal INTEGER NOT NULL REFERENCES journal (sequence) ON DELETE RESTRICT,
    UNIQUE (author, field, number)
) STRICT;

CREATE TABLE draft (
    author TEXT NOT NULL,
    field TEXT NOT NULL,
    text TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (author, field)
) STRICT, WITHOUT ROWID;
"""

_GUARDS = """
CREATE TRIGGER sealed_sheet_stays BEFORE UPDATE ON sheet WHEN OLD.state = 'sealed'
BEGIN SELECT RAISE(ABORT, 'a sealed sheet never changes'); END;

CREATE TRIGGER sealed_rating_stays BEFORE UPDATE ON rating
WHEN (SELECT state FROM sheet WHERE id = OLD.sheet) = 'sealed'
BEGIN SELECT RAISE(ABORT, 'a sealed sheet never changes'); END;

CREATE TRIGGER sealed_sheet_gets_no_rating BEFORE INSERT ON rating
WHEN (SELECT state FROM sheet WHERE id = NEW.sheet) = 'sealed'
BEGIN SELECT RAISE(ABORT, 'a sealed sheet never changes'); END;

CREATE TRIGGER journal_row_stays BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is only appended to'); END;

CREATE TRIGGER journal_row_is_kept BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is only appended to'); END;

CREATE TRIGGER issued_protocol_stays BEFORE UPDATE ON protocol
BEGIN SELECT RAISE(ABORT, 'an issued protocol never changes'); END;
"""


def first_schema(db: Whole) -> None:
    """Make every table of schema 1 in an empty file."""
    db.executescript(_TABLES)
    db.executescript(_GUARDS)
