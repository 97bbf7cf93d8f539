"""What an answer consists of, by what the question wants: a count, words, a reason, a person."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.core.answering.ages import asks_age, surely_telling_age, telling_age
from bot.core.answering.candidates import Candidate
from bot.core.answering.choosing import chosen, leading, with_others
from bot.core.answering.deciding.beside import holds_enough
from bot.core.answering.deciding.which import Judged
from bot.core.answering.denying import with_denial
from bot.core.answering.doing import tells_deed
from bot.core.answering.eligible import is_of_another_deed
from bot.core.answering.events import FATES
from bot.core.answering.explaining import giving_reasons, with_next
from bot.core.answering.figures import figure_statements
from bot.core.answering.fitting.nobody import befell_nobody
from bot.core.answering.fitting.seeking import names_somebody, only_describes, speakers
from bot.core.answering.question.asked import Asked
from bot.core.answering.question.vocabulary import stems_of_kind
from bot.core.answering.question.wants import Want, asks_of_anybody
from bot.core.answering.spoken import asks_for_any_words, spoken_statements
from bot.core.answering.wording import Cite
from bot.core.briefs import Statement
from bot.core.patterns import Pattern
from bot.core.text.words import stems

#: How likely it must be, in logits, that the best sentence answers, for sentences to be told; and
#: if a number is asked for, since a number stands in many sentences about another thing.
_SENTENCES, _NUMBERS = 0.0, 0.3
#: The same for figures, for counts of lives, which the reader knows more surely, and for
#: somebody's own words.
_FIGURES, _LIVES, _SPOKEN = -1.0, -2.0, -1.0
#: The same for an age that is bound to the very name, and for one that stands near it.
_AGES, _NEAR_AGES = -3.0, 0.5
#: How much less likely than the best a sentence may be that gives a name to whom that describes.
_NAMED_LATER = 4.0
#: Figures and quotes before the sentences.
_FIRST = 2
_VICTIMS = Pattern(
    r"\W*who (?:else |all )?(?:died|perished|(?:has|have) (?:died|been)|is|are|was|were|got)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A question with the sentences that may answer it."""

    asked: Asked
    #: All that were found, best first.
    found: Sequence[Candidate]
    #: Those that may answer, likeliest first.
    eligible: Sequence[Judged]
    #: How likely the best of them answers, in logits.
    likely: float
    #: Numbers their sources.
    cite: Cite

    @property
    def told(self) -> Sequence[Judged]:
        """The sentences that may answer, if it is likely enough that they do; else none."""
        least = _NUMBERS if self.asked.want is Want.FIGURE else _SENTENCES
        return self.eligible if self.likely >= least else ()

    def sentences(self, told: Sequence[Judged], *, has_dateline: bool = False) -> list[Statement]:
        """State the best of some sentences."""
        return chosen(self.asked, told, self.cite, has_dateline=has_dateline)

    def with_denial(self, lines: list[Statement]) -> list[Statement]:
        """Put the newest denial of the first line behind it."""
        return with_denial(lines, self.asked, self.found, self.cite)


def lines_of(case: Case) -> list[Statement]:
    """Return the lines of the answer; none if nothing answers."""
    match case.asked.want:
        case Want.FIGURE:
            return _number(case)
        case Want.WORDS:
            return _words(case)
        case Want.REASON:
            told = giving_reasons(case.asked, case.told)
            return with_next(case.sentences(told), told, case.cite)
        case Want.CLAIM:
            return case.with_denial(_claim(case))
        case Want.PERSON:
            return case.with_denial(_person(case))
        case Want.PLACE:
            return case.with_denial(case.sentences(case.told, has_dateline=True))
        case Want.TIME | Want.ANYTHING:
            return case.with_denial(case.sentences(case.told))


def _number(case: Case) -> list[Statement]:
    if case.likely >= _LIVES and _befell_nobody(case):
        # "None was killed" is read as surely as any count of lives.
        return case.sentences(case.eligible[:1])
    return _age(case) if asks_age(case.asked) else _count(case)


def _befell_nobody(case: Case) -> bool:
    """Tell whether the best sentence says that what is counted befell nobody."""
    best = case.eligible[:1]
    return any(any(befell_nobody(case.asked, one.candidate.text)) for one in best)


def _age(case: Case) -> list[Statement]:
    """Tell an age that is bound to the very name, or one that stands near it and is likely."""
    told: list[Judged] = []
    if case.likely >= _AGES:
        is_bound = {one.span for one in surely_telling_age(case.asked, case.found)}
        told = [one for one in case.eligible if one.candidate.span in is_bound]
    if not told and case.likely >= _NEAR_AGES:
        is_near = {one.span for one in telling_age(case.asked, case.found)}
        told = [one for one in case.eligible if one.candidate.span in is_near]
    return case.sentences(told)


def _count(case: Case) -> list[Statement]:
    asked = case.asked
    # A count of what others did is no more an answer than a sentence about it.
    found = [
        one for one in case.found if tells_deed(asked, one) and not is_of_another_deed(asked, one)
    ]
    if asked.kinds & FATES and asked.counts:
        # Of people who were killed or hurt the reader knows who they are; other numbers are many.
        is_told = case.likely >= _LIVES or _asks_no_more(asked)
        lives = figure_statements(asked, found, case.cite) if is_told else []
        lines = lives or case.sentences(case.told)
        is_of_anybody = asks_of_anybody(asked.text)
        return with_denial(lines, asked, found, case.cite) if is_of_anybody else lines
    figures = figure_statements(asked, found, case.cite) if case.likely >= _FIGURES else []
    return with_others(figures[:_FIRST], case.sentences(case.told))


def _asks_no_more(asked: Asked) -> bool:
    """Tell whether a question says only what became of people: "how many fled?"."""
    of_kinds = frozenset[str]().union(*(stems_of_kind(kind) for kind in asked.kinds))
    return set(asked.stems) <= of_kinds


def _words(case: Case) -> list[Statement]:
    is_told = case.likely >= _SPOKEN or asks_for_any_words(case.asked, case.found)
    spoken = spoken_statements(case.asked, case.found, case.cite) if is_told else []
    return with_others(spoken[:_FIRST], case.sentences(case.told))


def _claim(case: Case) -> list[Statement]:
    asked = case.asked
    if asked.numbers and asked.kinds & FATES:
        # "Have 500 been killed?" is answered by how many there are.
        return figure_statements(_unnumbered(asked), case.found, case.cite)
    told = _holding_as_much(asked, case.told)
    if asked.is_latest:
        # Whether something still is so, the newest of the best sentences says best.
        told = sorted(leading(told), key=lambda one: -one.candidate.at.timestamp())
    return case.sentences(told)


def _unnumbered(asked: Asked) -> Asked:
    kept = tuple(one for one in asked.stems if not one[:1].isdigit())
    return replace(asked, stems=kept, want=Want.FIGURE, counts=True)


def _holding_as_much(asked: Asked, told: Sequence[Judged]) -> list[Judged]:
    """Keep what tells of the deed itself, or holds about as much of the question as the best."""
    return [one for one in told if holds_enough(asked, one.candidate, told[0].candidate)]


def _person(case: Case) -> list[Statement]:
    if _asks_victims(case.asked):
        return _victims(case)
    return case.sentences(_with_name(case.asked, case.told))


def _asks_victims(asked: Asked) -> bool:
    """Tell "who was killed" and "who is missing" from "who killed him"."""
    of_kinds = frozenset[str]().union(*(stems_of_kind(kind) for kind in asked.kinds & FATES))
    return asked.predicate in of_kinds and _VICTIMS.match(asked.text) is not None


def _victims(case: Case) -> list[Statement]:
    """Tell the names of those who died; a count of them is told as of now, not as of then."""
    asked = case.asked
    best = _holding_as_much(asked, leading(_with_name(asked, case.told)))
    naming = [one for one in best if _names_victim(asked, one.candidate)]
    lines = case.sentences(naming)
    if len(naming) == len(best):
        return lines
    counting = replace(asked, want=Want.FIGURE, counts=True)
    counts = figure_statements(counting, case.found, case.cite)[:1]
    return with_others(lines, counts) if lines or counts else case.sentences(case.told)


def _names_victim(asked: Asked, candidate: Candidate) -> bool:
    """Tell whether a sentence names somebody other than who says it."""
    said_by = frozenset[str]().union(*map(stems, speakers(candidate)))
    return names_somebody(asked, candidate, but=said_by)


def _with_name(asked: Asked, told: Sequence[Judged]) -> Sequence[Judged]:
    """Put beside "a local man did it" the article's next best sentence that names somebody."""
    best = leading(told)
    if not best or not all(only_describes(asked, one.candidate) for one in best):
        return told
    for one in told[len(best) :]:
        is_near = one.worth >= best[0].worth - _NAMED_LATER
        is_its = one.candidate.key == best[0].candidate.key
        if is_near and is_its and not only_describes(asked, one.candidate):
            return [*best, replace(one, worth=best[0].worth)]
    return told
