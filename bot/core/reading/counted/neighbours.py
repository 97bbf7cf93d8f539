"""Counts side by side: which of them share what is told once, as parts, lists or sums."""

import re
from collections.abc import Sequence

from bot.core.frozen import frozen
from bot.core.patterns import Pattern
from bot.core.reading.counted.nouns import Counted

_TOGETHER = Pattern(
    r"(?:\s(?:of|from|in|at|near)\s(?:the\s|his\s|her\s|their\s|its\s)?[\w'’-]++(?:\s[\w'’-]++){0,5}(?=\s?,|\sand))?"
    r"(?:,\s(?:an?|the|his|her|their|one)\s[a-z][\w -]{1,30}?(?=,|\sand\s)){0,3}"
    r"\s?,?\s?(?:and|or|&|/|plus|as well as|along with|together with|,)?\s?(?:also\s|the\s)?"
    r"(?:at least |another |some |about |nearly |more than |an? |up to |as many as |other )*\Z",
    re.I,
)
_INCLUDING = Pattern(
    r"[,(]?\s?(?:including|among them|of whom|of which|of them|among whom|most of them|mostly)\s"
    r"(?:at least |some |about |the |were |those of )*\Z"
    # "Including the mayor and two guards".
    r"|\bincluding\s(?:(?:the|an?|his|her|their|its|one)\s[^,.;]{1,50}?,?\s(?:and\s)?){1,4}\Z"
    r"|\A(?:\s\w+){0,2}\s?[(\[]\Z",
    re.I,
)
_OF_WHOLE = Pattern(r"\s(?:(?:out )?of|from) (?:the |its |their |some |about |nearly )*")
_WHOLE_OF = Pattern(r"\b(?:of|among) the \Z", re.I)
_AMONG = Pattern(r"(?:,| (?:are|were))\s(?:at least |some |about |nearly )?", re.I)
#: A count told again for another place: "9 dead in Sorn, 4 in Tabel", "5 here and 60 nationwide".
_ELSEWHERE = Pattern(
    r"\s(?:(?:in|at|from|near|around|across)\s(?:the\s(?:\w+\s){0,2})?(?-i:[A-Z])|in (?:other|two"
    r"|three|several|neighbou?ring|nearby)\b|(?:in|on|along) the (?:\w+ )?(?:islands?|north|south"
    r"|east|west|capital|mountains|suburbs|hills|coast|road|border|outskirts|beach|river)\b"
    # "Eight were murdered by the army, three by the rebels", "12 by drowning".
    r"|(?:by|from|of) (?:the |a )?(?-i:[a-z])"
    r"|nation-?wide|country-?wide|elsewhere|overall|in all|in total)"
)
_BETWEEN_PLACES = Pattern(
    r"\s(?:(?:people|others|homes|houses)\s)?"
    r"(?:(?:(?:were|was|have been|had been|have|had)\s)?"
    r"(?:(?:been|reported|confirmed|feared)\s){0,2}(?:killed|dead|homeless|died|drowned"
    r"|wounded|injured|"
    r"missing|displaced|evacuated|destroyed|damaged|[a-z]{4,}ed)\s)?"
    r"(?:there\b|here\b|(?:in|at|from|near|around|across|on|along|by|of)\s[^.;:]{2,70}?)"
    r"(?:,\s(?:and\s|with\s)?|\sand\s)(?:at least |another |about |some |a further )?\Z"
)
#: "Sarn (118 dead), Upper Lode (64)": a list of places, each with its count in brackets.
_BRACKETED = Pattern(r"\)?[,;]?\s(?:and\s)?(?:in\s)?[A-Z][\w'’ -]{1,40}\s\(\Z")
#: "31 have died - 12 by drowning".
_DASHED = Pattern(r"\A[^,;.]{0,60}(?:(?:\s(?:--?|–|—)|:)\s|\s\()\Z")
_DEMONYM = Pattern(r"\A\s[A-Z][\w’'-]+(?=\sand\s)")
#: "Six people and millions in losses".
_IN_MONEY = Pattern(
    r"\sin\s(?:cash|fines|compensation|ransom|debts?|losses|damages?|aid|dollars|property|material)\b"
)
#: What adds counts of one kind up in the sentence that told them.
_ADDED_UP = Pattern(
    r"\b(?:the|a|an|its|their|overall|combined|confirmed|national)\s(?:\w+\s)?(?:total|number"
    r"|count|tally|figure)(?:\snumber)?(?:\s(?:so far|nationwide))?\s(?:to|at|of|is|was|stands at"
    r"|stood at)\s(?:at least |more than |about )?\Z"
)


@frozen
class Count:
    """A count whose fate is asked for: where it stands, and what it counts."""

    #: Where the number starts, qualifier included.
    start: int
    counted: Counted
    #: The sentence.
    first: int
    last: int
    #: How many; 0 where nobody asks.
    value: float = 0.0

    @property
    def end(self) -> int:
        """Where the thing counted ends."""
        return self.counted.end


def _between(text: str, counts: Sequence[Count], n: int) -> str | None:
    """The text between two neighbours in one sentence; None when they are not neighbours."""
    this, following = counts[n], counts[n + 1]
    if this.last != following.last or following.start - this.end > 90:
        return None
    return text[this.end : following.start]


def is_part_of_next(text: str, counts: Sequence[Count], n: int) -> bool:
    """Tell "12 of the 20 hostages": what is told behind is told of the 12."""
    between = _between(text, counts, n)
    return between is not None and _OF_WHOLE.fullmatch(between) is not None


def is_joined(text: str, counts: Sequence[Count], n: int) -> bool:
    """Tell whether only "and", a comma or the like parts count `n` from the next."""
    between = _between(text, counts, n)
    if between and counts[n].counted.is_inherited:
        between = _DEMONYM.sub("", between)  # "12 Somali and 11 Yemeni pirates."
    if between is None or not between.strip() or _TOGETHER.match(between) is None:
        return False
    return _IN_MONEY.match(text, counts[n + 1].end) is None


def is_included(text: str, counts: Sequence[Count], n: int) -> bool:
    """Tell whether count `n` is a part of the count before it ("including four children")."""
    this, before = counts[n], counts[n - 1]
    if this.last != before.last or this.start - before.end > 160:
        return False
    return _INCLUDING.search(text[max(before.end, this.start - 40) : this.start]) is not None


def is_among(text: str, counts: Sequence[Count], n: int) -> bool:
    """Tell "of the 31 killed, 9 were children" and "among the 31 dead were 9 children"."""
    this, before = counts[n], counts[n - 1]
    if this.last != before.last or not before.counted.state:
        return False
    lead = text[max(before.first, before.start - 14) : before.start]
    return (
        _WHOLE_OF.search(lead) is not None
        and _AMONG.fullmatch(text[before.end : this.start]) is not None
    )


def is_told_again(text: str, counts: Sequence[Count], n: int, first: int) -> bool:
    """Tell a count of another place, or the sum, that leaves out what was told of the `first`."""
    this, before = counts[n], counts[first]
    if this.last != before.last or this.counted.state or this.start - before.end > 160:
        return False
    between = text[before.end : this.start]
    if _ADDED_UP.search(between):
        return True
    if _BRACKETED.fullmatch(between):
        return text.startswith(")", this.end)
    if _DASHED.search(between):
        return _ELSEWHERE.match(text, this.end, this.last) is not None
    return (
        _ELSEWHERE.match(text, this.end, this.last) is not None
        and _BETWEEN_PLACES.fullmatch(between) is not None
    )
