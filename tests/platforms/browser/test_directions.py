"""Words that run from right to left beside those that do not, on the page."""

import re
from datetime import UTC, datetime

import pytest

from bot.core.messages import Item, Message, QuoteBlock, Style, Text, Time
from bot.platforms.browser.render import STATIC, message_html


def test_arabic_words_behind_latin_ones_keep_their_own_order() -> None:
    """A date would read "6 08:50 2026 مارس" where its line begins with a Latin name."""
    message = Message(
        title="",
        summary="s",
        blocks=(Item((Text("Lumen Courier · 6 مارس 2026 08:50 UTC · رسمي"),)),),
        language="ar",
    )

    html = message_html(message)

    assert "<bdi>6 مارس 2026 08:50 UTC</bdi>" in html
    assert "<bdi>Lumen" not in html


def test_a_time_in_arabic_stands_in_a_direction_of_its_own() -> None:
    said = (Text("Lumen Courier · "), Time(datetime(2026, 3, 6, 8, 50, tzinfo=UTC)))
    message = Message(title="", summary="s", blocks=(Item(said),), language="ar")

    html = message_html(message)

    assert re.search(r'<time datetime="[^"]+" dir="auto">[^<]*مارس[^<]*</time>', html)


@pytest.mark.parametrize(
    ("language", "behind", "direction"),
    [
        pytest.param("ar", " · قتلى · وفق: Vinna hospital", "rtl", id="ours around a name"),
        pytest.param("ar", " · repair money", "auto", id="a source's alone"),
        pytest.param("en", " · killed · reported by وكالة تارن", "auto", id="a name among ours"),
    ],
)
def test_words_of_ours_behind_a_figure_run_as_the_message_does(
    language: str, behind: str, direction: str
) -> None:
    row = Item((Text("10", Style.STRONG), Text(behind)))

    html = message_html(Message(title="", summary="s", blocks=(row,), language=language))

    assert f'<span class="said follows" dir="{direction}">' in html


def test_a_quote_and_a_line_without_a_label_run_with_their_marks_as_their_own_words_do() -> None:
    blocks = (QuoteBlock("It rose.", (Text("Ana Brel"),)), Item((Text("It rained."),)))

    html = message_html(Message(title="", summary="s", blocks=blocks, language="ar"))

    assert '<figure class="quote" dir="auto"><blockquote><p>' in html
    assert '<li class="item" dir="auto"><span class="said">' in html


def test_whoever_said_it_stands_on_the_side_of_the_words() -> None:
    """A name that is isolated, as in Arabic, does not tell a line that decides for itself."""
    sheet = (STATIC / "message.css").read_text(encoding="utf-8")

    rules = re.findall(r"([^{}]*figcaption[^{}]*)\{ unicode-bidi: (\w+);", sheet)

    assert [way for _, way in rules] == ["plaintext", "isolate"]
    assert rules[-1][0].strip().endswith(".message .quote figcaption")
