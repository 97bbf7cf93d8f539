"""Whether two papers' sentences tell one event, so that a brief needs only the fuller of them.

This decides only what is displayed: both stay facts, and both are cited. Taking two events for one
is worse than telling one twice, so each rule asks for something that two events of one day seldom
share.
"""

from collections.abc import Set
from functools import lru_cache
from itertools import permutations
from typing import NamedTuple

from bot.core.composing.comparing import Compared, agree, compared
from bot.core.composing.retelling import TURNS, Retold, anchors_of, core_of, deeds_in
from bot.core.composing.wordings import TURNED, currencies_in, in_currencies
from bot.core.ledger.differing import are_opposed
from bot.core.patterns import Pattern
from bot.core.reading.numerals.numbers import numbers_in
from bot.core.reading.people.roles import is_plural, names_people
from bot.core.sentences.instructing import guides
from bot.core.sentences.topics import is_disputed, is_unknown
from bot.core.text.synonyms import widened
from bot.core.text.words import SPELLED, stem, stem_set, stems

_SPELLED = "|".join(word for word in SPELLED if word.isalpha())
#: How old somebody is: "a boy of nine", "a nine-year-old", "Milo Reka, 9,", "aged 71".
_AGE = Pattern(
    rf"\b(?:man|woman|boy|girl|child|baby|\w+(?:er|or|man|woman)) of (?P<of>\d{{1,3}}|{_SPELLED})"
    r"(?=[,.]| (?:was|is|has|had|who|from|in|died|drowned|and|whose)\b)"
    rf"|\b(?P<old>\d{{1,3}}|{_SPELLED})[ -]years?[ -]old\b|\baged? (?P<aged>\d{{1,3}}|{_SPELLED})\b"
    r"|[A-Z][\w’'-]+, (?P<after>\d{1,3})(?=[,.])"
)
_OBJECT = Pattern(
    r"\b([a-z]{2,}ed) (?:(?:the|an?|its|his|her|their|all|some|about) ){0,2}(?!(?:about|after"
    r"|against|and|as|at|before|but|by|down|during|for|from|in|into|of|off|on|or|out|over|that|through|to|under"
    r"|until|up|when|where|while|who|with)\b)([A-Za-z][\w-]+)"
)
_FULL = Pattern(r"[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*)+")
_DATE = Pattern(
    r"\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d{1,2}\b"
    r"|\b\d{1,2} (?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z]*\b"
)
_FATES = tuple(
    frozenset(stems(row))
    for row in (
        "die kill dead death drown perish victim",
        "rescue save free survive",
        "injure wound hurt",
        "arrest detain charge",
        "miss disappear vanish kidnap abduct",
    )
)
_DEAD, _HURT = 0, 2
_AMOUNTS = frozenset(stems("hundred thousand million billion dozen"))
#: "Ada Lunt was arrested": of whom it tells first.
_WHO = Pattern(
    r"(?!The )(?:[A-Z][\w’'.-]* ){0,3}(?P<name>[A-Z][\w’'-]+) (?:was|is|were|has|had|have|died"
    r"|drowned|resigned|fled|escaped|survived)\b"
)
#: Words of a sentence that tells what became of somebody, and little else.
_SHORT = 8
_HE, _SHE = frozenset(stems("man boy")), frozenset(stems("woman girl"))
#: Ages, fates, and what people are called: of these alone somebody else has as many.
_OF_PEOPLE = frozenset().union(
    _HE,
    _SHE,
    *_FATES,
    stems("child person resident old year early late"),
    map(stem, (*SPELLED, *map(str, range(120)))),
)
#: A noun for one of them, with no more than two words before it.
_ONE = Pattern(r"\b(?:[Aa]n?|[Tt]he) ((?:[\w-]+ ){0,2}?)([a-z]+(?:er|or|ist|an|se|ic|ant|ot|rd))\b")
#: A count that two events of one day seldom share.
_EXACT = 100
_YEARS = range(1900, 2101)
#: The share of a sentence with such a count that the other has to have.
_MOSTLY = 0.75
#: How many words, and which share of the shorter one, two sentences on one deed have in common.
_LEAST_SHARED, _SHARED = 4, 0.35
#: The share of the other sentence at least, however short the fuller one is.
_OF_OTHER = 0.35
#: The share where each has a name of its own, or they have none in common.
_MORE = 0.5
#: Words that a sentence has at least, if all of them are in another.
_LEAST_WORDS = 3
#: Words that an event has in common with its retelling.
_AT_LEAST = 5
#: Words in common below which two sentences are not compared at all.
_IN_COMMON = 2


class _Told(NamedTuple):
    """One sentence, as it is put beside others."""

    sentence: Compared
    names: frozenset[str]
    deeds: frozenset[str]
    numbers: frozenset[float]
    ages: frozenset[str]
    #: What one person it tells of does: a driver, a nurse.
    trades: frozenset[str]
    #: Of which kind: a truck driver is no bus driver.
    kinds: frozenset[str]
    #: What follows what may be a verb, with it: "searched the offices".
    objects: frozenset[tuple[str, str]]
    #: It may be unknown, disputed, or what people are told to do: such a line stands by itself.
    is_apart: bool


def tells_it(fuller: str, other: str, known: Set[float] = frozenset()) -> bool:
    """Tell whether a sentence tells all of the event that another paper's sentence tells.

    Args:
        fuller: The sentence that may stand for both.
        other: The one that it may stand for.
        known: Numbers that are no news in the other, whoever told them.
    """
    mine, theirs = _told(fuller), _told(in_currencies(other, currencies_in(fuller)))
    if mine.is_apart or theirs.is_apart or len(_common(mine, theirs)) < _IN_COMMON:
        return False
    if not agree(mine.sentence, theirs.sentence):
        return False
    is_told = (
        _is_one_person(mine, theirs)
        or _is_one_of_a_trade(mine, theirs)
        or _is_one_count(mine, theirs)
        or _is_whole(mine, theirs)
        or (len(_common(mine, theirs)) >= _AT_LEAST and _retold(fuller).has(other))
        or _is_fate_of_one(mine, theirs)
        or _is_one_deed(mine, theirs._replace(numbers=theirs.numbers - known))
    )
    # Asked last, because it takes longest.
    return is_told and not are_opposed(fuller, other)


def _common(mine: _Told, theirs: _Told) -> frozenset[str]:
    return theirs.sentence.words & mine.sentence.wide


def _is_one_person(mine: _Told, theirs: _Told) -> bool:
    """Tell whether both tell one fate of somebody of one age; the sentence that says more stays."""
    one, other = mine.sentence.words, theirs.sentence.words
    return (
        bool(mine.ages)
        and mine.ages == theirs.ages
        and _fates(one) == _fates(other) != frozenset()
        and not _are_he_and_she(one, other)
        and bool(_common(mine, theirs) - _OF_PEOPLE)
        and len(one) >= len(other)
    )


def _is_one_of_a_trade(mine: _Told, theirs: _Told) -> bool:
    """Tell whether both tell that a driver, say, died in one town; the one that says more stays."""
    common = _common(mine, theirs)
    trades = mine.trades & theirs.trades
    return (
        bool(trades)
        and mine.trades == theirs.trades
        and mine.kinds <= theirs.sentence.wide
        and theirs.kinds <= mine.sentence.wide
        and not (mine.ages and theirs.ages)
        and _fates(mine.sentence.words) == _fates(theirs.sentence.words) != frozenset()
        and mine.sentence.nths == theirs.sentence.nths
        and bool((mine.names & theirs.names) - trades - _OF_PEOPLE)
        and theirs.numbers <= mine.numbers
        and len(common - trades - _OF_PEOPLE) >= _IN_COMMON
        and len(mine.sentence.words) >= len(theirs.sentence.words)
    )


def _fates(held: frozenset[str]) -> frozenset[int]:
    return frozenset(at for at, fate in enumerate(_FATES) if held & fate)


def _are_he_and_she(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    return any(mine & one and theirs & other for one, other in permutations((_HE, _SHE)))


def _is_one_count(mine: _Told, theirs: _Told) -> bool:
    """Tell whether both give an exact count in mostly the same words, and one adds nothing."""
    return (
        any(_is_exact(number) for number in theirs.numbers & mine.numbers)
        and _adds_nothing(mine, theirs)
        and len(_common(mine, theirs)) >= _MOSTLY * len(theirs.sentence.words)
    )


def _is_whole(mine: _Told, theirs: _Told) -> bool:
    """Tell whether the other sentence has all words of a short one with a number."""
    return (
        bool(theirs.numbers)
        and _adds_nothing(mine, theirs)
        and len(theirs.sentence.words) >= _LEAST_WORDS
        and theirs.sentence.words <= mine.sentence.wide
    )


def _is_fate_of_one(mine: _Told, theirs: _Told) -> bool:
    """Tell whether a short sentence tells of somebody by name what the other one tells of them."""
    who = _WHO.match(theirs.sentence.text)
    fates = _fates(theirs.sentence.words)
    return (
        who is not None
        and stem(who["name"].casefold()) in mine.sentence.words
        and len(theirs.sentence.words) <= _SHORT
        and bool(fates)
        and fates <= _fates(mine.sentence.words)
        and _adds_no_step(mine, theirs)
    )


def _is_one_deed(mine: _Told, theirs: _Told) -> bool:
    """Tell whether a name, a deed and some words are in both, and no step is in the other alone.

    A number, a fate or a turn would be one; how it was done, and where, are details.
    """
    common, words = _common(mine, theirs), theirs.sentence.words
    names = _no_numbers(theirs.names)
    own = _no_numbers(mine.names) - theirs.sentence.wide, names - mine.sentence.wide
    # "Orlan was placed on leave" and "Brandt was placed on leave" are two, however alike.
    if all(own) and _full_in(mine) - theirs.names and _full_in(theirs) - mine.names:
        return False
    shared = common & (names | _no_numbers(mine.names))
    # Whoever else is named may do something else: more has to be the same.
    is_alike = shared and not all(own) and not _full_in(theirs) - mine.sentence.wide
    share = _SHARED if is_alike else _MORE
    return (
        len(common) >= max(_LEAST_SHARED, share * min(len(words), len(mine.sentence.words)))
        and len(common) >= _OF_OTHER * len(words)
        and bool(shared or not names)
        and bool((common - theirs.names) & (theirs.deeds | TURNED.keys()))
        and (theirs.kinds <= mine.sentence.wide or not mine.kinds)
        and _adds_no_step(mine, theirs)
        and not _are_done_to_others(mine, theirs, common)
    )


def _adds_no_step(mine: _Told, theirs: _Told) -> bool:
    """Tell whether a sentence has no number, fate or turn of its own."""
    fates, known = _fates(theirs.sentence.words), _fates(mine.sentence.words)
    # Who died of injuries is no second one who was injured.
    fates -= {_HURT} if _DEAD in fates & known else frozenset()
    return (
        theirs.numbers <= mine.numbers
        and fates <= known
        and (theirs.sentence.words & TURNS) <= mine.sentence.wide
    )


def _no_numbers(names: frozenset[str]) -> frozenset[str]:
    return frozenset(one for one in names if not one[0].isdigit() and one not in _AMOUNTS)


def _are_done_to_others(mine: _Told, theirs: _Told, common: frozenset[str]) -> bool:
    """Tell whether one deed is done to two things: "searched the offices", "searched the home"."""
    one, other = (
        {
            word
            for verb, word in told.objects
            if common & (widened((verb,)) | TURNED.get(verb, set()))
        }
        for told in (mine, theirs)
    )
    is_apart = one.isdisjoint(theirs.sentence.wide) and other.isdisjoint(mine.sentence.wide)
    return bool(one and other) and is_apart


def _full_in(told: _Told) -> frozenset[str]:
    """Return the stems of names of two words and more: mostly people's."""
    return frozenset(stems(" ".join(_FULL.findall(told.sentence.text)))) & told.names


def _adds_nothing(mine: _Told, theirs: _Told) -> bool:
    """Tell whether a sentence has no name, number or deed of its own."""
    return (
        theirs.numbers <= mine.numbers
        and theirs.names <= mine.sentence.wide
        and theirs.deeds <= mine.sentence.wide
    )


# Each line of a brief is asked about many times.
@lru_cache(maxsize=2_048)
def _told(text: str) -> _Told:
    sentence = compared(text)
    names = anchors_of(sentence.text, (), sentence.wide)
    ages = _AGE.findall(sentence.text)
    told = [one for one in _ONE.finditer(sentence.text) if _is_trade(one[2])]
    return _Told(
        sentence=sentence,
        names=names,
        deeds=deeds_in(stem_set(core_of(sentence.text)) - names) | (sentence.words & TURNED.keys()),
        numbers=numbers_in(_DATE.sub("", _AGE.sub("", sentence.text))),
        ages=frozenset(SPELLED.get(age.lower(), age) for found in ages for age in found if age),
        trades=frozenset(stem(one[2]) for one in told),
        kinds=frozenset(word for one in told for word in stems(one[1])) - _OF_PEOPLE,
        objects=frozenset(
            (stem(one[1]), stem(one[2].casefold())) for one in _OBJECT.finditer(sentence.text)
        ),
        is_apart=is_unknown(text) or is_disputed(text) or guides(text),
    )


def _is_trade(word: str) -> bool:
    """Tell a trade ("driver") from what anybody is ("man")."""
    return names_people(word) and not is_plural(word) and stem(word) not in _OF_PEOPLE


def _is_exact(number: float) -> bool:
    """Tell whether a number is large, and no year."""
    return number >= _EXACT and number not in _YEARS


@lru_cache(maxsize=128)
def _retold(text: str) -> Retold:
    return Retold([text])
