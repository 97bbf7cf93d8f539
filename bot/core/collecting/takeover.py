"""Whether a source is in other hands: a domain that lapsed and was bought, a redirected feed.

A feed that moves, changes its ids or takes up another subject is still itself; one that does more
than one of these at once, and brings nothing that was there before, is held for a person to see.
"""

from collections import Counter
from collections.abc import Sequence
from urllib.parse import urlsplit

from bot.core.articles import Draft, SourceProfile
from bot.core.text.words import stems

#: Fewer articles than these are too few to judge by.
FEWEST = 5
#: So many stems are needed before a source has a subject.
_FEWEST_STEMS = 40
#: A source's own titles share a word with earlier ones more often than this.
_STRANGE_SHARE = 0.2
_MOST_HOSTS, _MOST_STEMS = 5, 600


def profile_of(drafts: Sequence[Draft], language: str) -> SourceProfile:
    """Return the profile of a source that gave these articles.

    Args:
        drafts: Of one answer.
        language: Of their titles; ISO 639-1, "" when unsure.
    """
    hosts = Counter(host for draft in drafts if (host := _host(draft.url)))
    words = dict.fromkeys(stem for draft in drafts for stem in _words(draft.title))
    return SourceProfile(
        hosts=tuple(host for host, _ in hosts.most_common(_MOST_HOSTS)),
        language=language,
        stems=tuple(words)[:_MOST_STEMS],
    )


def merged(known: SourceProfile, seen: SourceProfile) -> SourceProfile:
    """Return a source's profile with what was just seen of it."""
    return SourceProfile(
        hosts=tuple(dict.fromkeys((*seen.hosts, *known.hosts)))[:_MOST_HOSTS],
        language=seen.language or known.language,
        stems=tuple(dict.fromkeys((*seen.stems, *known.stems)))[:_MOST_STEMS],
    )


def taken_over(known: SourceProfile, seen: SourceProfile, titles: Sequence[str]) -> str:
    """Say what changed when a source is no longer itself; "" while it is.

    Args:
        known: What it was like.
        seen: What its answer is like.
        titles: Of that answer.
    """
    if len(titles) < FEWEST:
        return ""
    changes = []
    if known.hosts and seen.hosts and not set(known.hosts) & set(seen.hosts):
        changes.append(f"its articles stand at {seen.hosts[0]}, not {known.hosts[0]}")
    if known.language and seen.language and known.language != seen.language:
        changes.append(f"it is written in {seen.language}, not {known.language}")
    if len(known.stems) >= _FEWEST_STEMS and _strange(titles, frozenset(known.stems)):
        changes.append("it is about nothing that it was about")
    return "it looks taken over: " + ", and ".join(changes) if len(changes) > 1 else ""


def _strange(titles: Sequence[str], known: frozenset[str]) -> bool:
    familiar = sum(bool(known & frozenset(_words(title))) for title in titles)
    return familiar < _STRANGE_SHARE * len(titles)


def _words(title: str) -> list[str]:
    """Return the stems of a title without its numbers, which any two titles may share."""
    return [stem for stem in stems(title) if not stem.isdigit()]


def _host(url: str) -> str:
    return (urlsplit(url).hostname or "").removeprefix("www.")
