"""Feeds that carry the beginning of an article only: completing it from its page, once."""

from dataclasses import replace

import xxhash

from bot.core.articles import Draft, Source

#: More new articles than this in one later reply are a burst: an import, or a feed gone wrong.
BURST = 20


def is_burst(new: int) -> bool:
    """Tell whether a reply that is not a source's first brought too much to be news."""
    return new > BURST


def teaser_mark(source: Source, draft: Draft) -> str:
    """Return the key under which a completed teaser is remembered, by all that it says.

    The date is left out: publishers move it, and the article stays the same.
    """
    said = "\n".join((draft.guid, draft.url, draft.title, draft.text))
    digest = xxhash.xxh3_128_hexdigest(said.encode("utf-8", "replace"))
    return f"teaser:{source.id}:{digest}"


def completed(teaser: Draft, page: Draft | None) -> Draft:
    """Return the teaser with its page's text, where that is more than it had.

    Title, address and publisher stay the feed's; the rest does where it gave it, but for the time
    of the last change.
    """
    if page is None or len(page.text) <= len(teaser.text):
        return teaser
    return replace(
        teaser,
        title=teaser.title or page.title,
        text=page.text,
        published_at=teaser.published_at or page.published_at,
        published_offset=page.published_offset,
        # What is kept is the page's text.
        modified_at=page.modified_at or teaser.modified_at,
        language=teaser.language or page.language,
        author=teaser.author or page.author,
        credit=teaser.credit or page.credit,
        is_teaser=False,
        is_from_page=True,
    )
