"""Which story an article joins, decided online: what came before is all there is."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from math import log, sqrt

from bot.core.articles import Article
from bot.core.evidence import NameKind, Reading
from bot.core.stories import Story, StoryId
from bot.core.words import stems

#: Likeness from which an article joins a story; measured by `bench/stories.py`.
JOIN = 0.30
#: A story is open to joiners for this long after its newest article.
OPEN_FOR = timedelta(days=7)
#: Terms kept of a story.
MAX_TERMS = 60
#: Words of the text that the profile looks at: the news is at the top.
HEAD_WORDS = 220
_TITLE_BOOST = 3
_LEAD_BOOST = 1
_NAME_BOOST = 2.0
#: Stories that the word statistics pretend to know, so that the first few are not over-read.
_PRIOR_STORIES = 30


def profile(article: Article, reading: Reading) -> dict[str, float]:
    """Weigh an article's words: 1 + log of how often, title and names counting more."""
    counts: Counter[str] = Counter(stems(article.text)[:HEAD_WORDS])
    for stem in stems(article.title):
        counts[stem] += _TITLE_BOOST
    first = next((s for s in reading.sentences if not s.is_heading), None)
    if first is not None:
        for stem in stems(article.text[first.start : first.end]):
            counts[stem] += _LEAD_BOOST
    named = {stem for name in reading.names for stem in stems(name.text)}
    return {
        stem: (1 + log(count)) * (_NAME_BOOST if stem in named else 1.0)
        for stem, count in counts.items()
    }


def place(
    article: Article, reading: Reading, stories: Sequence[Story], now: datetime
) -> tuple[Story, bool]:
    """Return the story the article belongs to as it stands afterwards, and whether it is new.

    Args:
        article: The article.
        reading: What was read from it.
        stories: The open stories.
        now: When the article was said; UTC.
    """
    mine = profile(article, reading)
    rarity = _rarity(stories, mine)
    best: tuple[float, Story | None] = (JOIN, None)
    for story in stories:
        if abs(now - story.newest_at) > OPEN_FOR:
            continue
        score = likeness(mine, dict(story.terms), rarity)
        if score >= best[0]:
            best = (score, story)
    if best[1] is None:
        return _opened(article, reading, mine, now), True
    return _joined(best[1], reading, mine, now), False


def likeness(
    mine: Mapping[str, float], theirs: Mapping[str, float], rarity: Mapping[str, float]
) -> float:
    """Return the cosine of two profiles, rare words counting more; from 0 to 1."""
    default = rarity.get("", 1.0)

    def weight(stem: str) -> float:
        return rarity.get(stem, default)

    shared = sum(mine[s] * theirs[s] * weight(s) ** 2 for s in mine.keys() & theirs.keys())
    a = sqrt(sum((value * weight(s)) ** 2 for s, value in mine.items()))
    b = sqrt(sum((value * weight(s)) ** 2 for s, value in theirs.items()))
    return shared / (a * b) if a and b else 0.0


def _rarity(stories: Sequence[Story], mine: Mapping[str, float]) -> dict[str, float]:
    """Rarity of each of the article's words over the stories; "" is that of an unseen word."""
    held: Counter[str] = Counter()
    for story in stories:
        held.update(stem for stem, _ in story.terms)
    total = len(stories) + _PRIOR_STORIES
    rarity = {stem: log((total + 1) / (held[stem] + 1)) for stem in {*mine, *held}}
    rarity[""] = log(total + 1)
    return rarity


def _opened(article: Article, reading: Reading, mine: Mapping[str, float], now: datetime) -> Story:
    return Story(
        id=StoryId(f"story-{article.id}"),
        terms=_heaviest(mine),
        names=_names(reading),
        articles=1,
        newest_at=now,
        title=article.title,
    )


def _joined(story: Story, reading: Reading, mine: Mapping[str, float], now: datetime) -> Story:
    """Move the story's profile towards the article: an average, so that no article rules it."""
    count = min(story.articles, 6)
    old = dict(story.terms)
    merged = {
        stem: (old.get(stem, 0.0) * count + mine.get(stem, 0.0)) / (count + 1)
        for stem in {*old, *mine}
    }
    return Story(
        id=story.id,
        terms=_heaviest(merged),
        names=story.names | _names(reading),
        articles=story.articles + 1,
        newest_at=max(story.newest_at, now),
        title=story.title,
    )


def _heaviest(profile: Mapping[str, float]) -> tuple[tuple[str, float], ...]:
    ranked = sorted(profile.items(), key=lambda term: (-term[1], term[0]))
    return tuple((stem, round(weight, 3)) for stem, weight in ranked[:MAX_TERMS])


def _names(reading: Reading) -> frozenset[str]:
    return frozenset(
        name.text.casefold() for name in reading.names if name.kind is not NameKind.UNKNOWN
    )
