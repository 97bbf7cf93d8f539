"""The pages in the language of their channel."""

import re

import pytest

from bot.core.channels import Channel
from bot.platforms.browser.render import STATIC
from tests.platforms.browser.kept import HOME, START, an_article
from tests.platforms.browser.serving import DESK, serving


def speaks(channel: Channel) -> str:
    return {HOME: "ar", DESK: "de"}[channel]


async def test_each_channel_has_a_page_in_its_language() -> None:
    async with serving(speaks=speaks) as site:
        first = await site.post("It rose.")
        await site.ask("How high?", thread=first)
        home = await site.page(f"/channel/home/thread/{first}")
        desk = await site.page("/channel/desk%20two")

    assert '<html lang="ar" dir="rtl">' in home
    assert '<strong class="author">أنت</strong>' in home
    assert "الثلاثاء، 4 مارس 2031" in home
    assert '<html lang="de" dir="ltr">' in desk
    assert "Noch nichts veröffentlicht." in desk
    assert 'data-lost="Verbindung wird wiederhergestellt…"' in desk


@pytest.mark.parametrize(
    ("path", "words"),
    [("/nowhere", "غير موجود"), ("/evidence/a1/1/4-8", "نُشر"), ("/channel/nope", "غير موجود")],
)
async def test_what_belongs_to_no_channel_speaks_as_the_first_does(path: str, words: str) -> None:
    async with serving(speaks=speaks) as site:
        await site.shelve(an_article("The Ose rose.", published_at=START))
        page = await (await site.client.get(path)).text()

    assert '<html lang="ar" dir="rtl">' in page
    assert words in page


async def test_what_is_wrong_with_a_question_is_said_in_the_language_of_its_channel() -> None:
    async with serving(speaks=speaks) as site:
        reply = await site.client.post("/ask", data={"channel": DESK.id, "text": "x" * 1200})

        assert "Das sind 1.200 Zeichen; eine Frage hat höchstens 1.000." in await reply.text()


async def test_what_is_put_into_words_is_escaped_in_every_language() -> None:
    async with serving(speaks=speaks) as site:
        page = await site.page("/channel/desk%20two")

    assert "Zu Desk &lt;two&gt; fragen" in page
    assert "<two>" not in page


def test_style_sheets_name_no_side_that_turns_with_the_language() -> None:
    sheets = "".join(path.read_text("utf-8") for path in STATIC.glob("*.css"))

    assert re.findall(r"(?:margin|padding|border|[{; ])-?(?:left|right)\b[^;]*;", sheets) == []
