"""What is finished of an object that is still being written, at every point of the writing."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.llm.so_far import so_far

WHOLE = '{"is_answered": true, "statements": [{"text": "One, {two}]."}, {"text": "Three."}]}'


@pytest.mark.parametrize(
    ("text", "finished"),
    [
        pytest.param("", None, id="nothing"),
        pytest.param("Sure! Here", None, id="a preamble"),
        pytest.param("{", None, id="an open brace"),
        pytest.param('{"is_answ', None, id="half a name"),
        pytest.param('{"is_answered": tru', None, id="half a word"),
        pytest.param('{"is_answered": true', None, id="a word that nothing ends"),
        pytest.param('{"is_answered": true,', {"is_answered": True}, id="a member"),
        pytest.param('{"a": null, "b": [', {"a": None, "b": []}, id="an open list"),
        pytest.param('{"n": 12', None, id="a number that may go on"),
        pytest.param('{"n": 12}', {"n": 12}, id="a number that ends"),
        pytest.param('{"n": [1, 2', {"n": [1]}, id="an item that may go on"),
        pytest.param('{"s": "ab', None, id="half a string"),
        pytest.param('{"s": ["a", "b"', {"s": ["a", "b"]}, id="items that are finished"),
        pytest.param('{"s": [["a", "b"], ["c"', {"s": [["a", "b"]]}, id="lists in a list"),
        pytest.param('{"a": 1, "a": 2}', {"a": 1}, id="a name twice"),
        pytest.param('{"a" 1}', None, id="no colon"),
        pytest.param('{"a": [1 2]}', {"a": []}, id="no comma"),
        pytest.param('{"a": {"b": [1,', None, id="an object within that is open"),
        pytest.param("Here:\n```json\n" + WHOLE, json.loads(WHOLE), id="in a fence"),
        pytest.param('<think>{"a": 1,', None, id="while it thinks"),
        pytest.param('<think>{"a": 1}</think> {"b": 2, ', {"b": 2}, id="after it thought"),
        pytest.param("[" * 100_000, None, id="nested lists"),
        pytest.param('{"a": ' + "[" * 100_000, {"a": []}, id="nested lists within"),
        pytest.param('{"a": 1,' + " " * 200_000, None, id="longer than is read"),
    ],
)
def test_only_what_is_finished_is_given(text: str, finished: object) -> None:
    assert so_far(text) == finished


_TEXTS = st.text(max_size=8)
_ITEMS = st.recursive(
    st.none() | st.booleans() | st.integers() | _TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_TEXTS, inner, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(_TEXTS, _ITEMS, min_size=1, max_size=4), st.data())
def test_what_is_read_of_a_growing_reply_is_never_taken_back(
    value: dict[str, object], data: st.DataObject
) -> None:
    text = json.dumps(value, ensure_ascii=data.draw(st.booleans()))
    for end in range(len(text)):
        for name, member in (so_far(text[:end]) or {}).items():
            whole = value[name]
            is_beginning = isinstance(whole, list) and whole[: len(member)] == member  # type: ignore[arg-type]
            assert member == whole or is_beginning
    assert so_far(text) == value
