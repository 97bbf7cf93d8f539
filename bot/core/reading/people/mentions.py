"""Mentions: the words of a subject that stand for somebody - a pronoun, a name, a description."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from enum import Enum

from bot.core.evidence import Name, NameKind
from bot.core.frozen import frozen
from bot.core.patterns import Pattern
from bot.core.reading.people.narrowing import narrowed
from bot.core.reading.people.roles import names_people
from bot.core.reading.propernames.orgwords import is_never_name
from bot.core.reading.propernames.places import is_demonym, is_inhabitant
from bot.core.reading.text.abbreviations import is_starter

PRONOUNS = frozenset(
    """he she they it i we ella él ele ela elle il ils er sie он она вона він они вони lui lei
    """.split()
)
_OWNERS = frozenset("his her their".split())
#: "His Excellency" is "he".
_HONOURS = frozenset("Excellency Majesty Highness Holiness Honour Honor Eminence Grace".split())
_WORD = Pattern(r"[^\W\d_][\w.’'-]*")
_DETERMINER = Pattern(
    r"\b(?:the|a|an|one|another|his|her|its|their|our|some|several|many|most|two|three|four|other"
    r"|both|this|that|el|la|los|las|un|una|le|les|der|die|das|ein|eine|il|lo|o|os|as|um|uma)\s",
    re.IGNORECASE,
)
#: "He'd told them."
_CONTRACTED = Pattern(r"((?:he|she|they|it|we|i))['’](?:d|ll|s|ve|re|m)", re.IGNORECASE)
#: No subject begins so.
_NO_SUBJECT_FIRST = Pattern(
    r"(?:and|or|but|with|of|by|on|in|from|for|at|to|than|into|about|as|if|so|that|than|like|per|not|no"
    r"|through|during|[—–-])\s",
    re.IGNORECASE,
)
#: "What did your colleague say?"
_ASKS = Pattern(
    r"(?:(?:What|How|Why|When|Where|Who)\s)?(?:[Dd]id|[Dd]oes|[Dd]o|[Cc]an|[Cc]ould|[Ww]ill|[Ww]ould)\s"
)
#: Somebody spoke in a description already, so that it is a clause.
_SPEAKS = Pattern(r"(?:\A|\s|(?<=\s))(?:said|says|told|was|were|has been)\s")
_ANYBODY = Pattern(
    r"(?:(?:[Tt]he|[Aa]n?|[Oo]ne|[Aa]nother|[Ss]ome|[Ss]everal|[Mm]any|[Hh]is|[Hh]er|[Tt]heir)"
    r"(?:\s[\w’'-]+){1,4}|[A-Z][\w’'-]+"
    # "March participants"
    r"|(?!(?:he|she|they|it|we|i)\s)(?:[\w’'-]+\s)?[a-z]{2,}(?:[^s\W]s|people|men|women))"
    r"(?<!\bself)(?<!styled)"
)
#: "52 percent of voters", "a small group of residents": the noun behind "of" is meant.
_QUANTITY = Pattern(
    r"(?:only\s|nearly\s|about\s|at\sleast\s)?(?:[\w.,-]+\s){0,3}(?:percent|per cent|%"
    r"|majority|half|third|quarter|groups?|handful|number|dozens|hundreds|thousands|scores|crowds?|most"
    r"|some|many|several|all|none|both|one|two|three|few)\sof\s(?:the\s|those\s|his\s|her\s|their\s)?",
    re.IGNORECASE,
)
_COURTESY = Pattern(r"(?:Mr|Mrs|Ms|Dr|Miss)\.?\s")
#: "An official there": where, not who.
_THERE = Pattern(r"(?<=[a-z])\s(?:there|here)\Z")
_AROUND = 200
_FEW_WORDS = 5
_LEADING_ARTICLE = Pattern(
    r"(?:the|a|an|whose|el|la|los|las|un|una|le|les|der|die|das|ein|eine|il|lo|o|os)\s+",
    re.IGNORECASE,
)
_PREPOSITION = Pattern(r"\b(?:of|for|at|from|with|in|on|to|by|de|del|du|von|des|di)\s")
_FOR_ANOTHER = Pattern(
    r"\b(?:for|of|to|with|by|from|in|at|on|near|outside|aboard|de|del|du|des|da|do|di|von)\s+"
    r"(?:[^\s,]+\s+){0,4}$"
)
#: In front of somebody to whom another does something.
_DOING = Pattern(r"\s[a-z]+ing\s(?:(?:[a-z]+\s){0,2})\Z")
#: "In a letter to staff Orlan wrote": nobody's description.
_SETTING = Pattern(r"(?:In|On|At|During|After|Before|Through|Via)\s")
#: "A baker who lost a son at Sarn": the baker.
_RELATIVE = Pattern(r",?\s(?:who|whose|whom)\s")
_LINK_ONLY = Pattern(r"\s(?:of|for|at|from|with|in)\s(?:the\s)?")
#: "One Weibo commenter": what ends so is somebody.
_CALLING = Pattern(r"\s(?:[a-z][\w-]*\s){0,2}[a-z]{3,}(?:er|or|ist|ian|ee|eer|man|woman)s?\s*")
_POSSESSIVE_AFTER = Pattern(r"['’]s?\s")
_JUNK_BEFORE = Pattern(
    r"(?:and|but|so|yet|then|meanwhile|however|still|also|as|on|in|at|during|after|before|for|with"
    r"|by|late|earlier|later|last|this|when|while|like|both)\s",
    re.IGNORECASE,
)


_CAPITALS = Pattern(r"[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w.’'-]*){0,2}")
#: No name, with a capital or without.
_SMALL_FIRST = Pattern(
    r"(?:about|above|and|are|as|be|been|but|by|did|do|does|for|from|had|has|have|how|if|in|is|like|nor|not|of"
    r"|on|or|out|over|so|such|than|that|then|there|these|this|those|to|too|under|upon|was|were|what|when"
    r"|where|which|while|who|whom|whose|why|with)\b",
    re.IGNORECASE,
)
_AND = Pattern(r",?\sand\s(?:[a-z-]+\s){0,3}|\s&\s|,\s")
#: Words that no subject has, so that a clause is not taken for one.
_NO_SUBJECT = Pattern(
    r"\b(?:was|were|is|are|has|had|have|be|been|to|that|which|who|as|not|it|there|what|when|where)\b"
)


class MentionKind(Enum):
    """How somebody is mentioned."""

    PRONOUN = "she"
    NAME = "Orlan"
    DESCRIPTION = "the harbour master"


@frozen
class Mention:
    """Words that stand for somebody; `start` and `end` index the text."""

    kind: MentionKind
    start: int
    end: int
    name: Name | None = None

    def words(self, text: str) -> str:
        """Cut the words out of the text."""
        return text[self.start : self.end]


class NameIndex:
    """The names of a text, found by where they stand."""

    def __init__(self, names: Sequence[Name]) -> None:
        self._names = names
        self._starts = [name.start for name in names]
        self._surnames: frozenset[str] | None = None

    def has_surname(self, word: str) -> bool:
        """Tell whether somebody's full name ends with a word: "King" of "Lawrence King"."""
        if self._surnames is None:
            people = (name.text for name in self._names if name.kind is NameKind.PERSON)
            self._surnames = frozenset(text.split()[-1] for text in people if " " in text)
        return word in self._surnames

    def within(self, start: int, end: int) -> list[Name]:
        """List the names that lie inside a span."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        # They do not overlap, so that no more than the last one can reach out of the span.
        last -= first < last and self._names[last - 1].end > end
        return list(self._names[first:last])


def mention_in(
    text: str,
    start: int,
    end: int,
    names: NameIndex,
    *,
    anybody: bool = False,
    beside: bool = False,
) -> Mention | None:
    """Find who is meant in the words of a subject; None when they stand for nobody who speaks.

    Args:
        text: The article.
        start: Where the words begin.
        end: Where they end.
        names: The names of the article.
        anybody: The verb leaves no doubt that somebody speaks, so any noun phrase will do.
        beside: Nor does the place, right behind a quote, so any few words will do.
    """
    end = _before_relative(text, start, end, names)
    start, end = narrowed(text, start, _last_of(text, start, end))
    words = _WORD.findall(text, start, end)
    if not words or _ASKS.match(text, start, end):
        return None
    pronoun = _pronoun(text, start, end, words)
    if pronoun is not None:
        return Mention(kind=MentionKind.PRONOUN, start=pronoun[0], end=pronoun[1])
    inside = names.within(start, end)
    joint = _joint(text, start, end, inside)
    if joint is not None:
        return Mention(kind=MentionKind.DESCRIPTION, start=joint, end=inside[-1].end)
    chosen = _chosen_name(text, start, end, inside)
    if chosen is not None:
        return Mention(kind=MentionKind.NAME, start=chosen.start, end=chosen.end, name=chosen)
    found = _description(text, start, end, inside, anybody=anybody)
    courtesy = _COURTESY.match(text, start, end)
    if courtesy is not None and names.has_surname(text[courtesy.end() : end]):
        start = courtesy.end()  # "Mr. King", whose surname is a title.
        words = words[-1:]
    is_name = len(words) == 1 and names.has_surname(text[start:end])
    if is_name or (found is None and _is_capital_name(text[start:end])):
        name = Name(text=text[start:end], start=start, end=end)
        return Mention(kind=MentionKind.NAME, start=start, end=end, name=name)
    if found is not None:
        return None if _SPEAKS.search(text, found.start, found.end) else found
    is_wanted = beside or (anybody and _is_small(text, start))
    if not (is_wanted and len(words) <= _FEW_WORDS and _may_be_subject(text, start, end)):
        return None
    article = _LEADING_ARTICLE.match(text, start, end)
    first = article.end() if article else start
    return Mention(kind=MentionKind.DESCRIPTION, start=first, end=end)


def _before_relative(text: str, start: int, end: int, names: NameIndex) -> int:
    """Find where a subject ends in front of a clause that tells of others: "who lost a son"."""
    relative = _RELATIVE.search(text, start + 1, end) if "who" in text[start:end] else None
    if relative is None:
        return end
    tells = names.within(relative.end(), end) or _SPEAKS.search(text, relative.end(), end)
    return relative.start() if tells else end


def _may_be_subject(text: str, start: int, end: int) -> bool:
    """Tell whether a few words hold none that no subject has."""
    return not (
        _NO_SUBJECT.search(text, start, end)
        or _NO_SUBJECT_FIRST.match(text, start, end)
        or _SMALL_FIRST.fullmatch(text, start, end)
    )


def _pronoun(text: str, start: int, end: int, words: Sequence[str]) -> tuple[int, int] | None:
    """Find the pronoun that a subject is, or is about: "he’d", "his", "His Honour"; its span.

    The words are those of the subject.
    """
    first, last = words[0], words[-1]
    contracted = None if last.isalpha() else _CONTRACTED.fullmatch(last)
    if contracted is not None:
        at = text.rfind(last, start, end)
        return at, at + len(contracted[1])
    if last == "I" or (last.casefold() in PRONOUNS and not last.isupper()):
        at = text.rfind(last, start, end)
        return at, at + len(last)
    opening = first.casefold()
    if first == "He" and len(words) == 2 and last.istitle() and not _opens(text, start):
        return None  # "He Biao, a local official".
    is_owner = opening in _OWNERS and (last in _HONOURS or len(words) == 1)
    if is_owner or (opening in PRONOUNS and len(words) < 3):
        at = text.find(first, start, end)
        return at, at + len(first)
    return None


def _opens(text: str, position: int) -> bool:
    """Tell whether a sentence begins at a place."""
    before = text[max(0, position - 3) : position].rstrip(" \t")
    return not before or before[-1] in '\n.!?”"’'


def _last_of(text: str, start: int, end: int) -> int:
    """Find where a subject ends, without marks and the place in "an official there"."""
    while end > start and not (text[end - 1].isalnum() or text[end - 1] == "."):
        end -= 1
    there = _THERE.search(text, max(start + 1, end - 8), end)
    return there.start() if there else end


def _is_small(text: str, position: int) -> bool:
    """Tell whether a text goes without capitals, so that names show in no way."""
    return text[max(0, position - _AROUND) : position + _AROUND].islower()


def _is_capital_name(words: str) -> bool:
    """See a name in "Orlan" where nothing but the verb behind it tells that it is one."""
    return _CAPITALS.fullmatch(words) is not None and not (
        is_starter(words)
        or is_never_name(words)
        or is_demonym(words)
        or is_inhabitant(words)
        or _SMALL_FIRST.fullmatch(words) is not None
        or words.startswith(("Of ", "For ", "From ", "With "))
    )


def _joint(text: str, start: int, end: int, inside: list[Name]) -> int | None:
    """See "Mira Orlan and Ivo Brandt" at the end of a subject; where it begins."""
    if len(inside) < 2 or inside[-1].end < end - 1:
        return None
    index = len(inside) - 1
    while index and _AND.fullmatch(text, inside[index - 1].end, inside[index].start):
        index -= 1
    pair = inside[index:]
    if len(pair) < 2 or NameKind.PLACE in (name.kind for name in pair):
        return None
    link = _FOR_ANOTHER.search(text, start, pair[0].start)
    if link is not None and _names_somebody(text[start : link.start()]):
        return None  # "The landlord of the Goat and Compass."
    return pair[0].start


def _chosen_name(text: str, start: int, end: int, inside: list[Name]) -> Name | None:
    """Choose the name that the subject is about: not a possessor, not whom a spokesman is for."""
    usable = [name for name in inside if not _POSSESSIVE_AFTER.match(text, name.end)]
    if not usable:
        return None
    last = usable[-1]
    governed = _governed_by_name(text, usable)
    if governed is not None:
        return governed
    if last.end >= end - 1:
        front = text[start : last.start]
        if _is_about_another(front, start, last, inside):
            persons = [
                name
                for name in usable[:-1]
                if name.kind is NameKind.PERSON and not _FOR_ANOTHER.search(text, start, name.start)
            ]
            return persons[0] if persons else None
        return None if names_people(last.text) else last
    first = next((name for name in usable if name.kind is NameKind.PERSON), usable[0])
    behind = text[first.end : end]
    if first.kind is not NameKind.PERSON and _is_about_another(
        text[start : first.start], start, first, inside
    ):
        return None
    if _PREPOSITION.match(behind.lstrip()) or behind.lstrip()[:1] in ("", ",", "(", "\x02"):
        return first
    if behind.startswith(" and "):
        return first
    is_called = first.kind is not NameKind.PERSON and _CALLING.fullmatch(behind) is not None
    return None if _names_somebody(behind) or is_called else first


def _governed_by_name(text: str, usable: list[Name]) -> Name | None:
    """See that "Orlan of the Harbour Union" is Orlan, and "the Orla Clinic in Sarn" the clinic."""
    if len(usable) < 2 or usable[-2].kind is NameKind.PLACE:
        return None
    link = text[usable[-2].end : usable[-1].start]
    if usable[-2].kind is NameKind.ORGANISATION:
        return usable[-2] if link in (" in ", " at ", " near ") else None
    return usable[-2] if _LINK_ONLY.fullmatch(link) else None


def _is_about_another(front: str, start: int, last: Name, inside: list[Name]) -> bool:
    """See that "a spokesman for Orlan" is not Orlan, while "Envoy to the WFO Mira Orlan" is she."""
    link = _FOR_ANOTHER.search(front)
    doing = _DOING.search(front) if link is None else None
    if doing is not None:
        return _names_somebody(front[: doing.start()])  # "A lawyer representing Orlan."
    if link is None or not _names_somebody(front[: link.start()]) or _SETTING.match(front):
        return False
    begin = start + link.start()
    between = [name for name in inside if begin <= name.start < last.start]
    if between and last.kind is NameKind.PERSON:
        return False
    if last.kind is not NameKind.PERSON:
        return True
    head = front[: link.start()].split()[-1]
    # "Critics of Orlan", "Father of Orlan" are others; "Head of Mission Orlan" is not.
    return head[0].islower() or "for" in link.group().split() or len(link.group().split()) == 1


def _names_somebody(words: str) -> bool:
    return any(names_people(match.group().rstrip(".")) for match in _WORD.finditer(words))


def _is_anybody(words: str) -> bool:
    if words and not (words[0].isupper() or words[0].islower()):
        # Scripts without capitals show no names; the words after the verb have to do.
        return len(words.split()) <= _FEW_WORDS
    if _ANYBODY.fullmatch(words) is None:
        return False
    return " " in words or not (is_starter(words) or is_never_name(words))


def _description(
    text: str, start: int, end: int, inside: list[Name], *, anybody: bool
) -> Mention | None:
    """Take the noun phrase at the end of a subject when it is about people or a body of them."""
    while True:
        junk = _JUNK_BEFORE.match(text, start, end)
        if junk is None:
            break
        start = junk.end()
    phrase = text[start:end]
    quantity = _QUANTITY.match(phrase)
    cut = _PREPOSITION.search(phrase, quantity.end() if quantity else 0)
    head_part = phrase[: cut.start()] if cut else phrase
    if not _names_somebody(head_part) and not (anybody and _is_anybody(head_part.strip())):
        return None
    determiner = _DETERMINER.search(head_part)
    if (
        determiner
        and determiner.start() > 0
        and not _names_somebody(head_part[: determiner.start()])
    ):
        start += determiner.start()
    article = _LEADING_ARTICLE.match(text, start, end)
    if article:
        start = article.end()
    if end - start > 160 or start >= end:
        return None
    name = next((each for each in inside if each.start == start and each.end == end), None)
    return Mention(kind=MentionKind.DESCRIPTION, start=start, end=end, name=name)
