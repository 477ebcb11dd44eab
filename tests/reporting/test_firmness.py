"""The annex on agreement and firmness, read back from the selection record."""

from __future__ import annotations

from dataclasses import replace

import pytest

from interview_app.domain.procedure import Procedure
from interview_app.domain.protocol import Document, Snapshot
from interview_app.domain.text import Text
from interview_app.i18n import Language, load
from interview_app.wording.agreement import agreement_sentences
from interview_app.wording.firmness import (
    random_caption,
    random_value,
    range_sentences,
    range_value,
    seed_sentence,
    transfer_sentence,
    without_sentences,
)
from interview_app.wording.rating_firmness import rating_sentences
from tests.reporting.reading import body_of, opened, squeezed
from tests.reporting.sample import procedure, snapshot
from tests.reporting.structure import structure_of

TITLE = "Anlage: Übereinstimmung und Festigkeit"


def two_posts(candidates: int = 6) -> Procedure:
    """The sample with two posts: without a tie at the cut."""
    whole = procedure(candidates=candidates)
    assert whole.lock is not None
    return replace(whole, lock=replace(whole.lock, posts=2))


def record(whole: Procedure) -> Snapshot:
    return snapshot(Document.SELECTION_RECORD, whole=whole)


def test_every_sentence_and_every_number_of_the_charts_is_printed() -> None:
    for language in Language:
        say, frozen = load(language), record(two_posts())
        text, run, made = squeezed(body_of(opened(frozen, language))), frozen.procedure, frozen.annex
        assert made is not None
        assert made.random is not None
        assert made.ratings is not None
        wanted = [
            *agreement_sentences(say, run, made.agreement),
            *range_sentences(say, run, made.firmness.ranges),
            *(range_value(say, each) for each in made.firmness.ranges),
            transfer_sentence(say, run, made.firmness.transfer),
            *without_sentences(say, run, made.firmness),
            random_caption(say, made.random),
            *(random_value(say, each) for each in made.random.candidates),
            seed_sentence(say, made.random),
            *rating_sentences(say, run, made.ratings),
        ]
        missing = [each for each in wanted if squeezed(each) not in text]
        assert missing == []


def test_a_name_in_another_language_is_left_to_its_code_where_a_figure_is_read_aloud() -> None:
    whole = two_posts()
    first, *others = whole.form.criteria
    foreign = replace(whole.form, criteria=(replace(first, name=Text("", "Judgement")), *others))
    for language, called in ((Language.GERMAN, "K1"), (Language.ENGLISH, "C1 Judgement")):
        tree = structure_of(opened(record(replace(whole, form=foreign)), language))
        alt = str(tree.all("Figure")[-2].entries["Alt"])
        assert f". {called}: " in alt
        assert ("Judgement" in alt) is (language is Language.ENGLISH)
        assert "Judgement" in tree.text
    numbered = replace(whole.form, criteria=(replace(first, name=Text("", "Level 2")), *others))
    tree = structure_of(opened(record(replace(whole, form=numbered))))
    assert ". K1 Level 2: " in str(tree.all("Figure")[-2].entries["Alt"])


def test_a_tie_at_the_cut_is_told_instead_of_figures() -> None:
    text = body_of(opened(record(procedure(candidates=6))))
    assert "Rechnerisch gibt es daher keine Auswahl, deren Festigkeit sich untersuchen ließe" in text
    assert "Abbildung 2" not in text


def test_before_the_decision_nothing_is_printed_about_single_ratings() -> None:
    draft = record(replace(two_posts(), decision=None))
    text = body_of(opened(draft))
    assert TITLE in text
    assert "Was einzelne Bewertungen geändert hätten" not in text
    assert "Bewertungsschritt" not in text


def test_without_an_annex_there_is_no_heading_for_one() -> None:
    text = body_of(opened(replace(record(two_posts()), annex=None)))
    assert TITLE not in text
    assert "A Anlage: Rechenweg" in text


def test_a_long_field_of_candidates_is_printed_whole() -> None:
    frozen = record(two_posts(30))
    text = squeezed(body_of(opened(frozen)))
    made = frozen.annex
    assert made is not None
    assert made.random is not None
    assert len(made.random.candidates) > 12
    assert squeezed(random_caption(load(Language.GERMAN), made.random)) in text


@pytest.mark.parametrize("language", list(Language), ids=str)
def test_both_figures_name_their_scale(language: Language) -> None:
    frozen = record(two_posts())
    assert frozen.annex is not None
    text = body_of(opened(frozen, language))
    assert text.count("0 % 25 % 50 % 75 % 100 %") == 2
