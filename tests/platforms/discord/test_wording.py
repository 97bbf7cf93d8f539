"""What people typed comes out of Discord's form whole, and names nobody."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.platforms.discord.wording import mentions, read_text

ME = 42


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("<@42> is it safe?", "is it safe?"),
        ("<@!42>: is it safe?", ": is it safe?"),
        ("is <@42> it\n\n safe?", "is it safe?"),
        ("<@421> asked <@42>", "@someone asked"),
        ("<@!7> and <@&8> asked", "@someone and @somegroup asked"),
        ("in <#11> and <#12>", "in #channel and #channel"),
        ("<:flood:123> <a:wave:456>", ":flood: :wave:"),
        ("at <t:1936008000:f> or <t:0>", "at or"),
        ("try </brief ask:77>, <id:guide>", "try /brief ask,"),
        ("see <https://tidings.example/a?b=1&c=2>", "see https://tidings.example/a?b=1&c=2"),
        ("see https://tidings.example", "see https://tidings.example"),
        ("5 < 6 && 7 > 6, <@x> stays", "5 < 6 && 7 > 6, <@x> stays"),
        ("a\u200bb\u202ec", "abc"),
        ("", ""),
    ],
)
def test_marks_become_words(text: str, read: str) -> None:
    assert read_text(text, ME) == read


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="<>|@#!&:t42 a/\n水", max_size=80))
def test_any_text_can_be_read_and_is_one_line(text: str) -> None:
    read = read_text(text, ME)

    assert "\n" not in read
    assert read == read.strip()
    assert f"<@{ME}>" not in read_text(read, ME)


def test_a_mention_is_of_the_whole_id() -> None:
    assert mentions("hi <@42>", ME)
    assert mentions("hi <@!42>", ME)
    assert not mentions("hi <@421> @42", ME)
