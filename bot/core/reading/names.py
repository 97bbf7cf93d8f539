"""Proper names, told from other words by their shape and from each other by their context."""

import re
from collections.abc import Sequence
from functools import lru_cache

from bot.core.evidence import Name, NameKind, Sentence
from bot.core.patterns import Pattern
from bot.core.reading.people.givennames import is_given_name
from bot.core.reading.people.peoplewords import CALLED
from bot.core.reading.people.roles import (
    is_honorific,
    is_plural,
    is_title,
    names_people,
)
from bot.core.reading.propernames.chains import ARTICLE_PREFIX, chains, is_capital, trimmed
from bot.core.reading.propernames.kinds import settled
from bot.core.reading.propernames.orgwords import (
    is_known_organisation,
    names_organisation,
    names_place,
)
from bot.core.reading.propernames.places import is_demonym, is_inhabitant, is_place
from bot.core.reading.propernames.smallwords import SmallWords
from bot.core.reading.propernames.titlecase import is_title_case, named_again
from bot.core.reading.propernames.titlesurnames import is_called_by_title, name_before_of
from bot.core.reading.propernames.tokens import Token, is_acronym

_PERSONAL = frozenset("van von der bin ibn bint ben ter".split())
_OFFICE_BEFORE = Pattern(r"([^\W\d_]+)\s(?:to|of|for|at)\s(?:the\s)?$")
#: "Velda-based", and single letters.
_NO_NAME = Pattern(r"[a-z0-9]-[a-z]+$|^.$")
#: What numbers one of several bodies, with the space behind it.
_ORDINAL = Pattern(r"(?<![\w.,-])\d{1,4}(?:st|nd|rd|th|d)\s\Z")
_ORDINAL_ENDS = frozenset(["t ", "d ", "h "])
_LONGEST_ORDINAL = 7
_PLACE_BEGINS = frozenset("San Santa Saint St. São Port Fort Mount Lake El Los La Las New".split())
#: What a role in front of a name ends with.
_OFFICES = frozenset(
    "Prosecution Prosecutions Affairs Defence Defense Finance Health Staff".split()
)
#: A body and somebody behind it have more words.
_FEW = 3
#: Bodies whose name ends so, with whoever speaks for them right behind.
_BODY_HEADS = frozenset(
    """Ministry Agency Department Authority Party Union Council Committee Commission Company
    Corporation Institute University Association Federation Bureau Organization Organisation
    Alliance League Society""".split()
)
#: In front of a trade.
_RANKS = frozenset("Managing Executive Associate Contributing Features City".split())
#: Between the members that a body is called by and what they are for, or against.
_LED_BY = frozenset("without across against beyond for".split())
#: What members give their body's name: "Prisoners' Rights Watch".
_WHAT_MANY_HAVE = frozenset("rights aid relief help action voice watch".split())
#: Storms bear given names.
_STORMS = frozenset("Hurricane Typhoon Cyclone Storm Tropical".split())


def find_names(text: str, sentences: Sequence[Sentence]) -> tuple[Name, ...]:
    """Find every mention of a proper name, in text order and without overlap.

    Titles and roles in front of a name are no part of it; nor is a possessive ending.
    """
    small_words = SmallWords(text)
    found: list[Name] = []
    shouted: list[Sentence] = []
    for sentence in sentences:
        if is_title_case(text, sentence):
            shouted.append(sentence)
            continue
        for chain in chains(text, sentence):
            found.extend(_names_of(text, trimmed(text, chain, sentence, small_words)))
    found = [name for name in found if not _is_lettered(text, name)]
    names = settled(text, found, {sentence.start for sentence in sentences})
    if not shouted:
        return names
    in_titles = named_again(text, shouted, names)
    return tuple(sorted([*names, *in_titles], key=lambda name: name.start))


def _is_lettered(text: str, name: Name) -> bool:
    """Tell the letter of a question ("Q. Did you see it?") from somebody's initial."""
    is_first = not name.start or text[name.start - 1] == "\n"
    return is_first and name.text.startswith("Q. ")


def _names_of(text: str, chain: list[Token]) -> list[Name]:
    """Find the names in one chain, which its words tell alone; news names the same ones again."""
    if any(is_acronym(token.text) for token in chain[:-2]):
        return _names_in(text, chain)  # What stands in front of it counts too.
    return [
        _name(text, chain[first:last], kind)
        for first, last, kind in _parts_of(tuple(token.text for token in chain))
    ]


@lru_cache(maxsize=8192)
def _parts_of(words: tuple[str, ...]) -> tuple[tuple[int, int, NameKind], ...]:
    """Part the words of a chain into names: the first word, the one behind the last, the kind."""
    tokens = [Token(word, at, at + 1, closes=False) for at, word in enumerate(words)]
    return tuple((name.start, name.end, name.kind) for name in _names_in("", tokens))


def _names_in(text: str, chain: list[Token]) -> list[Name]:
    """Part one chain into what stands in front of a name, and names."""
    split = _behind_body([token.text for token in chain]) if len(chain) > _FEW else 0
    if split:
        person = _name(text, chain[split:], NameKind.PERSON)
        return [*_names_before(text, chain[:split]), person]
    return _names_before(text, chain)


def _names_before(text: str, chain: list[Token]) -> list[Name]:
    """Part a chain that no body ends in front of somebody: by bodies, trades, titles and roles."""
    if len(chain) < 2:
        kind = _kind_alone(chain[0].text) if chain else None
        return [_name(text, chain, kind)] if kind is not None else []
    words = [token.text for token in chain]
    is_body = names_organisation(words[-1]) and not is_honorific(words[0])
    if is_body or _is_of_many(words):
        is_owned = len(chain) > 2 and _is_trade(words[0])  # "Owner Quarrel Motors."
        return [_name(text, chain[is_owned:], NameKind.ORGANISATION)]
    if _is_trade_first(words):
        chain, words = chain[1:], words[1:]
        if len(words) == 2 and is_given_name(words[0]):
            return [_name(text, chain, NameKind.PERSON)]  # "Scout Aiden Park" is no park.
    role = _role_inside(words)
    if role:
        front = role - (words[role - 1] in _RANKS)
        person = _name(text, chain[role + 1 :], NameKind.PERSON)
        return [*_names_in(text, chain[:front]), person]
    if is_called_by_title(words):
        return [_name(text, chain, NameKind.PERSON)]
    named = name_before_of(words)
    if named:
        rest = chain[named + (2 if words[named + 1] == "the" else 1) :]
        return [_name(text, chain[:named], NameKind.PERSON), *_names_in(text, rest)]
    roles = [index for index, word in enumerate(words) if is_title(word)]
    if not roles:
        return _plain_names(text, chain)
    found = _names_in(text, _front(chain, roles[0]))
    return found + _names_behind(text, chain, roles[-1])


def _names_behind(text: str, chain: list[Token], role: int) -> list[Name]:
    """Find the names behind the last title or role of a chain: "Leader of the Opposition …"."""
    rest = chain[role + 1 :]
    if not rest:
        return []
    if rest[0].text == "of" and len(rest) > 1:
        rest = rest[2 if rest[1].text == "the" else 1 :]
        is_office = len(rest) > 2 and is_given_name(rest[1].text)
        if is_office and not is_given_name(rest[0].text):
            return [_name(text, rest[1:], NameKind.PERSON)]
        return _names_in(text, rest)
    first = chain[0].text
    if role == 0 and is_given_name(first) and not is_honorific(first):
        rest = chain
    elif len(rest) > 1 and _is_trade(rest[0].text):
        rest = rest[1:]  # "Executive Producer Orlan."
    return [_name(text, rest, _kind_after_role(rest))]


@lru_cache(maxsize=8192)
def _kind_alone(word: str) -> NameKind | None:
    """Tell what a word names that is all of a chain; None where it is no name."""
    if _NO_NAME.search(word):
        return None
    if names_organisation(word) and not is_honorific(word):
        return None if is_title(word) else NameKind.ORGANISATION
    is_nobody = is_title(word) or is_demonym(word) or is_inhabitant(word)
    return None if is_nobody else _kind_by_shape([word])


def _is_of_many(words: list[str]) -> bool:
    """Tell a body that is called by its members: "Doctors Without Borders", "Workers' Aid"."""
    is_led = len(words) > 2 and words[1].casefold() in _LED_BY and words[2][:1].isupper()
    is_theirs = len(words) > 1 and (
        words[1].casefold() in _WHAT_MANY_HAVE or any(map(names_organisation, words[1:]))
    )
    is_many = is_plural(words[0]) and names_people(words[0]) and not is_title(words[0])
    return (is_led or is_theirs) and is_many


def _is_trade_first(words: list[str]) -> bool:
    """Tell whether a chain begins with what somebody is: "Baker Lio Orlan", "Fiancé Dean"."""
    if len(words) < 2 or not words[1][0].isupper():
        return False
    is_lone_given = is_given_name(words[1]) and not is_given_name(words[0])
    is_trade = words[0] in CALLED or (
        names_people(words[0]) and not (is_title(words[0]) or names_organisation(words[0]))
    )
    return is_trade and (len(words) > 2 or is_lone_given)


def _role_inside(words: list[str]) -> int:
    """Find the trade between a body and somebody: "Tarn TV Editor Mira Orlan"; 0 for none."""
    for index in range(len(words) - 3, 0, -1):
        if is_given_name(words[index + 1]) and _is_trade(words[index]):
            return index
    return 0


def _is_trade(word: str) -> bool:
    """Tell what somebody is, one only, from what a body's name can begin with."""
    return names_people(word) and not (
        is_plural(word) or is_title(word) or names_organisation(word) or is_given_name(word)
    )


def _front(chain: list[Token], role: int) -> list[Token]:
    front = chain[:role]
    while front and (is_demonym(front[0].text) or not is_capital(front[0].text)):
        front = front[1:]
    while front and not is_capital(front[-1].text):
        front = front[:-1]
    return front


def _kind_after_role(chain: list[Token]) -> NameKind:
    words = " ".join(token.text for token in chain)
    if is_place(words):
        return NameKind.PLACE
    if is_acronym(words):
        return NameKind.ORGANISATION
    return NameKind.PERSON


def _plain_names(text: str, chain: list[Token]) -> list[Name]:
    while chain and is_demonym(chain[0].text) and (len(chain) == 1 or is_given_name(chain[1].text)):
        chain = chain[1:]
    if not chain:
        return []
    acronym = is_acronym(chain[0].text)
    if acronym and len(chain) > 2 and not any(names_organisation(t.text) for t in chain):
        kind = _kind_by_shape([token.text for token in chain[1:]])
        office = _OFFICE_BEFORE.search(text, max(0, chain[0].start - 40), chain[0].start)
        is_person = kind is NameKind.UNKNOWN and office is not None and is_title(office[1])
        kind = NameKind.PERSON if is_person else kind
        return [*_plain_names(text, chain[:1]), _name(text, chain[1:], kind)]
    split = _given_behind_place(chain) if len(chain) > 2 else 0
    if split:
        person = _name(text, chain[split:], NameKind.PERSON)
        return [*_plain_names(text, chain[:split]), person]
    return [_name(text, chain, _kind_by_shape([token.text for token in chain]))]


def _behind_body(words: list[str]) -> int:
    """Find where somebody begins in "(head of the) Tarn Press Agency Mira Orlan"; 0 for nobody."""
    for at in range(2, len(words) - 1):
        if words[at - 1] in _BODY_HEADS and words[at][0].isupper():
            is_given = is_given_name(words[at].partition("-")[0])
            is_bare = words[at - 1] == "Ministry" and len(words) - at == 2
            is_bare = is_bare and not any(is_title(one) or names_people(one) for one in words[at:])
            return at if (is_given or is_bare) and not names_organisation(words[-1]) else 0
    return 0


def _given_behind_place(chain: list[Token]) -> int:
    """Find where somebody begins in "(envoy to) Velda Mira Orlan"; 0 where nobody does."""
    words = [token.text for token in chain]
    first = len(words) - 2
    if first < 1 or not is_given_name(words[first].partition("-")[0]):
        return 0
    is_front = is_place(" ".join(words[:first])) and words[0] not in _PLACE_BEGINS
    is_office = words[first - 1] in _OFFICES and not is_given_name(words[0])
    return first if is_front or is_office else 0


def _kind_by_shape(words: list[str]) -> NameKind:
    whole = " ".join(words)
    if is_place(whole):
        return NameKind.PLACE
    if is_acronym(whole) or is_known_organisation(whole):
        return NameKind.ORGANISATION
    if len(words) > 1 and any(names_organisation(word) for word in words):
        return NameKind.ORGANISATION
    if len(words) > 1 and (names_place(words[-1]) or names_place(words[0])):
        return NameKind.PLACE
    if words[0] in _STORMS:
        return NameKind.UNKNOWN
    if len(words) > 1 and any(is_given_name(word) for word in words[:2]):
        return NameKind.PERSON
    if len(words) > 2 and re.fullmatch(r"[A-Z]\.", words[1]):
        return NameKind.PERSON
    if any(ARTICLE_PREFIX.match(word) or word in _PERSONAL for word in words[1:]):
        return NameKind.PERSON
    return NameKind.UNKNOWN


def _name(text: str, chain: list[Token], kind: NameKind) -> Name:
    start, end = chain[0].start, chain[-1].end
    if kind is NameKind.ORGANISATION and text[start - 2 : start] in _ORDINAL_ENDS:
        ordinal = _ORDINAL.search(text, max(0, start - _LONGEST_ORDINAL), start)
        start = ordinal.start() if ordinal else start  # "The 11th Battalion."
    return Name(text=text[start:end], start=start, end=end, kind=kind)
