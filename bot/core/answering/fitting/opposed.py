"""Whether a sentence tells the opposite of what a question asks, or another number of it."""

import re
from collections.abc import Mapping, Sequence

from bot.core.answering.candidates import Candidate
from bot.core.answering.fitting.clauses import tokens
from bot.core.answering.fitting.covering import is_held
from bot.core.answering.question.asked import Asked
from bot.core.answering.question.phrases import stems_in
from bot.core.answering.question.wants import Want
from bot.core.patterns import Pattern
from bot.core.text.words import stem

#: Each excludes the others of its row.
_ROWS = (
    "first second third fourth last",
    "oldest youngest",
    "largest smallest biggest",
    "highest lowest",
    "most fewest least",
    "best worst",
    "more less fewer",
    "before after",
    "won lost",
    "win lose",
    "bought sold",
    "buy sell",
    "north south east west",
    "northern southern eastern western",
    "inside outside",
    "men women",
    "man woman",
    "wife husband",
    "mother father",
    "son daughter",
    "brother sister",
    "killed wounded",
    "killed injured",
    "male female",
    "old new",
    "former current",
    "rise fall",
    "rose fell",
    "increase decrease",
    "increased decreased declined",
    "open close",
    "arrested released",
    "accept reject",
    "accepted rejected",
    "support oppose",
    "supported opposed",
    "summer winter",
    "morning afternoon evening night",
    "monday tuesday wednesday thursday friday saturday sunday",
    "january february march april may june july august september october november december",
    "upper lower",
    "left right",
    "domestic foreign",
    "public private",
    "minimum maximum",
)
_OTHERS: dict[str, frozenset[str]] = {}
for _row in _ROWS:
    for _word in _row.split():
        _OTHERS[_word] = _OTHERS.get(_word, frozenset()) | frozenset(_row.split()) - {_word}
#: Which may be verbs of another sense.
_VERBS = frozenset("last left".split())
_NOT = Pattern(
    r"\b(?:not|never|no|none|nobody|neither|nor|without|refus\w+|fail(?:s|ed|ing)?|deny|den(?:y|ied)|"
    r"unable|cannot|reject\w*|declin\w+)\b|n['’]t\b",
    re.IGNORECASE,
)
#: What only denies; the others of these words may be told in other words, as deeds are.
_PLAINLY_NOT = Pattern(r"\b(?:not|never|no|none|nobody|cannot)\b|n['’]t\b", re.IGNORECASE)
_SURELY, _LIKELY = 1.0, 0.4
_NUMBER = Pattern(r"(?P<value>\d[\d.,]*)[- ]?(?P<unit>[a-z]+)?", re.IGNORECASE)
_YEAR = Pattern(r"\b(?:19|20)\d\d\b")
#: How much a number tells against a sentence that lacks it: another stands in its place, it stands
#: near, or nowhere near. Characters before and behind that are near.
_ANOTHER, _AROUND, _LACKING = 1.0, 0.2, 0.4
_BEFORE, _BEHIND = 250, 100
_UNSAID = 0.5
_AT_MOST = Pattern(
    r"\b(?:up to|as (?:many|much|long) as|(?:no|not) (?:more|longer|later|higher|larger) than)\b",
    re.IGNORECASE,
)
_AT_LEAST = Pattern(
    r"\b(?:at least|(?:no|not) (?:less|fewer|shorter|earlier|lower|smaller) than)\b", re.IGNORECASE
)
#: Words of a question for which a source may give a bound.
_BOUNDS = {"maximum": _AT_MOST, "most": _AT_MOST, "minimum": _AT_LEAST, "least": _AT_LEAST}
#: Sources have many ways to say these, and tell of a man by his name.
_WORDED = frozenset("before after man woman men women male female".split())


def opposed(asked: Asked, candidate: Candidate) -> Mapping[str, float]:
    """Measure what a sentence tells against what a question takes for granted, 0 to 1 each."""
    low = [one.low for one in tokens(asked.text)]
    told = {one.low for one in tokens(candidate.text)}
    held = stems_in(candidate.text)
    sided = [one for at, one in enumerate(low) if one in _OTHERS and _is_sided(asked, low, at)]
    against = [
        one
        for one in sided
        if one not in told and stem(one) not in held and not _is_bound(one, candidate.text)
    ]
    worst = sum(1.0 if _OTHERS[one] & told else _unsaid(one, held) for one in against)
    return {
        "opposite": worst / len(sided) if sided else 0.0,
        "other_number": max((_against(found, candidate) for found in _numbers(asked)), default=0.0),
        "negated": _negated(asked, candidate),
    }


def _is_bound(word: str, text: str) -> bool:
    """Tell whether a text says "maximum" or "at most" by a bound: "up to ten years"."""
    return word in _BOUNDS and _BOUNDS[word].search(text) is not None


def _unsaid(word: str, held: frozenset[str]) -> float:
    return 0.0 if word in _WORDED or is_held(stem(word), held) else _UNSAID


def _is_sided(asked: Asked, low: Sequence[str], at: int) -> bool:
    """Tell the old mill from "how old", and the last day from how long something lasts."""
    is_verb = low[at] in _VERBS and stem(low[at]) == asked.predicate
    return low[at - 1 : at] != ["how"] and not is_verb


def _negated(asked: Asked, candidate: Candidate) -> float:
    """Tell how surely a question asks what was not, and the sentence tells what was."""
    # Why it did not ring is told by what kept it from ringing.
    if asked.want is Want.REASON or not _NOT.search(asked.text) or _NOT.search(candidate.text):
        return 0.0
    return _SURELY if _PLAINLY_NOT.search(asked.text) else _LIKELY


def _numbers(asked: Asked) -> list[tuple[str, str]]:
    return [
        (found["value"].rstrip(".,"), (found["unit"] or "").lower())
        for found in _NUMBER.finditer(asked.text)
    ]


def _against(number: tuple[str, str], candidate: Candidate) -> float:
    value, unit = number
    alone = re.compile(rf"(?<![\d.]){re.escape(value)}(?!\d)")
    if alone.search(candidate.text):
        return 0.0
    is_other = unit and re.search(rf"\d[- ]?{unit}\b", candidate.text, re.IGNORECASE)
    if is_other or (_YEAR.fullmatch(value) and _YEAR.search(candidate.text)):
        return _ANOTHER
    text, span = candidate.article.text, candidate.span
    near = text[max(0, span.start - _BEFORE) : span.end + _BEHIND]
    return _AROUND if alone.search(f"{candidate.article.title} {near}") else _LACKING
