"""The journal in the file: chained, without words, honest about the clock."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import timedelta

import pytest

from interview_app.domain.errors import FileDefect, FileProblem
from interview_app.domain.journal import FIRST, digest_of
from interview_app.domain.panel import Actor, Established, Role
from interview_app.storage.checking import check_file
from interview_app.storage.drafts import (
    Draft,
    drafts_of,
    drop_draft,
    put_draft,
    revisions_of,
    settle,
)
from interview_app.storage.file import ProcedureFile
from interview_app.storage.journal import append, erase_words, head, rows
from tests.storage.builders import BEISPIEL, CHAIR, MUSTER, NOON, fresh_ids

NOTE_TAKER = Actor(BEISPIEL, Role.NOTE_TAKER, Established.PIN)


def settle_twice(file: ProcedureFile) -> None:
    ids = fresh_ids()
    for minutes, words in ((1, "erste Fassung"), (2, "zweite Fassung")):
        with file.writing() as db:
            settle(
                db,
                author=MUSTER,
                field="record/i-k1/q1",
                words=words,
                actor=CHAIR,
                act="record-answer",
                subject="k1 q1",
                at=NOON + timedelta(minutes=minutes),
                fresh_id=ids,
            )


def tamper(file: ProcedureFile, sql: str) -> None:
    """What somebody with another tool could do to the file; its guards go first."""
    with closing(sqlite3.connect(file.path)) as conn, conn:
        for trigger in ("journal_row_stays", "journal_row_is_kept"):
            conn.execute(f"DROP TRIGGER {trigger}")
        conn.execute(sql)


def test_the_first_row_tells_of_the_beginning(prepared_file: ProcedureFile) -> None:
    with prepared_file.reading() as db:
        (row,) = rows(db)
        assert head(db) == (1, row.hash)
    assert (row.act, row.previous, row.digest, row.backwards) == ("create-procedure", FIRST, "", False)


def test_a_row_says_who_acted_in_which_role_and_how_that_was_known(prepared_file: ProcedureFile) -> None:
    with prepared_file.writing() as db:
        row = append(db, at=NOON, actor=NOTE_TAKER, act="start-interview", subject="k1")
        nobody = append(db, at=NOON, actor=Actor(None, Role.OBSERVER), act="backup", subject="")
    assert (row.actor, row.role, row.established) == (BEISPIEL, "note_taker", "pin")
    assert nobody.actor == ""
    with prepared_file.reading() as db:
        assert rows(db)[1:] == (row, nobody)
    assert check_file(prepared_file) == ()


def test_a_row_holds_a_digest_and_not_the_words(prepared_file: ProcedureFile) -> None:
    with prepared_file.writing() as db:
        row = append(
            db,
            at=NOON,
            actor=CHAIR,
            act="withdraw",
            subject="k1",
            words="andere Stelle",
            fresh_id=fresh_ids(),
        )
        with pytest.raises(ValueError, match="salt"):
            append(db, at=NOON, actor=CHAIR, act="withdraw", subject="k1", words="andere Stelle")
    assert "Stelle" not in repr(row)
    assert row.digest == digest_of("andere Stelle", "id-000002")


def test_a_clock_that_jumps_back_is_marked(prepared_file: ProcedureFile) -> None:
    with prepared_file.writing() as db:
        moments = (NOON + timedelta(hours=1), NOON, NOON + timedelta(seconds=1))
        marks = [append(db, at=at, actor=CHAIR, act="x", subject="").backwards for at in moments]
    assert marks == [False, True, False]
    assert check_file(prepared_file) == ()


def test_the_journal_is_only_appended_to(prepared_file: ProcedureFile) -> None:
    for sql in ("UPDATE journal SET act = 'y'", "DELETE FROM journal"):
        with pytest.raises(sqlite3.IntegrityError, match="appended"), prepared_file.writing() as db:
            db.execute(sql)


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE journal SET at = '2026-11-23T12:01:01+01:00' WHERE sequence = 2",
        "UPDATE journal SET actor = 'p-probe' WHERE sequence = 2",
        "UPDATE journal SET digest = '' WHERE sequence = 2",
        "DELETE FROM journal WHERE sequence = 1",
    ],
)
def test_a_row_that_was_changed_outside_is_found(sql: str, prepared_file: ProcedureFile) -> None:
    settle_twice(prepared_file)
    assert check_file(prepared_file) == ()
    tamper(prepared_file, sql)
    assert FileProblem(FileDefect.JOURNAL_CHAIN, "2") in check_file(prepared_file)


def test_words_that_were_changed_outside_are_found(prepared_file: ProcedureFile) -> None:
    settle_twice(prepared_file)
    tamper(prepared_file, "UPDATE words SET text = 'dritte Fassung' WHERE text = 'erste Fassung'")
    assert check_file(prepared_file) == (FileProblem(FileDefect.WORDS_DIGEST, "2"),)


def test_a_form_that_was_changed_outside_is_found(decided_file: ProcedureFile) -> None:
    tamper(decided_file, "UPDATE form SET content = replace(content, 'Anker', 'Enker')")
    assert check_file(decided_file) == (FileProblem(FileDefect.FORM_FINGERPRINT, "1"),)
    tamper_again = "UPDATE form_lock SET fingerprint = ''"
    with closing(sqlite3.connect(decided_file.path)) as conn, conn:
        conn.execute(tamper_again)
    assert len(check_file(decided_file)) == 2


@pytest.mark.parametrize(
    ("sql", "defect"),
    [
        ("UPDATE candidate SET state = 'gone'", FileDefect.INTEGRITY),
        ("UPDATE agreed SET level = 'vier'", FileDefect.INTEGRITY),
        ("UPDATE interview SET bias_checked = '{}'", FileDefect.INTEGRITY),
        ("UPDATE journal SET at = 'gestern'", FileDefect.JOURNAL_CHAIN),
    ],
)
def test_a_value_that_the_program_never_writes_is_found(
    sql: str, defect: FileDefect, decided_file: ProcedureFile
) -> None:
    tamper(decided_file, sql)
    assert [problem.defect for problem in check_file(decided_file)] == [defect]


def test_a_reference_to_nothing_is_found(decided_file: ProcedureFile) -> None:
    tamper(decided_file, "DELETE FROM panelist WHERE id = 'p-probe'")
    assert {problem.defect for problem in check_file(decided_file)} == {FileDefect.FOREIGN_KEY}


def test_the_chain_still_verifies_after_words_were_erased(prepared_file: ProcedureFile) -> None:
    settle_twice(prepared_file)
    with prepared_file.writing() as db:
        erase_words(db, [1, 2], at=NOON + timedelta(days=200))
    with prepared_file.reading() as db:
        texts = [revision.text for revision in revisions_of(db, author=MUSTER, field="record/i-k1/q1")]
        left = db.execute("SELECT count(*) FROM words WHERE text IS NOT NULL OR salt IS NOT NULL").fetchone()
    assert texts == [None, "zweite Fassung"]
    assert left == (1,)
    assert check_file(prepared_file) == ()


def test_a_draft_is_one_row_that_is_overwritten_at_each_pause(prepared_file: ProcedureFile) -> None:
    with prepared_file.writing() as db:
        for seconds, text in ((1, "Ha"), (2, "Habe"), (3, "Habe 😀 <b> \x00 gesagt")):
            put_draft(db, author=MUSTER, field="b", text=text, at=NOON + timedelta(seconds=seconds))
        put_draft(db, author=MUSTER, field="a", text="", at=NOON)
        put_draft(db, author=BEISPIEL, field="b", text="anderer", at=NOON)
    with prepared_file.reading() as db:
        assert drafts_of(db, MUSTER) == (
            Draft("a", "", NOON),
            Draft("b", "Habe 😀 <b> \x00 gesagt", NOON + timedelta(seconds=3)),
        )
        assert len(rows(db)) == 1
    with prepared_file.writing() as db:
        drop_draft(db, author=MUSTER, field="b")
        drop_draft(db, author=MUSTER, field="never written")
        assert [draft.field for draft in drafts_of(db, MUSTER)] == ["a"]
        assert [draft.text for draft in drafts_of(db, BEISPIEL)] == ["anderer"]


def test_leaving_a_field_makes_a_revision_and_ends_the_draft(prepared_file: ProcedureFile) -> None:
    with prepared_file.writing() as db:
        put_draft(db, author=MUSTER, field="record/i-k1/q1", text="erste", at=NOON)
    settle_twice(prepared_file)
    with prepared_file.reading() as db:
        assert drafts_of(db, MUSTER) == ()
        revisions = revisions_of(db, author=MUSTER, field="record/i-k1/q1")
        assert [(each.number, each.text) for each in revisions] == [
            (1, "erste Fassung"),
            (2, "zweite Fassung"),
        ]
        assert [row.act for row in rows(db)][1:] == ["record-answer", "record-answer"]
        assert rows(db)[1].digest != rows(db)[2].digest


def test_the_same_words_have_another_digest_each_time(prepared_file: ProcedureFile) -> None:
    ids = fresh_ids()
    with prepared_file.writing() as db:
        first, second = (
            append(db, at=NOON, actor=CHAIR, act="note", subject="k1", words="4", fresh_id=ids)
            for _ in range(2)
        )
    assert first.digest != second.digest
