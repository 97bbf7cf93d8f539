"""What leaves in any language is within the limits, its marks of direction in pairs."""

import json
from typing import Any

import pytest

from bot.core.presenting import brief_message, thread_messages
from bot.core.speaking import is_leftward, speaking
from bot.core.text.directions import CLOSE, OPEN
from bot.locale import LANGUAGES
from bot.platforms.browser.render import document
from bot.platforms.discord.markup import units
from bot.platforms.discord.render import CONTENT_UNITS, DESCRIPTION_UNITS
from bot.platforms.discord.render import render as discord
from bot.platforms.slack.pieces import HEADER_CHARS
from bot.platforms.slack.render import render as slack
from tests.core.presenting.made import long, whole


def sent(language: str) -> tuple[list[Any], list[Any]]:
    with speaking(language):
        messages = [brief_message(whole(new=long(6))), *thread_messages(whole())]
    # Rendered later, by a task that speaks English.
    return [p for m in messages for p in slack(m)], [p for m in messages for p in discord(m)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_brief_is_within_the_limits_in_every_language(language: str) -> None:
    on_slack, on_discord = sent(language)

    for payload in on_discord:
        assert units(payload["content"]) <= CONTENT_UNITS
        assert all(units(one["description"]) <= DESCRIPTION_UNITS for one in payload["embeds"])
    for payload in on_slack:
        headers = [one for one in payload["blocks"] if one["type"] == "header"]
        assert all(len(one["text"]["text"]) <= HEADER_CHARS for one in headers)


@pytest.mark.parametrize("language", LANGUAGES)
def test_only_arabic_sets_latin_words_apart(language: str) -> None:
    text = json.dumps(sent(language), ensure_ascii=False)

    assert (OPEN in text) is is_leftward(language)
    assert text.count(OPEN) == text.count(CLOSE)


def test_a_page_says_its_language_and_which_way_it_runs() -> None:
    with speaking("ar"):
        page = document([brief_message(whole())], "x")

    assert '<html lang="ar" dir="rtl">' in page
    assert 'lang="ar" dir="rtl"' in page.partition("<main>")[2]
