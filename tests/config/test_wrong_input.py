"""What people get wrong in a configuration, and what they are told."""

import re

import pytest

from tests.config.test_loading import problems


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("name = “Orlo”", 'curly quotation marks.*type "', id="from a word processor"),
        pytest.param("name = «Orlo»", "curly quotation marks", id="French ones"),
        pytest.param('name = "Orlo”', "curly quotation marks", id="straight, then curly"),
        pytest.param("name = 'it’s", "close it with", id="curly, but inside a text"),
        pytest.param('name = "Orlo', "no quotation mark at its end", id="not closed"),
        pytest.param("name = 'Orlo", "no quotation mark at its end", id="not closed, single"),
        pytest.param(r'url = "C:\Users\ana"', "for each backslash", id="a path of Windows"),
        pytest.param(r'url = "C:\my files"', "for each backslash", id="a sign that is none"),
        pytest.param("name: Orlo", 'write key = "text"', id="YAML"),
        pytest.param("name = Orlo", "no quotation marks around", id="bare"),
        pytest.param("cron = 0 8 * * *", "no quotation marks around", id="bare numbers"),
        pytest.param('name "Orlo"', "this is not TOML: .*sections in", id="anything else"),
    ],
)
def test_what_people_type_that_is_not_toml_is_said_in_their_words(line: str, expected: str) -> None:
    (problem,) = problems(f"[[crisis]]\n{line}\n")

    assert problem.startswith("line 2: ")
    assert re.search(f"{expected}.*", problem)
    assert "Orlo" not in problem


def test_a_wrong_secret_of_the_environment_is_not_missing_too() -> None:
    found = problems(
        "[[crisis]]\nname = 'a'\nquery = 'b'\n[[subscription]]\ncrisis = 'a'\n"
        "platform = 'slack'\nchannel = 'C0RIVER'\n",
        {"SLACK_BOT_TOKEN": '"xoxb-canary"', "SLACK_APP_TOKEN": "xapp-1"},
    )

    assert found == [
        "environment variable SLACK_BOT_TOKEN: stands in quotation marks of its own. "
        "Fix: give it without them."
    ]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("123456789012345678", "an application's id, not a bot's token"),
        ("0123456789abcdefABCDEF-_01234567", "a client secret or a public key"),
        ("0123456789abcdef" * 4, "a client secret or a public key"),
    ],
)
def test_what_else_stands_on_an_applications_pages_is_no_token(given: str, expected: str) -> None:
    (problem,) = problems("", {"DISCORD_TOKEN": given})

    assert expected in problem
    assert 'the page "Bot"' in problem
    assert given not in problem
