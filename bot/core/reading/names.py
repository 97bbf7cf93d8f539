"""Proper names, told from other words by their shape and from each other by their context."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from bot.core.evidence import Name, NameKind, Sentence
from bot.core.reading.abbreviations import is_starter
from bot.core.reading.givennames import is_given_name
from bot.core.reading.orgwords import (
    is_known_organisation,
    is_never_name,
    names_organisation,
    names_place,
)
from bot.core.reading.places import is_demonym, is_place
from bot.core.reading.roles import is_honorific, is_title, names_people
from bot.core.reading.verbs import SAYING_WORDS

_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}"
    r"|(?:Mr|Mrs|Ms|Mx|Dr|Gen|Lt|Col|Maj|Capt|Sgt|Gov|Sen|Rep|Reps|Del|Rev|Prof|Hon|Adm)\."
    r"|(?:St|Cmdr|Sr|Sra|Jr)\."
    r"|[A-ZÀ-ÞΑ-ΩА-Я]\.(?=\s)"
    r"|[^\W\d_](?:[^\W_]|['’](?=[^\W\d_])|-(?=[^\W_]))*"
    r"|&"
)
_POSSESSIVE = re.compile(r"['’](?:s|S)$")
_PARTICLES = frozenset(
    """van von der den de del della di da das do dos du la le el al bin ibn bint ben ter ten y
    zu""".split()
)
_PERSONAL = frozenset("van von der bin ibn bint ben ter".split())
_ARTICLE_PREFIX = re.compile(r"(?:al|el|ad|an|ar|as|ash|at|az|d|l)['’-](?=[^\W\d_a-z])")
_SUFFIXES = frozenset(["Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV"])
_PLACE_PREPOSITION = re.compile(
    r"\b(?:in|near|at|from|outside|across|to|into|toward|towards|around|leaving|via|en|à|nach)"
    r"(?:\s+(?:the|northern|southern|eastern|western|central|nearby|downtown))*\s+$"
)
_PERSON_AFTER = re.compile(
    rf"\s*(?:,\s(?:\d\d\b|who\b|a\b|an\b|the\b|whose\b)|\s(?:{SAYING_WORDS})\b|\s\([DR]-)"
)
_OFFICE_BEFORE = re.compile(r"([^\W\d_]+)\s(?:to|of|for|at)\s(?:the\s)?$")
_BEFORE_WORD = re.compile(r"([^\W\d_]+),?\s+$")
_ACRONYM = re.compile(r"(?:[A-Z]{2,6}s?|(?:[A-Z]\.){2,})$")
_EXPANSION = re.compile(r"\s\(([A-Z][A-Za-z]{1,7})\)")
_OPENING_MARKS = frozenset("\"'“‘„«‹「『:(—")
_LONGEST_CHAIN = 12


@dataclass(frozen=True, slots=True)
class _Token:
    text: str
    start: int
    end: int
    #: Ends a chain: a possessive, or punctuation follows.
    closes: bool = False


def find_names(text: str, sentences: Sequence[Sentence]) -> tuple[Name, ...]:
    """Find every mention of a proper name, in text order and without overlap.

    Titles and roles in front of a name are no part of it; nor is a possessive ending.
    """
    small_words = {token.text for token in _tokens(text, 0, len(text)) if token.text.islower()}
    found: list[Name] = []
    for sentence in sentences:
        for chain in _chains(text, sentence):
            found.extend(_names_in(text, _trimmed(text, chain, sentence, small_words)))
    return _completed(text, found, {sentence.start for sentence in sentences})


def fullest(name: Name, names: Iterable[Name]) -> Name:
    """Find the fullest mention of whom or what a name names; the name itself when there is none.

    "Orlan" leads to "Mira Orlan" and "WFO" to "World Fisheries Office" when the article has them.
    """
    counts: dict[str, int] = {}
    best: dict[str, Name] = {}
    for other in names:
        if _is_fuller(other, name):
            counts[other.text] = counts.get(other.text, 0) + 1
            best.setdefault(other.text, other)
    if not best:
        return name
    text = max(best, key=lambda words: (counts[words], -best[words].start))
    return best[text]


def _is_fuller(other: Name, name: Name) -> bool:
    if len(other.text) <= len(name.text):
        return False
    words, theirs = name.text.split(), other.text.split()
    if _ACRONYM.match(name.text) and other.kind is not NameKind.PERSON:
        letters = [word[0] for word in theirs if word[0].isupper()]
        return "".join(letters) == name.text.replace(".", "")
    if other.kind is not NameKind.PERSON:
        return False
    if name.kind not in (NameKind.PERSON, NameKind.UNKNOWN):
        return False
    theirs = [word for word in theirs if word not in _SUFFIXES]
    if len(words) == 1:
        return len(theirs) > 1 and words[0] in (theirs[-1], " ".join(theirs[1:]), theirs[0])
    return words[-1] == theirs[-1] and words[0] == theirs[0]


def _tokens(text: str, start: int, end: int) -> Iterator[_Token]:
    for match in _TOKEN.finditer(text, start, end):
        word, stop = match.group(), match.end()
        possessive = _POSSESSIVE.search(word)
        if possessive:
            word, stop = word[: possessive.start()], match.start() + possessive.start()
        yield _Token(word, match.start(), stop, closes=possessive is not None)


def _is_capital(token: _Token) -> bool:
    return token.text[0].isupper() or _ARTICLE_PREFIX.match(token.text) is not None


def _chains(text: str, sentence: Sentence) -> Iterator[list[_Token]]:
    """Walk the runs of capitalised words, with the small words that names have inside."""
    tokens = list(_tokens(text, sentence.start, sentence.end))
    index = 0
    while index < len(tokens):
        if not _is_capital(tokens[index]) or is_never_name(tokens[index].text):
            index += 1
            continue
        last = index
        while last - index < _LONGEST_CHAIN:
            following = _next_in_chain(text, tokens, index, last)
            if following == last:
                break
            last = following
        yield tokens[index : last + 1]
        index = last + 1


def _next_in_chain(text: str, tokens: list[_Token], first: int, last: int) -> int:
    """Find the index of the next capital of the chain, or `last` when it ends here."""
    if tokens[last].closes:
        return last
    step = last + 1
    while step < len(tokens) and step <= last + 3:
        gap = text[tokens[step - 1].end : tokens[step].start]
        if gap != " " and not (tokens[step].text in _SUFFIXES and gap == ", "):
            return last
        word = tokens[step].text
        if _is_capital(tokens[step]):
            return last if is_never_name(word) else step
        is_link = word in _PARTICLES or word == "&"
        if word in ("of", "for"):
            is_link = any(_takes_of(token.text) for token in tokens[first : last + 1])
        elif word == "the":
            is_link = step > last + 1 and tokens[step - 1].text == "of"
        if not is_link:
            return last
        step += 1
    return last


def _takes_of(word: str) -> bool:
    return (
        names_organisation(word)
        or names_place(word)
        or is_title(word)
        or word in ("Republic", "Kingdom", "States", "Speaker", "Doctors", "Reporters", "Friends")
    )


def _begins(text: str, start: int, sentence_start: int) -> bool:
    """Tell whether a word is a capital only because a sentence or a quote begins with it."""
    return start <= sentence_start + 2 or text[start - 1] in _OPENING_MARKS


def _trimmed(
    text: str, chain: list[_Token], sentence: Sentence, small_words: set[str]
) -> list[_Token]:
    while chain:
        word = chain[0].text
        at_start = _begins(text, chain[0].start, sentence.start)
        is_common = is_starter(word) and len(word) > 1 and not word.isupper()
        if at_start and not is_common and word.casefold() in small_words:
            is_common = not (is_given_name(word) or is_place(word) or is_title(word))
        if at_start and word.endswith("ly") and len(word) > 5:
            is_common = True
        if not is_common or (_ACRONYM.match(word) and not at_start):
            break
        chain = chain[1:]
    return chain


def _names_in(text: str, chain: list[_Token]) -> Iterator[Name]:
    """Part one chain into what stands in front of a name, and names."""
    if not chain:
        return
    words = [token.text for token in chain]
    if names_organisation(words[-1]) and not is_honorific(words[0]):
        while len(chain) > 1 and chain[0].text.endswith(".") and is_title(chain[0].text):
            chain = chain[1:]
        if not (len(chain) == 1 and is_title(words[0])):
            yield _name(text, chain, NameKind.ORGANISATION)
        return
    roles = [index for index, word in enumerate(words) if is_title(word)]
    if roles and roles[-1] < len(words) - 1:
        role = roles[-1]
        yield from _names_in(text, _front(chain, roles[0]))
        rest = chain[role + 1 :]
        if rest[0].text == "of" and len(rest) > 1:
            yield from _names_in(text, rest[2 if rest[1].text == "the" else 1 :])
            return
        if is_given_name(words[0]) and role == 0 and not is_honorific(words[0]):
            rest = chain
        yield _name(text, rest, _kind_after_role(rest))
        return
    if roles:
        yield from _names_in(text, _front(chain, roles[0]))
        return
    yield from _plain_names(text, chain)


def _front(chain: list[_Token], role: int) -> list[_Token]:
    front = chain[:role]
    while front and (is_demonym(front[0].text) or not _is_capital(front[0])):
        front = front[1:]
    while front and not _is_capital(front[-1]):
        front = front[:-1]
    return front


def _kind_after_role(chain: list[_Token]) -> NameKind:
    words = " ".join(token.text for token in chain)
    if is_place(words):
        return NameKind.PLACE
    if _ACRONYM.match(words):
        return NameKind.ORGANISATION
    return NameKind.PERSON


def _plain_names(text: str, chain: list[_Token]) -> Iterator[Name]:
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
    yield _name(text, chain, _kind_by_shape([token.text for token in chain]))


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
    if len(words) > 1 and any(is_given_name(word) for word in words[:2]):
        return NameKind.PERSON
    if len(words) > 2 and re.fullmatch(r"[A-Z]\.", words[1]):
        return NameKind.PERSON
    if any(_ARTICLE_PREFIX.match(word) or word in _PERSONAL for word in words[1:]):
        return NameKind.PERSON
    return NameKind.UNKNOWN


def _name(text: str, chain: list[_Token], kind: NameKind) -> Name:
    start, end = chain[0].start, chain[-1].end
    return Name(text=text[start:end], start=start, end=end, kind=kind)


def _completed(text: str, found: list[Name], starts: set[int]) -> tuple[Name, ...]:
    """Settle the kinds that only context or other mentions tell, and drop chance capitals."""
    found = [_in_context(text, name) for name in found]
    inside = {name.text for name in found if not _is_at_start(text, name, starts)}
    inside |= {name.text.split()[-1] for name in found if name.kind is NameKind.PERSON}
    found = [name for name in found if name.text in inside or not _is_doubtful(text, name, starts)]
    kinds: dict[str, NameKind] = {}
    for name in found:
        if name.kind is not NameKind.UNKNOWN:
            kinds.setdefault(name.text, name.kind)
            if name.kind is NameKind.PERSON and " " in name.text:
                kinds[name.text.split()[-1]] = NameKind.PERSON
        expansion = _EXPANSION.match(text, name.end)
        if expansion:
            kinds[expansion[1]] = kinds[name.text] = NameKind.ORGANISATION
    return tuple(
        replace(name, kind=kinds.get(name.text, name.kind))
        if name.kind is not NameKind.PERSON
        else name
        for name in found
    )


def _is_at_start(text: str, name: Name, starts: set[int]) -> bool:
    return name.start in starts or text[max(0, name.start - 1)] in _OPENING_MARKS


def _is_doubtful(text: str, name: Name, starts: set[int]) -> bool:
    is_plain = name.kind is NameKind.UNKNOWN and " " not in name.text
    return is_plain and _is_at_start(text, name, starts)


def _in_context(text: str, name: Name) -> Name:
    if name.kind is not NameKind.UNKNOWN:
        return name
    before = text[max(0, name.start - 40) : name.start]
    words = name.text.split()
    previous = _BEFORE_WORD.search(before)
    is_person = len(words) <= 4 and (
        (
            previous is not None
            and (names_people(previous[1]) or is_title(previous[1]))
            and len(words) > 1
        )
        or (_PERSON_AFTER.match(text, name.end) and not before.endswith(("the ", "The ")))
    )
    if is_person:
        return replace(name, kind=NameKind.PERSON)
    if _PLACE_PREPOSITION.search(before) and len(words) <= 3:
        return replace(name, kind=NameKind.PLACE)
    if before.endswith(("the ", "The ")) and len(words) > 1:
        return replace(name, kind=NameKind.ORGANISATION)
    return name
