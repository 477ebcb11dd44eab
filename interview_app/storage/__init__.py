"""The procedure file: one procedure is one `.interview` file (SQLite), read and written as domain values.

May import `domain` and sqlite_utils.  Nothing outside this package sees a table, a column or a sqlite error: what a
file can refuse arrives as `domain.errors.FileRefused`.  What it offers, by module:

identity    EXTENSION = ".interview"; look(path) -> Identity(path, schema, newer, older); changes not one byte
file        create(path, procedure, *, actor, at) -> ProcedureFile   (refuses an existing file, FileTrouble.EXISTS)
            open_file(path, *, read_only=False, at) -> ProcedureFile
            ProcedureFile: .path, .read_only, .read_only_because (FileTrouble | None), .close(), context manager
              .reading() -> ContextManager[Database]   one consistent view, for reading functions; nests
              .procedure(sheets) -> Procedure          read again only when somebody has written
              .writing() -> ContextManager[Writing]    BEGIN IMMEDIATE, all or nothing, durable at its end; nests
              .backup(folder, *, at, keep=10) -> Path
procedures  Sheets (ALL, SEALED, NONE), About(candidate); read_procedure(db, *, sheets) -> Procedure (a PanelistId
            means: that author's own sheets only; About: one candidate's interviews and sheets only);
            read_stage(db); set_stage(db, stage, reason="")
forms       read_form(db); write_form(db, form, *, at); read_lock(db); write_lock(db, lock)
panel       read_panel(db); write_panelist(db, panelist); delete_panelist(db, id) (only while preparing)
            read_assignments(db); write_assignment(db, assignment)
declarations  read_declarations(db); write_declaration(db, declaration); delete_declaration(db, candidate, panelist)
participation  read / write_gender_share(db, share); read / write_participation(db, line); delete_participation(db, id)
former_names  read_former_names(db); write_former_name(db, former)
separate    read_separate(db); write_separate(db, data); delete_separate(db, candidate): no part of Procedure
calibration read_calibrations(db); write_calibration(db, round), or parts of it: write_calibration_alone, write_sample,
            write_trial_sheet, write_trial_rating; delete_sample, delete_trial_ratings, delete_trial_sheets:
            no part of Procedure
candidates  read_candidates(db); write_candidate(db, candidate); delete_candidate(db, id) (only while preparing)
            read_checks(db); write_check(db, check)
interviews  read_interviews(db, candidate=None); write_interview(db, interview) (with sittings and entries)
            read_interview(db, id); write_sitting(db, sitting); write_entry(db, interview_id, entry)
sheets      read_sheets(db, which); read_sheet(db, id); write_sheet(db, sheet) (with ratings; sealing is this, too)
            write_rating(db, sheet_id, rating); delete_draft(db, id)
            sheet_states(db) -> tuple[SheetStatus, ...] (no level, no text)
agreed      read_agreed / write_agreed(db, agreed); read_agreed_earlier; set_aside_agreed(db, agreed)
decisions   read_retired / write_retired(db, retired), drop_retired(db, question)
            read_not_assessable / write_not_assessable(db, value), drop_not_assessable(db, candidate);
            read_decision(db); read_all_decisions(db); write_decision(db, decision, *, stands=True);
            set_aside_decision(db) (on reopening; the earlier one is kept)
outcome     read / write_equal(db, equal), drop_equal(db); read_condition_checks / write_condition_check(db, check);
            read_notices / write_notice(db, notice), drop_notice(db, candidate); read / write_retention(db, retention)
endings     read_earlier(db); write_reopening(db, reopening, *, place); write_reopenings(db, earlier)
            read_abort(db); write_abort(db, abort)
record_check  read_rule_settings / write_rule_setting(db, setting); read_settled_hints / write_settled_hint(db, settled)
pins        read_pin(db, panelist); owners(db); write_pin(db, panelist, pin); write_reset(db, reset); read_resets(db);
            delete_pin(db, panelist): no part of Procedure
protocols   add_protocol(db, issued: IssuedProtocol); read_protocols(db); read_protocol(db, id);
            headings(db) -> tuple[ProtocolHeading(id, number, subject, at, by), ...]; next_number(db)
database    get_ready() loads sqlite-utils, which only writing needs, before the first `writing` has to
glance      read_glance(path): reference, title and coming candidates, through a connection for looking only
copies      copy_file(source, target): a verified copy
checking    check_file(file) -> tuple[FileProblem, ...]
ballots     load_ballot(db) -> Ballot
drafts      put_draft(db, *, author, field, text, at); drafts_of(db, author) -> tuple[Draft(field, text, at), ...];
            drop_draft(db, *, author, field); drop_drafts_at(db, field)
            revisions_of(db, *, author, field) -> tuple[Revision, ...]
            settle(db, *, author, field, words, actor, act, subject, at, fresh_id) -> JournalRow: revision, journal
            row and end of the draft; write the target value in the same `writing()`
journal     append(db, *, at, actor, act, subject, words=None, fresh_id=None) -> JournalRow (fresh_id where words are)
            rows(db) -> tuple[JournalRow, ...]; head(db) -> tuple[int, str]; erase_words(db, sequences, *, at)
interchange dump(db) -> dict[str, Plain]; restore(path, plain, *, at) -> ProcedureFile (NotReadable for bad data)
            json_schema() -> dict[str, Plain]; FORMAT, VERSION

`at` is always an aware datetime and `fresh_id: Callable[[], str]` gives random ids; both come from the services.
`actor` is a domain Actor.  `author` is a panelist's id or "" for nobody in particular.
"""
