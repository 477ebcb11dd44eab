"""Carries a command out; an expected error becomes one sentence on standard error, never a traceback."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Mapping

from interview_app.cli import document_checks, files, lists, postings, ranks, samples, signing
from interview_app.cli.terminal import FOUND, UNUSABLE, Terminal
from interview_app.domain.candidate_list import ListRefused
from interview_app.domain.errors import ActRefused, FileRefused
from interview_app.domain.plain import NotReadable
from interview_app.domain.posting_file import PostingRefused
from interview_app.formfiles import FormFileError
from interview_app.wording.files import file_sentence
from interview_app.wording.formproblems import file_problems
from interview_app.wording.lists import list_sentence
from interview_app.wording.posting_files import posting_sentence
from interview_app.wording.refusals import sentence

Command = Callable[[Namespace, Terminal], int]

FORM_PARTS: Mapping[str, Command] = {
    "check": files.check_forms,
    "from-posting": postings.from_posting,
}
BY_NAME: Mapping[str, Command] = {
    "demo": samples.demo,
    "form": lambda options, terminal: FORM_PARTS[options.part](options, terminal),
    "new": files.new,
    "import": files.take_in,
    "candidates": lists.candidates,
    "export": files.export,
    "rank": ranks.rank,
    "sign": signing.sign,
    "verify": document_checks.verify,
    "check": files.check,
}


def carry_out(options: Namespace, terminal: Terminal) -> int:
    """Run the command that was typed; returns its exit code."""
    say = terminal.say
    try:
        return BY_NAME[options.command](options, terminal)
    except ActRefused as error:
        terminal.err(sentence(say, error))
        return FOUND
    except FileRefused as error:
        terminal.err(file_sentence(say, error))
    except ListRefused as error:
        terminal.err(list_sentence(say, error))
    except PostingRefused as error:
        terminal.err(posting_sentence(say, error))
    except FormFileError as error:
        for line in file_problems(error.file, error.problems, say):
            terminal.err(line)
    except NotReadable as error:
        terminal.err(
            say(
                "The data cannot be read. At {place}: {problem}.",
                place=error.path or "/",
                problem=error.problem,
            )
        )
    except BrokenPipeError:
        raise
    except OSError as error:
        words = error.strerror or type(error).__name__
        terminal.err(say("{path}: {problem}.", path=error.filename or "", problem=words))
    return UNUSABLE
