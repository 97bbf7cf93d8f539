"""Whom a manager may have called, as they write it on each platform."""

import pytest

from bot.core.channels import Platform
from bot.core.managing.calling import called_of, called_words, is_called, is_possible


@pytest.mark.parametrize(
    ("text", "called"),
    [
        pytest.param("off", "", id="nobody"),
        pytest.param(" ", "", id="nothing"),
        pytest.param("@here", "here", id="who is there"),
        pytest.param("<!here|here>", "here", id="who is there, as Slack marks it"),
        pytest.param("everyone", "channel", id="all"),
        pytest.param("<!channel>", "channel", id="all, as Slack marks it"),
        pytest.param("<!subteam^S0DESK123|@desk>", "group:S0DESK123", id="a group of Slack's"),
        pytest.param("S0DESK123", "group:S0DESK123", id="its id"),
        pytest.param("<@&1000000000000000077>", "group:1000000000000000077", id="a role"),
        pytest.param("1000000000000000077", "group:1000000000000000077", id="its id in a form"),
        pytest.param("<@U0IDA77|ida>", "person:U0IDA77", id="a person"),
        pytest.param("<@!1000000000000000078>", "person:1000000000000000078", id="in Discord"),
        pytest.param("@desk", None, id="a name that nobody can look up"),
        pytest.param("<@U1> <!channel>", None, id="two"),
        pytest.param("group:S1\n<!channel>", None, id="hostile"),
    ],
)
def test_what_a_manager_writes_is_one_of_four_or_nothing(text: str, called: str | None) -> None:
    assert called_of(text) == called
    assert called is None or is_called(called)


def test_nothing_else_counts_as_somebody() -> None:
    assert not is_called("group:<!channel>")
    assert not is_called("everybody")


def test_the_bot_calls_everybody_in_slack_alone_and_nobody_in_a_browser() -> None:
    assert is_possible("here", Platform.SLACK)
    assert not is_possible("here", Platform.DISCORD)
    assert is_possible("group:77", Platform.DISCORD)
    assert not is_possible("person:U1", Platform.BROWSER)
    assert is_possible("", Platform.CONSOLE)


@pytest.mark.parametrize(
    ("called", "words"),
    [("here", "@here"), ("group:S1", "the group S1"), ("person:U1", "U1")],
)
def test_it_is_said_who_is_called(called: str, words: str) -> None:
    assert called_words(called) == words
