"""What a question asks for: its content words, a number, somebody's words, or anything."""

import re
from dataclasses import dataclass
from enum import StrEnum

from bot.core.reading.numbers import numbers_in
from bot.core.words import stems

_HOW_MANY = re.compile(
    r"\b(?:how (?:many|much)|number of|what (?:is|was|are) the (?:\w+ )?(?:toll|count|magnitude|"
    r"figure)|death toll|latest (?:figures?|count|toll))\b",
    re.IGNORECASE,
)
_WORDS_OF = re.compile(
    r"\b(?:what (?:did|does|has|have) .{1,80}? (?:say|said|claim|tell|respond|think)|"
    r"(?:quote|words|statement|response) (?:of|from|by))\b",
    re.IGNORECASE,
)
#: Words of asking, not of what is asked for.
_ASKING = frozenset(
    stems(
        "please tell know many much number latest current currently now today update news happen "
        "happening happened going anything something say said think explain give show list source "
        "report figure figures count toll total exactly really still about ask question according "
        "people person"
    )
)
_KINDS = {
    "killed": "kill die dead fatality casualty toll victim",
    "injured": "injure injury wound hurt casualty",
    "missing": "missing unaccounted lost",
    "displaced": "displace evacuate evacuee flee home homeless leave",
    "detained": "detain arrest jail",
    "rescued": "rescue save",
    "troops": "troop soldier force army",
    "money": "cost money pledge dollar euro fund damage aid worth",
    "magnitude": "magnitude strong richter",
}
_KIND_STEMS = {kind: frozenset(stems(row)) for kind, row in _KINDS.items()}


class Want(StrEnum):
    """What would count as an answer."""

    FIGURE = "figure"
    WORDS = "words"
    ANYTHING = "anything"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question, understood."""

    text: str
    want: Want
    #: Stems that an answer has to be about, in order, each once.
    stems: tuple[str, ...]
    #: Kinds of figure asked for ("missing"); empty when the question names none.
    kinds: frozenset[str] = frozenset()
    #: Numbers that the question takes for granted.
    numbers: frozenset[float] = frozenset()


def understand(text: str) -> Asked:
    """Read a question."""
    content = tuple(dict.fromkeys(stem for stem in stems(text) if stem not in _ASKING))
    everything = frozenset(stems(text))
    kinds = frozenset(kind for kind, row in _KIND_STEMS.items() if row & everything)
    if _HOW_MANY.search(text):
        want = Want.FIGURE
    elif _WORDS_OF.search(text):
        want = Want.WORDS
    else:
        want = Want.ANYTHING
    return Asked(text=text.strip(), want=want, stems=content, kinds=kinds, numbers=numbers_in(text))


def stems_of_kind(kind: str) -> frozenset[str]:
    """Return the stems by which people ask for a kind of figure."""
    return _KIND_STEMS.get(kind, frozenset())
