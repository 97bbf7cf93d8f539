"""Choose and word the answer; abstain when the sentences do not cover the question."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.core.answering.ages import asks_age, surely_telling_age, telling_age
from bot.core.answering.candidates import Candidate, ranked_articles
from bot.core.answering.claiming import is_no_shelter, told_by_others
from bot.core.answering.deciding.beside import holds_enough, to_the_point
from bot.core.answering.deciding.whether import verdict
from bot.core.answering.deciding.which import Judge, Judged, judged
from bot.core.answering.denying import with_denial
from bot.core.answering.doing import tells_deed
from bot.core.answering.events import FATES
from bot.core.answering.explaining import giving_reasons, with_next
from bot.core.answering.figures import figure_statements
from bot.core.answering.fitting.existing import group_of, has_what_is_asked_for
from bot.core.answering.fitting.namesakes import means_namesake
from bot.core.answering.fitting.nobody import befell_nobody
from bot.core.answering.fitting.partly import is_only_partly_of
from bot.core.answering.fitting.seeking import (
    names_somebody,
    only_describes,
    shows_wanted,
    speakers,
)
from bot.core.answering.fitting.standing import is_aside
from bot.core.answering.fitting.turned import (
    is_anothers,
    is_crossed,
    is_of_others,
    is_turned_round,
)
from bot.core.answering.fitting.unreal import is_undone
from bot.core.answering.holding import suits_tone
from bot.core.answering.introducing import introductions
from bot.core.answering.joining import joined
from bot.core.answering.overview import asks_of_named, of_named
from bot.core.answering.question.asked import Asked
from bot.core.answering.question.vocabulary import stems_of_kind
from bot.core.answering.question.wants import Tone, Want, asks_of_anybody
from bot.core.answering.spoken import asks_for_any_words, spoken_statements
from bot.core.answering.wording import Cite, sentence_of, under_headline
from bot.core.briefs import Statement
from bot.core.ledger.happenings import overlap
from bot.core.patterns import Pattern
from bot.core.text.words import stems

#: Share of the question that a sentence itself must hold to be worth showing beside a refusal.
IS_NEAR = 0.3
MAX_STATEMENTS = 4
#: Articles that are named as sources, cited or not, and sentences beside a refusal.
MAX_SOURCES, _MOST_NEAR = 5, 3
#: Words of a question of which one alone says too little, with a name among them or without.
_FEW, _MANY = 2, 3
#: How much worse than the best a further sentence may be judged, in logits: beside one that is
#: likelier to answer than not or gives a reason, beside another, and where it is fuller and tells
#: the same.
_BESIDE_SURE, _BESIDE_UNSURE, _FULLER_BY = 1.5, 2.0, 1.0
#: The same of one that gives a name to whom better ones only describe.
_NAMED_LATER = 4.0
#: Sentences that are looked at, of all that were found.
_LOOKED_AT = 25
#: How likely it must be, in logits, that the sentences answer, for figures to be told of them, for
#: lives that are counted, which the reader knows more surely, and for somebody's own words.
_FIGURES, _LIVES, _SPOKEN = -1.0, -2.0, -1.0
#: The same for an age that is bound to the very name, and for one that stands near it.
_AGES, _NEAR_AGES = -3.0, 0.5
#: Wants that ask when or why something was done, not whether it still is.
_OF_DEEDS = frozenset({Want.REASON, Want.TIME})
_NEVER = -99.0
#: How likely it must be for other sentences, where that is not as likely as not: a number stands in
#: many that tell of another thing.
_LINES = {Want.FIGURE: 0.3}
#: What it loses where the sources tell what is asked the other way round alone.
_TURNED_ROUND = 3.0
_SAME_AGAIN = 0.6
_VICTIMS = Pattern(
    r"\W*who (?:else |all )?(?:died|perished|(?:has|have) (?:died|been)|is|are|was|were|got)\b",
    re.IGNORECASE,
)
#: How many more words make a sentence the fuller of two.
_FULLER = 1.3
#: Figures and quotes before the sentences.
_FIRST = 2


def answer(
    asked: Asked, found: Sequence[Candidate], cite: Cite, judge: Judge | None = None
) -> tuple[Statement, ...]:
    """Return the statements that answer, the newest figures and best sentences first.

    Empty when nothing does: that is a refusal, and `nearest` says what came closest.

    Args:
        asked: The question.
        found: The sentences that may answer, best first.
        cite: Numbers their sources.
        judge: Who has judged some of them already.
    """
    if not asked.stems and not asked.kinds:
        return ()
    if outright := _outright(asked, found, cite):
        return tuple(outright)
    may_tell = telling(asked, found, judge)
    likely = verdict(asked, may_tell) if may_tell else _NEVER
    if is_turned_round(asked, _of_deed(asked, found)):
        likely -= _TURNED_ROUND
    told = may_tell if likely >= _LINES.get(asked.want, 0.0) else []
    match asked.want:
        case Want.FIGURE if likely >= _LIVES and _is_nobody(asked, may_tell):
            # "None was killed" is read as surely as any count of lives.
            lines = _sentences(asked, may_tell[:1], cite)
        case Want.FIGURE if asks_age(asked):
            lines = _aged(asked, found, likely, may_tell, cite)
        case Want.FIGURE:
            lines = _counted(asked, found, likely, told, cite)
        case Want.WORDS:
            is_told = likely >= _SPOKEN or asks_for_any_words(asked, found)
            spoken = spoken_statements(asked, found, cite) if is_told else []
            lines = _joined(spoken[:_FIRST], _sentences(asked, told, cite))
        case Want.REASON:
            told = giving_reasons(asked, told)
            lines = with_next(_sentences(asked, told, cite), told, cite)
        case Want.CLAIM if asked.numbers and asked.kinds & FATES:
            # "Have 500 been killed?" is answered by how many there are.
            counts = figure_statements(_unnumbered(asked), found, cite)
            lines = with_denial(counts, asked, found, cite)
        case Want.PERSON if _asks_victims(asked):
            lines = with_denial(_befallen(asked, found, told, cite), asked, found, cite)
        case Want.PERSON:
            lines = with_denial(_sentences(asked, _naming(asked, told), cite), asked, found, cite)
        case Want.PLACE:
            lines = with_denial(
                _sentences(asked, told, cite, has_dateline=True), asked, found, cite
            )
        case _:
            said = _sentences(asked, _in_order(asked, _so(asked, told)), cite)
            lines = with_denial(said, asked, found, cite)
    return tuple(lines[:MAX_STATEMENTS]) or tuple(joined(asked, _of_it(asked, found), cite))


def _is_nobody(asked: Asked, told: Sequence[Judged]) -> bool:
    """Tell whether the best sentence says that what is counted befell nobody."""
    return any(any(befell_nobody(asked, one.candidate.text)) for one in told[:1])


def _outright(asked: Asked, found: Sequence[Candidate], cite: Cite) -> Sequence[Statement]:
    """Answer a question of a kind whose answers are known by their form, not by their words."""
    told_of = of_named(asked, found, cite) if asks_of_named(asked) else ()
    return told_of or told_by_others(asked, found, cite) or introductions(asked, found, cite)


def _of_it(asked: Asked, found: Sequence[Candidate]) -> list[Candidate]:
    return [one for one in found if not _is_of_another_deed(asked, one)]


def telling(asked: Asked, found: Sequence[Candidate], judge: Judge | None = None) -> list[Judged]:
    """Return the sentences that may answer, likeliest first."""
    may_tell = [one for one in found[:_LOOKED_AT] if _may_answer(asked, one)]
    return judged(asked, may_tell, judge or Judge(asked, found))


def _of_deed(asked: Asked, found: Sequence[Candidate]) -> list[str]:
    return [one.text for one in found[:_LOOKED_AT] if one.held.get(asked.predicate)]


def _unnumbered(asked: Asked) -> Asked:
    kept = tuple(one for one in asked.stems if not one[:1].isdigit())
    return replace(asked, stems=kept, want=Want.FIGURE, counts=True)


def nearest(asked: Asked, found: Sequence[Candidate], cite: Cite) -> tuple[Statement, ...]:
    """Return the sentences that came closest to answering, one of an article, best first."""
    known = _rarest(asked, found)
    lines: dict[str, Statement] = {}
    for candidate in ranked_articles(found)[:MAX_SOURCES]:
        if not candidate.is_meant and not _is_near(asked, candidate, known):
            continue
        said = sentence_of(candidate, cite)
        if said is not None and len(lines) < _MOST_NEAR:
            lines.setdefault(said.text, said)
    return tuple(lines.values())


def _rarest(asked: Asked, found: Sequence[Candidate]) -> frozenset[str]:
    """Return the names of a question that sources have, or the rarest of its words if none."""
    often = {one: sum(it.held.get(one, 0.0) >= 1 for it in found) for one in asked.stems}
    known = [one for one in asked.stems if often[one] and one not in asked.focus]
    named = asked.names.intersection(known)
    return named or frozenset(sorted(known, key=lambda one: often[one])[:1])


def _is_near(asked: Asked, candidate: Candidate, known: frozenset[str]) -> bool:
    """Tell whether a sentence itself speaks of what a question is about."""
    held = sum(candidate.held.get(one, 0.0) > 0 for one in asked.stems)
    is_about = any(candidate.held.get(one, 0.0) >= 1 for one in known)
    # Of a name alone much is told that is beside the point, and any one word is shared by many.
    is_close = held > 1 or len(asked.stems) < (_FEW if asked.names else _MANY)
    return is_about and is_close and candidate.own >= IS_NEAR


def _counted(
    asked: Asked,
    found: Sequence[Candidate],
    likely: float,
    told: Sequence[Judged],
    cite: Cite,
) -> list[Statement]:
    # What others did is counted no more than it is told.
    found = [one for one in found if tells_deed(asked, one) and not _is_of_another_deed(asked, one)]
    if asked.kinds & FATES and asked.counts:
        # What becomes of people the reader counts, and knows of whom; other numbers are many.
        is_told = likely >= _LIVES or _asks_no_more(asked)
        lives = figure_statements(asked, found, cite) if is_told else []
        said = lives or _sentences(asked, told, cite)
        return with_denial(said, asked, found, cite) if asks_of_anybody(asked.text) else said
    lines = figure_statements(asked, found, cite) if likely >= _FIGURES else []
    return _joined(lines[:_FIRST], _sentences(asked, told, cite))


def _aged(
    asked: Asked,
    found: Sequence[Candidate],
    likely: float,
    may_tell: Sequence[Judged],
    cite: Cite,
) -> list[Statement]:
    """Tell an age that is bound to the very name, or one that stands near it and is likely."""
    is_bound = {one.span for one in surely_telling_age(asked, found)}
    told = [one for one in may_tell if one.candidate.span in is_bound] if likely >= _AGES else []
    if not told and likely >= _NEAR_AGES:
        is_near = {one.span for one in telling_age(asked, found)}
        told = [one for one in may_tell if one.candidate.span in is_near]
    return _sentences(asked, told, cite)


def _asks_victims(asked: Asked) -> bool:
    """Tell "who was killed" and "who is missing" from "who killed him"."""
    of_kinds = frozenset[str]().union(*(stems_of_kind(kind) for kind in asked.kinds & FATES))
    return asked.predicate in of_kinds and _VICTIMS.match(asked.text) is not None


def _befallen(
    asked: Asked, found: Sequence[Candidate], told: Sequence[Judged], cite: Cite
) -> list[Statement]:
    """Tell who died by their names; what only counts them is told as of now, not as of then."""
    best = _holding_as_much(asked, leading(_naming(asked, told)))
    naming = [one for one in best if _names_victim(asked, one.candidate)]
    lines = _sentences(asked, naming, cite)
    if len(naming) == len(best):
        return lines
    counting = replace(asked, want=Want.FIGURE, counts=True)
    counts = figure_statements(counting, found, cite)[:1]
    return _joined(lines, counts) if lines or counts else _sentences(asked, told, cite)


def _names_victim(asked: Asked, candidate: Candidate) -> bool:
    """Tell whether a sentence names somebody other than who says it."""
    said_by = frozenset[str]().union(*map(stems, speakers(candidate)))
    return names_somebody(asked, candidate, but=said_by)


def _asks_no_more(asked: Asked) -> bool:
    """Tell whether a question says nothing beside what becomes of people: "how many fled?"."""
    of_kinds = frozenset[str]().union(*(stems_of_kind(kind) for kind in asked.kinds))
    return set(asked.stems) <= of_kinds


def _joined(lines: list[Statement], more: Sequence[Statement]) -> list[Statement]:
    """Put sentences behind lines of another making, where they tell what the lines do not."""
    told = [frozenset(stems(line.text)) for line in lines]
    for line in more:
        words = frozenset(stems(line.text))
        if len(lines) < MAX_STATEMENTS and not any(
            overlap(words, one) > _SAME_AGAIN for one in told
        ):
            lines.append(line)
    return lines


def leading(told: Sequence[Judged]) -> list[Judged]:
    """Return those of the sentences that are hardly less likely to answer than the best."""
    best = told[0].worth if told else 0.0
    least = best - (_BESIDE_SURE if best >= 0 else _BESIDE_UNSURE)
    return [one for one in told if one.worth >= least]


def _naming(asked: Asked, told: Sequence[Judged]) -> Sequence[Judged]:
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


def _in_order(asked: Asked, told: Sequence[Judged]) -> Sequence[Judged]:
    """Put the newest of the best first where it asks whether something still is so."""
    if asked.want is not Want.CLAIM or not asked.is_latest:
        return told
    return sorted(leading(told), key=lambda one: -one.candidate.at.timestamp())


def _sentences(
    asked: Asked, told: Sequence[Judged], cite: Cite, *, has_dateline: bool = False
) -> list[Statement]:
    """Return the sentences that answer, best first; of two that tell the same, the fuller one."""
    chosen: list[tuple[float, frozenset[str], Statement]] = []
    for one in to_the_point(asked, leading(told)):
        words = frozenset(stems(one.candidate.text))
        same = [at for at, other in enumerate(chosen) if overlap(words, other[1]) > _SAME_AGAIN]
        is_fuller = bool(same) and _is_fuller(words, chosen[same[0]][1])
        if same and not (is_fuller and one.worth >= chosen[same[0]][0] - _FULLER_BY):
            continue
        if not same and len(chosen) == MAX_STATEMENTS - 1:
            continue
        said = sentence_of(one.candidate, cite, has_dateline=has_dateline)
        if said is None and one is told[0]:
            said = under_headline(one.candidate, cite)
        if said is None:
            continue
        # One that leans on another comes with it.
        within = [at for at, (_, _, other) in enumerate(chosen) if other.text in said.text]
        if same or within:
            chosen[(same or within)[0]] = (one.worth, words, said)
        elif not any(said.text in other.text for _, _, other in chosen):
            chosen.append((one.worth, words, said))
    return [said for _, _, said in chosen]


def _is_fuller(words: frozenset[str], than: frozenset[str]) -> bool:
    """Tell whether a sentence tells more than another and leaves out no number of it."""
    has_numbers = all(one in words for one in than if one[0].isdigit())
    return has_numbers and len(words) > _FULLER * len(than)


def _so(asked: Asked, told: Sequence[Judged]) -> Sequence[Judged]:
    """Leave out, where it asks whether something is so, what holds much less than the best."""
    return _holding_as_much(asked, told) if asked.want is Want.CLAIM else told


def _holding_as_much(asked: Asked, told: Sequence[Judged]) -> list[Judged]:
    """Keep what tells of the deed itself, or holds about as much of the question as the best."""
    return [one for one in told if holds_enough(asked, one.candidate, told[0].candidate)]


def _may_answer(asked: Asked, candidate: Candidate) -> bool:
    """Tell whether a sentence is about whom it is asked and shows what is asked for."""
    if asked.names & candidate.missing or means_namesake(asked, candidate):
        return False
    if is_no_shelter(asked, candidate):
        return False
    if asked.tone is not Tone.NONE and not suits_tone(asked, candidate):
        return False
    if not tells_deed(asked, candidate) or not shows_wanted(asked, candidate):
        return False
    if not has_what_is_asked_for(asked, candidate) or is_only_partly_of(asked, candidate):
        return False
    if asked.want in _OF_DEEDS and is_undone(asked, candidate.text):
        return False
    if asked.want is Want.REASON and is_aside(asked, candidate.text):
        return False
    return not _is_of_another_deed(asked, candidate)


def _is_of_another_deed(asked: Asked, candidate: Candidate) -> bool:
    """Tell whether what is asked is told the other way round in a sentence, or of others."""
    # Few sentences hold the deed at all.
    return (
        bool(candidate.held.get(asked.predicate))
        and asked.predicate != group_of(asked)
        and (
            is_crossed(asked, candidate.text)
            or is_of_others(asked, candidate)
            or is_anothers(asked, candidate)
        )
    )
