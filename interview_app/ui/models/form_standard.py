"""What holds for the form as a whole as entries: title and posting, scale, rules."""

from __future__ import annotations

from functools import partial

from interview_app.domain.drafting.places import put
from interview_app.domain.drafting.standard import rescale, set_missing, set_tie_break, speak
from interview_app.domain.drafting.why import Ground, give_ground, ground_of
from interview_app.domain.form import Aggregation, InterviewForm, MissingPolicy, RatingScale, WeightMode
from interview_app.domain.scales import (
    PRESETS,
    has_usual_names,
    like_preset,
    preset_scale,
    with_usual_names,
)
from interview_app.i18n import Say
from interview_app.services.forms.editing import FormAct
from interview_app.ui.icons import Icon
from interview_app.ui.models.form_entries import (
    ActEntry,
    ChoiceEntry,
    Edit,
    Entry,
    RowEntry,
    SwitchEntry,
    WordsEntry,
    choice_entry,
    day_entry,
    exact_entry,
    level_entry,
    lines_entry,
    plain_entry,
    whole_entry,
    words_entry,
)
from interview_app.ui.models.form_rows import criterion_mark

_RULES = "rules"
"""Where the rules of the arithmetic stand in a form."""
_LANGUAGES = (("de",), ("en",), ("de", "en"), ("en", "de"))


def head_entries(say: Say, form: InterviewForm) -> tuple[Entry, ...]:
    """Title, languages and length of the form."""
    return (
        words_entry(form, ("title",), say("Title"), lines=2),
        RowEntry(
            (
                _language_choice(say, form),
                whole_entry(form, ("interview_minutes",), say("Minutes of an interview")),
            )
        ),
        words_entry(form, ("rationale",), say("Rationale for the weights"), lines=3),
        RowEntry((_ground_choice(say, form),)),
        words_entry(form, ("why_interview",), say("Why there is an interview"), lines=2),
        words_entry(form, ("notice",), say("Notice"), lines=3, aside=say("where the form comes from")),
    )


def posting_entries(say: Say, form: InterviewForm) -> tuple[Entry, ...]:
    """The advertised position; never whom to call."""
    path = "posting"
    languages = ((say("German"), "de"), (say("English"), "en"))
    return (
        words_entry(form, (path, "title"), say("Advertised position"), lines=2),
        RowEntry(
            (
                plain_entry(form, (path, "reference"), say("Reference"), width=232),
                plain_entry(form, (path, "grade"), say("Grade"), width=184),
            )
        ),
        plain_entry(form, (path, "authority"), say("Authority")),
        words_entry(form, (path, "unit"), say("Unit")),
        RowEntry(
            (
                day_entry(say, form, (path, "published"), say("Published on")),
                day_entry(say, form, (path, "deadline"), say("Deadline")),
                choice_entry(form, (path, "language"), say("Language of the posting"), languages),
            )
        ),
        plain_entry(form, (path, "source"), say("Source"), aside=say("where the posting can be found")),
    )


def scale_entries(say: Say, form: InterviewForm, chosen: int) -> tuple[Entry, ...]:
    """Which scale, the number of the chosen level, and what all levels are called."""
    named = tuple(
        words_entry(
            form,
            ("scale", "levels", at, "name"),
            say("Level {level}", level=say.plain(level.value)),
            mark=say.plain(level.value),
        )
        for at, level in reversed(list(enumerate(form.scale.levels)))
    )
    usual = ActEntry(
        say("Take the usual names"), Icon.PENCIL, FormAct.CHANGE, _with_usual_names, about="scale"
    )
    return (
        RowEntry((_scale_choice(say, form), level_entry(say, form, chosen))),
        WordsEntry(say("Names of the levels"), section=True),
        *named,
        *((usual,) if has_usual_names(form.scale) else ()),
    )


def rules_entries(say: Say, form: InterviewForm) -> tuple[Entry, ...]:
    """Everything about the arithmetic that a form may set."""
    posts, apart = say("empty: several, fixed at the lock"), say("steps or more")
    auxiliary = say("in their order, one a line")
    return (
        _how_it_counts(say, form),
        RowEntry((whole_entry(form, (_RULES, "posts"), say("Posts"), optional=True, aside=posts),)),
        RowEntry(
            (
                exact_entry(say, form, (_RULES, "minimum_total"), say("Minimum of the total"), optional=True),
                exact_entry(say, form, (_RULES, "margin"), say("Margin"), optional=True),
            )
        ),
        WordsEntry(say("In points of 100; empty means none.")),
        *_missing(say, form),
        RowEntry(
            (whole_entry(form, (_RULES, "flagged_range"), say("Point out levels apart by"), aside=apart),)
        ),
        *_tie_break(say, form),
        lines_entry(form, (_RULES, "auxiliary"), say("Auxiliary criteria"), lines=2, aside=auxiliary),
        SwitchEntry(
            (_RULES, "firmness_annex"),
            say("Annex with figures on agreement and firmness"),
            form.rules.firmness_annex,
            lambda form: put(form, (_RULES, "firmness_annex"), not form.rules.firmness_annex),
        ),
    )


def _how_it_counts(say: Say, form: InterviewForm) -> RowEntry:
    """What weights are, and which value of several ratings is a question's."""
    modes = (
        (say("per cent that sum to 100"), WeightMode.SUM100),
        (say("free shares"), WeightMode.SHARES),
    )
    values = (
        (say("mean of the levels"), Aggregation.MEAN),
        (say("median of the levels"), Aggregation.MEDIAN),
        (say("agreed level"), Aggregation.CONSENSUS),
    )
    return RowEntry(
        (
            choice_entry(form, (_RULES, "weight_mode"), say("Weights"), modes),
            choice_entry(form, (_RULES, "aggregation"), say("Value of a question"), values),
        )
    )


def scale_name(say: Say, name: str) -> str:
    """What a preset is called."""
    if name == "school-grades":
        return say("School grades, 6 to 1")
    first, last = name.split("-")
    return say("{first} to {last}", first=first, last=last)


def _language_choice(say: Say, form: InterviewForm) -> ChoiceEntry:
    words = (
        say("German"),
        say("English"),
        say("German, with English beside it"),
        say("English, with German beside it"),
    )
    options = tuple(
        (name, partial(speak, languages=languages)) for name, languages in zip(words, _LANGUAGES, strict=True)
    )
    own = (form.language, *(each for each in form.languages if each != form.language))
    return ChoiceEntry(("languages",), say("Languages of the form"), options, _LANGUAGES.index(own))


def _ground_choice(say: Say, form: InterviewForm) -> ChoiceEntry:
    """The usual grounds for an interview; what is chosen is written below and can be sharpened there."""
    names = {
        Ground.OUTSIDE: say("candidates from outside"),
        Ground.MIXED: say("candidates from inside and outside"),
        Ground.EQUAL: say("appraisals essentially equal"),
    }
    options: tuple[tuple[str, Edit], ...] = (
        (say("in own words"), lambda form: form),
        *((words, partial(give_ground, ground=ground)) for ground, words in names.items()),
    )
    ground = ground_of(form)
    chosen = 0 if ground is None else list(names).index(ground) + 1
    return ChoiceEntry(("why_interview", "ground"), say("Ground for the interview"), options, chosen)


def _scale_choice(say: Say, form: InterviewForm) -> ChoiceEntry:
    options: list[tuple[str, Edit]] = [
        (scale_name(say, name), partial(rescale, scale=preset_scale(name, form.languages)))
        for name in PRESETS
    ]
    known = like_preset(form.scale)
    if known is None:
        options.append((say("the form’s own"), lambda form: form))
    chosen = list(PRESETS).index(known) if known is not None else len(options) - 1
    return ChoiceEntry(("scale",), say("Scale"), tuple(options), chosen)


def _with_usual_names(form: InterviewForm) -> InterviewForm:
    scale: RatingScale = with_usual_names(form.scale, form.languages)
    return put(form, ("scale",), scale)


def _missing(say: Say, form: InterviewForm) -> tuple[Entry, ...]:
    policies = (
        (say("no total until complete"), MissingPolicy.BLOCK),
        (say("enough ratings count"), MissingPolicy.MIN_RATERS),
    )
    options = tuple((words, partial(set_missing, policy=policy)) for words, policy in policies)
    chosen = [policy for _, policy in policies].index(form.rules.missing)
    choice = ChoiceEntry(("rules", "missing"), say("Missing ratings"), options, chosen)
    if form.rules.missing is MissingPolicy.BLOCK:
        return (RowEntry((choice,)),)
    raters = whole_entry(form, ("rules", "min_raters"), say("Ratings that are enough"))
    return (RowEntry((choice, raters)),)


def _tie_break(say: Say, form: InterviewForm) -> tuple[Entry, ...]:
    """One choice for each criterion that decides a tie, and one more for the next."""
    turns = [*form.rules.tie_break, None][: len(form.criteria)]
    marks = [criterion_mark(say, number + 1) for number in range(len(form.criteria))]
    choices = []
    for at, turn in enumerate(turns):
        options: list[tuple[str, Edit]] = [(say("none"), partial(set_tie_break, at=at, criterion=None))]
        for mark, each in zip(marks, form.criteria, strict=True):
            name = f"{mark} {say.read(each.name)}"
            options.append((name, partial(set_tie_break, at=at, criterion=each.id)))
        ids = [each.id for each in form.criteria]
        chosen = ids.index(turn) + 1 if turn is not None else 0
        label = say("Tie is decided by") if at == 0 else say("then by")
        choices.append(RowEntry((ChoiceEntry(("rules", "tie_break", at), label, tuple(options), chosen),)))
    return tuple(choices)
