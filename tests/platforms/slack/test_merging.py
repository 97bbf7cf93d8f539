"""Fewer posts of many, with nothing left out."""

from bot.core.messages import Item, Message, Text
from bot.platforms.slack.merging import merged
from bot.platforms.slack.posting import fullness
from bot.platforms.slack.render import render
from tests.pictures import LEDGER
from tests.platforms.slack.seen import visible


def many(count: int, chars: int = 50) -> list[Message]:
    words = (Text("wet " * (chars // 4)),)
    return [Message(title=f"Part {n}", summary="s", blocks=(Item(words),)) for n in range(count)]


def test_what_slack_takes_stays_as_it_is() -> None:
    payloads = [render(one)[0] for one in many(5)]

    assert merged(payloads, 5) == payloads


def test_more_become_few_and_say_the_same() -> None:
    payloads = tuple(render(one)[0] for one in many(9))

    fewer = merged(payloads, 5)

    assert len(fewer) == 1
    assert visible(tuple(fewer)) == visible(payloads)


def test_no_post_is_over_a_limit() -> None:
    payloads = tuple(render(one)[0] for one in many(7, chars=7_000))

    fewer = merged(payloads, 5)

    assert visible(tuple(fewer)) == visible(payloads)
    assert all(held <= most for one in fewer for held, most in fullness(one).values())


def test_pictures_stay_with_their_blocks() -> None:
    payloads = [render(one)[0] for one in [*many(5), LEDGER, LEDGER]]

    (one,) = merged(payloads, 5)

    images = [block for block in one["blocks"] if block["type"] == "image"]
    assert len(images) == len(one["pictures"]) == 2
