"""Messages as plain text, and the line on a possible repeat."""

from datetime import UTC, datetime

import pytest

from bot.core.messages import (
    Cite,
    Link,
    Message,
    Note,
    Paragraph,
    Style,
    Text,
    Time,
    as_repeat,
    format_time,
    plain,
)

AT = datetime(2026, 3, 2, 7, 5, tzinfo=UTC)


def test_inlines_become_plain_text() -> None:
    inlines = (
        Text("The wall held", Style.STRONG),
        Text(" "),
        Cite(3, "https://herald.example/wall"),
        Text(" "),
        Link("Herald", "https://herald.example"),
        Text(" "),
        Time(AT),
    )

    assert plain(inlines) == "The wall held [3] Herald 2 Mar 2026 07:05 UTC"


@pytest.mark.parametrize(
    ("form", "expected"),
    [("datetime", "2 Mar 2026 07:05 UTC"), ("date", "2 Mar 2026"), ("time", "07:05 UTC")],
)
def test_times_carry_their_zone(form: str, expected: str) -> None:
    assert format_time(Time(AT, form)) == expected  # type: ignore[arg-type]


def test_a_possible_repeat_says_so_last() -> None:
    message = Message(title="Flood", summary="s", blocks=(Paragraph((Text("It rains."),)),))

    repeated = as_repeat(message)

    assert repeated.blocks[:-1] == message.blocks
    assert isinstance(repeated.blocks[-1], Note)
    assert "Possible repeat" in plain(repeated.blocks[-1].inlines)
