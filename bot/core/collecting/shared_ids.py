"""Articles that share a guid or a link: told apart by what they say.

Alerts, status pages and live blogs give each item the same link. There the link names none of them,
and its page holds none of them alone.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from bot.core.articles import Article, Draft
from bot.core.collecting.identity import canonical_url
from bot.core.text.characters import fold
from bot.core.text.words import stem_set

#: With a smaller share of the shorter one's stems in common, two texts tell of two things.
_LEAST_SHARED = 0.2
#: What an article without a title is told apart by.
_TITLE_CHARS = 200


def told_apart(drafts: Sequence[Draft]) -> list[Draft]:
    """Tell apart drafts of one document that share a guid or a link, in their order.

    A guid with several links identifies none of them: the first item would be taken for the one
    that was first the last time. Items with one link and several titles are separate articles,
    which the link does not identify.
    """
    return _by_title(_by_link(drafts))


def is_another(old: Article, new: Article) -> bool:
    """Tell whether an item with a known link and a new guid is another article.

    Guids change while the article stays, and so do titles and texts, but not altogether.
    """
    one, other = (stem_set(f"{it.title}. {it.text}") for it in (old, new))
    fewest = min(len(one), len(other))
    return fewest > 0 and len(one & other) < _LEAST_SHARED * fewest


def _by_link(drafts: Sequence[Draft]) -> list[Draft]:
    of_guid: dict[str, set[str]] = defaultdict(set)
    for draft in drafts:
        of_guid[draft.guid].add(canonical_url(draft.url))
    return [
        replace(draft, guid="")
        if draft.guid and len(of_guid[draft.guid]) > 1 and canonical_url(draft.url)
        else draft
        for draft in drafts
    ]


def _by_title(drafts: Sequence[Draft]) -> list[Draft]:
    at_link: dict[str, set[str]] = defaultdict(set)
    of_guid: dict[str, set[str]] = defaultdict(set)
    links = [canonical_url(draft.url) for draft in drafts]
    for draft, link in zip(drafts, links, strict=True):
        title = fold(draft.title or draft.text[:_TITLE_CHARS])
        at_link[link].add(title)
        of_guid[draft.guid].add(title)
    return [
        # Its page would give each of them the same text.
        replace(
            draft,
            shares_link=True,
            is_teaser=False,
            guid=draft.guid if len(of_guid[draft.guid]) == 1 else "",
        )
        if link and len(at_link[link]) > 1
        else draft
        for draft, link in zip(drafts, links, strict=True)
    ]
