"""A chat completion is taken apart, whatever is odd about it."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.errors import ModelUnavailable
from bot.llm.said import read_completion

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=2)
        | st.dictionaries(
            st.sampled_from(
                ["choices", "message", "content", "refusal", "finish_reason", "usage", "text"]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@given(json_values, st.booleans())
@settings(deadline=None, max_examples=150)
def test_any_body_is_a_completion_or_none(value: object, is_wrapped: bool) -> None:
    body = {"choices": [{"message": value}], "usage": value} if is_wrapped else value
    try:
        said = read_completion(json.dumps(body).encode())
    except ModelUnavailable:
        return

    assert isinstance(said.text, str)
    assert said.tokens_in is None or said.tokens_in >= 0


def test_content_in_parts_is_put_together() -> None:
    parts = [{"type": "text", "text": "a"}, {"type": "text", "text": "b"}, {"type": "image"}, 3]

    said = read_completion(json.dumps({"choices": [{"message": {"content": parts}}]}).encode())

    assert said.text == "ab"


def test_counts_that_cannot_be_are_not_counts() -> None:
    body = {
        "choices": [{"message": {"content": "a"}}],
        "usage": {"prompt_tokens": -5, "completion_tokens": True},
    }

    said = read_completion(json.dumps(body).encode())

    assert (said.tokens_in, said.tokens_out) == (None, None)
