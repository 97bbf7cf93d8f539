"""Briefs as no day brings them: within the limits of every platform, and with nothing lost."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from bot.core.articles import ArticleId
from bot.core.briefs import Brief, BriefFigure, SourceLine
from bot.core.messages import Message
from bot.core.presenting import brief_message, thread_messages
from bot.platforms.browser.render import message_html
from bot.platforms.console.render import to_text
from bot.platforms.discord.render import render as discord
from bot.platforms.slack.render import render as slack
from tests.core.presenting.made import SOURCE, figure, said, whole
from tests.platforms.browser.seen import visible as seen_on_page
from tests.platforms.discord.seen import squeezed
from tests.platforms.discord.seen import visible as seen_on_discord
from tests.platforms.slack.seen import visible as seen_on_slack
from tests.servers.discord_limits import refusal as refused_by_discord
from tests.servers.slack_blocks import refusal as refused_by_slack

WORD = "Donaudampfschiff" * 150
LONG = "Levee breaks at Tarn, and what came after it. " * 7
HEADLINE = "THE RIVER ROSE ABOVE ITS LEVEES IN ELEVEN DISTRICTS WHILE PEOPLE SLEPT " * 5


def figures(number: int) -> tuple[BriefFigure, ...]:
    """Different ones, each with its own value."""
    one = figure()
    return tuple(replace(one, fact=f"f{n}", previous=f"{7_000 + n} people") for n in range(number))


def sources(
    number: int, title: str = "Levee breaks at Tarn, and what came after it. " * 7
) -> tuple[SourceLine, ...]:
    """Different ones, with long titles."""
    return tuple(
        replace(
            SOURCE, n=n, article=ArticleId(f"a{n}"), title=f"{n}: {title}", publisher=f"Paper {n}"
        )
        for n in range(1, number + 1)
    )


EXTREMES: dict[str, Callable[[], Brief]] = {
    "30 figures": lambda: whole(figures=figures(30)),
    "40 sources": lambda: whole(sources=sources(40)),
    "a headline of 300 characters": lambda: whole(crisis=HEADLINE, headline=HEADLINE),
    "a word without an end": lambda: whole(
        new=(replace(said("Boats left Orlo at noon."), text=f"{WORD} rose."),),
        sources=(replace(SOURCE, title=WORD, publisher=WORD),),
    ),
    "a name without an end": lambda: whole(crisis=WORD),
    "no spaces at all, in Chinese": lambda: whole(
        new=(replace(said("Boats left Orlo at noon."), text="河水漫过堤坝" * 300),)
    ),
    "all of it": lambda: whole(
        crisis=HEADLINE, figures=figures(30), sources=sources(40, WORD), headline=HEADLINE
    ),
}


def told(brief: Brief) -> list[Message]:
    return [brief_message(brief), *thread_messages(brief)]


def everything(brief: Brief) -> list[str]:
    """What has to be read somewhere in the brief or in its thread."""
    lines = [one.text for one in (*brief.new, *brief.bottom_line)]
    return [*lines, *(one.title for one in brief.sources), *(one.previous for one in brief.figures)]


@pytest.mark.parametrize("name", EXTREMES)
def test_every_platform_takes_it_and_nothing_is_lost(name: str) -> None:
    brief = EXTREMES[name]()
    messages = told(brief)
    on_slack = [payload for one in messages for payload in slack(one)]
    on_discord = [payload for one in messages for payload in discord(one)]

    assert [refused_by_slack(one["blocks"]) for one in on_slack] == [""] * len(on_slack)
    assert [refused_by_discord(dict(one)) for one in on_discord] == [0] * len(on_discord)
    assert len(messages[0].title) <= 150
    seen = {
        "slack": seen_on_slack(tuple(on_slack)),
        "discord": "".join(map(seen_on_discord, on_discord)),
        "page": "".join(seen_on_page(str(message_html(one))) for one in messages),
        "text": "".join(to_text(one) for one in messages),
    }
    lost = [
        (where, words[:60])
        for where, text in seen.items()
        for words in everything(brief)
        if squeezed(words) not in squeezed(text)
    ]
    assert lost == []


def test_a_brief_is_one_message_however_much_there_is() -> None:
    brief = EXTREMES["all of it"]()

    assert len(slack(brief_message(brief))) == 1
    assert len(discord(brief_message(brief))) == 1
