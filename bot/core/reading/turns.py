"""Turns: whom the sayings of one unit make answerable."""

import re

from bot.core.evidence import Name, NameKind
from bot.core.reading.mentions import Mention, MentionKind, NameIndex, mention_in
from bot.core.reading.sayings import Saying, Side
from bot.core.reading.speakers import Resolver, Speaker
from bot.core.reading.units import Layout, Unit
from bot.core.reading.verbs import is_plain

_LEAD_PRONOUN = re.compile(r"\b(?:he|she|they)\b", re.IGNORECASE)
_INTRODUCTION = re.compile(
    r"(?:in|on|at|with|after|before|during|while|when|as|by|for|from|under|despite|following|amid"
    r"|asked|although|though|if|since|because|like|unlike|to)\b[^,\n]*,\s",
    re.IGNORECASE,
)

_LONGEST_NAME = 60
_PEOPLE = (NameKind.PERSON, NameKind.UNKNOWN)

Turn = tuple[Saying, Speaker | None]


def speakers_of(layout: Layout, unit: Unit, names: NameIndex, resolver: Resolver) -> list[Turn]:
    """Resolve the subject of every saying of a unit, in text order."""
    found: list[Turn] = []
    last: Speaker | None = None
    for saying in unit.sayings:
        speaker = None
        if saying.subject_end > saying.subject_start:
            mention = mention_in(
                layout.text,
                saying.subject_start,
                saying.subject_end,
                names,
                anybody=is_plain(saying.verb),
            )
            mention = _named_after(layout, saying, mention, names)
            speaker = resolver.resolve(mention) if mention is not None else None
        elif saying.side is Side.SHARED:
            # Only the first saying can ask what stands before it; hostile text has many.
            is_first = not found
            speaker = last or (
                lead_of(layout, unit, saying.verb_start, names, resolver) if is_first else None
            )
        last = speaker or last
        found.append((saying, speaker))
    return found


def _named_after(
    layout: Layout, saying: Saying, mention: Mention | None, names: NameIndex
) -> Mention | None:
    """Read "said the mayor, Tilda Marsh" as Marsh."""
    stop = saying.subject_end
    if saying.side is not Side.AFTER or layout.plain[stop : stop + 2] != ", ":
        return mention
    if mention is not None and mention.kind is not MentionKind.DESCRIPTION:
        return mention
    name = next(iter(names.within(stop, stop + _LONGEST_NAME)), None)
    if name is None or name.start != stop + 2 or name.kind not in _PEOPLE or " " not in name.text:
        return mention
    return Mention(kind=MentionKind.NAME, start=name.start, end=name.end, name=name)


def lead_of(
    layout: Layout, unit: Unit, before: int, names: NameIndex, resolver: Resolver
) -> Speaker | None:
    """Take the one whom a unit is about as its speaker: its first pronoun, person or body."""
    start = unit.start
    introduction = _INTRODUCTION.match(layout.plain, start, before)
    if introduction and introduction.end() < before:
        start = introduction.end()
    mention = _first_mention(layout, start, before, names)
    if mention is None and start > unit.start:
        mention = _first_mention(layout, unit.start, before, names)
    return resolver.resolve(mention) if mention is not None else None


def _first_mention(layout: Layout, start: int, end: int, names: NameIndex) -> Mention | None:
    pronoun = _LEAD_PRONOUN.search(layout.plain, start, end)
    inside = [name for name in names.within(start, end) if layout.plain[name.start] > "\x02"]
    people = [name for name in inside if name.kind is NameKind.PERSON]
    bodies = [name for name in inside if name.kind is NameKind.ORGANISATION or name.start == start]
    name: Name | None = next(iter(people), None) or next(iter(bodies), None)
    if pronoun is not None and (name is None or pronoun.start() < name.start):
        return Mention(kind=MentionKind.PRONOUN, start=pronoun.start(), end=pronoun.end())
    if name is None:
        return None
    return Mention(kind=MentionKind.NAME, start=name.start, end=name.end, name=name)
