"""Whatever a model writes is one object or a reason, and a schema is as strict as it can be."""

import json
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from bot.core.models.drafting import AnswerDraft, BriefDraft
from bot.llm.json_reply import NotAnObject, first_object
from bot.llm.json_schema import strict_schema

OBJECT = '{"a": [1, {"b": "}"}]}'


@pytest.mark.parametrize(
    "around",
    [
        "{}",
        "  {}\n",
        "```json\n{}\n```",
        "```\n{}\n```\nHope this helps {smile}!",
        "Here is {{it}}: {}",
        '<think>maybe {{"a": 2}} or so</think>{}',
        "\ufeff{}",
        '{} {{"a": 2}}',
    ],
)
def test_the_object_is_found_whatever_stands_around_it(around: str) -> None:
    text = around.replace("{{", "\x00").replace("}}", "\x01").replace("{}", OBJECT)

    found = first_object(text.replace("\x00", "{").replace("\x01", "}"))

    assert found == {"a": [1, {"b": "}"}]}


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "empty"),
        (" \n", "empty"),
        ("no", "no JSON object"),
        ('{"a": 1', "at character"),
        ('{"a": NaN}', "NaN"),
        ('{"a": [-Infinity]}', "Infinity"),
        ('{"a": 1, "a": 2}', "twice"),
        ('{"b": {"a": 1, "a": 1}}', "twice"),
        ("{'a': 1}", "at character"),
        ("x" * 200_001, "longer"),
        ('{"a":' * 39_000, "deeply"),
        ('{"a":' + "[" * 150_000, "deeply"),
        ('{"a": ' + "9" * 5_000 + "}", "too long"),
    ],
)
def test_what_is_no_object_is_a_reason(text: str, reason: str) -> None:
    with pytest.raises(NotAnObject, match=reason):
        first_object(text)


@given(st.text(max_size=200) | st.text(alphabet='{}[]":,a1\\ \n`', max_size=80))
@settings(deadline=None, max_examples=300)
def test_any_text_is_an_object_or_a_reason(text: str) -> None:
    try:
        found = first_object(text)
    except NotAnObject:
        return

    assert isinstance(found, dict)


objects = st.dictionaries(
    st.text(max_size=8),
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=8),
        lambda inner: st.lists(inner, max_size=3),
    ),
    max_size=4,
)


@given(objects, st.text(alphabet="abc \n`.", max_size=20), st.text(max_size=20), st.booleans())
@settings(deadline=None, max_examples=150)
def test_every_object_comes_back_as_it_was(
    value: dict[str, object], before: str, after: str, is_ascii: bool
) -> None:
    written = json.dumps(value, ensure_ascii=is_ascii)

    assert first_object(f"{before}{written}{after}") == value


def test_a_hostile_reply_costs_little() -> None:
    started = time.process_time()

    for text in (
        "{" * 199_000,
        '{"a":{"a":' * 19_000,
        "<think>" * 28_000,
        "{" + " " * 199_000,
    ):
        with pytest.raises(NotAnObject):
            first_object(text)

    assert time.process_time() - started < 30, "in other than linear time: for hours"


def nodes(node: object) -> list[dict[str, object]]:
    if isinstance(node, list):
        return [found for each in node for found in nodes(each)]
    if not isinstance(node, dict):
        return []
    return [node, *(found for each in node.values() for found in nodes(each))]


@pytest.mark.parametrize("schema", [BriefDraft, AnswerDraft])
def test_every_object_of_a_schema_is_closed_and_complete(schema: type[BaseModel]) -> None:
    found = nodes(strict_schema(schema))

    objects = [node for node in found if node.get("type") == "object"]
    assert objects
    for node in objects:
        assert node["additionalProperties"] is False
        assert node["required"] == list(node["properties"])  # type: ignore[call-overload]
    assert not any("default" in node for node in found)
    assert all(set(node) == {"$ref"} for node in found if "$ref" in node)


class Odd(BaseModel):
    """Properties that are called like keywords."""

    title: str = "x"
    default: int = 1


def test_properties_may_be_called_like_keywords() -> None:
    assert set(strict_schema(Odd)["properties"]) == {"title", "default"}
