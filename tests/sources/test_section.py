import pytest

from bot.core.articles import SourceHealth, SourceId
from bot.errors import SourceMalformed
from bot.sources import section
from tests.builders import source
from tests.sources.feeds import ITEM, rss
from tests.sources.replies import HOST, SECTION, drafts_in


def test_a_section_gives_a_teaser_for_each_article_the_first_last() -> None:
    drafts = drafts_in("section", SECTION)

    assert [(draft.title, draft.url) for draft in drafts] == [
        (
            "Boats reach Lower Tarn with bread and water",
            "https://www.herald.example/2026/03/02/boats-reach-lower-tarn",
        ),
        (
            "Levee breaks at Tarn after a night of rain",
            f"{HOST}/2026/03/03/levee-breaks-at-tarn",
        ),
    ]
    assert all(draft.is_teaser and draft.published_at is None for draft in drafts)


def test_a_section_asks_its_hosts_rules_first() -> None:
    asked = section.request(source(kind="section"), SourceHealth(source=SourceId("herald")))

    assert asked.obeys_robots


@pytest.mark.parametrize(
    ("body", "says"),
    [
        pytest.param("<html><a href='/a'>World</a></html>", "no links to articles", id="no list"),
        pytest.param(rss(ITEM), 'kind = "feed"', id="a feed"),
        pytest.param("", "no links to articles", id="empty"),
    ],
)
def test_what_lists_no_articles_is_said_to_be_none(body: str, says: str) -> None:
    with pytest.raises(SourceMalformed, match=says):
        drafts_in("section", body)
