"""Proper names, told from other words by their shape and from each other by their context."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from bot.core.evidence import Name, NameKind, Sentence
from bot.core.reading.abbreviations import is_starter
from bot.core.reading.alternation import any_of
from bot.core.reading.givennames import is_given_name
from bot.core.reading.namekinds import OPENING_MARKS, settled
from bot.core.reading.orgwords import (
    is_known_organisation,
    is_never_name,
    names_organisation,
    names_place,
)
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
#: A given name as well as a month, which has a number behind it.
_JAN = re.compile(r"(?:Jan|Jun) (?=[A-ZÀ-Þ][a-zà-ÿ])")
#: "Velda-based", and single letters.
_NO_NAME = re.compile(r"[a-z0-9]-[a-z]+$|^.$")
_NICKNAME = re.compile(r"\s[“\"‘'][A-ZÀ-Þ][\w ]{0,14}[”\"’']\s(?=[A-ZÀ-Þ])")
_NICKNAME_MARKS = ("“", '"', "‘", "'")
_JOINERS = ("-", "'", "’")
_LONGEST_CHAIN = 12
_PLACE_BEGINS = frozenset("San Santa Saint St. São Port Fort Mount Lake El Los New".split())
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


def _is_capital(token: Token) -> bool:
    return token.text[0].isupper() or _ARTICLE_PREFIX.match(token.text) is not None


def _chains(text: str, sentence: Sentence) -> Iterator[list[Token]]:
    """Walk the runs of capitalised words, with the small words that names have inside.

    Only capitals are looked at, and what follows them: most words of a text are small.
    """
    position = sentence.start
    while match := _CAPITAL.search(text, position, sentence.end):
        start = match.start()
        if text[start - 1 : start] in _JOINERS and start > sentence.start:
            article = _ARTICLE_BEFORE.search(text, max(0, start - 4), start)
            if article is None and text[start - 2 : start - 1].isalnum():
                position = match.end()
                continue
            start = article.start() if article else start
        if match["plain"] and start == match.start():
            token: Token | None = Token(match.group(), start, match.end(), closes=False)
        else:
            token = token_at(text, start, sentence.end)
        position = token.end if token else match.end()
        if (
            token is None
            or not _is_capital(token)
            or (is_never_name(token.text) and _JAN.match(text, start) is None)
            or token.text in SHOUTED_VERBS
        ):
            continue
        chain = [token]
        while len(chain) <= _LONGEST_CHAIN:
            following = _next_in_chain(text, chain, sentence.end)
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
        if _is_capital(token):
            return [] if is_never_name(token.text) or token.text in SHOUTED_VERBS else following
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
        word = chain[0].text
        at_start = _begins(text, chain[0].start, sentence.start)
        is_common = _is_starter(word) and len(word) > 1 and not word.isupper()
        if at_start and not is_common and word.casefold() in small_words:
            is_common = not (is_given_name(word) or is_place(word) or is_title(word))
        if at_start and word.endswith("ly") and len(word) > 5:
            is_common = True
        if at_start and len(chain) > 2 and is_trade_before(chain[1].text, word):
            is_common = True
        if not is_common or (_ACRONYM.match(word) and not at_start):
            break
        chain = chain[1:]
    return chain


@lru_cache(maxsize=8192)
def _is_starter(word: str) -> bool:
    """Tell "They" and "They're" from "O'Dell"."""
    return is_starter(word) and (word.isalpha() or _CONTRACTED.search(word) is not None)


def _names_in(text: str, chain: list[Token]) -> Iterator[Name]:
    """Part one chain into what stands in front of a name, and names."""
    words = [token.text for token in chain]
    if not chain or (len(chain) == 1 and _NO_NAME.search(words[0])):
        return
    if names_organisation(words[-1]) and not is_honorific(words[0]):
        while len(chain) > 1 and chain[0].text.endswith(".") and is_title(chain[0].text):
            chain = chain[1:]
        if len(chain) > 2 and _is_trade(chain[0].text):
            chain = chain[1:]  # "Owner Quarrel Motors."
        if not (len(chain) == 1 and is_title(words[0])):
            yield _name(text, chain, NameKind.ORGANISATION)
        return
    is_role_first = names_people(words[0]) and not (
        is_title(words[0]) or names_organisation(words[0])
    )
    is_lone_given = (
        len(words) == 2 and is_given_name(words[1]) and not is_given_name(words[0])
    )  # "Fiancé Dean."
    if (len(words) > 2 or is_lone_given) and is_role_first and words[1][0].isupper():
        chain, words = chain[1:], words[1:]
    role = _role_inside(words)
    if role:
        front = role - (words[role - 1] in _RANKS)
        yield from _names_in(text, chain[:front])
        yield _name(text, chain[role + 1 :], NameKind.PERSON)
        return
    if _is_called_by_title(words):
        yield _name(text, chain, NameKind.PERSON)
        return
    roles = [index for index, word in enumerate(words) if is_title(word)]
    if roles and roles[-1] < len(words) - 1:
        role = roles[-1]
        yield from _names_in(text, _front(chain, roles[0]))
        rest = chain[role + 1 :]
        if rest[0].text == "of" and len(rest) > 1:
            rest = rest[2 if rest[1].text == "the" else 1 :]
            is_office = len(rest) > 2 and is_given_name(rest[1].text)
            if is_office and not is_given_name(rest[0].text):
                yield _name(text, rest[1:], NameKind.PERSON)  # "Leader of the Opposition …"
                return
            yield from _names_in(text, rest)
            return
        if is_given_name(words[0]) and role == 0 and not is_honorific(words[0]):
            rest = chain
        yield _name(text, rest, _kind_after_role(rest))
        return
    if roles:
        yield from _names_in(text, _front(chain, roles[0]))
        return
    yield from _plain_names(text, chain)


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


def _is_called_by_title(words: list[str]) -> bool:
    """Tell whether a title is somebody's surname: "Tom King"."""
    return (
        1 < len(words) < 4
        and is_title(words[-1])
        and not words[-1].endswith(".")
        and is_given_name(words[0])
        and not is_title(words[0])
    )


def _front(chain: list[Token], role: int) -> list[Token]:
    front = chain[:role]
    while front and (is_demonym(front[0].text) or not _is_capital(front[0])):
        front = front[1:]
    while front and not _is_capital(front[-1]):
        front = front[:-1]
    return front


def _kind_after_role(chain: list[Token]) -> NameKind:
    words = " ".join(token.text for token in chain)
    if is_place(words):
        return NameKind.PLACE
    if _ACRONYM.match(words):
        return NameKind.ORGANISATION
    return NameKind.PERSON


def _plain_names(text: str, chain: list[Token]) -> Iterator[Name]:
    while chain and is_demonym(chain[0].text) and (len(chain) == 1 or is_given_name(chain[1].text)):
        chain = chain[1:]
    if not chain:
        return
    acronym = _ACRONYM.match(chain[0].text)
    if acronym and len(chain) > 2 and not any(names_organisation(t.text) for t in chain):
        yield from _plain_names(text, chain[:1])
        kind = _kind_by_shape([token.text for token in chain[1:]])
        office = _OFFICE_BEFORE.search(text, max(0, chain[0].start - 40), chain[0].start)
        is_person = kind is NameKind.UNKNOWN and office is not None and is_title(office[1])
        yield _name(text, chain[1:], NameKind.PERSON if is_person else kind)
        return
    split = _given_behind_place(chain) if len(chain) > 2 else 0
    if split:
        yield from _plain_names(text, chain[:split])
        yield _name(text, chain[split:], NameKind.PERSON)
        return
    yield _name(text, chain, _kind_by_shape([token.text for token in chain]))


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
    return Name(text=text[start:end], start=start, end=end, kind=kind)
