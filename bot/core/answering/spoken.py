"""Answers to "what did X say": exact words, cut from their articles."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.core.answering.candidates import Candidate
from bot.core.answering.fitting.covering import is_held
from bot.core.answering.question.asked import Asked
from bot.core.answering.wording import Cite, sentence_of
from bot.core.articles import Span
from bot.core.briefs import Statement
from bot.core.evidence import Quote
from bot.core.patterns import Pattern
from bot.core.reading.people.roles import is_title
from bot.core.text.characters import fold
from bot.core.text.words import stems

#: Words of a question about words that name no subject.
_SPEECH = frozenset(
    stems("respond reply answer react reaction comment statement word quote announce warn claim")
)

#: Whose words a question wants: "what did the mayor say about the gates".
_WHOSE = Pattern(
    r"\b(?:did|does|has|have|do|was|is|were) (?P<who>.{1,80}?) "
    r"(?:say|said|claim|tell|told|think|call|describe|respond|react|comment|saying|reply|answer)\w*\b",
    re.IGNORECASE,
)
#: Share of the subject that a title must hold for words that hold none of it.
_TITLED = 0.6
#: A name of several words.
_RUN = Pattern(r"(?<!\w)[A-ZÀ-ÞА-Я][\w’'-]+(?: [A-ZÀ-ÞА-Я][\w’'-]+)+")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Spoken:
    candidate: Candidate
    quote: Quote
    #: Stems of the question's subject that the words or their sentence hold.
    about: frozenset[str]
    #: Those of them that are not in the title alone.
    near: frozenset[str]


def spoken_statements(asked: Asked, found: Sequence[Candidate], cite: Cite) -> list[Statement]:
    """Quote whoever the question names, on what it names first, then newest words first.

    Nothing when that person says nothing of the subject.
    """
    spoken = [one for candidate in found for one in _by_asked(asked, candidate)]
    topic = _topic(asked, [one.quote for one in spoken])
    fitting = [one for one in spoken if one.about or not topic]
    fitting.sort(key=lambda one: (-len(one.near), -len(one.about), -one.candidate.at.timestamp()))
    lines: dict[str, Statement] = {}
    for one in fitting:
        lines.setdefault(fold(one.quote.text), _line(one, cite))
    return list(lines.values())


def asks_for_any_words(asked: Asked, found: Sequence[Candidate]) -> bool:
    """Tell whether a question asks what somebody said who is quoted, and not on what."""
    wanted = frozenset(asked.stems) - _SPEECH
    return bool(wanted) and any(
        wanted <= frozenset(stems(f"{one.quote.speaker} {one.quote.role}"))
        for candidate in found
        for one in _by_asked(asked, candidate)
    )


def _by_asked(asked: Asked, candidate: Candidate) -> Iterable[_Spoken]:
    wanted = set(asked.stems)
    whose = _WHOSE.search(asked.text)
    speaking = wanted & set(stems(whose["who"])) if whose else set()
    article, span = candidate.article, candidate.span
    for quote in candidate.reading.quotes:
        is_inside = quote.start < span.end and quote.end > span.start
        speaker = set(stems(f"{quote.speaker} {quote.role} {_shown(candidate, quote)}"))
        is_named = speaker & (speaking or wanted) and (not asked.names or asked.names & speaker)
        if not is_inside or not is_named or not _is_whom(asked, frozenset(speaker)):
            continue
        rest = wanted - speaker - _SPEECH
        own = frozenset(stems(f"{quote.text} {span.of(article.text)}"))
        near = frozenset(one for one in rest if is_held(one, own))
        titled = frozenset(stems(article.title))
        held = near | {one for one in rest if is_held(one, titled)}
        # A title that shares one word with the subject is no proof that these words are on it.
        about = held if near or len(held) >= _TITLED * len(rest) else frozenset[str]()
        yield _Spoken(candidate=candidate, quote=quote, about=about, near=near)


def _is_whom(asked: Asked, speaker: frozenset[str]) -> bool:
    """Tell "Ana Marr" from Ana Brel and from Sten Marr."""
    for run in _RUN.finditer(asked.text):
        name = {one for word in run[0].split() if not is_title(word) for one in stems(word)}
        if name & speaker and not name <= speaker:
            return False
    return True


def _topic(asked: Asked, quotes: Sequence[Quote]) -> frozenset[str]:
    """What the question wants the words to be about: its words that are nobody's name or role."""
    speakers = {one for quote in quotes for one in stems(f"{quote.speaker} {quote.role}")}
    return frozenset(asked.stems) - speakers - _SPEECH


def _shown(candidate: Candidate, quote: Quote) -> str:
    if quote.speaker_start is None or quote.speaker_end is None:
        return ""
    return candidate.article.text[quote.speaker_start : quote.speaker_end]


def _line(one: _Spoken, cite: Cite) -> Statement:
    """Give the words with their speaker; words woven into a sentence come with the sentence."""
    candidate, quote = one.candidate, one.quote
    span = candidate.span
    if quote.is_fragment:
        said = sentence_of(candidate, cite)
        if said is not None:
            return said
    words = quote.text.rstrip(" ,;")  # the comma belongs to the sentence around it
    end = quote.start + len(words)
    cut = Span(article=span.article, revision=span.revision, start=quote.start, end=end)
    return Statement(text=f"{quote.speaker}: “{words}”", citations=cite([cut, span]))
