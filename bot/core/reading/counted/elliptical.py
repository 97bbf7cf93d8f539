"""Counts that leave out what they count: "the opposition put it at 40".

Such a number counts what the number before it counts.
"""

import re
from collections.abc import Sequence

from bot.core.patterns import Pattern
from bot.core.reading.counted.drafts import FigureDraft
from bot.core.reading.fates.harms import is_harm

#: What may stand between "the toll" and "was": where it was counted, since when, by whom.
_OF_WHEN = (
    r"\s(?:there|so far|nationwide|to date|in the \w+|in [A-Z]\w+"
    r"|(?:the|a|two|three)\s\w+\s(?:after|before|later|earlier)(?:\sthe\s\w+)?"
    r"|since\s(?:the\s\w+\sof\s)?(?:last\s|the\s)?\w+"
    r"|(?:for|of|over)\s(?:the|this)\s\w+|this\s\w+)"
    r"|,\s[^,;.]{3,50},"
)
#: Words of telling right before a number that has no noun of its own.
_TELLING = (
    r"\bcompared (?:with|to)",
    r"\b(?:spoke|speaks|talked|talks)\sof",
    # "says 40", "a list recorded 40"
    r"\b(?:said|says|saying|claim(?:s|ed|ing)|report(?:s|ed|ing)|count(?:s|ed)|listed|list"
    r"|recorded|say|cited|citing|confirmed|gave|gives)",
    # "put the number at 40"
    r"\b(?:put|puts|putting|gave|gives|giving)"
    r"\s(?:it|them|the\s\w+|its\s\w+|their\s\w+)\s(?:at|as)",
    # "the toll so far stands at 40"
    rf"\b(?:total|toll|tally|number|count|figure|sum)s?(?:{_OF_WHEN})?"
    r"\s(?:to|at|of|is|was|had been|stands at|(?:had |has )?stood at|(?:had |has )?reached|now"
    r"|now at)",
    # "that makes 40", "it was 40"
    r"\b(?:[Tt]hat|[Tt]his|which|[Ii]t)\s(?:makes|made)",
    r"\b(?:it|that)\s(?:was|is|stood at|stands at|reached)",
    # "raising the toll to 40", "was revised to 40"
    r"\b(?:rais|lower|correct|revis|cut|push|br(?:ing|ought)|put)\w*"
    r"\s(?:it|that|this|the \w+)(?:\s\w+)?,?\s(?:to|at)",
    r"\b(?:rose|risen|climbed|grew|jumped|(?:was|were|been) (?:raised|revised|lowered|corrected"
    r"|cut))\s(?:\w+\s)?to",
    # "the number is closer to 40", "the toll may pass 40"
    r"\b(?:number|figure|toll|total|count)\s(?:(?:is|was)\s(?:closer|nearer)(?:\sto)?"
    r"|(?:to|will|would|could|may|might)\s(?:pass|exceed|reach|top|surpass|hit))",
    r"\b(?:most|many|some|half|a third|a quarter|two-thirds|the majority) of (?:them|these|those"
    r"|the (?:dead|victims|deaths|injured|wounded|missing)),",
    # "this has risen to 40", "it will go beyond 40"
    r"\b(?:that|it|this|which)\s(?:(?:has|had|have)\s)?(?:risen|rose|climbed|grown|grew|jumped"
    r"|increased|gone up|fallen|dropped)\sto",
    r"\b(?:go|goes|going|went|gone|ris(?:e|es|en)|climb(?:s|ed)?|rose)\s(?:beyond|above|past|over)",
    # "is expected to reach 40"
    r"\b(?:is|are|was|were)\s(?:now\s|still\s)?(?:projected|expected|forecast|estimated|feared"
    r"|likely|bound|set)\sto\s(?:be|hit|pass|top|reach|exceed|surpass"
    r"|(?:rise|climb|grow|jump|increase)\sto)",
)
_TOLD = Pattern(rf"(?:{'|'.join(_TELLING)})\s\Z")
#: Where such a number's clause ends.
_ENDS = Pattern(
    r"[”\"’]?(?:[.,;:)]|\s(?:had|were|have|while|and|but|on|in|at|as|by|so far|last|to date|in all"
    r"|in total|altogether|nationwide)\b|\s?--|\s?[–—]|\Z)"
)
#: "The dead were two soldiers and": who they were.
_DEAD_WERE = Pattern(
    r"\b[Tt]he (?:dead|victims|deceased) (?:were|are) (?:[a-z]+ )?(?:(?:[\w-]+ ){1,3}and )?\Z"
)
#: "Said thousands had left": of these something else is told than that they died.
_DID = Pattern(r"\s(?:had|have|has)\s(?:already\s|since\s)?(?!been\b)[a-z]+(?:ed|en|ft|ne|me|it)\b")
#: "Fourteen were children": some of those told of in the sentence before.
_WERE = Pattern(
    r"\s(?:were|are|was)\s(?:(?:only|just|all|under|over|aged|still)\s)*(?:(?:pregnant|young"
    r"|elderly"
    r"|off-duty|local|foreign)\s)?(?:women|children|girls|boys|men|minors|infants|babies|toddlers"
    r"|teenagers|students|pupils|pensioners|civilians|police\w*|soldiers|officers|foreigners"
    r"|tourists|workers|miners|firefighters|members|villagers|peasants|passengers|guards|crew"
    r"|from\s(?-i:[A-Z])|(?:the age of )?\d\d)\b",
    re.I,
)
#: "Eleven of the victims were pupils."
_OF_VICTIMS = Pattern(r"(?:the\s)?victims\Z", re.I)
#: "Upper Marn reports 14 dead, Lower Marn nine and the capital three."
_GAPPED = Pattern(
    r"(?:\s(?:dead|deaths|killed|injured|missing|wounded))?,?\s(?:and\s)?"
    r"(?:the\s[a-z]+|(?-i:[A-Z])[\w'’-]*(?:\s(?-i:[A-Z])[\w'’-]*){0,2})\s",
    re.I,
)
#: "28 on Monday, 64 on Tuesday and 97 by Wednesday".
_SERIES = Pattern(
    r"(?:\s(?:dead|deaths|killed|injured|missing|wounded))?\s(?:on|by|in|at|the|a|last|this)\s"
    r"[^,.;:]{2,40}(?:,\s(?:and\s)?|\sand\s|;\s)(?:then\s)?",
    re.I,
)
#: Between a part and its whole.
_WHOLE_OF = Pattern(r"\s(?:out )?of (?:the |its |their |some |about )*")
_SOME_TIME = Pattern(r"\s(?:on|by|in|at|the|a|last|this)\s", re.I)
_LIST_GOES_ON = Pattern(r"[,.;]|\sand\b|\Z")
#: "Another 500,000 may follow", "we may lose five more tonight".
_FOLLOW = Pattern(
    r"(?:\smore|\sothers)?\s(?:may|might|could|will|would)\s(?:soon\s|yet\s)?(?:follow|join)\b"
)
_LOSE = Pattern(r"\blos(?:e|t|ing)\s(?:another\s|a further\s)?\Z")
_MORE = Pattern(r"\s(?:more|others)\b")
_OF_THESE = Pattern(r"\b(?:Of|Among) (?:these|them|those|whom|this number),?\s\Z", re.I)
_LISTED = Pattern(r"(?:\s(?:were|was|are)(?:\s[a-z]+){1,2})?,?\s(?:and\s)?(?:the\s)?")
_FOUND = Pattern(
    r"\s(?:more\s|others\s)?(?:were|was|have been|had been)\s(?:found|recovered|discovered"
    r"|retrieved|pulled|unearthed|buried|washed|recorded|registered|reported)\b|\soccurred\b"
)
#: "The number of confirmed cases rose to": no count of those who died, nor of who was hurt.
_OF_CASES = Pattern(
    r"\b(?:number|count|total|tally|figure) of (?:[a-z-]+ ){0,3}?(?<!fatal )(?<!death )(?:cases"
    r"|infections|contacts|patients|tests|samples|operations)\b[^.;:]*\Z",
    re.I,
)
_THE_FIGURE = Pattern(r"(?:The|Its|Their) (?:figure|number|count|tally|toll)\b")
#: How far behind the count it repeats such a number may stand, in characters.
_REACH = 260


def resolve_ellipses(text: str, drafts: Sequence[FigureDraft], kinds: Sequence[str]) -> list[str]:
    """Give each number that leaves out what it counts the kind of the count before it.

    That count stands in the same sentence or in one of those before. What makes it the same kind:

    * it is told again: "police gave a lower figure, saying 37"
    * some of the dead are counted: "four hundred of the victims were"
    * the list goes on: "Upper Marn reports 14 dead, Lower Marn nine"; "another 500 may follow"
    * a part is counted, and perhaps further parts: "of these, 127 were peasants, 58 policemen"

    Args:
        text: The article's.
        drafts: Its counts, in text order.
        kinds: The kind of each; those without one are "other".
    """
    told = list(kinds)
    #: Places of the counts that are parts of one before.
    parts: set[int] = set()
    for n in range(1, len(drafts)):
        this = drafts[n]
        if this.counted.is_part and is_harm(told[n]):
            parts.add(n)
        is_people = this.measure is None and told[n] in ("other", "troops")
        if is_people and _DEAD_WERE.search(text, this.sentence.start, this.start):
            told[n] = "killed"
            parts.add(n)
            continue
        if told[n] != "other" or this.measure is not None or this.number.is_fraction:
            continue
        at = _counted_before(drafts, n)
        if at and told[at] == "other" and _is_whole(text, drafts[at - 1], drafts[at]):
            at -= 1
        former = drafts[at]
        if not is_harm(told[at]) or this.start - former.end > _REACH:
            continue
        if _OF_CASES.search(text, this.sentence.start, this.start):
            continue
        if _is_told_again(text, told[at], former, this):
            is_first = _THE_FIGURE.match(text, this.sentence.start, this.start)
            told[n] = _first_told(drafts, told, at) if is_first else told[at]
        elif _is_of_dead(text, drafts, told, n):
            told[n] = "killed"
        elif _goes_on(text, former, this):
            told[n] = told[at]
        elif _is_part(text, former, this) or (at in parts and _is_next(text, former, this)):
            told[n] = told[at]
            parts.add(n)
    return told


def _first_told(drafts: Sequence[FigureDraft], told: Sequence[str], last: int) -> str:
    """Return the kind that a count's sentence told first: "the figure" is that of the dead."""
    same = [
        kind
        for draft, kind in zip(drafts[: last + 1], told[: last + 1], strict=True)
        if draft.sentence is drafts[last].sentence and is_harm(kind)
    ]
    return same[0]


def _counted_before(drafts: Sequence[FigureDraft], n: int) -> int:
    """Return the place of the count before; distances, hours and shares between do not count."""
    at = n - 1
    while at and (drafts[at].measure is not None or drafts[at].number.is_fraction):
        at -= 1
    return at


def _is_whole(text: str, part: FigureDraft, whole: FigureDraft) -> bool:
    """Tell the 240 of "19 of the 240 patients", which is told again by nobody."""
    return _WHOLE_OF.fullmatch(text, part.number.end, whole.start) is not None


def _is_part(text: str, former: FigureDraft, this: FigureDraft) -> bool:
    """Tell "Of these, 127 were peasants": parts of the count before."""
    if _OF_THESE.search(text, max(0, this.start - 30), this.start):
        return True
    is_less = 1 < this.number.value < former.number.value
    opens = not text[this.sentence.start : this.start].strip("\"“‘'\n ")
    return is_less and opens and _WERE.match(text, this.number.end) is not None


def _is_of_dead(text: str, drafts: Sequence[FigureDraft], told: Sequence[str], n: int) -> bool:
    """Tell "four hundred of the victims were" and "we may lose five more" where some are dead."""
    this = drafts[n]
    is_lost = _LOSE.search(text, max(0, this.start - 24), this.start) is not None
    if not (is_lost and _MORE.match(text, this.number.end)) and not (
        _OF_VICTIMS.fullmatch(this.counted.text) and text.startswith(" of ", this.number.end)
    ):
        return False
    dead = [d for d, kind in zip(drafts[:n], told[:n], strict=True) if kind == "killed"]
    return any(this.number.value < each.number.value for each in dead)


def _goes_on(text: str, former: FigureDraft, this: FigureDraft) -> bool:
    """Tell whether a number is one more of those counted: in a list of places, or to come."""
    if _FOLLOW.match(text, this.number.end):
        return True
    if not _is_bare(this) or former.sentence is not this.sentence:
        return False
    if _SOME_TIME.match(text, this.end) and _SERIES.fullmatch(text, former.number.end, this.start):
        return True
    is_in_list = _LIST_GOES_ON.match(text, this.end) is not None
    return is_in_list and _GAPPED.fullmatch(text, former.number.end, this.start) is not None


def _is_next(text: str, former: FigureDraft, this: FigureDraft) -> bool:
    """Tell whether a part is followed by this one: "127 were peasants, 58 policemen"."""
    gap = text[former.end : this.start]
    return former.sentence is this.sentence and _LISTED.fullmatch(gap) is not None


def _is_told_again(text: str, kind: str, former: FigureDraft, this: FigureDraft) -> bool:
    """Tell whether a number is another count of what the count before it counts."""
    is_bare = _is_bare(this)
    if kind == "killed" and (is_bare or this.counted.text.endswith("victims")):
        # "Nineteen were found in Orsa" where bodies were counted before.
        is_found = _FOUND.match(text, this.end) is not None
    else:
        is_found = False
    return is_found or (is_bare and _is_told(text, former, this))


def _is_bare(this: FigureDraft) -> bool:
    """Tell whether a number has no noun of its own, and no label."""
    return this.end == this.number.end and not this.counted.label


def _is_told(text: str, former: FigureDraft, this: FigureDraft) -> bool:
    """Tell whether words of telling stand right before a number, and its clause ends behind it."""
    low = max(former.end, this.start - 60)
    at = this.start + len("at ") * text.startswith(("at about", "at around"), this.start)
    if "total of" in text[this.start : this.number.start]:
        at = this.number.start
    if _TOLD.search(text, low, at) is None or _ENDS.match(text, this.end) is None:
        return False
    if _DID.match(text, this.end) is not None:
        return False
    # Another sentence in between tells of something else.
    return text.count(". ", former.end, this.start) <= 1
