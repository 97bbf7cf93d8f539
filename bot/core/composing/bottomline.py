"""What a brief says first: what happened, where, and one thing more if it is no detail.

In every brief but the first, what people must do or may do now leads.
"""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import timedelta

from bot.core.anybody import is_anybody
from bot.core.briefs import Change, Statement
from bot.core.composing.citing import SourceBook
from bot.core.composing.context import context_of, names_something, opening_of
from bot.core.composing.material import Material, Told, is_only_interested
from bot.core.composing.statements import Said, choose, counts_in, lives_in, statement_of
from bot.core.composing.weighing import (
    GUIDANCE_WEIGHT,
    sentence_of,
    tells_lives,
)
from bot.core.facts import FactKind
from bot.core.figures.series import LIVES, group
from bot.core.patterns import Pattern
from bot.core.sentences.importance import is_label
from bot.core.sentences.instructing import guides, rules

BOTTOM_LINE_CHARS = 600
#: What people were told to do longer ago may no longer hold.
GUIDES_FOR = timedelta(hours=24)
#: "The agency", "Residents": whoever the sentence before named.
_LEANS = Pattern(r"The [a-z]|(?:Residents|People|Both|Another)\b")
#: A name that is no first word.
_NAMES = Pattern(r"(?<=[\w,’'] )[A-Z]")
#: What somebody only means to do is so when it is done.
_PLANS = Pattern(
    r"[^,;:\"“]{3,60}?\s(?:plans?|intends?|hopes?|(?:is|are) (?:set|due|expected|about|planning)"
    r"|will|(?:is|are)(?= to\b))\s"
)
#: What weighs less in its article is a detail, and does not stand beside what leads.
BESIDE_WEIGHT = 0.4
#: A sentence so much of which stands in quotation marks tells what somebody said.
_SPEECH = 0.4
_OPENING_SPEECH = 0.25
#: A sentence that weighs this much less than a later one of its article only leads up to it.
ON_THE_WAY = 0.15
#: The place of what stands behind all else.
_LAST = 2


def bottom_line_of(
    material: Material,
    leading: Sequence[Told],
    book: SourceBook,
    said: Said,
    fresh: Collection[Told] | None = None,
) -> list[Statement]:
    """One or two sentences of present facts; the second only where both fit the budget.

    Args:
        material: What there is.
        leading: What may lead.
        book: Numbers the sources.
        said: What the brief says already; what is chosen is added to it.
        fresh: What may stand second, where what leads was told before; by default all of it.
    """
    whole = _no_part_of_another(material, _fit_to_lead(material, leading))
    chosen = _behind_opening(material, _first_of(material, whole, said), leading, said)
    present = _fit_to_stand_beside(material, whole, fresh)
    if not any(guides(told.fact.text) for told in chosen):
        guiding = [
            told
            for told in present
            if guides(told.fact.text) and _holds(material, told) and _is_news_beside(told, chosen)
        ]
        chosen += choose(material, guiding, said, limit=2 - len(chosen))
    if material.last is None and not any(_opens(material, told) for told in chosen):
        # Whoever hears of it first is told what happened, and not only how many were hurt.
        opening = [told for told in present if _opens(material, told)]
        chosen += choose(material, opening, said, limit=2 - len(chosen), is_apart=True)
    chosen += choose(material, present, said, limit=2 - len(chosen), is_apart=True)
    ordered = sorted(chosen, key=lambda told: _reads_first(material, told, chosen))
    made = [statement_of(material, told, book) for told in ordered]
    lines = [line for line in made if line is not None]
    while len(lines) > 1 and sum(len(line.text) for line in lines) > BOTTOM_LINE_CHARS:
        lines.pop()
    return lines


def _fit_to_lead(material: Material, leading: Sequence[Told]) -> Sequence[Told]:
    """Leave out what a party or a bystander says, lists, and speech, if more is left.

    A line of a list stays where no sentence has its toll: "Dead: 17" is more than any scene.
    """
    usable = [told for told in leading if not is_only_interested(told.fact, material)] or leading
    usable = [told for told in usable if not _is_anybodys_count(material, told)] or usable
    plain = [told for told in usable if not _is_label(material, told)]
    told_of = {count for told in plain for count in lives_in(material, told.fact.sentence)}
    tolls = [
        told
        for told in usable
        if told not in plain and lives_in(material, told.fact.sentence) - told_of
    ]
    gravest = sorted(tolls, key=lambda told: _gravity(material, told))[:1]
    usable = plain + gravest or usable
    return [told for told in usable if not _is_speech(material, told)] or usable


def _is_anybodys_count(material: Material, told: Told) -> bool:
    """Tell whether a sentence counts lives on the word of somebody without a name or an office."""
    found, span = material.library(told.fact.sentence), told.fact.sentence
    figures = found[1].figures if found else ()
    lives = [one for one in figures if span.start <= one.start < span.end and one.kind in LIVES]
    return bool(lives) and all(is_anybody(one.claimant) for one in lives)


def _gravity(material: Material, told: Told) -> tuple[int, float]:
    """Sort the dead before the missing, and those before anybody held."""
    kinds = [LIVES.index(kind) for kind, _ in lives_in(material, told.fact.sentence)]
    return min(kinds), -told.weight


def _first_of(material: Material, whole: Sequence[Told], said: Said) -> list[Told]:
    """Choose what leads: a toll that moved, else the weightiest."""
    # What guides people is wanted beside what happened, and not in its place.
    plain = [
        replace(told, weight=told.weight - GUIDANCE_WEIGHT) if guides(told.fact.text) else told
        for told in whole
    ]
    tolls = [told for told in plain if _is_toll_that_moved(told)]
    first = choose(material, tolls, said, limit=1) or choose(material, plain, said, limit=1)
    keys = [told.fact.key for told in first]
    return [told for told in whole if told.fact.key in keys]


def _opens(material: Material, told: Told) -> bool:
    return told.fact.sentence == opening_of(material, told.fact.sentence)


def _is_label(material: Material, told: Told) -> bool:
    """Tell a line of a list ("Deceased: 24") from a sentence; most tolls have one of each."""
    return is_label(sentence_of(material, told.fact))


def _behind_opening(
    material: Material, first: Sequence[Told], leading: Sequence[Told], said: Said
) -> list[Told]:
    """Put what leads and names nothing behind how its article opens; they take both places."""
    chosen = list(first)
    for opening in [context_of(material, told, leading) for told in first]:
        if opening is not None:
            chosen.insert(0, opening)
            said.add(material, opening.fact.sentence)
    return chosen


def _fit_to_stand_beside(
    material: Material, whole: Sequence[Told], fresh: Collection[Told] | None
) -> list[Told]:
    """List what may stand beside what leads: no detail, and nothing that is not fresh."""
    unheard = {told.fact.key for told in fresh or ()}
    return [
        told
        for told in whole
        if (fresh is None or told.fact.key in unheard) and _may_stand_beside(material, told)
    ]


def _is_speech(material: Material, told: Told) -> bool:
    """Tell whether a sentence is mostly somebody's words, which have a place of their own.

    If it opens with them, what follows only tells who says them.
    """
    found, span = material.library(told.fact.sentence), told.fact.sentence
    quotes = [one for one in found[1].quotes if span.start <= one.start < span.end] if found else []
    spoken = sum(one.end - one.start for one in quotes)
    opens = any(one.start - span.start <= 1 for one in quotes)
    return spoken > (_OPENING_SPEECH if opens else _SPEECH) * (span.end - span.start)


def _may_stand_beside(material: Material, told: Told) -> bool:
    """Tell whether a sentence is more than a detail, and tells what is so."""
    is_detail = (
        told.fact.kind is FactKind.HAPPENING
        and told.fact.weight < BESIDE_WEIGHT
        and not guides(told.fact.text)
    )
    # Whoever is told to leave has not left; that they are told so is so.
    is_ahead = _PLANS.match(sentence_of(material, told.fact)) or _counts_ahead(material, told)
    return not is_detail and (guides(told.fact.text) or not is_ahead)


def _is_toll_that_moved(told: Told) -> bool:
    figure = told.fact.figure
    return figure is not None and figure.kind in LIVES and told.moved is Change.CHANGED


def _holds(material: Material, told: Told) -> bool:
    """Tell whether what guides people was said of late."""
    newest = max((one.at for one in told.fact.sightings), default=told.fact.changed_at)
    return material.as_of - newest <= GUIDES_FOR


def _is_news_beside(told: Told, others: Sequence[Told]) -> bool:
    """Tell whether something is new to the channel, or newer than the rest.

    An order that an update told in the morning does not stand before the deaths of noon.
    """
    rest = [other.fact.changed_at for other in others if other is not told]
    return told.change is not None or all(told.fact.first_seen_at >= at for at in rest)


def _counts_ahead(material: Material, told: Told) -> bool:
    """Tell whether a sentence counts what may yet come; only what is so stands beside the news."""
    found, span = material.library(told.fact.sentence), told.fact.sentence
    figures = found[1].figures if found else ()
    return any(span.start <= one.start < span.end and group(one) == "will be" for one in figures)


def _reads_first(material: Material, told: Told, chosen: Sequence[Told]) -> tuple[int, int]:
    """Sort what counts lives first; sentences of one article stand in its order.

    "Thirteen are confirmed dead" names nothing, and stands behind a report's opening that does. In
    its article's order "the attack" follows what names it; but what an article tells on the way to
    its news does not stand before the news. From the second brief on, what people must or may do
    stands first, where it names who says so.
    """
    ruling = [one for one in chosen if rules(one.fact.text) and _is_news_beside(one, chosen)]
    may_lead = any(_tells_where(one.fact.text) for one in ruling)
    if material.last is not None and may_lead and len(ruling) < len(chosen):
        return told not in ruling, 0
    if _is_label(material, told) and len(chosen) > 1:
        return True, told.fact.sentence.start  # a line of a list names nothing that happened
    spans = [one.fact.sentence for one in chosen]
    if len({(span.article, span.revision) for span in spans}) == 1:
        return False, told.fact.sentence.start if _is_in_order(material, chosen) else 0
    is_bare = not names_something(material, told.fact.sentence)
    if is_bare and any(
        _opens(material, one) and names_something(material, one.fact.sentence) for one in chosen
    ):
        return _LAST, 0
    return not tells_lives(material, told.fact), 0


def _tells_where(text: str) -> bool:
    """Tell whether an order can be read first: it names who gives it, or where it holds."""
    return _LEANS.match(text) is None and _NAMES.search(text) is not None


def _is_in_order(material: Material, chosen: Sequence[Told]) -> bool:
    """Tell whether the sentence that comes first in its article may stand first here."""
    first = min(chosen, key=lambda told: told.fact.sentence.start)
    is_opening = first.fact.sentence == opening_of(material, first.fact.sentence)
    return is_opening or all(other.fact.weight - first.fact.weight < ON_THE_WAY for other in chosen)


def _no_part_of_another(material: Material, leading: Sequence[Told]) -> list[Told]:
    """Leave out sentences all of whose counts another sentence has, with others."""
    counted = [frozenset(counts_in(material, told.fact.sentence)) for told in leading]
    part = {mine for mine in set(counted) if mine and any(mine < other for other in set(counted))}
    return [told for told, mine in zip(leading, counted, strict=True) if mine not in part]
