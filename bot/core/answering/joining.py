"""Questions of several clues: who or what is it that all of them are told of?

"Which firm, bought by Orlo in May, makes the gates that broke in Velk?" is told by no sentence
alone. Each clue is looked for among the sentences that tell of one and the same name; the name of
which they tell most of all clues together is the answer, in the sentences that tell them.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log
from operator import mul

from bot.core.answering.candidates import Candidate
from bot.core.answering.fitting.pointing import pointed_at
from bot.core.answering.question.asked import Asked
from bot.core.answering.question.capitals import CALENDAR
from bot.core.answering.question.light import LIGHT
from bot.core.answering.question.nouns import NAME
from bot.core.answering.question.phrases import stems_in
from bot.core.answering.question.wants import Tone, Want
from bot.core.answering.wording import Cite, sentence_of
from bot.core.briefs import Statement
from bot.core.evidence import Name, NameKind
from bot.core.patterns import Pattern
from bot.core.reading.people.roles import is_title, names_people
from bot.core.reading.propernames.orgwords import names_organisation
from bot.core.text.words import stem, stems

#: Where one clue ends and another begins.
_PARTS = Pattern(
    r"[,;:]|\b(?:who|whom|whose|which|that|and|but|after|before|because|while|when|where)\b"
)
_WHO = Pattern(r"^\W*(?:who|whom|whose)\b")
_SORT = Pattern(r"^\W*(?:which|what) (?P<sort>(?:[\w'’-]+ ?){1,5})")
#: Words of a clue, of all of them together, and of a single one, of which fewer ask of one thing.
_LEAST, _TOGETHER, _ALONE = 2, 6, 8
#: Sentences that are looked at, of all that were found.
_LOOKED_AT = 120
#: What a word counts for that stands beside the sentence or in its title, and elsewhere.
_BESIDE, _FAR = 0.5, 0.25
#: What a word counts for that says little.
_LIGHTLY = 0.5
#: How much of a sentence counts for whom its title names, it means by "he", or it names itself.
_TITLED, _MEANT, _HERE = 0.8, 0.9, 1.0
#: What must be told of all clues together, of the one that is told least, and more than of others.
_ENOUGH, _EACH = 0.6, 0.3
#: How surely a name is what is asked for, where another kind of name is.
_UNSURE, _UNLIKE = 0.9, 0.6
#: A further sentence is told for a clue of which it holds so much more.
_MORE = 0.2
_MOST = 3
_YEAR = 4

Stems = frozenset[str]


@dataclass(frozen=True, slots=True)
class _Told:
    """A sentence with how much it holds of each clue, 0 to 1."""

    candidate: Candidate
    held: tuple[float, ...]


def joined(asked: Asked, found: Sequence[Candidate], cite: Cite) -> list[Statement]:
    """Return the sentences that tell the clues of a question, all of one name; none where few do.

    Args:
        asked: The question.
        found: The sentences that may answer, best first.
        cite: Numbers their sources.
    """
    best = likeliest(asked, found)
    if best is None or best.worth < _ENOUGH or min(best.each) < _EACH:
        return []
    # A name that nothing near it has is another story's.
    lost = frozenset(asked.names).intersection(*(one.candidate.missing for one in best.told))
    if lost:
        return []
    return _told(best, cite)


@dataclass(frozen=True, slots=True)
class Likeliest:
    """The name of which most is told."""

    name: Stems
    #: How much is told of all clues, and of each; 0 to 1.
    worth: float
    each: tuple[float, ...]
    told: Sequence[_Told]


def likeliest(asked: Asked, found: Sequence[Candidate]) -> Likeliest | None:
    """Find the name of which most clues are told; None where it asks for none by several."""
    clues = clues_of(asked)
    if sum(map(len, clues)) < (_TOGETHER if len(clues) > 1 else _ALONE):
        return None
    looked_at = found[:_LOOKED_AT]
    weights = _weights(asked, looked_at)
    shares = [sum(weights[word] for word in clue) for clue in clues]
    told: dict[Stems, list[tuple[_Told, float]]] = defaultdict(list)
    sure: dict[Stems, float] = {}
    for one in looked_at:
        line = _Told(one, tuple(_held(one, clue, weights) for clue in clues))
        for name, share, likely in _names(asked, one):
            told[name].append((line, share))
            sure[name] = max(sure.get(name, 0.0), likely)
    return max(
        (_weighed(name, sure[name], of_it, shares) for name, of_it in _merged(told).items()),
        key=lambda one: one.worth,
        default=None,
    )


def _weighed(
    name: Stems, likely: float, of_it: Sequence[tuple[_Told, float]], shares: Sequence[float]
) -> Likeliest:
    each = tuple(max(one.held[at] * share for one, share in of_it) for at in range(len(shares)))
    worth = likely * sum(map(mul, each, shares)) / sum(shares)
    told = [one for one, share in of_it if share == _HERE]
    return Likeliest(name=name, worth=worth, each=each, told=told)


def clues_of(asked: Asked) -> list[Stems]:
    """Return the stems of each clue by which a question asks for a name."""
    is_asked = asked.want is Want.PERSON or (asked.focus and asked.focus != NAME)
    if not is_asked or asked.tone is not Tone.NONE or asked.want in (Want.FIGURE, Want.WORDS):
        return []
    wanted = {one for one in asked.stems if one not in asked.focus and not _is_date(one)}
    clues: list[set[str]] = []
    for part in _PARTS.split(asked.text):
        told = (set(stems(part)) & wanted).difference(*clues)
        if clues and (len(told) < _LEAST or len(clues[-1]) < _LEAST):
            clues[-1] |= told
        elif told:
            clues.append(told)
    if len(clues) > 1 and len(clues[-1]) < _LEAST:
        last = clues.pop()
        clues[-1] |= last
    return [frozenset(clue) for clue in clues]


def _weights(asked: Asked, found: Sequence[Candidate]) -> Mapping[str, float]:
    """Weigh a question's words by how few of the sentences hold them; light ones least."""
    often = Counter(word for one in found for word, share in one.held.items() if share)
    return {
        word: (1 + log((len(found) + 1) / (often[word] + 1))) * (_LIGHTLY if word in LIGHT else 1)
        for word in asked.stems
    }


def _held(one: Candidate, clue: Stems, weights: Mapping[str, float]) -> float:
    total = sum(weights[word] for word in clue)
    held = 0.0
    for word in clue:
        if share := one.held.get(word, 0.0):
            held += weights[word] * share
        elif word not in one.missing:
            held += weights[word] * (_FAR if word in one.far else _BESIDE)
    return held / total


def _names(asked: Asked, one: Candidate) -> Iterator[tuple[Stems, float, float]]:
    """Yield what the sentence tells of, with how surely it does, and that this is asked for."""
    span = one.span
    meant = pointed_at(one.reading, span.start, one.text)
    title = stems_in(one.article.title)
    kinds = _kinds(asked)
    for name in one.reading.names:
        fresh = _fresh(asked, name)
        if not fresh:
            continue
        likely = (
            1.0 if name.kind in kinds else _UNSURE if name.kind is NameKind.UNKNOWN else _UNLIKE
        )
        if span.start <= name.start < span.end:
            yield fresh, _HERE, likely
        elif fresh <= meant:
            yield fresh, _MEANT, likely
        elif fresh <= title:
            yield fresh, _TITLED, likely


def _fresh(asked: Asked, name: Name) -> Stems:
    """Return the stems of a name that a question does not give; none where it gives the name.

    Of a person it may give the surname, which others bear as well.
    """
    words = [(word, frozenset(stems(word))) for word in name.text.split()]
    own = frozenset[str]().union(*(one for _, one in words))
    if own & asked.names and (name.kind is not NameKind.PERSON or words[0][1] & asked.names):
        return frozenset()
    if words[-1][1] & asked.names and not _is_told_apart(asked.text, words[-1][0]):
        return frozenset()
    initials = "".join(word[0] for word, one in words if one).casefold()
    is_given = any(len(one) > 1 and initials.startswith(one) for one in asked.names)
    return frozenset() if is_given else own.difference(asked.stems)


def _is_told_apart(question: str, surname: str) -> bool:
    """Tell whether a question gives a surname with a given name: "Ana Brel", and not "Brel"."""
    at = question.find(surname)
    before = question[:at].split() if at > 0 else []
    return bool(before) and before[-1][:1].isupper()


def _kinds(asked: Asked) -> frozenset[NameKind]:
    if _WHO.match(asked.text.casefold()):
        return frozenset({NameKind.PERSON})
    found = _SORT.match(asked.text.casefold())
    words = found["sort"].split() if found else []
    if any(stem(word) in asked.focus and _is_person(word) for word in words):
        return frozenset({NameKind.PERSON})
    if asked.want is Want.PLACE:
        return frozenset({NameKind.PLACE})
    return frozenset({NameKind.ORGANISATION, NameKind.UNKNOWN})


def _is_person(word: str) -> bool:
    return (names_people(word) or is_title(word.capitalize())) and not names_organisation(word)


def _is_date(one: str) -> bool:
    """Tell a year or a month, which articles of that day do not say."""
    return one in CALENDAR or (one.isdigit() and len(one) == _YEAR)


def _merged(
    told: Mapping[Stems, list[tuple[_Told, float]]],
) -> dict[Stems, list[tuple[_Told, float]]]:
    """Put what is told of "Brel" to Ana Brel, where only one is called so."""
    whole = {name: [other for other in told if name < other] for name in told}
    merged = {name: list(of_it) for name, of_it in told.items()}
    for name, longer in whole.items():
        for other in longer:
            merged[other] += told[name]
    return merged


def _told(best: Likeliest, cite: Cite) -> list[Statement]:
    """State the sentence that holds most, then what tells more of a clue."""
    lines: list[Statement] = []
    held = [0.0] * len(best.each)
    in_order = sorted(best.told, key=lambda one: -sum(one.held))
    for one in in_order:
        is_more = any(mine > had + _MORE for mine, had in zip(one.held, held, strict=True))
        said = sentence_of(one.candidate, cite) if is_more else None
        if said is None:
            continue
        lines.append(said)
        held = [max(pair) for pair in zip(one.held, held, strict=True)]
        if len(lines) == _MOST:
            break
    return lines
