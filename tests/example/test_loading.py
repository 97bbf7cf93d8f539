"""The example's articles, and what its files must hold."""

from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest

from bot.core.articles import Article, Draft, Source, SourceId, Tier
from bot.core.collecting.identity import article_id, identity_keys, to_article
from bot.core.querying.conditions import searchable
from bot.core.querying.query import parse
from bot.example import CRISIS, SCHEDULE, example_articles
from bot.example.loading import dated_from
from bot.scheduling.cron import fires_between

FILE = """---
at: 2026-03-02T05:40Z
published: 2026-03-02T05:32Z
publisher: Northline Wire
tier: wire
guid: northline-1
url: https://northline.example/1
title: Spillway: a part gives way
---
One paragraph, broken
over two lines.

Another one.
"""


def test_articles_come_in_order_over_five_days() -> None:
    dated = example_articles()

    assert len(dated) >= 32
    assert [one.at for one in dated] == sorted(one.at for one in dated)
    assert dated[-1].at - dated[0].at > timedelta(days=4)
    assert all(one.draft.published_at and one.draft.published_at <= one.at for one in dated)


def test_publishers_are_of_every_kind() -> None:
    tiers = {one.draft.publisher: one.draft.tier for one in example_articles()}

    assert len(tiers) >= 6
    assert set(tiers.values()) == {
        Tier.WIRE,
        Tier.NATIONAL,
        Tier.LOCAL,
        Tier.OFFICIAL,
        Tier.STATE_MEDIA,
        Tier.SOCIAL,
        Tier.NGO,
    }


def test_one_article_is_edited_and_one_withdrawn() -> None:
    drafts = [one.draft for one in example_articles()]
    again = [guid for guid, times in Counter(draft.guid for draft in drafts).items() if times == 2]

    assert sorted(again) == ["northline-0303-05", "rm-20260303-40"]
    assert [draft.guid for draft in drafts if draft.is_withdrawn] == ["rm-20260303-40"]


def _stored(draft: Draft, source: Source, at: datetime) -> Article:
    return to_article(draft, source, at, id=article_id(identity_keys(source, draft)))


def test_the_query_leaves_out_what_is_irrelevant() -> None:
    source = Source(id=SourceId("example"), kind="folder", url="", publisher="")
    query = parse(CRISIS.query)
    outside = {
        one.draft.guid
        for one in example_articles()
        if not query.finds(searchable(_stored(one.draft, source, one.at)))
    }

    assert outside == {"courier-540019", "tvp-88171"}


def test_the_schedule_fires_morning_and_evening() -> None:
    start = datetime(2026, 3, 2, 5, tzinfo=UTC)

    assert [at.hour for at in fires_between(SCHEDULE, start, start + timedelta(days=1))] == [7, 18]


def test_a_file_is_read_with_its_paragraphs() -> None:
    dated = dated_from("01.txt", FILE)

    assert dated.at == datetime(2026, 3, 2, 5, 40, tzinfo=UTC)
    assert dated.draft.title == "Spillway: a part gives way"
    assert dated.draft.text == "One paragraph, broken over two lines.\n\nAnother one."
    assert dated.draft.tier is Tier.WIRE
    assert not dated.draft.is_withdrawn


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        pytest.param("No front block at all.", "front block", id="no front block"),
        pytest.param(FILE.split("---\nOne")[0], "front block", id="front block never closed"),
        pytest.param(FILE.split("One paragraph")[0], "a text below", id="no text"),
        pytest.param(FILE.replace("tier: wire\n", ""), "missing ['tier']", id="a key is missing"),
        pytest.param(
            FILE.replace("tier: wire", "tier: wire\nmood: grim"),
            "not known ['mood']",
            id="a key too many",
        ),
        pytest.param(FILE.replace("tier: wire", "tier wire"), "“tier wire”", id="no colon"),
        pytest.param(FILE.replace("tier: wire", "tier:"), "“tier:”", id="no value"),
    ],
)
def test_a_broken_file_is_named_with_its_fault(text: str, problem: str) -> None:
    with pytest.raises(ValueError, match=r"01\.txt") as caught:
        dated_from("01.txt", text)

    assert problem in str(caught.value)
