"""What people typed comes out of Slack's form whole, and names nobody."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.platforms.slack.wording import is_broadcast, mentions, read_text


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("<@U0ME> is it safe?", "is it safe?"),
        ("<@U0ME|watchfloor>: is it safe?", ": is it safe?"),
        ("is <@U0ME> it\n\n safe?", "is it safe?"),
        ("<@U0MEMBER> asked <@U0ME>", "@someone asked"),
        ("<@U0BOB|bob> asked", "@someone asked"),
        ("in <#C0RIVER|river> and <#C0HILL|> and <#C0HILL>", "in #river and #channel and #channel"),
        ("<!subteam^S0X|@rescue> <!here> <!channel|channel>", "@rescue @here channel"),
        ("<!date^1936008000^{time}|12:00> it rained", "12:00 it rained"),
        ("see <https://tidings.example/a?b=1&amp;c=2>", "see https://tidings.example/a?b=1&c=2"),
        ("see <http://tidings.example|tidings.example>", "see tidings.example"),
        ("see <https://tidings.example/x|this>", "see this https://tidings.example/x"),
        ("5 &lt; 6 &amp;&amp; 7 &gt; 6, &amp;lt; stays", "5 < 6 && 7 > 6, &lt; stays"),
        ("a\u200bb\u202ec", "abc"),
        ("", ""),
    ],
)
def test_marks_become_words(text: str, read: str) -> None:
    assert read_text(text, "U0ME") == read


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="<>|@#!U0ME &;ltgamp^\n水", max_size=80))
def test_any_text_can_be_read_and_is_one_line(text: str) -> None:
    read = read_text(text, "U0ME")

    assert "\n" not in read
    assert read == read.strip()


def test_a_mention_is_of_the_whole_id() -> None:
    assert mentions("hi <@U0ME|w>", "U0ME")
    assert not mentions("hi <@U0MEMBER> U0ME", "U0ME")


@pytest.mark.parametrize("text", ["<!channel> up", "x <!here|here>", "<!everyone>"])
def test_calls_to_everybody_are_known(text: str) -> None:
    assert is_broadcast(text)
    assert not is_broadcast("&lt;!channel&gt; @channel")
