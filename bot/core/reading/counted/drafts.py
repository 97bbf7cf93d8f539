"""Candidates for figures: numbers with unit, noun and qualifier, the idioms sorted out."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from bot.core.evidence import DateMention, Name, Sentence
from bot.core.frozen import frozen
from bot.core.patterns import Pattern
from bot.core.reading.counted.nouns import Counted, find_counted
from bot.core.reading.counted.predicates import find_subject
from bot.core.reading.counted.tabled import find_label, kind_of_label
from bot.core.reading.counted.tables import label_elsewhere
from bot.core.reading.fates.befallen import is_thing
from bot.core.reading.numerals import idioms
from bot.core.reading.numerals.kin import is_kin
from bot.core.reading.numerals.measures import Measure, find_measure
from bot.core.reading.numerals.numbers import Number
from bot.core.reading.numerals.qualifiers import find_qualifier, qualifier_behind

_OF_WHAT = Pattern(
    r"\s(?:(?:worth )?of|(?P<money>in))(?:\s(?:the|its|their|his|her|your|our))?(?=\s[a-z])"
)
#: "An oil film of about two square kilometres": what is so large stands in front.
_WHAT_OF = Pattern(
    r"\b(?:[Aa]n?|[Tt]he|[Oo]ne)\s"
    r"(?P<what>(?:[a-z-]+\s){0,2}?(?!(?:area|zone|region|territory|expanse|total|distance)\b)[a-z-]+)"
    r"\s(?:of|covering|spanning|measuring)\s"
    r"(?:(?:about|some|around|nearly|almost|more than|over|at least|up to)\s)?\Z"
)
_REACH_OF = 70
_INCLUDED = Pattern(r"\b(?:including|among them|of whom)\s\Z", re.I)
_JOINED_ON = Pattern(r"(?:\b(?:and|while|but|or|plus)\b|[,;])\s*(?:[\w-]+\s+){0,4}\Z")
_JOINED_TO = Pattern(
    r"\s(?:(?P<which>[A-Z]\w+\s)?(?:and|or)\s|(?:out )?of (?:the |its |their |some |about )*)"
)
_IN_PLACE = Pattern(r"\s(?:in|at|near)\s[A-Z]")
_SHORT_YEAR = Pattern(r",?\s['’]?\d{2}(?=[,.;]?(?:\s?[(\[–—\n-]|\s*$))")
_VERB_BEHIND = Pattern(r"\s(?:be|have|not|also|still|yet|[a-z]+)\b(?<!\sat)(?<!\sin)(?<!\sand)")
#: How far "of them" may stand from those it counts, in characters.
_NEAR = 120
_HAS_DIGITS = Pattern(r"\d")


@frozen
class FigureDraft:
    """A figure before its clause is read."""

    number: Number
    sentence: Sentence
    #: From the qualifier to the end of the unit or of the noun.
    start: int
    end: int
    qualifier: str
    #: None for a plain count.
    measure: Measure | None
    counted: Counted


def find_drafts(
    text: str,
    sentences: Sequence[Sentence],
    numbers: Sequence[Number],
    dates: Sequence[DateMention],
    names: Sequence[Name],
) -> list[FigureDraft]:
    """Find the numbers that measure or count, in text order.

    A count without a noun of its own ("30 others", "12 dead") takes over the noun of the count
    beside it, as the text of what is counted; its span stays its own.
    """
    starts = [s.start for s in sentences]
    taken = [(d.start, _end_of_date(text, d)) for d in dates if not _is_modal(text, d)]
    named = [(n.start, n.end) for n in names if _HAS_DIGITS.search(n.text)]
    drafts: list[FigureDraft] = []
    for n, number in enumerate(numbers):
        at = bisect_right(starts, number.start) - 1
        if at < 0 or number.end > sentences[at].end:
            continue
        if _overlaps(taken, number) or _overlaps(named, number):
            continue
        following = numbers[n + 1].start if n + 1 < len(numbers) else len(text)
        draft = _draft(text, sentences[at], number, min(sentences[at].end, following))
        if draft is not None and (not drafts or draft.start >= drafts[-1].end):
            drafts.append(draft)
    return _inherited(text, drafts)


def _end_of_date(text: str, date: DateMention) -> int:
    """Where a date ends that tells its year in two digits: "9 Jan 90 (ELP) --"."""
    year = _SHORT_YEAR.match(text, date.end)
    return year.end() if year else date.end


def _is_modal(text: str, date: DateMention) -> bool:
    """Tell "a toll of 12 may rise" from 12 May."""
    return date.text.endswith(" may") and _VERB_BEHIND.match(text, date.end) is not None


def _overlaps(spans: Sequence[tuple[int, int]], number: Number) -> bool:
    if not spans:
        return False
    at = bisect_right(spans, (number.end, 0)) - 1
    for start, end in spans[max(0, at - 1) : at + 1]:
        if start < number.end and number.start < end:
            return True
    return False


def _draft(text: str, sentence: Sentence, number: Number, limit: int) -> FigureDraft | None:
    """The number with qualifier, unit and noun; None when it is no figure."""
    measure = find_measure(text, number.start, number.end)
    if measure and measure.end > limit:
        measure = None
    first = measure.start if measure else number.start
    start, qualifier = find_qualifier(text, first, sentence.start)
    end, loose = qualifier_behind(text, measure.end if measure else number.end)
    if measure:
        counted = Counted(text=_of_what(text, measure, limit), end=end)
    else:
        counted = _counted(text, number, end, limit)
        counted = _told_before(text, counted, (start, end), sentence.start)
    if _is_no_figure(text, sentence, number, measure, counted, bool(qualifier)):
        return None
    return FigureDraft(number=number, sentence=sentence, start=start, end=max(end, counted.end),
                  qualifier=qualifier or loose, measure=measure, counted=counted)  # fmt: skip


def _counted(text: str, number: Number, end: int, limit: int) -> Counted:
    counted = find_counted(text, end, limit, is_one=number.value <= 1.0 and not number.is_fraction)
    if number.is_fraction and not counted.text:
        return find_counted(text, end, limit, is_one=True)
    return counted


def _told_before(text: str, counted: Counted, span: tuple[int, int], floor: int) -> Counted:
    """Add what a list or table calls the count, or the subject it is told of."""
    start, end = span
    label = find_label(text, start, end, floor)
    if kind_of_label(label) == "other":
        label = label_elsewhere(text, start, end) or label
    if label:
        return replace(counted, text=counted.text or label, label=label)
    if counted.text or counted.state or counted.is_part:
        return counted
    subject = find_subject(text, start, floor)
    return replace(counted, text=subject) if subject else counted


def _of_what(text: str, measure: Measure, limit: int) -> str:
    """What is measured: "500 tonnes of grain", "$5 million in aid"."""
    found = _OF_WHAT.match(text, measure.end, limit)
    if found is None and measure.kind == "area":
        before = _WHAT_OF.search(text, max(0, measure.start - _REACH_OF), measure.start)
        return before["what"] if before is not None else ""
    if found is None or measure.kind == "duration" or (found["money"] and measure.kind != "money"):
        return ""
    counted = find_counted(text, found.end(), limit)
    return counted.text or find_counted(text, found.end(), limit, is_one=True).text


def _is_no_figure(
    text: str,
    sentence: Sentence,
    number: Number,
    measure: Measure | None,
    counted: Counted,
    has_qualifier: bool,
) -> bool:
    has_noun = bool(counted.text) or bool(counted.state)
    if idioms.is_age(text, number) or idioms.is_list_mark(text, number, sentence.start):
        return True
    if is_kin(text, number):
        return True
    # "… of the 4th Brigade. Two children": no name runs on into the next sentence.
    may_be_name = number.start > sentence.start
    if measure is not None:
        is_name = may_be_name and idioms.is_name_number(text, number, has_noun=True)
        if measure.kind != "duration":
            return is_name
        is_clock = idioms.is_time(text, number)
        return is_name or is_clock or _is_no_duration(text, number, measure)
    return (
        idioms.is_time(text, number)
        or idioms.is_year(text, number, has_noun=has_noun, has_qualifier=has_qualifier)
        or idioms.is_compound(text, number)
        or (
            may_be_name
            and not (has_qualifier or counted.state)
            and idioms.is_name_number(text, number, has_noun=has_noun)
        )
        or idioms.is_score(text, number, has_noun=has_noun)
        or idioms.is_phrase(text, number, counted.text)
        or (counted.text == counted.state and idioms.is_serial(text, number))
        or (number.is_fraction and counted.is_part)
    )


def _is_no_duration(text: str, number: Number, measure: Measure) -> bool:
    """Tell "two days after" and "a three-day visit" from a lasting measured in digits."""
    written = text[number.start : number.end]
    in_words = not any(c.isdigit() for c in written)
    return in_words or number.is_vague or idioms.is_span_of_time(text, measure.start, measure.end)


def _inherited(text: str, drafts: list[FigureDraft]) -> list[FigureDraft]:
    """Give counts without a noun of their own the noun of the count beside them."""
    done: list[FigureDraft] = []
    for n, draft in enumerate(drafts):
        noun = ""
        if _lacks_noun(draft):
            noun = _noun_before(text, draft, done) or _noun_behind(
                text, draft, drafts[n + 1 : n + 2]
            )
        if noun:
            counted = replace(draft.counted, text=noun, is_inherited=True)
            draft = replace(draft, counted=counted)
        done.append(draft)
    return done


def _lacks_noun(draft: FigureDraft) -> bool:
    if draft.measure is not None:
        return False
    return (
        not draft.counted.text
        or draft.counted.is_others
        or (draft.counted.text == draft.counted.state)
    )


def _noun_before(text: str, draft: FigureDraft, done: Sequence[FigureDraft]) -> str:
    is_part = draft.counted.is_part
    if is_part and done and done[-1].sentence is not draft.sentence:
        return _noun_of_them(draft, done[-1])
    for former in reversed(done[-4:]):
        if former.sentence is not draft.sentence or former.measure or _lacks_noun(former):
            continue
        if is_thing(former.counted.text) and _IN_PLACE.match(text, draft.end):
            continue  # "38 people in three states: 21 in Osage, 13 in Tarrant."
        lead = text[max(draft.sentence.start, former.start - 16) : former.start]
        if _INCLUDED.search(lead) and not is_part:
            continue
        is_joined = _JOINED_ON.search(text[former.end : draft.start]) is not None
        return former.counted.text if is_part or is_joined else ""
    return ""


def _noun_of_them(draft: FigureDraft, former: FigureDraft) -> str:
    """What "300 of them" counts, told in the sentence before."""
    is_near = draft.start - former.end < _NEAR
    is_less = draft.number.is_fraction or draft.number.value < former.number.value
    return former.counted.text if is_near and is_less and not former.measure else ""


def _noun_behind(text: str, draft: FigureDraft, following: Sequence[FigureDraft]) -> str:
    """The noun that two counts share: "30 Velmoran and 12 Kelmari prisoners"."""
    if draft.counted.state or not following or following[0].sentence is not draft.sentence:
        return ""
    joined = _JOINED_TO.fullmatch(text[draft.end : following[0].start])
    noun = following[0].counted.text
    if joined is None or following[0].measure is not None or not noun:
        return ""
    return noun.rsplit(None, 1)[-1] if joined["which"] else noun
