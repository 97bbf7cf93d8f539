"""How likely does a sentence answer? One number out of all that speaks for it and against it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp

from bot.core.answering.candidates import Candidate, Key, ranked_articles
from bot.core.answering.deciding.signs import signs
from bot.core.answering.fitting.roles import roles
from bot.core.answering.fitting.standing import is_stage, leads
from bot.core.answering.question.asked import Asked
from bot.core.answering.question.wants import Want
from bot.core.articles import Span

#: What each sign is worth, in logits: fitted by logistic regression on questions over public news,
#: half of which no article answers (docs/decisions.md).
_WORTH: Mapping[str, float] = {
    "about": 1.40,
    "beside": 1.86,
    "close": 0.89,
    "core": 0.76,
    "coverage": 1.37,
    "lost_more": -0.60,
    "measured": 0.51,
    "missing": -0.67,
    "own": 1.42,
    "person": -0.66,
    "place": -0.53,
    "predicate": 0.70,
    "predicate_missing": 0.55,
    "related": 0.41,
    "sides": 0.71,
    "speaks": 1.35,
    "speech": -0.54,
    "stretch": 0.78,
    "sure": 2.56,
    "unmeasured": -1.02,
    "untyped": 0.95,
    "words": 2.38,
}
_BASE = -10.79
#: What speaks for one sentence against another, and says nothing of whether any answers: that it
#: begins with what is asked about, that it only says where somebody spoke, and that it tells of
#: the deed and of others on both of its sides, where a time or a place is asked for.
_LEADS, _STAGE, _OF_OTHERS = 0.3, -1.5, -1.5
#: Wants for which a sentence begins with what is asked about; whoever did it, or says it, or
#: another word for it begins the others.
_LED = frozenset({Want.FIGURE, Want.TIME, Want.PLACE, Want.REASON, Want.ANYTHING})
#: Articles that are ranked again, by so many sentences of each.
_RANKED_AGAIN = 20
_ENOUGH = (0.0,) * 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A sentence, and how likely it answers."""

    candidate: Candidate
    #: In logits, to be compared with other sentences' of the same question.
    worth: float
    signs: Mapping[str, float]


class Judge:
    """Judges the sentences that were found for one question, each once."""

    def __init__(self, asked: Asked, found: Sequence[Candidate]) -> None:
        self._asked = asked
        self._top = max((one.about for one in found), default=0.0)
        self._known: dict[Span, Judged] = {}

    def __call__(self, one: Candidate) -> Judged:
        """Add up what speaks for a sentence and against it."""
        known = self._known.get(one.span)
        if known is None:
            known = self._known[one.span] = weighed(self._asked, one, self._top)
        return known


def judged(asked: Asked, found: Sequence[Candidate], judge: Judge | None = None) -> list[Judged]:
    """Judge candidates. Best first, then as they were found."""
    scored = list(map(judge or Judge(asked, found), found))
    return sorted(scored, key=lambda one: -round(one.worth, 2))


def most_telling(
    asked: Asked, found: Sequence[Candidate], judge: Judge | None = None
) -> list[Candidate]:
    """Return one sentence of each article: first those of which one is likeliest to answer.

    Only the best articles as they were found are looked at again, by their best sentences.
    """
    judge = judge or Judge(asked, found)
    leading = ranked_articles(found)
    likely: dict[Key, list[float]] = {one.key: [] for one in leading[:_RANKED_AGAIN]}
    for one in found:
        if len(likely.get(one.key, _ENOUGH)) < len(_ENOUGH):
            likely[one.key].append(judge(one).worth)

    def worth(one: Candidate) -> float:
        judged_so = likely.get(one.key)
        return one.score + (1 / (1 + exp(-max(judged_so))) if judged_so else 0.0)

    return sorted(leading, key=lambda one: -round(worth(one), 2))


def weighed(asked: Asked, candidate: Candidate, top: float) -> Judged:
    """Add up what speaks for a sentence and against it.

    Args:
        asked: The question.
        candidate: The sentence.
        top: How much the article that is most about the question is about it.
    """
    found = signs(asked, candidate, top)
    worth = _BASE + sum(worth * found[name] for name, worth in _WORTH.items())
    if asked.want in _LED:
        worth += _LEADS * leads(asked, candidate.text)
    if asked.want is not Want.WORDS and is_stage(asked, candidate.text):
        worth += _STAGE
    if asked.want in (Want.TIME, Want.PLACE) and not roles(asked, candidate)["role_kept"]:
        worth += _OF_OTHERS
    return Judged(candidate=candidate, worth=worth, signs=found)
