"""What another source's account of a known article may change.

An article belongs to the source that gave it first. Others list it too: a section beside the feed
of the whole site, an aggregator, somebody who wants to falsify it.
"""

from dataclasses import replace
from urllib.parse import urlsplit

from bot.core.articles import Article, Draft, Source
from bot.core.collecting.identity import revised


def retold(old: Article, new: Article, draft: Draft, source: Source) -> Article | None:
    """Return what another source makes of an article as its next revision; None: nothing.

    Its text counts where it is the article's own page that was read, or comes from the article's
    own site; it takes the place of a beginning, or of what the page said before. Texts that two
    feeds shorten differently are no changes of each other. Title, publisher and tier stay.

    Args:
        old: As it is known; not withdrawn.
        new: As the other source gives it, under the same id.
        draft: What `new` was made of.
        source: The other source.
    """
    if new.is_teaser or not (draft.is_from_page or _is_at_home(source, draft)):
        return None
    is_same_page = old.is_from_page and new.is_from_page
    if not (old.is_teaser or is_same_page or new.is_withdrawn):
        return None
    later = revised(old, replace(new, title=old.title))
    if later is None:
        return None
    return replace(
        later,
        source=old.source,
        publisher=old.publisher,
        author=old.author or new.author,
        credit=old.credit or new.credit,
        tier=old.tier,
        stake=old.stake,
        language=old.language or new.language,
    )


def _is_at_home(source: Source, draft: Draft) -> bool:
    """Tell whether a source reads this machine, or the site that the article stands on."""
    one, other = (
        (urlsplit(link).hostname or "").lower().removeprefix("www.")
        for link in (source.url, draft.url)
    )
    return not one or one == other or one.endswith(f".{other}") or other.endswith(f".{one}")
