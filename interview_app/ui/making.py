"""Makes procedure files: from a form, and the sample.  Loaded when the first one is made."""

from __future__ import annotations

from pathlib import Path

from interview_app.composition import Services, new_services, open_services
from interview_app.domain.drafting.blank import blank_form
from interview_app.i18n import Say
from interview_app.services.demo import sample
from interview_app.services.files.procedures import Progress, Surroundings
from interview_app.services.forms.offers import FormUnusable, form_of
from interview_app.ui.opening import FormRefused
from interview_app.wording.formproblems import file_problems


class ProcedureMaking:
    """Speaks the window's language where a form cannot be used."""

    def __init__(self, say: Say) -> None:
        self._say = say

    def from_form(self, form: Path, path: Path, around: Surroundings) -> Services:
        """A new file from a form file; raises FormRefused or FileRefused."""
        try:
            read = form_of(form)
        except FormUnusable as error:
            raise FormRefused("\n".join(file_problems(error.file, error.problems, self._say))) from error
        return new_services(path, read, around)

    def blank(self, path: Path, around: Surroundings) -> Services:
        """A new file with a form in which everything is left to write; raises FileRefused."""
        return new_services(
            path, blank_form(f"form-{around.fresh_id()}", (self._say.language.value,)), around
        )

    def sample(self, path: Path, around: Surroundings, progress: Progress) -> Services:
        """The sample procedure, as far as `progress` lets it be made; raises FileRefused."""
        sample.build(path, around, sample.Size(), progress=progress).file.close()
        return open_services(path, around)
