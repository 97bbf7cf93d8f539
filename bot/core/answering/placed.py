"""Counts of the place that a question names, told apart from those of a wider area.

Whoever asks how many died in Tarn must not take the toll of the whole flood for that of Tarn, also
where a hospital of Tarn gives it.
"""

from collections.abc import Iterator, Sequence

from bot.core.answering.candidates import Candidate
from bot.core.answering.events import Pair, counts_fates
from bot.core.answering.question.asked import Asked
from bot.core.answering.question.countries import of_country
from bot.core.answering.question.phrases import stems_in
from bot.core.evidence import Attribution, Figure, NameKind, Reading
from bot.core.patterns import Pattern
from bot.core.sentences.stating import dateline_of
from bot.core.text.words import stems

_WORD = Pattern(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
#: A place stands behind these.
_WHERE = frozenset("in at near around inside outside from across within".split())


def place_asked(asked: Asked, found: Sequence[Candidate]) -> frozenset[str]:
    """Return the stems of the place to which a question for a count of lives is limited.

    Empty where there is none, and where the name is that of the event ("in the Tarn flood") or of
    nothing that the sources know as a place.
    """
    if not asked.names or not counts_fates(asked):
        return frozenset()
    words = [word.casefold() for word in _WORD.findall(asked.text)]
    for at, word in enumerate(words):
        if word in _WHERE:
            rest = words[at + 1 :]
            named = _leading_names(rest[1:] if rest[:1] == ["the"] else rest, asked)
            is_country = any(map(of_country, named))  # what is in it need not say so
            if named and not is_country and any(named <= _places(one) for one in found):
                return named
    return frozenset()


def name_of(place: frozenset[str], found: Sequence[Candidate]) -> str:
    """Return a place's name as sources write it; in capitals only if nobody writes it otherwise."""
    names = (one for candidate in found for one in candidate.reading.names)
    written = [one.text for one in names if frozenset(stems(one.text)) == place]
    return min(written, key=str.isupper, default=" ".join(sorted(place)))


def _leading_names(words: Sequence[str], asked: Asked) -> frozenset[str]:
    """Return the stems of the names that words begin with; empty if a thing's name goes on."""
    named: set[str] = set()
    for word in words:
        own = frozenset(stems(word))
        if own and own <= asked.names:
            named |= own
        else:
            return frozenset() if own & set(asked.stems) else frozenset(named)
    return frozenset(named)


def _places(candidate: Candidate) -> frozenset[str]:
    names = candidate.reading.names
    return frozenset(one for it in names if it.kind is NameKind.PLACE for one in stems(it.text))


def is_there(place: frozenset[str], pair: Pair, found: Sequence[Candidate]) -> bool:
    """Tell whether a count is of a place: that stands with it, or in the headline or the opening.

    Who counted, and where the reporter sat, says nothing of where it was. What the first report of
    the same event has in its headline is where the event was.

    Args:
        place: Stems of the place.
        pair: The count, and its sentence.
        found: What was found beside it.
    """
    return place <= _told(pair) or place <= _first_headline(pair[0], found)


def is_wider(place: frozenset[str], pair: Pair, found: Sequence[Candidate]) -> bool:
    """Tell whether a count is of more than a place: another one stands where that might; as above.

    A count with which no place stands may be of the one that is asked about.
    """
    others = _places(pair[0]) - place
    told = _told(pair)
    return not is_there(place, pair, found) and any(
        one in told for one in others if not of_country(one)
    )


def _told(pair: Pair) -> frozenset[str]:
    """Return the stems of what may say where a count is of."""
    candidate, figure = pair
    opening = candidate.reading.sentences[0]
    return (
        stems_in(f"{candidate.article.title} {figure.place}")
        | _said(candidate, candidate.span.start, candidate.span.end)
        | _said(candidate, opening.start, opening.end)
    )


def _first_headline(candidate: Candidate, found: Sequence[Candidate]) -> frozenset[str]:
    same = [one for one in found if one.story and one.story == candidate.story]
    first = min((candidate, *same), key=lambda one: one.at)
    return stems_in(first.article.title)


def _said(candidate: Candidate, start: int, end: int) -> frozenset[str]:
    """Return the stems of a sentence without its dateline and whoever it cites."""
    text, reading = candidate.article.text, candidate.reading
    start += len(dateline_of(text[start:end]))
    kept: list[str] = []
    for who, until in sorted(set(_cited(reading))):
        if start <= who < end:
            kept.append(text[start:who])
            start = until
    return stems_in(" ".join([*kept, text[start:end]]))


def _cited(reading: Reading) -> Iterator[tuple[int, int]]:
    """Yield where the claimants of an article stand."""
    claims: list[Figure | Attribution] = [*reading.figures, *reading.attributions]
    for said in claims:
        if said.claimant_start is not None and said.claimant_end is not None:
            yield said.claimant_start, said.claimant_end
