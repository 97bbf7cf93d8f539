"""Small families of words that may not stand for one another.

"Most" and "all", "from" and "to", "he" and "she", "may" and "must": where a statement repeats its
source and has one in the place of the other, it says another thing, and no other word shows it.
"""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from bot.core.gate.wording import SLOTS, Kind, Word


def _family(*groups: str) -> Mapping[str, int]:
    """Words with the number of their group: those of one group say the same."""
    return MappingProxyType(
        {word: number for number, words in enumerate(groups) for word in words.split()}
    )


_FAMILIES: tuple[Mapping[str, int], ...] = (
    _family("he him his himself he's", "she her hers herself she's"),
    _family("from out off", "to into onto toward towards"),
    _family("up", "down"),
    _family("above over atop", "below under beneath underneath"),
    _family("inside within", "outside"),
    _family("before prior", "after following since", "until till"),
    _family("for", "against"),
    _family("with", "without"),
    _family("left", "right"),
    _family("will shall", "would", "may might could can", "must should ought"),
    _family(
        "all every each entire whole", "most", "many numerous", "some several various", "few",
        "half", "only just merely solely", "none no", "both", "neither",
    ),
    _family("any", "some several various", "most", "few", "many numerous", "half"),
    _family(
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
        "tenth", "last",
    ),
    _family(
        "dozens", "hundreds", "thousands", "millions", "billions"
    ),
    _family("once", "twice", "thrice", "half"),
    _family(
        "said says told stated states added adds noted announced confirmed confirms admitted "
        "admits acknowledged claimed claims reported explained",
        "denied denies rejected rejects refuted refutes disputed disputes",
    ),
    _family(
        "suspected accused alleged suspect", "charged indicted", "convicted guilty",
        "acquitted cleared exonerated innocent", "proven proved",
    ),
    _family(
        "killed dead died dies slain murdered", "wounded injured hurt", "missing",
        "kidnapped abducted", "arrested detained jailed imprisoned",
        "rescued saved survived freed released unharmed unhurt",
    ),
    _family("morning dawn", "noon midday", "afternoon", "evening night dusk", "midnight"),
    _family("early", "late"),
    _family(
        "man men gentleman boy boys", "woman women lady girl girls",
    ),
    _family(
        "son sons", "daughter daughters", "wife", "husband", "brother brothers", "sister sisters",
        "mother", "father", "aunt", "uncle", "niece", "nephew", "grandmother", "grandfather",
        "cousin", "widow", "widower",
    ),
)  # fmt: skip


def exchanged(told: Iterable[Word], held: Iterable[Word]) -> tuple[str, str] | None:
    """Return a word and the one of its family in whose place it stands; None when there is none."""
    mine, theirs = _plain(told), _plain(held)
    for family in _FAMILIES:
        ours = [word for word in mine if word in family]
        others = [word for word in theirs if word in family]
        if ours and others and {family[w] for w in ours}.isdisjoint(family[w] for w in others):
            return ours[0], others[0]
    return None


def _plain(words: Iterable[Word]) -> list[str]:
    return [w.text.replace("’", "'") for w in words if w.kind not in SLOTS or w.kind is Kind.ACTOR]
