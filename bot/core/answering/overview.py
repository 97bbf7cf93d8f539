"""Questions about the whole: "what is the latest", "where did it happen"."""

import re
from collections.abc import Iterable, Sequence
from datetime import timedelta

from bot.core.answering.candidates import Candidate
from bot.core.answering.fitting.covering import is_held
from bot.core.answering.fitting.seeking import shows_wanted
from bot.core.answering.question.asked import Asked
from bot.core.answering.question.phrases import stems_in
from bot.core.answering.question.timing import day_phrase, since_phrase
from bot.core.answering.question.wants import Tone, Want
from bot.core.answering.wording import Cite, sentence_of
from bot.core.articles import Article, Span
from bot.core.briefs import Statement
from bot.core.evidence import Reading
from bot.core.figures.series import counts_lives
from bot.core.ledger.happenings import overlap
from bot.core.patterns import Pattern
from bot.core.reading.dates import find_dates
from bot.core.sentences.importance import is_news, weigh
from bot.core.text.words import stems

#: How far before the newest article the news still is.
RECENT = timedelta(hours=36)
MAX_LINES = 3
#: Sentences of one article, from its beginning, that may tell what it is about.
_FIRST = 4
#: What a sentence loses for every day that it is older than the newest.
_AGEING = 0.25
#: What a sentence gains that counts the dead or the missing: lives come first.
_LIVES = 0.25
_SAME = 0.5
_CAUSE = Pattern(
    r"\b(?:after|because|caused?|causing|due to|following|triggered|led to|as a result|owing to|"
    r"blamed|sparked|when)\b",
    re.IGNORECASE,
)
#: Words that name the whole, or since when.
_WHOLE = frozenset(
    stems(
        "summary summarize summarise situation status change development overview recap picture "
        "brief else since"
    )
)
_ASKS = Pattern(
    r"\b(?:what|where|when|why|how|news?|latest|updates?|summar\w+|situation|status|overview|"
    r"recap|brief)\b",
    re.IGNORECASE,
)
_HAPPENED = Pattern(
    r"\bwhat(?:['’]s| is| was| has)? "
    r"(?:happen\w*|going on|new|known|the (?:latest|news|situation))\b|"
    r"\bwhat do (?:we|you) know\b",
    re.IGNORECASE,
)
#: What befell somebody is told by sentences about them, not by what articles begin with.
_BEFELL = Pattern(r"\bhappen\w* (?:to|with)\b", re.IGNORECASE)
#: It wants to be told of something as a whole: "summarise the strike", "the latest on Tarn".
_OVERVIEW = Pattern(
    r"\b(?:summar\w+|overview|recap)\b|"
    r"\b(?:situation|status|picture|news|updates?|latest) (?:in|on|of|from|about|at|with|around)\b",
    re.IGNORECASE,
)
#: "When did it all begin?" asks of what happened, whatever that is.
_ONSET = frozenset(stems("start begin break"))
_IT = Pattern(r"\b(?:it|this|that|everything)\b", re.IGNORECASE)
#: What nobody knows is no part of what is told.
_UNKNOWN = Pattern(r"\b(?:un(?:known|clear)|not (?:\w+ )?(?:known|clear))\b", re.IGNORECASE)
#: What may be asked of the whole with no word about it.
_WANTS = frozenset({Want.ANYTHING, Want.TIME, Want.PLACE, Want.REASON})


def asks_of_all(asked: Asked) -> bool:
    """Tell whether a question names nothing and so is about all there is: "what happened?"."""
    phrases = [since_phrase(asked.text), day_phrase(asked.text)]
    dated = {one for phrase in phrases if find_dates(phrase) for one in stems(phrase)}
    whole = _WHOLE | _ONSET if asked.want is Want.TIME and _IT.search(asked.text) else _WHOLE
    is_of_part = set(asked.stems) - whole - dated or asked.kinds or asked.counted
    is_asked = _ASKS.search(asked.text) is not None and _UNKNOWN.search(asked.text) is None
    return is_asked and not is_of_part and asked.tone is Tone.NONE and asked.want in _WANTS


def asks_of_happening(asked: Asked) -> bool:
    """Tell whether it asks for a time, a place or a reason, and leaves out of what."""
    return asks_of_all(asked) and asked.want is not Want.ANYTHING


def asks_of_named(asked: Asked) -> bool:
    """Tell whether it asks of what it names as a whole: "what happened in Velk?".

    Of a thing without a name only where it says that it wants the whole: "recap the strike".
    """
    if asked.want is not Want.ANYTHING or asked.tone is not Tone.NONE:
        return False
    if _OVERVIEW.search(asked.text) is not None:
        return bool(_part(asked))
    if _BEFELL.search(asked.text) is not None:
        return False
    is_of_names = bool(asked.stems) and set(asked.stems) <= asked.names
    return is_of_names and _HAPPENED.search(asked.text) is not None


def _part(asked: Asked) -> frozenset[str]:
    """Return the stems that say of which part it is asked."""
    return frozenset(asked.stems) - _WHOLE


def of_named(asked: Asked, found: Sequence[Candidate], cite: Cite) -> tuple[Statement, ...]:
    """Return what the articles first say of those named, the weightiest and newest first."""
    articles = {one.key: (one.article, one.reading) for one in found}
    told = [one for one in leading(articles.values()) if _tells_of(asked, stems_in(one.text))]
    return overview(asked, told, cite)


def _tells_of(asked: Asked, held: frozenset[str]) -> bool:
    # What has no name may be called otherwise: "walkout" of a strike.
    part = _part(asked)
    return part & asked.names <= held and all(is_held(one, held) for one in part - asked.names)


def leading(articles: Iterable[tuple[Article, Reading]]) -> list[Candidate]:
    """Return what each article says first, the weightiest and newest first."""
    found = [
        Candidate(
            article=article,
            reading=reading,
            span=Span(
                article=article.id,
                revision=article.revision,
                start=sentence.start,
                end=sentence.end,
            ),
            coverage=1.0,
            own=1.0,
            core=1.0,
            score=weigh(article, reading, number)
            + _LIVES * counts_lives(reading, sentence.start, sentence.end),
        )
        for article, reading in articles
        for number, sentence in enumerate(reading.sentences[: 2 * _FIRST])
        if is_news(article, reading, sentence)
    ]
    newest = max((one.at for one in found), default=None)

    def worth(one: Candidate) -> float:
        days = (newest - one.at) / timedelta(days=1) if newest else 0.0
        return one.score - _AGEING * days

    return sorted(found, key=lambda one: (-round(worth(one), 3), one.span))


def overview(asked: Asked, found: Sequence[Candidate], cite: Cite) -> tuple[Statement, ...]:
    """Return the sentences that tell the whole, or its time, its place, its cause.

    What counts the dead or the missing comes first, then the weightiest.
    """
    lines: list[tuple[bool, Statement]] = []
    taken: list[frozenset[str]] = []
    for candidate in found:
        own = frozenset(stems(candidate.text))
        is_told = any(overlap(own, other) > _SAME for other in taken)
        if is_told or not _suits(asked, candidate):
            continue
        said = sentence_of(candidate, cite)
        if said is not None:
            lines.append((_tells_lives(candidate), said))
            taken.append(own)
        if len(lines) == MAX_LINES:
            break
    return tuple(said for _, said in sorted(lines, key=lambda line: not line[0]))


def _tells_lives(one: Candidate) -> bool:
    return counts_lives(one.reading, one.span.start, one.span.end)


def _suits(asked: Asked, candidate: Candidate) -> bool:
    if asked.want is Want.REASON:
        return _CAUSE.search(candidate.text) is not None
    return shows_wanted(asked, candidate)
