"""Figures in prose: every number that measures or counts something, with what is said about it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from string import ascii_lowercase

from bot.core.evidence import Attribution, DateMention, Figure, Name, Quote, Sentence, Status
from bot.core.patterns import Pattern
from bot.core.reading.claims.claimants import Claimant, Claims
from bot.core.reading.claims.demands import is_demanded
from bot.core.reading.claims.status import find_status, status_of_claim
from bot.core.reading.counted.circumstances import (
    find_as_of,
    find_place,
    is_negated,
    replaces,
    rises_by,
    rises_from,
)
from bot.core.reading.counted.drafts import FigureDraft, find_drafts
from bot.core.reading.counted.elliptical import resolve_ellipses
from bot.core.reading.counted.neighbours import Count
from bot.core.reading.counted.nouns import Counted
from bot.core.reading.counted.replies import kind_replied
from bot.core.reading.counted.respective import former_respective, kinds_respective
from bot.core.reading.counted.tolls import toll_before
from bot.core.reading.dates import find_dates
from bot.core.reading.fates.harms import is_fate, kind_of_noun
from bot.core.reading.fates.otherwise import put_otherwise
from bot.core.reading.fates.told import find_fates
from bot.core.reading.numerals.bare import is_bare_count
from bot.core.reading.numerals.idioms import is_known
from bot.core.reading.numerals.numbers import find_numbers
from bot.core.reading.numerals.slashes import kind_slashed
from bot.core.reading.text.homestates import without_home_states

#: "Tens of thousands marched": the verb shows that people are meant.
_GOES_ON = Pattern(r"\s[a-z]{3,}")
#: "Almost 200 more than a week ago" is no count of the dead.
_DIFFERENCE = Pattern(r"\s(?:more|fewer|less|higher|lower)\sthan\b")
#: What a toll counts, where it says so at all.
_TOLLED = frozenset({"", "people", "persons", "dead", "deaths"})
#: What stands between two counts of one happening: verbs of fate, no clause of its own.
_TOLD_TOGETHER = Pattern(
    r"(?:\s(?:were|was|have been|had been|people|others))?(?:\s(?:killed|wounded|injured|dead|hurt|"
    r"died|missing|arrested|detained|kidnapped|displaced|rescued))?,?\s(?:and|,"
    r"|with)\s?(?:\w+\s){0,3}"
)


#: Between two counts of one thing: "from 12 on Friday to 19".
_RISES_TO = Pattern(
    r"\s?(?:(?:on|in|at|as of|a|the|last|this|yesterday|earlier|just)"
    r"(?:\s[^\s,.;:\d]+){0,4}\s)?to\s?"
)
_TAKEN_OFF = frozenset({"evacuated", "rescued"})
_WITH = Pattern(r"\b(?:with|carrying)\s\Z")
_ABOARD = Pattern(r"\s(?:[a-z]+\s){0,3}(?:on\s?board|aboard)\b")
_FALLS = Pattern(r"\b(?:f[ae]ll|drop|declin|cut|reduc|lower|shr[aiu]nk|down|decreas|slip)", re.I)
#: How much of a text tells whether it is in capitals, and how many to a small letter make it so.
_SAMPLE = 2000
_SMALL = ascii_lowercase.encode()
_SHOUTED = 2
_FEWEST = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class _Around:
    """What was read of the article besides its figures."""

    text: str
    #: The same in small letters where the article is in capitals.
    told: str
    names: Sequence[Name]
    dates: Sequence[DateMention]
    claims: Claims


def find_figures(
    text: str,
    sentences: Sequence[Sentence],
    *,
    quotes: Sequence[Quote] = (),
    names: Sequence[Name] = (),
    attributions: Sequence[Attribution] = (),
    dates: Sequence[DateMention] | None = None,
    language: str = "",
) -> tuple[Figure, ...]:
    """Find every figure, in text order; a figure never crosses a sentence.

    A vague count ("tens of thousands") is a figure only where the article counts the same thing
    nowhere exactly: next to "more than 100,000 troops" it adds words, not knowledge. Dates
    are read from the text where they are not given.
    """
    if dates is None:
        dates = find_dates(text, language=language)
    told = _spoken(text)
    numbers = find_numbers(told, language=language)
    drafts = [_of_its_toll(told, d) for d in find_drafts(told, sentences, numbers, dates, names)]
    changes = _changes(told, drafts)
    former = {
        drafts[new].start: _former(told, drafts[old], drafts[new]) for new, old in changes.items()
    }
    replaced = set(changes.values())
    scopes = [_scope(drafts, n) for n in range(len(drafts)) if n not in replaced]
    drafts = [d for n, d in enumerate(drafts) if n not in replaced]
    around = _Around(
        text=text,
        told=told,
        names=names,
        dates=dates,
        claims=Claims(without_home_states(told, " "), quotes, names, attributions, written=text),
    )
    kinds = _kinds(told, drafts)
    figures = [
        (draft, _figure(around, draft, scopes[n], kinds[n], former.get(draft.start)))
        for n, draft in enumerate(drafts)
        if _counts(told, draft, kinds[n])
    ]
    figures = _shared(told, figures)
    exact = [figure for draft, figure in figures if not draft.number.is_vague]
    return tuple(
        figure
        for draft, figure in figures
        if not (draft.number.is_vague and _is_outdone(figure, exact))
    )


def _of_its_toll(text: str, draft: FigureDraft) -> FigureDraft:
    """Take a noun that a toll only borrowed from what stands before it ("of two trains")."""
    if kind_slashed(text, draft.number.start, draft.number.end):
        end = draft.number.end
        return replace(draft, end=end, counted=Counted(text="", end=end))
    has_own = draft.end > draft.number.end
    if has_own or toll_before(text, draft.start, draft.sentence.start) is None:
        return draft
    return replace(draft, counted=replace(draft.counted, text="", is_inherited=False))


def _spoken(text: str) -> str:
    """Return the text in small letters where all of it is in capitals, as wires printed it."""
    sample = text[:_SAMPLE]
    plain = sample.encode("ascii", "ignore")
    small = len(plain) - len(plain.translate(None, _SMALL))
    if len(sample) - small <= _SHOUTED * small:
        return text  # Whatever is not small, it is not enough.
    small = sum(map(str.islower, sample))
    large = sum(map(str.isupper, sample))
    if large < _FEWEST or large <= _SHOUTED * small:
        return text
    lower = text.lower()
    return lower if len(lower) == len(text) else text


def _shared(
    text: str, figures: list[tuple[FigureDraft, Figure]]
) -> list[tuple[FigureDraft, Figure]]:
    """Give a count the place and time told once for it and the count joined to it.

    "Nineteen people were killed and 30 wounded in Tarvel on Monday" tells of both.
    """
    shared = list(figures)
    for n in range(len(shared) - 2, -1, -1):
        (draft, this), (following, beside) = shared[n], shared[n + 1]
        gap = text[this.end : beside.start]
        if draft.sentence is not following.sentence or not _TOLD_TOGETHER.fullmatch(gap):
            continue
        if this.unit or beside.unit or this.status is not beside.status:
            continue
        this = replace(this, place=this.place or beside.place, as_of=this.as_of or beside.as_of)
        shared[n] = (draft, this)
    return shared


def _is_outdone(vague: Figure, exact: Sequence[Figure]) -> bool:
    """Tell whether an exact count of the same thing, no smaller than the vague one, is there."""
    return any(
        each.kind == vague.kind
        and each.unit == vague.unit
        and (each.value_high or each.value) >= vague.value
        and (vague.kind != "other" or _head(each.counted) == _head(vague.counted))
        for each in exact
    )


def _head(counted: str) -> str:
    return counted.rsplit(None, 1)[-1].lower() if counted else ""


def _changes(text: str, drafts: Sequence[FigureDraft]) -> dict[int, int]:
    """Which draft holds the former value of which, by their places in `drafts`."""
    changes = former_respective(text, drafts)
    told = {*changes, *changes.values()}
    for n, (this, following) in enumerate(pairwise(drafts)):
        if this.sentence is not following.sentence or n in told:
            continue
        if replaces(text, this.number, following.number):
            changes[n] = n + 1
        elif _RISES_TO.fullmatch(text, this.end, following.start) and (
            rises_from(text, this.number) or rises_by(text, this.number, following.number)
        ):
            changes[n + 1] = n
    return changes


def _former(text: str, old: FigureDraft, new: FigureDraft) -> float:
    """The value before the new one: the old draft's own, or less what it rose or fell by."""
    if not rises_by(text, old.number, new.number):
        return old.number.value
    lead = text[max(0, old.start - 40) : old.start]
    step = -old.number.value if _FALLS.search(lead) else old.number.value
    return new.number.value - step


def _kinds(text: str, drafts: Sequence[FigureDraft]) -> list[str]:
    """Tell the kind of each draft: its unit's, or what became of those counted."""
    kinds = _first_kinds(text, drafts)
    for n, draft in enumerate(drafts):
        slashed = kind_slashed(text, draft.number.start, draft.number.end)
        kinds[n] = slashed or _own_kind(text, draft, kinds[n])
        is_tolled = draft.measure is None and draft.counted.text in _TOLLED and not slashed
        toll = toll_before(text, draft.start, draft.sentence.start) if is_tolled else None
        if toll is not None:
            kinds[n] = "killed"
            for before in range(n):
                if drafts[before].start >= toll:
                    kinds[before] = "other"
    kinds = resolve_ellipses(text, drafts, kinds_respective(text, drafts, kinds))
    said = [(_own_noun(d), text[d.sentence.start : d.sentence.end]) for d in drafts]
    return put_otherwise(text, kinds, said)


def _first_kinds(text: str, drafts: Sequence[FigureDraft]) -> list[str]:
    """Tell the kinds by units, and by what is said of those counted."""
    counts = [
        Count(
            start=d.start,
            counted=d.counted,
            first=d.sentence.start,
            last=d.sentence.end,
            value=d.number.value,
        )
        for d in drafts
        if d.measure is None
    ]
    fates = iter(find_fates(text, counts))
    kinds = []
    for draft in drafts:
        if draft.measure is None:
            fate = next(fates)
            kinds.append("percent" if draft.number.is_fraction else fate)
        else:
            kinds.append("other" if draft.measure.kind == "duration" else draft.measure.kind)
    return kinds


def _own_kind(text: str, draft: FigureDraft, kind: str) -> str:
    """Correct a kind by the words that touch the number."""
    if draft.measure is None:
        if _DIFFERENCE.match(text, draft.number.end):
            kind = "other"
        if kind == "other" and draft.end == draft.number.end:
            kind = kind_replied(text, draft.start, draft.end) or "other"
    return "other" if kind in _TAKEN_OFF and _is_aboard(text, draft) else kind


def _own_noun(draft: FigureDraft) -> str:
    """Return what a count counts; of "96 cases, of which 57 were fatal" the 57 are no cases."""
    is_borrowed = draft.counted.is_inherited or draft.end == draft.number.end
    return "" if is_borrowed and draft.counted.text.endswith("cases") else draft.counted.text


def _is_aboard(text: str, draft: FigureDraft) -> bool:
    """Tell "a ferry with 212 people on board caught fire": they are all, and not who was saved."""
    behind = _ABOARD.match(text, draft.number.end) is not None
    return behind and _WITH.search(text, max(0, draft.start - 12), draft.start) is not None


def _counts(text: str, draft: FigureDraft, kind: str) -> bool:
    """Tell a figure from a number that says nothing: no unit, no noun, no fate."""
    if draft.measure is not None or kind not in {"other", "troops"}:
        return True
    if draft.number.value == 1.0 and not draft.qualifier:
        return False
    if draft.number.is_vague and _GOES_ON.match(text, draft.end):
        return True
    if draft.counted.text:
        return not is_known(text, draft.number)
    return is_bare_count(text, draft.number, start=draft.start, is_part=draft.counted.is_part)


def _scope(drafts: Sequence[FigureDraft], n: int) -> tuple[int, int]:
    """The stretch of the sentence that lies between the figures beside this one."""
    this = drafts[n]
    first, last = this.sentence.start, this.sentence.end
    if n and drafts[n - 1].sentence is this.sentence:
        first = drafts[n - 1].end
    if n + 1 < len(drafts) and drafts[n + 1].sentence is this.sentence:
        last = drafts[n + 1].start
    return first, last


def _is_label(
    text: str, draft: FigureDraft, start: int | None, end: int | None, first: int
) -> bool:
    """Tell a claimant that only labels a count: "Patients admitted: 266" lets nobody speak."""
    if start is None or not draft.counted.label or not first <= start < draft.start:
        return False
    return text[start:end] in draft.counted.label


def _counted_as(counted: Counted, kind: str) -> str:
    """Say whom a count counts that took its noun from the one before: no deaths are missing."""
    told = kind_of_noun(counted.text) if counted.is_inherited else "other"
    return "people" if is_fate(told) and told != kind else counted.text


def _is_demanded(text: str, draft: FigureDraft, scope: tuple[int, int]) -> bool:
    before = text[scope[0] : draft.start].lower()
    return is_demanded(f" {before}", text[draft.end : scope[1]])


def _figure(
    around: _Around, draft: FigureDraft, scope: tuple[int, int], kind: str, former: float | None
) -> Figure:
    """Read the clause of one draft."""
    text = around.text
    value, high = draft.number.value, draft.number.value_high
    if high is not None and rises_from(text, draft.number):
        value, high, former = high, None, value
    first = draft.sentence.start
    claimant = around.claims.of(draft.start, draft.end, first, draft.sentence.end)
    if claimant and _is_label(text, draft, claimant.start, claimant.end, first):
        claimant = None
    return Figure(
        text=text[draft.start : draft.end],
        start=draft.start,
        end=draft.end,
        value=value,
        value_high=high,
        qualifier=draft.qualifier,
        unit=draft.measure.unit if draft.measure else "",
        counted=_counted_as(draft.counted, kind),
        place=find_place(text, draft.end, scope, around.names, kind=kind),
        as_of=find_as_of(text, draft.start, draft.end, scope, around.dates),
        claimant=claimant.name if claimant else "",
        claimant_start=claimant.start if claimant else None,
        claimant_end=claimant.end if claimant else None,
        status=_status(around, draft, scope, kind, claimant),
        change_from=former,
        is_negated=is_negated(around.told, draft.start, scope[0]),
        kind=kind,
    )


def _status(
    around: _Around,
    draft: FigureDraft,
    scope: tuple[int, int],
    kind: str,
    claimant: Claimant | None,
) -> Status:
    """Read the status of one draft, of which somebody may be the claimant."""
    is_denial = claimant is not None and claimant.is_denial
    # A sum that is asked for is what somebody says it costs.
    if kind != "money" and not is_denial and _is_demanded(around.text, draft, scope):
        return Status.PLANNED
    status = find_status(
        around.told,
        draft.start,
        draft.end,
        scope,
        is_claimed=claimant is not None,
        is_denied=is_denial,
    )
    if status is Status.CLAIMED and claimant is not None:
        return status_of_claim(claimant.verb)
    return status
