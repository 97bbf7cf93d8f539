"""Proper names, told from other words by their shape and from each other by their context."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from bot.core.evidence import Name, NameKind, Sentence
from bot.core.reading.abbreviations import is_starter
from bot.core.reading.alternation import any_of
from bot.core.reading.givennames import is_given_name, is_surname_month, is_surname_word
from bot.core.reading.namekinds import OPENING_MARKS, leads_place, settled
from bot.core.reading.orgwords import (
    is_known_organisation,
    is_never_name,
    names_organisation,
    names_place,
)
from bot.core.reading.peoplewords import CALLED
from bot.core.reading.places import is_demonym, is_place
from bot.core.reading.roles import (
    is_honorific,
    is_plural,
    is_title,
    is_trade_before,
    names_people,
)
from bot.core.reading.smallwords import SMALL, SmallWords
from bot.core.reading.titlecase import is_title_case, named_again
from bot.core.reading.titlesurnames import is_called_by_title, name_before_of
from bot.core.reading.tokens import Token, token_at
from bot.core.reading.verbs import SHOUTED_VERBS

#: Begins with a set of letters, so that the search can leap from one to the next. `plain` takes
#: the rest of a word that nothing but letters is part of, as almost every word is.
_CAPITAL = re.compile(rf"[^\W\d_{SMALL}](?<!\w.)(?P<plain>[^\W\d_]++(?![\w.'’-]))?")
#: What belongs to a name in front of its capital: "al-Rawi", "d'Arc".
_ARTICLE_BEFORE = re.compile(r"(?<!\w)(?:al|el|ad|an|ar|as|ash|at|az|d|l)['’-]\Z")
_PARTICLES = frozenset(
    """van von der den de del della di da das do dos du la le el al bin ibn bint ben ter ten y
    zu""".split()
)
#: Without one of these right behind it a chain ends: most do, and a look is cheap.
_CHAIN_GOES_ON = re.compile(
    rf",?\s(?:[^{SMALL}]"
    rf"|{any_of([*_PARTICLES, *'of for the al el ad an ar as ash at az d l'.split()])}(?!\w))"
)
_PERSONAL = frozenset("van von der bin ibn bint ben ter".split())
_ARTICLE_PREFIX = re.compile(r"(?:al|el|ad|an|ar|as|ash|at|az|d|l)['’-](?=[^\W\d_a-z])")
_SUFFIXES = frozenset(["Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV"])
_OFFICE_BEFORE = re.compile(r"([^\W\d_]+)\s(?:to|of|for|at)\s(?:the\s)?$")
_ACRONYM = re.compile(r"(?:[A-Z]{2,6}s?|(?:[A-Z]\.){2,})$")
_CONTRACTED = re.compile(r"['’](?:ll|d|re|ve|m|t|s)$")
#: Part of a name as well as a month, which has a number behind it.
_JAN = re.compile(r"(?:Jan|Jun|Mar) (?=(?:del? )?[A-ZÀ-Þ][a-zà-ÿ])")
#: "Velda-based", and single letters.
_NO_NAME = re.compile(r"[a-z0-9]-[a-z]+$|^.$")
_NICKNAME = re.compile(r"\s[“\"‘'][A-ZÀ-Þ][\w ]{0,14}[”\"’']\s(?=[A-ZÀ-Þ])")
_NICKNAME_MARKS = ("“", '"', "‘", "'")
_JOINERS = frozenset("-'’")
#: What numbers one of several bodies, with the space behind it.
_ORDINAL = re.compile(r"(?<![\w.,-])\d{1,4}(?:st|nd|rd|th|d)\s\Z")
_ORDINAL_ENDS = frozenset(["t ", "d ", "h "])
_LONGEST_ORDINAL = 7
_LONGEST_CHAIN = 12
_PLACE_BEGINS = frozenset("San Santa Saint St. São Port Fort Mount Lake El Los La Las New".split())
#: What a role in front of a name ends with.
_OFFICES = frozenset(
    "Prosecution Prosecutions Affairs Defence Defense Finance Health Staff".split()
)
#: In front of a trade.
_RANKS = frozenset("Managing Executive Associate Contributing Features City".split())
#: Storms bear given names.
_STORMS = frozenset("Hurricane Typhoon Cyclone Storm Tropical".split())
#: Small words between two capitals of one name ("of the"), and the capital.
_MOST_LINKS = 3


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
        for chain in _chains(text, sentence):
            found.extend(_names_in(text, _trimmed(text, chain, sentence, small_words)))
    names = settled(text, found, {sentence.start for sentence in sentences})
    if not shouted:
        return names
    in_titles = named_again(text, shouted, names)
    return tuple(sorted([*names, *in_titles], key=lambda name: name.start))


@lru_cache(maxsize=8192)
def _is_capital(word: str) -> bool:
    return word[0].isupper() or _ARTICLE_PREFIX.match(word) is not None


@lru_cache(maxsize=8192)
def _can_name(word: str) -> bool:
    """Tell whether a word can be part of a name, as far as the word alone tells."""
    return _is_capital(word) and not is_never_name(word) and word not in SHOUTED_VERBS


def _chains(text: str, sentence: Sentence) -> Iterator[list[Token]]:
    """Walk the runs of capitalised words, with the small words that names have inside.

    Only capitals are looked at, and what follows them: most words of a text are small.
    """
    position, first, last = sentence.start, sentence.start, sentence.end
    while match := _CAPITAL.search(text, position, last):
        start = match.start()
        if start > first and text[start - 1] in _JOINERS:
            article = _ARTICLE_BEFORE.search(text, max(0, start - 4), start)
            if article is None and text[start - 2 : start - 1].isalnum():
                position = match.end()
                continue
            start = article.start() if article else start
        if match.lastindex is not None and start == match.start():
            token: Token | None = Token(match.group(), start, match.end(), closes=False)
        else:
            token = token_at(text, start, last)
        position = token.end if token else match.end()
        if token is None or not (_can_name(token.text) or _JAN.match(text, start)):
            continue
        chain = [token]
        while len(chain) <= _LONGEST_CHAIN:
            following = _next_in_chain(text, chain, last)
            if not following:
                break
            chain.extend(following)
        yield chain
        position = chain[-1].end


def _next_in_chain(text: str, chain: list[Token], end: int) -> list[Token]:
    """Find the next capital of a chain with the small words before it; none when it ends."""
    last = chain[-1].end
    if chain[-1].closes or _CHAIN_GOES_ON.match(text, last) is None:
        return []
    following: list[Token] = []
    while len(following) < _MOST_LINKS:
        token = _token_after(text, last, end)
        if token is None:
            return []
        following.append(token)
        if _is_capital(token.text):
            given = chain[-1].text
            is_surname = is_surname_month(given, token, text) or is_surname_word(given, token.text)
            return following if is_surname or _can_name(token.text) else []
        if not _is_link(token.text, chain, following):
            return []
        last = token.end
    return []


def _token_after(text: str, last: int, end: int) -> Token | None:
    if text.startswith(", ", last):
        token = token_at(text, last + 2, end)
        return token if token is not None and token.text in _SUFFIXES else None
    if text[last + 1 : last + 2] in _NICKNAME_MARKS:
        nickname = _NICKNAME.match(text, last, end)
        if nickname is not None:
            return token_at(text, nickname.end(), end)
    return token_at(text, last + 1, end) if text.startswith(" ", last) else None


def _is_link(word: str, chain: list[Token], following: list[Token]) -> bool:
    if word in ("of", "for"):
        return is_title(chain[-1].text) or any(_takes_of(token.text) for token in chain)
    if word == "the":
        return len(following) > 1 and following[-2].text == "of"
    return word in _PARTICLES or word == "&"


def _takes_of(word: str) -> bool:
    return (
        names_organisation(word)
        or names_place(word)
        or word in ("Republic", "Kingdom", "States", "Speaker", "Doctors", "Reporters", "Friends")
    )


def _begins(text: str, start: int, sentence_start: int) -> bool:
    """Tell whether a word is a capital only because a sentence or a quote begins with it."""
    return start <= sentence_start + 2 or text[start - 1] in OPENING_MARKS


def _trimmed(
    text: str, chain: list[Token], sentence: Sentence, small_words: SmallWords
) -> list[Token]:
    while chain:
        word, start = chain[0].text, chain[0].start
        if _begins(text, start, sentence.start):
            if not _is_common(chain, small_words):
                break
        elif not _is_starter(word) or _ACRONYM.match(word) or leads_place(chain):
            break
        chain = chain[1:]
    return chain


def _is_common(chain: list[Token], small_words: SmallWords) -> bool:
    """Tell whether the word that a sentence begins with has its capital from that alone."""
    word = chain[0].text
    if _is_starter(word) or (word.endswith(("ly", "-old")) and len(word) > 5):
        return True
    if word.casefold() in small_words and not (
        is_given_name(word) or is_place(word) or is_title(word)
    ):
        return True
    return len(chain) > 2 and is_trade_before(chain[1].text, word)


@lru_cache(maxsize=8192)
def _is_starter(word: str) -> bool:
    """Tell "They" and "They're" from "O'Dell", "A" and "IT"."""
    return (
        len(word) > 1
        and not word.isupper()
        and is_starter(word)
        and (word.isalpha() or _CONTRACTED.search(word) is not None)
    )


def _names_in(text: str, chain: list[Token]) -> list[Name]:
    """Part one chain into what stands in front of a name, and names."""
    if len(chain) < 2:
        kind = _kind_alone(chain[0].text) if chain else None
        return [_name(text, chain, kind)] if kind is not None else []
    words = [token.text for token in chain]
    if names_organisation(words[-1]) and not is_honorific(words[0]):
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
    role = roles[-1]
    rest = chain[role + 1 :]
    if not rest:
        return found
    if rest[0].text == "of" and len(rest) > 1:
        rest = rest[2 if rest[1].text == "the" else 1 :]
        is_office = len(rest) > 2 and is_given_name(rest[1].text)
        if is_office and not is_given_name(rest[0].text):
            return [*found, _name(text, rest[1:], NameKind.PERSON)]  # "Leader of the Opposition …"
        return found + _names_in(text, rest)
    if is_given_name(words[0]) and role == 0 and not is_honorific(words[0]):
        rest = chain
    elif len(rest) > 1 and _is_trade(rest[0].text):
        rest = rest[1:]  # "Executive Producer Orlan."
    return [*found, _name(text, rest, _kind_after_role(rest))]


@lru_cache(maxsize=8192)
def _kind_alone(word: str) -> NameKind | None:
    """Tell what a word names that is all of a chain; None where it is no name."""
    if _NO_NAME.search(word):
        return None
    if names_organisation(word) and not is_honorific(word):
        return None if is_title(word) else NameKind.ORGANISATION
    return None if is_title(word) or is_demonym(word) else _kind_by_shape([word])


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
    while front and (is_demonym(front[0].text) or not _is_capital(front[0].text)):
        front = front[1:]
    while front and not _is_capital(front[-1].text):
        front = front[:-1]
    return front


def _kind_after_role(chain: list[Token]) -> NameKind:
    words = " ".join(token.text for token in chain)
    if is_place(words):
        return NameKind.PLACE
    if _ACRONYM.match(words):
        return NameKind.ORGANISATION
    return NameKind.PERSON


def _plain_names(text: str, chain: list[Token]) -> list[Name]:
    while chain and is_demonym(chain[0].text) and (len(chain) == 1 or is_given_name(chain[1].text)):
        chain = chain[1:]
    if not chain:
        return []
    acronym = _ACRONYM.match(chain[0].text)
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
    if _ACRONYM.match(whole) or is_known_organisation(whole):
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
    if any(_ARTICLE_PREFIX.match(word) or word in _PERSONAL for word in words[1:]):
        return NameKind.PERSON
    return NameKind.UNKNOWN


def _name(text: str, chain: list[Token], kind: NameKind) -> Name:
    start, end = chain[0].start, chain[-1].end
    if kind is NameKind.ORGANISATION and text[start - 2 : start] in _ORDINAL_ENDS:
        ordinal = _ORDINAL.search(text, max(0, start - _LONGEST_ORDINAL), start)
        start = ordinal.start() if ordinal else start  # "The 11th Battalion."
    return Name(text=text[start:end], start=start, end=end, kind=kind)
