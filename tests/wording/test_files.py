"""What is said of a file that could not be used: its name, and nothing of the folders above it."""

from __future__ import annotations

import pytest

from interview_app.domain.errors import FileRefused, FileTrouble
from interview_app.i18n import Language, load
from interview_app.wording.files import file_sentence


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("trouble", FileTrouble)
def test_every_trouble_names_the_file_without_its_folder(trouble: FileTrouble, language: Language) -> None:
    refused = FileRefused(trouble, "/home/vorlage/Verfahren/Referat 7.interview")
    sentence = file_sentence(load(language), refused)
    assert "Referat 7.interview" in sentence
    assert "Verfahren/" not in sentence


def test_a_bug_report_reads_the_trouble_and_the_whole_path() -> None:
    refused = FileRefused(FileTrouble.NEWER, "/home/vorlage/a.interview", version=9)
    assert str(refused) == "newer: /home/vorlage/a.interview"
    assert refused.facts == {"version": 9}
