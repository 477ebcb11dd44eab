"""Equal values give equal bytes, and any difference another fingerprint."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from interview_app.domain.canonical import canonical, fingerprint, short_fingerprint
from interview_app.domain.text import Text

_plain = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters(codec="ascii"), max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text(st.characters(codec="ascii"), max_size=5), inner, max_size=3)
    ),
)


def test_keys_are_sorted_and_nothing_stands_between() -> None:
    assert canonical({"b": [1, None, True], "a": "ü"}) == '{"a":"ü","b":[1,null,true]}'.encode()


def test_composed_and_decomposed_letters_are_the_same_words() -> None:
    assert canonical(Text(de="u\u0308")) == canonical(Text(de="\u00fc"))
    assert canonical({"u\u0308": 1}) == canonical({"\u00fc": 1})


def test_a_fingerprint_is_the_sha256_of_the_canonical_bytes() -> None:
    assert fingerprint({}) == "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"


def test_a_printed_fingerprint_shows_sixteen_characters_in_groups() -> None:
    assert short_fingerprint("4f2a91c70be3d518" + "0" * 48) == "4f2a 91c7 0be3 d518"


@given(_plain)
def test_canonical_bytes_are_json_and_canonical_again(value: object) -> None:
    once = canonical(value)
    assert canonical(json.loads(once)) == once


@given(_plain, _plain)
def test_different_data_have_different_bytes(one: object, other: object) -> None:
    same = json.dumps(one, sort_keys=True) == json.dumps(other, sort_keys=True)
    assert (canonical(one) == canonical(other)) is same
