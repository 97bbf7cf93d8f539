"""What breaks in on a day in a Discord channel: corrected where it was told, and judged there."""

from collections.abc import AsyncIterator

import pytest

from bot.core.conversing.feedback import Verdict
from tests.builders import draft
from tests.platforms.discord.seen import visible
from tests.platforms.discord.test_a_day import GUARD, Day, begun
from tests.servers.discord import DiscordServer
from tests.servers.discord_guild import START, Json

TOLL = "{} people were killed in the flood at Tarn, the Civil Guard said."


@pytest.fixture
async def day(server: DiscordServer) -> AsyncIterator[Day]:
    async with begun(Day(server)) as day:
        yield day


@pytest.fixture
async def served_day(server: DiscordServer) -> AsyncIterator[Day]:
    """A day on which what people press is served, too."""
    async with begun(Day(server, is_served=True)) as day:
        yield day


async def broken_in(day: Day) -> Json:
    """The breaking update of an official toll, as it stands."""
    await day.read(
        draft(
            TOLL.format(40), guid="g", url="https://guard.example/toll", title="",
            published_at=day.clock.now(),
        ),
        of=GUARD,
    )  # fmt: skip
    await day.deliver()
    return day.channel[-1]


async def test_an_official_toll_breaks_in_and_is_corrected_where_it_was_told(day: Day) -> None:
    update = await broken_in(day)
    assert len(day.channel) == 2
    assert "BREAKING" in visible(update).upper()
    assert "40 people" in visible(update)

    await day.read(
        draft(
            f"{TOLL.format(14)} Correction: an earlier version of this article gave 40 people.",
            guid="g", url="https://guard.example/toll", title="", published_at=START,
        ),
        of=GUARD,
    )  # fmt: skip
    await day.deliver()

    assert len(day.channel) == 2, "a correction stands where it was told, and nowhere else"
    assert "Corrected" in visible(update)
    notices = [visible(one) for one in day.thread(update)]
    assert any("CORRECTED" in one and "14 people" in one for one in notices)


async def test_what_a_reader_thinks_of_a_breaking_update_is_kept_with_what_it_said(
    served_day: Day,
) -> None:
    day = served_day
    update = await broken_in(day)
    (row,) = day.server.calls_of("messages.create")[-1].body["components"]
    id = next(one["custom_id"] for one in row["components"] if one["label"] == "Feedback")

    pressed = await day.server.press(id, message=update)
    await day.server.called("interactions.callback")
    form = day.server.routes.shown[pressed["token"]][0]["data"]
    filled = {"verdict": "wrong", "words": "It is 14."}
    sent = await day.server.submit(form, filled, message=update)
    await day.server.called("interactions.callback", 2)

    assert "it is kept, with what it is about" in str(day.server.routes.shown[sent["token"]])
    (feedback,) = await day.store.feedback.given()
    assert (feedback.verdict, feedback.words) == (Verdict.WRONG, "It is 14.")
    assert any("40 people" in said for said in feedback.said)
