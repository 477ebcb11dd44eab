"""What is said of signatures, and why nothing was signed: one sentence for each, in both languages."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from itertools import product

import pytest

from interview_app.domain.document_check import Deviation, Difference, DocumentCheck
from interview_app.domain.protocol import Document
from interview_app.domain.releases import Issuer
from interview_app.domain.signatures import (
    Certificate,
    Integrity,
    Signature,
    SignatureField,
    SigningRefused,
    SigningTrouble,
    Since,
    Voucher,
)
from interview_app.i18n import Language, load
from interview_app.wording.document_check import extent_sentence, origin_sentence, verdict_sentence
from interview_app.wording.signatures import (
    in_groups,
    not_checked_sentence,
    reason_sentences,
    signature_sentences,
    trust_by_button,
    trust_by_option,
    trust_label,
    trusted_sentences,
)
from interview_app.wording.signing import field_line, other_name_sentence, refused_sentence
from tests.reporting.sample import procedure, snapshot

DAY = datetime(2023, 3, 24, 9, 30, tzinfo=UTC)
CERTIFICATE = Certificate(
    "M. Vorlage", "Prüfstelle Musterland", "4d2", "ab" * 32, DAY, DAY, self_signed=False
)
SIGNATURE = Signature("signature-1", "Signature of M. Vorlage", Integrity.INTACT, CERTIFICATE, DAY)
UNSIGNED = DocumentCheck(
    snapshot(Document.SHEET, whole=procedure(candidates=1), number=7), 2, Issuer.SAME, to_the_byte=True
)
ENGLISH = load(Language.ENGLISH)
BY_BUTTON = trust_by_button(ENGLISH)


def said(*signatures: Signature, language: Language = Language.ENGLISH) -> list[str]:
    return list(signature_sentences(load(language), replace(UNSIGNED, signatures=signatures)))


@pytest.mark.parametrize("language", list(Language), ids=str)
def test_every_trouble_has_a_sentence_of_its_own_that_names_what_it_is_about(language: Language) -> None:
    facts: dict[str, str | int | datetime] = {
        "name": "M. Vorlage", "day": DAY, "bits": 1024, "least": 2048, "field": "signature-1"
    }  # fmt: skip
    told = {
        refused_sentence(load(language), SigningRefused(each, "/far/away/file.p12", **facts))
        for each in SigningTrouble
    }
    assert len(told) == len(SigningTrouble)
    assert not any("{" in each or "/far" in each for each in told)


def test_a_file_that_is_only_named_like_a_certificate_is_not_told_to_choose_such_a_name() -> None:
    told = [
        refused_sentence(ENGLISH, SigningRefused(SigningTrouble.NO_PKCS12, f"/x/{name}"))
        for name in ("a.p12", "A.PFX", "a.txt")
    ]
    assert ["is named like" in each for each in told] == [True, True, False]
    assert ["ends in .p12" in each for each in told] == [False, False, True]


def test_a_certificate_of_another_name_says_how_to_go_on_with_a_passphrase_and_without() -> None:
    field = SignatureField("signature-1", "Signature of M. Vorlage")
    typed, open_ = (other_name_sentence(ENGLISH, "Z. Fremd", field, protected=each) for each in (True, False))
    assert typed.endswith("if this is meant, type the passphrase again and sign.")
    assert open_.endswith("if this is meant, sign again.")


def test_a_day_in_a_refusal_is_written_in_the_readers_language() -> None:
    refused = SigningRefused(SigningTrouble.EXPIRED, "", name="M. Vorlage", day=DAY)
    assert "24 Mar 2023" in refused_sentence(ENGLISH, refused)
    assert "24.03.2023" in refused_sentence(load(Language.GERMAN), refused)


def test_every_state_of_a_signature_reads_otherwise() -> None:
    told = {
        said(replace(SIGNATURE, integrity=state, since=since, voucher=voucher))[0]
        for state, since, voucher in product(Integrity, Since, Voucher)
    }
    assert len(told) == (len(Since) + len(Integrity) - 1) * len(Voucher)


def test_a_signature_that_was_not_checked_claims_nothing_and_says_what_is_missing() -> None:
    bare = Signature("signature-1", "", Integrity.NOT_CHECKED)
    found = replace(UNSIGNED, signatures=(bare,))
    assert said(bare) == ["signature-1: A signature stands there that was not checked."]
    assert not_checked_sentence(ENGLISH, found).endswith("pip install interview-app[sign]")
    assert not_checked_sentence(ENGLISH, replace(found, signatures=(SIGNATURE,))) == ""
    assert verdict_sentence(ENGLISH, found).startswith("The document is consistent with itself")
    assert origin_sentence(ENGLISH, found, BY_BUTTON).startswith(
        "This does not prove where the document comes from"
    )


def test_the_outcome_names_everybody_who_signed_and_what_the_names_rest_on() -> None:
    other = replace(SIGNATURE, certificate=replace(CERTIFICATE, name="R. Skizze"))
    found = replace(UNSIGNED, signatures=(SIGNATURE, other))
    assert verdict_sentence(ENGLISH, found).startswith(
        "Signed by “M. Vorlage”, “R. Skizze”, unchanged since. The document is consistent with itself"
    )
    assert "Nobody was asked" in origin_sentence(ENGLISH, found, BY_BUTTON)
    vouched = tuple(replace(each, voucher=Voucher.VOUCHED) for each in found.signatures)
    once = replace(found, signatures=vouched, trusted=(CERTIFICATE,))
    told = origin_sentence(ENGLISH, once, BY_BUTTON)
    assert told.endswith(
        "The authority whose certificate you gave, “M. Vorlage”, vouches for the names in them."
    )
    told = origin_sentence(ENGLISH, replace(once, trusted=(CERTIFICATE, CERTIFICATE)), BY_BUTTON)
    assert told.endswith("certificates you gave, “M. Vorlage”, “M. Vorlage”, vouch for the names in them.")
    confirmed = verdict_sentence(ENGLISH, replace(found, against=True), "x.interview")
    assert confirmed.startswith("Signed by ")
    assert "with the procedure file “x.interview”" in confirmed


def test_what_signatures_and_what_the_procedure_file_prove_are_both_told() -> None:
    signed = replace(UNSIGNED, signatures=(SIGNATURE,), against=True)
    told = origin_sentence(ENGLISH, signed, BY_BUTTON)
    of_file = "The procedure file vouches for the content. Whoever holds that file vouches for it."
    assert told.startswith(f"{of_file} The origin rests on the certificates.")
    assert origin_sentence(ENGLISH, replace(signed, signatures=()), BY_BUTTON) == of_file
    foreign = Difference(Deviation.NOT_VOUCHED, "M. Vorlage", "signature-1")
    doubted = replace(signed, differences=(foreign,))
    assert origin_sentence(ENGLISH, doubted, "").startswith(f"{of_file} The signatures do not prove")
    assert "with the procedure file “x.interview”, but something stands against its signatures" in (
        verdict_sentence(ENGLISH, doubted, "x.interview")
    )
    other = replace(doubted, differences=(foreign, Difference(Deviation.OTHER_CONTENT, 7)))
    assert of_file not in origin_sentence(ENGLISH, other, "")
    assert "x.interview" not in verdict_sentence(ENGLISH, other, "x.interview")


@pytest.mark.parametrize("language", list(Language), ids=str)
def test_how_an_authority_is_asked_is_told_by_the_button_in_the_window_and_by_the_option_elsewhere(
    language: Language,
) -> None:
    say, signed = load(language), replace(UNSIGNED, signatures=(SIGNATURE,))
    by_button = origin_sentence(say, signed, trust_by_button(say))
    by_option = origin_sentence(say, signed, trust_by_option(say))
    assert (trust_label(say) in by_button, "--trust" in by_button) == (True, False)
    assert (trust_label(say) in by_option, "--trust" in by_option) == (False, True)
    vouched = replace(signed, signatures=(replace(SIGNATURE, voucher=Voucher.VOUCHED),))
    assert trust_label(say) not in origin_sentence(say, vouched, trust_by_button(say))


def test_each_authority_that_was_named_is_told_with_its_fingerprint() -> None:
    found = replace(UNSIGNED, trusted=(replace(CERTIFICATE, name="Prüfstelle Musterland"), CERTIFICATE))
    told = list(trusted_sentences(ENGLISH, found))
    assert told[0].startswith(
        "Trusted for this check: “Prüfstelle Musterland”, fingerprint (SHA-256) abab abab"
    )
    assert len(told) == 2


def test_one_broken_signature_takes_the_word_signed_from_the_outcome() -> None:
    broken = replace(SIGNATURE, integrity=Integrity.BROKEN)
    found = replace(UNSIGNED, signatures=(SIGNATURE, broken))
    assert not found.signed
    assert "Signed by" not in verdict_sentence(ENGLISH, found)


def test_a_self_signed_certificate_says_that_nobody_else_vouches() -> None:
    alone = replace(SIGNATURE, certificate=replace(CERTIFICATE, self_signed=True))
    assert "nobody else vouches for the name." in said(alone)[0]


def test_the_numbers_of_a_certificate_come_after_what_people_read() -> None:
    told = said(SIGNATURE)[0]
    assert told.startswith("Signature of M. Vorlage: the certificate names “M. Vorlage” (issued by")
    assert told.index("intact") < told.index("own clock") < told.index("valid from") < told.index("Serial")
    assert told.endswith("abab.")


def test_a_fingerprint_is_told_in_groups_and_a_field_with_its_name() -> None:
    assert in_groups("0123456789abcdef") == "0123 4567 89ab cdef"
    assert field_line(ENGLISH, SignatureField("signature-2", "")) == "signature-2: no name"


def test_what_stands_against_signatures_alone_is_not_told_as_another_content() -> None:
    broken = replace(SIGNATURE, integrity=Integrity.BROKEN)
    against = Difference(Deviation.SIGNATURE_BROKEN, "M. Vorlage", "signature-1")
    found = replace(UNSIGNED, signatures=(broken,), differences=(against,))
    assert verdict_sentence(ENGLISH, found) == (
        "The document is consistent with itself, but something stands against its signatures: 1 difference."
    )
    assert origin_sentence(ENGLISH, found, BY_BUTTON).startswith("The signatures do not prove")


def test_a_document_that_was_changed_after_its_signature_is_told_as_that() -> None:
    changed = replace(SIGNATURE, since=Since.OTHER)
    found = replace(UNSIGNED, signatures=(changed,), differences=(Difference(Deviation.APPENDED),))
    assert verdict_sentence(ENGLISH, found).startswith("Signed by “M. Vorlage”, but changed since.")
    assert origin_sentence(ENGLISH, found, BY_BUTTON).startswith(
        "The file was changed after it had been signed."
    )
    forged = replace(found, signatures=(SIGNATURE,), differences=(Difference(Deviation.RANKING),))
    assert verdict_sentence(ENGLISH, forged).startswith("Signed by “M. Vorlage”. The document does not agree")


def test_the_reason_of_a_signer_is_quoted_apart_and_never_put_into_a_mouth_by_a_broken_signature() -> None:
    reserved = replace(SIGNATURE, reason="approved with reservation", location="Musterstadt", contact="Zi. 1")
    broken = replace(reserved, integrity=Integrity.BROKEN)
    found = replace(UNSIGNED, signatures=(SIGNATURE, reserved, broken))
    by_signer, by_nobody = reason_sentences(ENGLISH, found)
    assert by_signer == (
        "“M. Vorlage” states a reason for signing, in the signer’s own words: “approved with reservation”"
    )
    assert not by_nobody.startswith("“M. Vorlage” states")
    assert by_nobody.endswith("Nothing shows whose words they are: “approved with reservation”")
    german, _ = reason_sentences(load(Language.GERMAN), found)
    assert german.endswith("„approved with reservation“")
    assert (
        "Place, in the signer’s own words: “Musterstadt”. Contact, in the signer’s own words: “Zi. 1”."
        in (said(reserved)[0])
    )


def test_what_a_program_drew_on_the_page_is_told_as_no_part_of_the_document() -> None:
    assert "no part of the document" not in said(SIGNATURE)[0]
    pictured = said(replace(SIGNATURE, pictured=True))[0]
    assert "drew there. That is no part of the document and was not compared." in pictured


def test_of_a_signed_file_only_what_stands_before_the_signatures_is_the_same_to_the_byte() -> None:
    signed = replace(UNSIGNED, signatures=(SIGNATURE,))
    assert extent_sentence(ENGLISH, UNSIGNED).endswith("The file is the same to the last byte.")
    assert "Without its signatures" in extent_sentence(ENGLISH, signed)
