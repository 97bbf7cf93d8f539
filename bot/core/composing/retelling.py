"""Whether a sentence retells an event that was told, in other words.

Papers share few words for one event; they share who, where, how many and the deed. A sentence
retells where all of these were told of one event: what it adds then is description. A deed, a name,
a number or a "not" that was not told with it is news, however much else is the same.
"""

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from bot.core.composing.comparing import (
    DEEDS,
    LIGHT,
    SPELLED_OUT,
    TELLER,
    Compared,
    compared,
    meant_by,
    plain,
)
from bot.core.composing.wordings import currencies_in, in_currencies, in_one_word
from bot.core.ledger.differing import are_opposed, contradict
from bot.core.patterns import Pattern
from bot.core.sentences.importance import tells_deed
from bot.core.sentences.instructing import guides
from bot.core.sentences.topics import is_disputed, is_unknown
from bot.core.text.words import SPELLED, stem, stem_set, stems, words

#: Fates and turns: one of these alone is news of what was told.
TURNS = frozenset(
    stems(
        "rule presume plead convict sentence acquit jail free charge sue name identify find spread "
        "ease slow stabilise double halve rise fall grow shrink join leave quit fail "
        "succeed win lose beat halt block extend expire miss recover wake calm subside "
        "resume worsen admit confess eighth ninth tenth again"
    )
)


@dataclass(frozen=True, slots=True)
class _Shares:
    """How much of a sentence has to have been told."""

    #: The share of a sentence that no told sentence need have.
    fresh: float
    #: The share that one of them has to have.
    by_one: float


#: In nearly all its words; or at its core, where the deed is the same; more where there is none.
_WORDED, _WORDED_DEEDLESS = _Shares(0.22, 0.42), _Shares(0.22, 0.5)
_EVENT, _DEEDLESS = _Shares(0.4, 0.3), _Shares(0.25, 0.45)
#: The share of its deeds that has to be in that one.
_SAME_DEEDS = 0.5
#: The share in common from which two sentences may be about one event.
_ABOUT = 0.25
#: Names and numbers that it has in common with that one.
_LEAST_ANCHORS = 2
#: The share in common from which two sentences may tell one event in different words.
_ALIKE = 0.2
_LEAST_WORDS = 4

_NAME = Pattern(r"(?<=[\w,;:’'\"“(-] )[^\W\d_a-z][\w’'.-]*\w")
_NUMBER = Pattern(r"\d[\d.,]*")
_DAY_OF = Pattern(
    r"\b((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day),? (?:\(?(?:January|February|March|April|May"
    r"|June|July|August|September|October|November|December|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.? "
    r"\d{1,2}\)?|\d{1,2} [A-Z][a-z]+)",
)
#: Ages, which describe whoever they are of.
_AGE = Pattern(
    r"\b\d{1,3}(?: ?- ?| )years?(?: ?- ?| )old\b|, \d{1,3}(?=[,.])"
    r"|\b(?:age(?:d| of)?|was|is) \d{1,3}\b(?![ -])"
)
_WHO = Pattern(r"\b(?:who|which|whose)\b[^,;]*")
#: What only describes: a phrase before the subject, a clause behind a name, an apposition.
_OPENING = Pattern(
    r"^(?:Amid|With|After|In|On|At|Following|Just|When|While|As|Widely|Best|Known|Once|Despite"
    r"|Since|Before|Hours|Days|Minutes|\w+ly|\w+ed|\w+ing)\b[^,\"“]{2,140}, (?=\S)"
)
_CLAUSE = Pattern(
    r", (?:who|which|whose|where|known|best known|a|an|the|one of|another|one)\b[^,;\"“]{3,120}"
    r"(?:,(?= )|(?=[.]?$))"
)
_VERB = Pattern(
    r"(?<!-)(?<!- )(?<!\bthe )(?<!\ba )(?<!\ban )(?<!\bits )(?<!\bhis )(?<!\bher )(?<!\btheir )"
    r"\b(?!(?:indeed|hundred|need|speed|seed|feed|breed|bed|red|wed)\b)[a-z]{2,}ed\b"
)
_AUXILIARY = Pattern(r"\b(?:will|would|can|could|may|might|must|should) (?:not )?([a-z]{3,})")
_SAYING = frozenset(
    stems(
        "say tell announce report add note explain describe call according state "
        "learn understand believe expect know see use take be come get make suffer receive sustain "
        "reach"
    )
)


class Retold:
    """Events that were told."""

    def __init__(self, told: Iterable[str]) -> None:
        """Remember sentences that were told, the newest last."""
        self._told = [Compared(text) for text in told]
        #: By each word, the places of the sentences that have it.
        self._having: dict[str, list[int]] = defaultdict(list)
        for at, one in enumerate(self._told):
            for word in one.words:
                self._having[word].append(at)
        self._currencies = frozenset[str]().union(*(currencies_in(one.text) for one in self._told))
        self._asked: dict[tuple[str, tuple[str, ...]], bool] = {}

    @cached_property
    def _has_ages(self) -> bool:
        """Whether ages were told: another than those is news, and one more only describes."""
        return any(_AGE.search(one.text) for one in self._told)

    @cached_property
    def _days(self) -> frozenset[str]:
        return frozenset[str]().union(*(one.days for one in self._told))

    def like(self, text: str) -> list[int]:
        """Return the places of sentences told that may tell one event with a sentence."""
        return self._near(compared(text).words, _ALIKE)

    def has(self, text: str, names: Iterable[str] = ()) -> bool:
        """Tell whether a sentence tells no more than an event that was told.

        Args:
            text: The sentence.
            names: Those in it that reading knows, for one at its head.
        """
        asked = (text, tuple(names))
        if asked not in self._asked:
            self._asked[asked] = self._has(*asked)
        return self._asked[asked]

    def _has(self, text: str, names: Iterable[str]) -> bool:
        # What people are told to do, or may do again, differs in small words from what they were.
        light = frozenset[str]() if guides(text) else LIGHT
        text = in_one_word(plain(TELLER.sub("", text) if light else text))
        if not self._has_ages:
            text = _AGE.sub("", text)
        text = in_currencies(text, self._currencies)
        mine = Compared(text, light)
        if len(mine.words) < _LEAST_WORDS or is_unknown(text) or is_disputed(text):
            return False
        anchors = anchors_of(text, names, self)
        near = self._near(mine.words, _ABOUT)
        if not self._retells(mine, anchors, light, near):
            return False
        # What has been told not to be so since is told anew. (Fewer sentences tell no more.)
        ended = max((at for at in near if contradict(self._told[at].text, text)), default=-1)
        return ended < 0 or self._retells(mine, anchors, light, [at for at in near if at > ended])

    def _retells(
        self,
        mine: Compared,
        anchors: frozenset[str],
        light: frozenset[str],
        near: Sequence[int],
    ) -> bool:
        """Tell whether a sentence tells no more than one event of those told at some places."""
        deeds = deeds_in(mine.words - anchors)
        about = [
            one
            for one in (self._told[at] for at in near)
            if self._may_be(mine, one) and not are_opposed(one.text, mine.text)
        ]
        event = [one for one in about if len(deeds & one.wide) >= _SAME_DEEDS * len(deeds)]
        if not event or not anchors | deeds <= _all_of(about):
            return False
        told_at_core = core_of(mine.text)
        core = stem_set(told_at_core) - light
        if self._strange(core) & _verbs(_WHO.sub("", told_at_core)):
            return False
        if self._knows(mine.words, event, _WORDED if deeds else _WORDED_DEEDLESS):
            return True
        least = min(_LEAST_ANCHORS, len(anchors))
        event = [one for one in event if least and len(anchors & one.wide) >= least]
        return self._knows(core, event, _EVENT if deeds else _DEEDLESS)

    def __contains__(self, word: object) -> bool:
        """Tell whether a word, or one that means the same, was told."""
        return isinstance(word, str) and not meant_by(word).isdisjoint(self._having)

    def _strange(self, held: frozenset[str]) -> frozenset[str]:
        """Return the words that were never told, nor any that means the same."""
        return frozenset(one for one in held if one not in self)

    def _knows(self, words: frozenset[str], event: Iterable[Compared], shares: _Shares) -> bool:
        """Tell whether enough of some words was told, and enough of that of one event."""
        return (
            len(words) >= _LEAST_WORDS
            and len(self._strange(words)) <= shares.fresh * len(words)
            and any(_share(words, one) > shares.by_one for one in event)
        )

    def _near(self, held: frozenset[str], share: float) -> list[int]:
        """Return the places of told sentences that have a share of some words, in their order."""
        counts = Counter[int]()
        for word in held:
            lists = [self._having[one] for one in meant_by(word) if one in self._having]
            counts.update(lists[0] if len(lists) == 1 else set().union(*lists))
        return sorted(at for at, count in counts.items() if count >= share * len(held))

    def _may_be(self, mine: Compared, told: Compared) -> bool:
        """Tell whether two sentences agree in "not", in what is only to come, and in the day."""
        return (
            bool(mine.nots) is bool(told.nots)
            and mine.nots <= told.nots
            and (mine.is_ahead or not told.is_ahead)
            and (not mine.days or mine.days <= (told.days or self._days))
            and mine.nths <= told.nths
        )


def _all_of(told: Iterable[Compared]) -> frozenset[str]:
    return frozenset[str]().union(*(one.wide for one in told))


def _share(words: frozenset[str], told: Compared) -> float:
    return len(words & told.wide) / len(words)


def deeds_in(held: Iterable[str]) -> frozenset[str]:
    """Return those of some stems that are of deeds, fates and turns."""
    return frozenset(one for one in held if is_deed(one))


def is_deed(one: str) -> bool:
    """Tell whether a stem is of a deed, a fate or a turn of events; verbs of saying are not."""
    return one not in _SAYING and (one in TURNS or one in DEEDS or tells_deed((one,)))


def core_of(text: str) -> str:
    """Return a sentence without what only describes."""
    core = _OPENING.sub("", _CLAUSE.sub("", text))
    return core if len(stems(core)) >= _LEAST_WORDS else text


def anchors_of(text: str, names: Iterable[str], known: Container[str]) -> frozenset[str]:
    """Return the stems of a sentence's names and numbers.

    "Thursday, December 11" is Thursday where that was told.
    """
    days = [one for one in _DAY_OF.finditer(text) if stem(one[1].casefold()) in known]
    for one in reversed(days):
        text = f"{text[: one.end(1)]}{text[one.end() :]}"
    found = (*_NAME.findall(text), *_NUMBER.findall(text), *(one for one in names if one in text))
    spelled = {SPELLED.get(word, word) for word in words(text) if word in SPELLED_OUT}
    return frozenset(one for name in found for one in stems(name)) | spelled


def _verbs(text: str) -> frozenset[str]:
    """Return the stems of what may be verbs that tell a deed: of the past, or behind "will"."""
    found = (*_VERB.findall(text), *_AUXILIARY.findall(text))
    return frozenset(stem(word) for word in found) - _SAYING
