"""What the code says, found in it."""

import pytest

from bot.locale.extracting import said_in, said_in_template


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        pytest.param('say("Sources")', [("Sources", "")], id="plain"),
        pytest.param("f\"· {say('next:')} \"", [("next:", "")], id="within an f-string"),
        pytest.param('X = {1: marked("NEW")}', [("NEW", "")], id="said later"),
        pytest.param('say("a" if x else "b")', [("a", ""), ("b", "")], id="one of two"),
        pytest.param("say(_TABLE[one])", [], id="marked elsewhere"),
        pytest.param('say_many("{n} a", "{n} as", n)', [(("{n} a", "{n} as"), "")], id="counted"),
        pytest.param(
            'say("HELD")  # Translators: a vote.', [("HELD", "a vote.")], id="with a comment"
        ),
        pytest.param('print("hello"); say()', [], id="nothing of ours"),
    ],
)
def test_what_a_module_says_is_found(code: str, expected: list[object]) -> None:
    assert list(said_in(code)) == expected


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        pytest.param('<p>{{ say("Sources") }}', ["Sources"], id="plain"),
        pytest.param('{{ x or say("{n} left", n=clock(2)) }}', ["{n} left"], id="with a value"),
        pytest.param('{% set y = say("a") if x else say("b") %}', ["a", "b"], id="one of two"),
        pytest.param(
            '{{ say_many("{n} a", "{n} as", rows | length) }}', [("{n} a", "{n} as")], id="counted"
        ),
        pytest.param("{{ say(x) }}{{ x.say('a') }}{{ title('b') }}", [], id="nothing of ours"),
    ],
)
def test_what_a_template_says_is_found(template: str, expected: list[object]) -> None:
    assert list(said_in_template(template)) == expected


def test_words_that_are_made_up_on_the_way_cannot_be_counted() -> None:
    with pytest.raises(ValueError, match="line 1"):
        list(said_in('say_many(one, "{n} as", 2)'))
