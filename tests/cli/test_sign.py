"""sign on the command line: which field, what is asked, what is refused, and what verify says afterwards."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from interview_app import __version__
from interview_app.cli.main import run
from interview_app.domain.protocol import Document
from interview_app.i18n import Language, load
from interview_app.reporting import render
from tests.reporting.sample import procedure, snapshot
from tests.reporting.signing.certificates import (
    PASSPHRASE,
    Holder,
    authority,
    curve_key,
    made,
    rsa_key,
)
from tests.reporting.signing.updates import other_title
from tests.reporting.verifying.tampering import appended

RECORD = replace(
    snapshot(Document.SELECTION_RECORD, whole=procedure(candidates=2), number=7), program=__version__
)
END = datetime(2100, 1, 1, tzinfo=UTC)


def chair() -> Holder:
    return made("M. Vorlage", rsa_key(1), authority(), end=END)


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "record.pdf"
    path.write_bytes(render(RECORD, load(Language.GERMAN)))
    return path


@pytest.fixture
def passphrase(tmp_path: Path) -> Path:
    path = tmp_path / "passphrase.txt"
    path.write_text(PASSPHRASE + "\n", "utf-8")
    return path


def kept(folder: Path, holder: Holder) -> Path:
    path = folder / "key.p12"
    path.write_bytes(holder.pkcs12())
    return path


def typed(document: Path, key: Path, passphrase: Path, *more: str) -> list[str]:
    return [
        *("sign", str(document), "--certificate", str(key), "--passphrase-file", str(passphrase)),
        *("--lang", "en", *more),
    ]


def test_the_field_of_the_certificates_name_is_signed_in_the_file_itself(
    document: Path, passphrase: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = document.read_bytes()
    assert run(typed(document, kept(tmp_path, chair()), passphrase)) == 0
    assert capsys.readouterr().out.startswith(f"{document}: signed by “M. Vorlage” as signature-1: ")
    assert document.read_bytes().startswith(before)
    assert run(["verify", str(document), "--lang", "en"]) == 0
    told = capsys.readouterr().out.splitlines()
    assert told[1].startswith("Signed by “M. Vorlage”, unchanged since.")
    assert "The signature is intact. Nothing was added after it." in told[2]
    assert told[-1].startswith("The origin rests on the certificates. Nobody was asked")
    assert told[-1].endswith("Use the option --trust for that.")


def test_a_signed_file_with_another_title_is_told_as_changed_and_not_signed_further(
    document: Path, passphrase: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(typed(document, kept(tmp_path, chair()), passphrase)) == 0
    document.write_bytes(appended(document.read_bytes(), other_title))
    before, trusted = document.read_bytes(), tmp_path / "authority.pem"
    trusted.write_bytes(authority().pem())
    for more in ((), ("--trust", str(trusted))):
        capsys.readouterr()
        assert run(["verify", str(document), "--lang", "en", *more]) == 1
        assert "Signed by “M. Vorlage”, but changed since." in capsys.readouterr().out
    member_key = kept(tmp_path, made("R. Skizze", curve_key(2), end=END))
    assert run(typed(document, member_key, passphrase, "--as", "signature-2")) == 1
    assert (
        "has been changed since it was issued or signed, or something stands against"
        in capsys.readouterr().err
    )
    assert document.read_bytes() == before


def test_the_signed_file_can_go_elsewhere(document: Path, passphrase: Path, tmp_path: Path) -> None:
    before, out = document.read_bytes(), tmp_path / "signed.pdf"
    assert run(typed(document, kept(tmp_path, chair()), passphrase, "-o", str(out))) == 0
    assert document.read_bytes() == before
    assert out.read_bytes().startswith(before)


def test_a_file_that_is_elsewhere_already_is_not_written_over(
    document: Path, passphrase: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "signed.pdf"
    order = typed(document, kept(tmp_path, chair()), passphrase, "-o", str(out))
    assert run(order) == 0
    signed = out.read_bytes()
    assert run(order) == 2
    assert "exists already and stays as it is" in capsys.readouterr().err
    assert out.read_bytes() == signed
    assert (
        run(
            typed(
                out,
                kept(tmp_path, made("R. Skizze", curve_key(2), end=END)),
                passphrase,
                "-o",
                str(out),
                "--as",
                "signature-2",
            )
        )
        == 0
    )
    assert out.read_bytes().startswith(signed)


def test_the_passphrase_is_asked_for_where_no_file_holds_it(
    document: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def answer(words: str) -> str:
        asked.append(words)
        return PASSPHRASE

    monkeypatch.setattr("getpass.getpass", answer)
    key = kept(tmp_path, chair())
    assert run(["sign", str(document), "--certificate", str(key), "--lang", "en"]) == 0
    assert asked == ["Passphrase of “key.p12”: "]


def test_where_the_name_fits_no_field_the_free_ones_are_listed(
    document: Path, passphrase: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    key = kept(tmp_path, made("Dr. Unbekannt", curve_key(5), end=END))
    assert run(typed(document, key, passphrase)) == 2
    told = capsys.readouterr().err.splitlines()
    assert told[0] == "Several fields of “record.pdf” are free. Say whose signature it is."
    assert [each.split(":")[0] for each in told[1:]] == ["- signature-1", "- signature-2", "- signature-3"]
    assert run(typed(document, key, passphrase, "--as", "signature-2")) == 0
    assert run(typed(document, key, passphrase, "--as", "S. Platzhalter")) == 0
    capsys.readouterr()
    assert run(typed(document, key, passphrase, "--as", "R. Skizze")) == 1
    assert "is signed already" in capsys.readouterr().err


def test_the_last_free_field_needs_no_name(document: Path, passphrase: Path, tmp_path: Path) -> None:
    key = kept(tmp_path, made("Dr. Unbekannt", curve_key(5), end=END))
    for field in ("signature-1", "signature-2"):
        assert run(typed(document, key, passphrase, "--as", field)) == 0
    assert run(typed(document, key, passphrase)) == 0
    assert run(typed(document, key, passphrase)) == 1


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("falsch", "The passphrase does not open “key.p12”."),
        ("", "“key.p12” is protected by a passphrase."),
        (PASSPHRASE + "\r", "The passphrase does not open “key.p12”."),
    ],
)
def test_a_wrong_passphrase_changes_nothing(
    document: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], words: str, said: str
) -> None:
    before, file = document.read_bytes(), tmp_path / "wrong.txt"
    file.write_bytes(words.encode("utf-8"))
    assert run(typed(document, kept(tmp_path, chair()), file)) == 1
    assert capsys.readouterr().err.startswith(said)
    assert document.read_bytes() == before


def test_a_passphrase_file_of_a_windows_editor_opens_and_one_of_another_kind_is_a_wrong_passphrase(
    document: Path, passphrase: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    key = kept(tmp_path, chair())
    passphrase.write_bytes(b"\xff\xfe\x00")
    assert run(typed(document, key, passphrase)) == 1
    assert capsys.readouterr().err.startswith("The passphrase does not open “key.p12”.")
    passphrase.write_bytes((PASSPHRASE + "\r\n").encode("utf-8-sig"))
    assert run(typed(document, key, passphrase)) == 0


@pytest.mark.parametrize("sign", ["\x85", "\u2028", "\x0b", "\x1c"])
def test_only_the_end_of_a_line_ends_the_passphrase_in_a_file(
    document: Path, passphrase: Path, tmp_path: Path, sign: str
) -> None:
    key = tmp_path / "key.p12"
    key.write_bytes(chair().pkcs12(f"vorn{sign}hinten"))
    passphrase.write_bytes(f"vorn{sign}hinten\r\nSonst nichts".encode())
    assert run(typed(document, key, passphrase)) == 0


def test_a_file_of_the_passphrase_that_is_not_there_is_told_in_the_readers_language(
    document: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    order = typed(document, kept(tmp_path, chair()), tmp_path / "gone.txt")
    assert run(order) == 2
    assert capsys.readouterr().err.startswith("“gone.txt”, where the passphrase should stand, is not there")
    assert run([*order, "--lang", "de"]) == 2
    assert capsys.readouterr().err.startswith("„gone.txt“, wo das Kennwort stehen soll, gibt es nicht")


def test_a_certificate_without_a_passphrase_signs_with_an_empty_one(
    document: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("getpass.getpass", lambda words: "")
    key = tmp_path / "open.p12"
    key.write_bytes(chair().pkcs12(""))
    assert run(["sign", str(document), "--certificate", str(key)]) == 0


def test_nobody_there_to_answer_is_a_wrong_passphrase(
    document: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nobody(words: str) -> str:
        raise EOFError

    monkeypatch.setattr("getpass.getpass", nobody)
    assert run(["sign", str(document), "--certificate", str(kept(tmp_path, chair()))]) == 1


def test_an_authority_that_is_asked_vouches_or_the_exit_code_says_not(
    document: Path, passphrase: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(typed(document, kept(tmp_path, chair()), passphrase)) == 0
    trusted, other = tmp_path / "authority.pem", tmp_path / "other.pem"
    trusted.write_bytes(authority().pem())
    other.write_bytes(made("Fremde Stelle", curve_key(80), authority=True).pem())
    assert run(["verify", str(document), "--trust", str(trusted)]) == 0
    capsys.readouterr()
    assert run(["verify", str(document), "--trust", str(other), "--json"]) == 1
    data = json.loads(capsys.readouterr().out)
    assert data["signatures"][0]["voucher"] == "not-vouched"
    assert run(["verify", str(document), "--trust", str(other), "--trust", str(trusted), "--lang", "en"]) == 0
    told = capsys.readouterr().out.splitlines()
    assert [each.split("”")[0] for each in told if "Trusted for this check" in each] == [
        "- Trusted for this check: “Fremde Stelle",
        "- Trusted for this check: “Prüfstelle Musterland",
    ]
    assert run(["verify", str(document), "--trust", str(passphrase), "--lang", "en"]) == 2
    assert capsys.readouterr().err.startswith("“passphrase.txt” holds no certificate of an authority.")


def test_neither_signing_nor_checking_a_document_without_signatures_loads_qt_or_more_than_it_needs(
    document: Path,
) -> None:
    code = (
        "import sys; from interview_app.cli.main import run; code = run(sys.argv[1:]); "
        "sys.exit(9 if {'PySide6', 'pyhanko'} & sys.modules.keys() else code)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "verify", str(document)], capture_output=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, b"")
