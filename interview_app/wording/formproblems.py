"""What is wrong with an interview form, in sentences: the place, what is wrong, and what would be right."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from interview_app.domain.problems import Problem, ProblemKind
from interview_app.i18n import Say

Facts = Mapping[str, str | int]
_Sentence = Callable[[Say, Facts], str]


def problem_sentence(problem: Problem, say: Say) -> str:
    """One problem as one line: “Line 12, question[ai-project].minutes: …”."""
    words = problem_words(problem, say)
    if problem.line is None:
        return f"{problem.key}: {words}" if problem.key else words
    if not problem.key:
        return say("Line {line}: {words}", line=problem.line, words=words)
    return say("Line {line}, {key}: {words}", line=problem.line, key=problem.key, words=words)


def problem_words(problem: Problem, say: Say) -> str:
    """What is wrong, where the place is in sight already."""
    return _SENTENCES[problem.kind](say, problem.facts)


def file_problems(file: str, problems: Iterable[Problem], say: Say) -> tuple[str, ...]:
    """A heading that names the file, then one line for each problem."""
    lines = tuple(problem_sentence(problem, say) for problem in problems)
    heading = say.plural(
        "{file} cannot be used. {count} thing is wrong:",
        "{file} cannot be used. {count} things are wrong:",
        count=len(lines),
        file=file,
    )
    return (heading, *lines)


def _unknown_key(say: Say, facts: Facts) -> str:
    if facts["nearest"]:
        return say("“{found}” is not known here. Did you mean “{nearest}”?", **facts)
    return say("“{found}” is not known here. Known are: {known}.", **facts)


def _unknown_id(say: Say, facts: Facts) -> str:
    if facts["known"]:
        return say("“{found}” does not exist in this form. There are: {known}.", **facts)
    return say("“{found}” does not exist in this form; nothing of this kind does.", **facts)


def _language(say: Say, facts: Facts) -> str:
    """The name of the language that the facts speak of."""
    return say("German") if facts["language"] == "de" else say("English")


_OF_FILES: Mapping[ProblemKind, _Sentence] = {
    ProblemKind.NO_FILE: lambda say, facts: say("There is no such file. Check its name and folder."),
    ProblemKind.NO_ACCESS: lambda say, facts: say("The file may not be read. Ask for access to it."),
    ProblemKind.UNREADABLE: lambda say, facts: say("The file cannot be read: {detail}.", **facts),
    ProblemKind.TOO_LARGE: lambda say, facts: say(
        "The file is larger than {limit} MB and so no interview form. Choose another file.", **facts
    ),
    ProblemKind.NOT_UTF8: lambda say, facts: say(
        "This is not text in UTF-8. Save the file as UTF-8 in the editor."
    ),
    ProblemKind.NOT_TOML: lambda say, facts: say(
        "This cannot be read as TOML ({detail}). Check quotation marks, brackets and equals signs.", **facts
    ),
}

_OF_VALUES: Mapping[ProblemKind, _Sentence] = {
    ProblemKind.UNKNOWN_KEY: _unknown_key,
    ProblemKind.MISSING_KEY: lambda say, facts: say("“{missing}” is missing. Add it.", **facts),
    ProblemKind.NOT_A_TABLE: lambda say, facts: say(
        "A table is expected here: a heading in brackets with keys below it."
    ),
    ProblemKind.NOT_A_LIST: lambda say, facts: say("A list in brackets is expected here."),
    ProblemKind.NOT_WORDS: lambda say, facts: say("Words in quotation marks are expected here."),
    ProblemKind.NOT_WHOLE: lambda say, facts: say("A whole number is expected here, such as 5."),
    ProblemKind.NOT_EXACT: lambda say, facts: say(
        'An exact number is expected here, such as 15, "2.5" or "7/2".'
    ),
    ProblemKind.ROUNDED: lambda say, facts: say(
        '{found} would be rounded by the computer. Put it in quotation marks, then it stays exact: "{found}".',
        **facts,
    ),
    ProblemKind.NOT_A_SWITCH: lambda say, facts: say("Only true or false can stand here."),
    ProblemKind.NOT_A_DATE: lambda say, facts: say("A date without quotation marks is expected: 2026-11-22."),
    ProblemKind.NOT_A_CHOICE: lambda say, facts: say(
        "“{found}” cannot stand here. Possible are: {known}.", **facts
    ),
    ProblemKind.NOT_AN_ID: lambda say, facts: say(
        "“{found}” is no id. Use letters, digits, hyphens, underscores and full stops, without spaces.",
        **facts,
    ),
    ProblemKind.SCALE_TWICE: lambda say, facts: say(
        "A scale has either a preset or levels of its own. Remove one of both."
    ),
    ProblemKind.BLANK: lambda say, facts: say("This is empty. Write the words that belong here."),
    ProblemKind.EMPTY: lambda say, facts: say("At least one entry is needed here."),
    ProblemKind.TOO_SMALL: lambda say, facts: say(
        "{found} is too small. The least possible value is {least}.", **facts
    ),
    ProblemKind.NOT_POSITIVE: lambda say, facts: say("{found} is too small. It must be above 0.", **facts),
    ProblemKind.OUTSIDE: lambda say, facts: say(
        "{found} can never be reached or missed. It must lie between {least} and {most}.", **facts
    ),
}

_OF_RULES: Mapping[ProblemKind, _Sentence] = {
    ProblemKind.ID_TAKEN: lambda say, facts: say(
        "“{found}” stands here a second time. Choose another.", **facts
    ),
    ProblemKind.ID_UNKNOWN: _unknown_id,
    ProblemKind.LANGUAGE_MISSING: lambda say, facts: say(
        "The words in {language} are missing. Add them, or take the language off the list.",
        language=_language(say, facts),
    ),
    ProblemKind.LANGUAGE_UNDECLARED: lambda say, facts: say(
        "There are words in {language}, which the form does not list. Remove them, or list the language.",
        language=_language(say, facts),
    ),
    ProblemKind.LANGUAGE_NOT_LISTED: lambda say, facts: say(
        "The authoritative language, {language}, is not among the languages. Add it.",
        language=_language(say, facts),
    ),
    ProblemKind.WEIGHTS_SUM: lambda say, facts: say(
        'The weights sum to {found}, not to 100. Change them, or choose the weight mode "shares".', **facts
    ),
    ProblemKind.WEIGHTS_ZERO: lambda say, facts: say("All weights are 0. At least one must be above 0."),
    ProblemKind.NO_QUESTION: lambda say, facts: say(
        "No question belongs to the criterion “{criterion}”. Add one, or set its weight to 0.", **facts
    ),
    ProblemKind.SCALE_TOO_SHORT: lambda say, facts: say("A scale needs at least two levels."),
    ProblemKind.SCALE_ORDER: lambda say, facts: say(
        "The levels must run from the worst to the best, with values that only rise or only fall."
    ),
    ProblemKind.ANCHOR_MISSING: lambda say, facts: say(
        "There is no anchor for level {level}. Describe the behaviour that stands for it.", **facts
    ),
    ProblemKind.ANCHOR_UNKNOWN: lambda say, facts: say(
        "{found} is no level of the scale. Its levels are: {known}.", **facts
    ),
    ProblemKind.ANCHOR_ORDER: lambda say, facts: say(
        "Each level needs one anchor, in the order of the scale: {known}.", **facts
    ),
    ProblemKind.AGENDA_MISSING: lambda say, facts: say(
        "“{missing}” is not on the agenda. Add it at its place in the conversation.", **facts
    ),
    ProblemKind.AGENDA_TWICE: lambda say, facts: say(
        "“{found}” is on the agenda more than once. Remove one.", **facts
    ),
    ProblemKind.TOO_LONG: lambda say, facts: say(
        "Questions and sections take {found} minutes, the interview has {most}. Shorten them or extend it.",
        **facts,
    ),
    ProblemKind.CONTACT: lambda say, facts: say(
        "“{found}” looks like somebody’s address or telephone number. Leave it out of the passage.", **facts
    ),
    ProblemKind.RATERS_MISSING: lambda say, facts: say(
        'It is not said how many ratings are enough. Add "min_raters", at least 2.'
    ),
    ProblemKind.RATERS_UNUSED: lambda say, facts: say(
        'This only counts with missing = "min_raters". Remove it, or choose that rule.'
    ),
}

_SENTENCES: Mapping[ProblemKind, _Sentence] = {**_OF_FILES, **_OF_VALUES, **_OF_RULES}
