"""Evidence pages: the article's own words, with exactly the span marked."""

import html
import re
from dataclasses import replace
from datetime import timedelta
from urllib.parse import quote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.articles import ArticleId, Tier
from bot.platforms.browser.pages import paragraphs, person_message
from tests.platforms.browser.kept import START, an_article
from tests.platforms.browser.serving import serving, texts

TEXT = "The Ose rose.\n\nNearly 4,200 people left “at once”, said Ilse Tarrant.\n\nIt fell."


def marked(page: str) -> list[str]:
    return [html.unescape(run) for run in re.findall(r"<mark[^>]*>([^<]*)</mark>", page)]


def place(words: str) -> str:
    start = TEXT.index(words)
    return f"{start}-{start + len(words)}"


@pytest.mark.parametrize(
    "words",
    ["The Ose rose.", "Nearly 4,200 people", "“at once”", "It fell.", "T", "."],
)
async def test_exactly_the_span_is_marked(words: str) -> None:
    async with serving() as site:
        await site.shelve(an_article(TEXT))

        page = await site.page(f"/evidence/a1/1/{place(words)}")

    assert marked(page) == [words]
    assert page.count('id="span"') == 1


async def test_a_span_over_two_paragraphs_is_marked_in_both() -> None:
    async with serving() as site:
        await site.shelve(an_article(TEXT))

        page = await site.page("/evidence/a1/1/8-21")

    assert marked(page) == ["rose.", "Nearly"]
    assert page.count('id="span"') == 1


async def test_a_page_says_when_the_article_was_changed() -> None:
    it = an_article(TEXT)
    async with serving() as site:
        await site.shelve(it)
        plain = await site.page("/evidence/a1/1")
        await site.shelve(replace(it, revision=2, modified_at=it.stored_at))

        page = await site.page("/evidence/a1/2")

    assert "<dt>Updated</dt>" not in plain
    assert f'<dt>Updated</dt><dd><time datetime="{it.stored_at.isoformat()}">' in page


async def test_a_page_without_a_span_marks_nothing() -> None:
    async with serving() as site:
        await site.shelve(an_article(TEXT))

        page = await site.page("/evidence/a1/1")

    assert marked(page) == []
    assert len(texts(page)) == 0
    assert "It fell." in page


@pytest.mark.parametrize("place", ["5-4", "0-9999", "2000-2001"])
async def test_a_span_outside_the_text_is_not_found(place: str) -> None:
    async with serving() as site:
        await site.shelve(an_article(TEXT))

        assert (await site.client.get(f"/evidence/a1/1/{place}")).status == 404


async def test_who_published_it_and_when_is_shown() -> None:
    async with serving() as site:
        await site.shelve(an_article(TEXT, tier=Tier.STATE_MEDIA, stake="party to the conflict"))

        page = await site.page("/evidence/a1/1")

    for words in ("Lumen Courier", "state media", "party to the conflict", "4 Mar 2031 07:30 UTC"):
        assert words in page
    assert '<a href="https://lumen.example/ose" rel="noopener noreferrer nofollow">' in page


async def test_missing_dates_and_addresses_are_said_to_be_missing() -> None:
    async with serving() as site:
        await site.shelve(an_article(TEXT, published_at=None, url=""))

        page = await site.page("/evidence/a1/1")

    assert "the source gives no date" in page
    assert "no address" in page


@pytest.mark.parametrize(
    ("newer", "sentence"),
    [
        (TEXT + "\n\nMore.", "which still holds the marked words."),
        (TEXT.replace("4,200", "4,600"), "which no longer holds the marked words."),
    ],
    ids=["still there", "gone"],
)
async def test_a_newer_revision_is_pointed_to(newer: str, sentence: str) -> None:
    async with serving() as site:
        later = START + timedelta(hours=1)
        await site.shelve(an_article(TEXT), an_article(newer, revision=2, stored_at=later))

        page = await site.page(f"/evidence/a1/1/{place('Nearly 4,200 people')}")

    assert marked(page) == ["Nearly 4,200 people"]
    assert '<a href="/evidence/a1/2">revision 2 of 4 Mar 2031 10:30 UTC</a>' in page
    assert sentence in page


async def test_a_withdrawn_article_says_so() -> None:
    async with serving() as site:
        await site.shelve(an_article(TEXT), an_article(TEXT, revision=2, is_withdrawn=True))

        page = await site.page("/evidence/a1/1")

    assert "The publisher took this article back." in page


async def test_any_article_id_reaches_its_page() -> None:
    async with serving() as site:
        await site.shelve(an_article(TEXT, id=ArticleId("feed/ose?x=1#é%2F")))
        page = await site.page(f"/evidence/{quote('feed/ose?x=1#é%2F', safe='')}/1/0-3")

    assert marked(page) == ["The"]


@settings(deadline=None, max_examples=150)
@given(
    st.text(alphabet="ab é\n河", max_size=60).flatmap(
        lambda text: st.tuples(st.just(text), st.integers(0, len(text)), st.integers(0, len(text)))
    )
)
def test_paragraphs_hold_the_text_and_mark_the_span(case: tuple[str, int, int]) -> None:
    text, first, last = case
    start, end = sorted((first, last))

    papers = paragraphs(text, start, end)

    runs = [run for paper in papers for run in paper.runs]
    assert "".join("".join(run for run, _ in runs).split()) == "".join(text.split())
    inside = "".join(run for run, is_marked in runs if is_marked)
    assert "".join(inside.split()) == "".join(text[start:end].split())


def test_what_a_person_wrote_keeps_its_paragraphs() -> None:
    message = person_message("Where?\n\nAnd when?")

    assert len(message.blocks) == 2
    assert message.title == ""
