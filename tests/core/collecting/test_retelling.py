"""Another source's account of a known article: what of it is taken, and what is not."""

from dataclasses import replace

import pytest

from bot.core.articles import Article, ArticleId, Draft, Source, Tier
from bot.core.collecting.identity import to_article
from bot.core.collecting.retelling import retold
from tests.builders import NOW, draft, hours, source

HERE = source()
WORLD = source("world", url="https://feeds.herald.example/world", publisher="Herald World")
OTHER = source("other", url="https://other.example/feed", publisher="The Other", tier=Tier.UNKNOWN)
FILES = source("files", kind="folder", url="/srv/drop", publisher="Desk")
PAGE = draft("The levee at Tarn broke. 14 died.", is_from_page=True)
TEASER = draft("The levee at Tarn broke.", is_teaser=True)
EDITED = replace(PAGE, text="The levee at Tarn broke. 40 died.", title="Their title")


def made(of: Draft, by: Source) -> Article:
    return to_article(of, by, NOW, id=ArticleId("a1"))


def told(old: Draft, new: Draft, by: Source) -> Article | None:
    return retold(made(old, HERE), made(new, by), new, by)


@pytest.mark.parametrize(
    ("old", "new", "by"),
    [
        pytest.param(PAGE, EDITED, OTHER, id="its page changed, whoever looked"),
        pytest.param(TEASER, EDITED, OTHER, id="its page has the rest"),
        pytest.param(
            TEASER, replace(EDITED, is_from_page=False), WORLD, id="its site has the rest"
        ),
    ],
)
def test_what_its_own_page_or_site_says_is_taken_without_a_change_of_hands(
    old: Draft, new: Draft, by: Source
) -> None:
    later = told(old, new, by)

    assert later is not None
    assert (later.text, later.revision, later.is_teaser) == (EDITED.text, 2, False)
    assert (later.source, later.publisher, later.title) == ("herald", "Orvane Herald", PAGE.title)
    assert later.tier is Tier.NATIONAL


@pytest.mark.parametrize(
    ("old", "new", "by"),
    [
        pytest.param(PAGE, replace(EDITED, is_from_page=False), OTHER, id="words of a stranger's"),
        pytest.param(TEASER, replace(EDITED, is_from_page=False), OTHER, id="more of a stranger's"),
        pytest.param(PAGE, replace(EDITED, is_from_page=False), WORLD, id="cut otherwise"),
        pytest.param(
            replace(PAGE, is_from_page=False), EDITED, WORLD, id="cut otherwise by its page"
        ),
        pytest.param(TEASER, replace(TEASER, text="The levee broke."), WORLD, id="two teasers"),
        pytest.param(PAGE, replace(PAGE, title="Their title"), WORLD, id="another headline"),
        pytest.param(
            PAGE,
            replace(EDITED, is_from_page=False, is_withdrawn=True),
            OTHER,
            id="withdrawn there",
        ),
    ],
)
def test_what_others_say_of_it_changes_nothing(old: Draft, new: Draft, by: Source) -> None:
    assert told(old, new, by) is None


def test_a_file_of_the_operators_withdraws_it() -> None:
    later = told(PAGE, replace(EDITED, is_from_page=False, is_withdrawn=True), FILES)

    assert later is not None
    assert later.is_withdrawn
    assert (later.text, later.source) == (PAGE.text, "herald")


def test_what_was_not_known_of_it_comes_from_the_other() -> None:
    new = replace(EDITED, author="Ana Rell", credit="Varda Wire", modified_at=NOW - hours(0.5))

    later = told(PAGE, new, WORLD)

    assert later is not None
    assert (later.author, later.credit) == ("Ana Rell", "Varda Wire")
    assert later.modified_at == NOW - hours(0.5)
