"""Pictures on the page: asked for by day and by night, and none that does not stand here."""

import re

import pytest

from bot.core.picturing.palette import Look
from bot.platforms.browser.pictures import MOST, name_of
from bot.platforms.browser.render import document
from tests.pictures import ALT, LEDGER, PICTURE, PNG, FakeArtist
from tests.platforms.browser.kept import HOME
from tests.platforms.browser.serving import serving

NAME = name_of(PICTURE.drawing)


async def test_the_page_shows_it_by_day_and_by_night_with_its_words() -> None:
    artist = FakeArtist()
    async with serving(artist=artist) as site:
        (payload,) = site.messenger.render(LEDGER)
        await site.messenger.post(HOME, payload, key="k", thread="")
        page = await site.page()
        day, night = re.search(r'<img src="([^"]+)"', page), re.search(r'srcset="([^"]+)"', page)
        assert day is not None
        assert night is not None
        replies = [await site.client.get(found[1]) for found in (day, night)]
        bodies = [await reply.read() for reply in replies]

    assert f'alt="{ALT}"' in page
    assert bodies == [PNG, PNG]
    assert [reply.headers["Content-Type"] for reply in replies] == ["image/png"] * 2
    assert {look for _, look in artist.asked} == set(Look)


async def test_a_page_older_than_the_bot_still_finds_its_pictures() -> None:
    async with serving(artist=FakeArtist()) as site:
        (payload,) = site.messenger.render(LEDGER)
        await site.messenger.post(HOME, payload, key="k", thread="")

        reply = await site.client.get(f"/picture/{NAME}-dark.png")

    assert reply.status == 200


@pytest.mark.parametrize(
    "path",
    [f"/picture/{NAME}-light.png", f"/picture/{'0' * 24}-light.png", f"/picture/{NAME}-pink.png"],
    ids=["stands nowhere", "unknown", "no such look"],
)
async def test_nothing_is_drawn_that_does_not_stand_in_a_channel(path: str) -> None:
    artist = FakeArtist()
    async with serving(artist=artist) as site:
        reply = await site.client.get(path)

    assert reply.status == 404
    assert artist.asked == []


async def test_guessing_at_pictures_soon_costs_nothing_any_more() -> None:
    async with serving(artist=FakeArtist()) as site:
        asked = [
            (await site.client.get(f"/picture/{number:024x}-light.png")).status
            for number in range(MOST + 1)
        ]

    assert asked == [404] * MOST + [429]


async def test_where_nobody_draws_the_words_stand_for_it() -> None:
    async with serving() as site:
        (payload,) = site.messenger.render(LEDGER)
        await site.messenger.post(HOME, payload, key="k", thread="")
        page = await site.page()

    assert ALT in page
    assert "<img" not in page


def test_a_document_holds_its_pictures() -> None:
    drawn = {(PICTURE.drawing, look): PNG for look in Look}

    with_them, without = document([LEDGER], "Flood", drawn), document([LEDGER], "Flood")

    assert with_them.count("data:image/png;base64,") == 3
    assert "img-src data:" in with_them
    assert "data:image" not in without
    assert ALT in without
