"""Fates, parties and parts that may not take one another's place, however a statement is worded.

A statement that tells of one more often than its source does, and of another less often, has put
the one in the other's place: “injured” for “killed”, “protesters” for “police”, “half” for “third”.
"""

from collections import Counter
from collections.abc import Sequence

from bot.core.gate.pieces import Piece, Sources
from bot.core.gate.wording import Kind, Word
from bot.core.text.words import stem

#: Families; the words of one group say the same.
_FAMILIES: tuple[tuple[str, ...], ...] = (
    (
        "kill dead death die dying slay slain murder fatal fatally fatality perish drown toll "
        "lives body bodies corpse assassinate execute succumb",
        "injure injury wound hurt maim casualty",
        "unhurt unharmed uninjured unscathed",
        "missing disappear unaccounted",
        "evacuate evacuation",
        "rescue survive survivor save saved",
    ),
    ("arrest detain detention custody", "release free freed", "escape"),
    ("destroy destruction raze", "damage"),
    (
        "police policeman policemen officer",
        "protester demonstrator demonstration marcher crowd",
        "rebel insurgent guerrilla militant gunman gunmen militia fighter",
        "soldier army troops military",
        "civilian villager resident",
    ),
    ("government cabinet", "opposition"),
    ("union striker", "employer management"),
    ("prosecutor", "defendant accused"),
    ("half", "third", "quarter", "double twice", "triple treble"),
    ("all every", "most", "half", "few"),
    ("all every", "some several"),
    ("local", "regional", "national", "international"),
    ("daily", "weekly", "monthly", "yearly annual annually"),
)


def _grouped(family: tuple[str, ...]) -> dict[str, int]:
    return {stem(word): group for group, words in enumerate(family) for word in words.split()}


#: Those of what is done to what stands right behind it: who was killed, and how many, is compared
#: by the counts.
_DONE_TO = slice(1, 3)
_STEMS = tuple(_grouped(family) for family in _FAMILIES)
_KNOWN = frozenset().union(*_STEMS)
_ORDERED = frozenset(map(stem, "evacuate evacuation".split()))
#: What befell people, by stem: those of one number met the same. Orders befall whole places.
FATES = {one: group for one, group in _STEMS[0].items() if one not in _ORDERED}


def are_apart(a: Word, b: Word) -> bool:
    """Tell whether two words tell of deeds of one family that are not the same."""
    one, other = stem(a.text), stem(b.text)
    return any(
        one in family and other in family and family[one] != family[other]
        for family in _STEMS[_DONE_TO]
    )


def replaced_problem(piece: Piece, sources: Sources) -> str:
    """Say which fate, party or part stands in the place of another; empty when none does."""
    mine, theirs = _known(piece.words), _known(sources.all_words)
    if not mine or not theirs:
        return ""
    for family in _STEMS:
        told = Counter(family[one] for one, _ in mine if one in family)
        held = Counter(family[one] for one, _ in theirs if one in family)
        put = next((group for group, times in told.items() if times > held[group]), None)
        gone = next((group for group, times in held.items() if times > told[group]), None)
        if put is None or gone is None or (held[put] and sum(told.values()) > sum(held.values())):
            continue
        told_of, held_of = _text(mine, family, put), _text(theirs, family, gone)
        return f'says "{told_of}" where the source says "{held_of}"'
    return ""


def _known(words: Sequence[Word]) -> list[tuple[str, str]]:
    """Return the stems of a text that belong to any family, each with its word."""
    stemmed = [
        (stem(part), word.text)
        for word in words
        if word.kind in (Kind.PLAIN, Kind.SMALL, Kind.ACTOR, Kind.NUMBER)
        for part in word.text.split()
    ]
    return [one for one in stemmed if one[0] in _KNOWN]


def _text(words: Sequence[tuple[str, str]], family: dict[str, int], group: int) -> str:
    return next(text for one, text in words if family.get(one) == group)
