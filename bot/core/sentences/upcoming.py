"""Whether a sentence tells of an event to come: words that say so, with the date they go with."""

import re
from collections.abc import Sequence

from bot.core.evidence import DateMention
from bot.core.patterns import Pattern

#: What "due to" is followed by when it tells what will be done, and not why something was.
_DUE_TO_DO = (
    r"address|announce|appear|arrive|attend|be|begin|close|come|complete|convene|decide|deliver|"
    r"discuss|end|expire|face|finish|give|go|hold|host|issue|join|land|last|launch|leave|make|meet|"
    r"open|pay|play|present|publish|release|reopen|report|resume|return|rule|run|sign|speak|stand|"
    r"start|submit|take|testify|travel|visit|vote"
)
_AHEAD = Pattern(
    r"\b(?:ahead of|scheduled|deadline|will|by the end of|"
    rf"due (?:on|at|by|in|back|for|to (?:{_DUE_TO_DO})\b)|"
    r"(?:is|are|was|were) (?:to|(?:\w+ly )?planned)|planned (?:for|[\w-]+ (?:on|at))|plans? to|"
    r"(?:is|are) (?:expected|set|about|poised) (?:to)?|"
    r"postponed (?:to|until)|"
    r"would (?:\w+ly )?(?:address|announce|begin|convene|decide|hold|meet|open|rule|speak|start"
    r"|travel|visit|vote)|"
    # "The union has called a one-day strike for Friday."
    r"(?:call|announc|arrang)(?:s|es|ed) (?:[\w’'-]+ ){0,4}?(?:strikes?|walkouts?|stoppages?"
    r"|protests?|march(?:es)?|rall(?:y|ies)|demonstrations?|vigils?|elections?|referendums?"
    r"|sessions?|meetings?|talks|summits?|press conference) (?:for|on)|"
    # The timetable's present: "Parliament meets on Thursday", "the centre closes on Friday".
    r"(?<!generally )(?<!usually )(?<!typically )(?<!normally )(?<!often )(?<!always )"
    r"(?:begins|closes|convenes|ends|expires|holds|meets|opens|starts|takes place|votes))\b",
    re.IGNORECASE,
)
_LINK = r"(?:that|which|who|whom|whose|when|where|as|because|since|while|but|before|after)"
_PAST = (
    r"(?:\w{2,}ed|said|told|was|were|had|did|left|stole|took|came|went|made|gave|began|fell|rose|"
    r"saw|met|held|led|won|lost|sent|found|became|broke|fled|shot|struck|wrote|spoke)"
)
#: A clause of its own about what has been: a date behind it is that clause's.
_PAST_CLAUSE = Pattern(rf"\b{_LINK}\b[^,;]*?\s{_PAST}\b", re.IGNORECASE)
#: What keeps a date at a sentence's head from what is said to come further on.
_OWN_CLAUSE = Pattern(rf"\b(?:{_LINK}|{_PAST}|says?)\b|[;:\"“”]", re.IGNORECASE)
_QUOTED = Pattern(r"[\"“][^\"“”]*[\"”]")
#: "since Monday", "over Monday's attack": the event does not come on that day.
_LOOKS_BACK = Pattern(r"\b(?:since|following|over|about|from) (?:the |last )?\Z", re.IGNORECASE)
#: A date may stand that far behind the words that announce it, or before them, in characters.
_REACH = 160
_REACH_BACK = 80
_LONGEST_LEAD = 20
#: ISO text of a month; what is said of a whole year is an outlook, and no event.
_MONTH_CHARS = 7


def tells_ahead(text: str) -> bool:
    """Tell whether a sentence speaks of something planned or scheduled, at whatever date."""
    return _AHEAD.search(text) is not None


def first_ahead(text: str) -> int:
    """Return where a sentence first speaks of something to come; its end where it does not."""
    found = _AHEAD.search(text)
    return found.start() if found else len(text)


def is_scheduled_by(
    text: str, start: int, end: int, dates: Sequence[DateMention], said_on: str
) -> bool:
    """Tell whether a sentence announces something for one of its dates.

    Args:
        text: The article's text.
        start: Where the sentence starts in it.
        end: Where it ends.
        dates: The dates in the sentence.
        said_on: The day on which this was said, as ISO text; empty where it is not known.
    """
    cues = list(_AHEAD.finditer(text, start, end))
    spoken = [one.span() for one in _QUOTED.finditer(text, start, end)]
    return any(
        _goes_with(text, cue, date)
        for date in dates
        if _is_ahead(date, said_on)
        for cue in cues
        # What somebody says will be is not for the day on which they say it.
        if not any(a <= cue.start() < b and not a <= date.start < b for a, b in spoken)
    )


def _is_ahead(date: DateMention, said_on: str) -> bool:
    """Tell whether a date is not known to lie before a day, and narrower than a year."""
    if not date.date:
        return not date.text.isdigit()
    return len(date.date) >= _MONTH_CHARS and (
        not said_on or date.date >= said_on[: len(date.date)]
    )


def _goes_with(text: str, cue: re.Match[str], date: DateMention) -> bool:
    """Tell whether a date belongs to the words that announce, and not to another clause."""
    if date.start >= cue.start():
        between = text[cue.end() : max(cue.end(), date.start)]
        return (
            len(between) <= _REACH
            and _PAST_CLAUSE.search(between) is None
            and _LOOKS_BACK.search(text, max(0, date.start - _LONGEST_LEAD), date.start) is None
        )
    between = text[date.end : cue.start()]
    return len(between) <= _REACH_BACK and _OWN_CLAUSE.search(between) is None
