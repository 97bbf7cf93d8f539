"""When the page of an article that a brief used is read again, and what of it counts as a change.

Source:
    The first hours are when reports are put right; after three days they are left as they are.
"""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.core.articles import Article, Draft, Source
from bot.core.collecting.identity import is_material_change

#: After the latest brief that used the article.
STEPS = (
    timedelta(minutes=30),
    timedelta(hours=2),
    timedelta(hours=6),
    timedelta(hours=24),
    timedelta(hours=72),
)
#: For how long after its last step a brief is looked at; downtime may have been in the way.
WATCHED_FOR = STEPS[-1] + timedelta(hours=12)
#: A page that gives less of an article than this hides it: a wall, a notice, another layout.
_LEAST_SHARE = 0.5


def slot_due(article: Article, used_at: datetime, now: datetime) -> str:
    """Return the name of the latest step that has come, or "" before the first.

    Missed steps are not repeated: the latest one sees what they would have seen.
    """
    passed = [step for step in STEPS if used_at + step <= now]
    if not passed or used_at + WATCHED_FOR < now:
        return ""
    return f"{article.id}/{used_at.isoformat()}/{int(passed[-1].total_seconds()) // 60}"


def is_comparable(article: Article) -> bool:
    """Tell whether an article's page can show that its text changed: it was read from there.

    An article that came whole in a feed differs from its page; its changes come in the feed.
    """
    has_page = article.url.startswith(("http://", "https://"))
    return has_page and not article.is_withdrawn and (article.is_from_page or article.is_teaser)


def changed_by(article: Article, page: Draft | None) -> Draft | None:
    """Return the article as its page has it now, if that can change a fact; else None."""
    if page is None or len(page.text) < _LEAST_SHARE * len(article.text):
        return None
    is_more = article.is_teaser and len(page.text) > len(article.text)
    if not is_more and (article.is_teaser or not is_material_change(article.text, page.text)):
        return None
    return replace(
        page,
        title=article.title,
        url=article.url,
        published_at=article.published_at,
        published_offset=article.published_offset,
        language=article.language,
        publisher=article.publisher,
    )


def source_of(article: Article) -> Source:
    """Return the source that an article is kept under."""
    return Source(
        id=article.source,
        kind="page",
        url=article.url,
        publisher=article.publisher,
        tier=article.tier,
        stake=article.stake,
    )
