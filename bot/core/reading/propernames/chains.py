"""Runs of capitalised words that may be names, within one sentence."""

from collections.abc import Iterator
from functools import lru_cache
from string import ascii_lowercase

from bot.core.evidence import Sentence
from bot.core.patterns import Pattern
from bot.core.reading.people.givennames import is_given_name, is_surname_month, is_surname_word
from bot.core.reading.people.roles import (
    is_plural,
    is_title,
    is_trade_before,
    names_people,
)
from bot.core.reading.propernames.kinds import OPENING_MARKS, leads_place
from bot.core.reading.propernames.orgwords import (
    is_never_name,
    names_organisation,
    names_place,
)
from bot.core.reading.propernames.places import is_place
from bot.core.reading.propernames.smallwords import SMALL, SmallWords
from bot.core.reading.propernames.tokens import Token, is_acronym, token_at
from bot.core.reading.speech.verbs import SHOUTED_VERBS
from bot.core.reading.text.abbreviations import is_starter
from bot.core.reading.text.alternation import any_of
from bot.core.reading.text.gaps import LETTERS, NO_LETTERS

#: Begins with a set of letters, so that the search can leap from one to the next. `plain` takes
#: the rest of a word that nothing but letters is part of, as almost every word is.
_CAPITAL = Pattern(
    rf"[^{NO_LETTERS}\W\d_{SMALL}](?<!\w.)"
    rf"(?P<plain>(?=[^\W\d_])[{LETTERS}]*+[^\W\d_]*+(?![\w.'’-]))?"
)
#: What belongs to a name in front of its capital: "al-Rawi", "d'Arc".
_ARTICLE_BEFORE = Pattern(r"(?<!\w)(?:al|el|ad|an|ar|as|ash|at|az|d|l)['’-]\Z")
_PARTICLES = frozenset(
    """van von der den de del della di da das do dos du la le el al bin ibn bint ben ter ten y
    zu""".split()
)
_LINKS = frozenset([*_PARTICLES, *"of for the al el ad an ar as ash at az d l".split()])
#: Without one of these right behind it a chain ends: most do, and a look is cheap.
_CHAIN_GOES_ON = Pattern(rf",?\s(?:[^{SMALL}]|{any_of(_LINKS)}(?!\w))")
#: Small letters that no word of a chain begins with.
_NO_LINKS = frozenset(ascii_lowercase) - {word[0] for word in _LINKS}
#: An article that is written as one with the name behind it.
ARTICLE_PREFIX = Pattern(r"(?:al|el|ad|an|ar|as|ash|at|az|d|l)['’-](?=[^\W\d_a-z])")
_SUFFIXES = frozenset(["Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV"])
_CONTRACTED = Pattern(r"['’](?:ll|d|re|ve|m|t|s)$")
#: Part of a name as well as a month, which has a number behind it.
_JAN = Pattern(r"(?:Jan|Jun|Mar) (?=(?:del? )?[A-ZÀ-Þ][a-zà-ÿ])")
#: Behind a plural: what they own or are members of has a capital too.
_OWNED_BY_MANY = Pattern(r"(?<=s)['’](?= [A-ZÀ-Þ])")
_NICKNAME = Pattern(r"\s[“\"‘'][A-ZÀ-Þ][\w ]{0,14}[”\"’']\s(?=[A-ZÀ-Þ])")
_NICKNAME_MARKS = ("“", '"', "‘", "'")
_JOINERS = frozenset("-'’")
_LONGEST_CHAIN = 12
#: Small words between two capitals of one name ("of the"), and the capital.
_MOST_LINKS = 3


@lru_cache(maxsize=8192)
def is_capital(word: str) -> bool:
    """Tell whether a word has its capital at the head, or behind an article of its own."""
    return word[0].isupper() or ARTICLE_PREFIX.match(word) is not None


@lru_cache(maxsize=8192)
def _can_name(word: str) -> bool:
    """Tell whether a word can be part of a name, as far as the word alone tells."""
    return is_capital(word) and not is_never_name(word) and word not in SHOUTED_VERBS


def chains(text: str, sentence: Sentence) -> Iterator[list[Token]]:
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
    last = _behind_owners(text, chain[-1])
    if chain[-1].closes or text[last + 1 : last + 2] in _NO_LINKS:
        return []
    if _CHAIN_GOES_ON.match(text, last) is None:
        return []
    following: list[Token] = []
    while len(following) < _MOST_LINKS:
        token = _token_after(text, last, end)
        if token is None:
            return []
        following.append(token)
        if is_capital(token.text):
            given = chain[-1].text
            is_surname = is_surname_month(given, token, text) or is_surname_word(given, token.text)
            return following if is_surname or _can_name(token.text) else []
        if not _is_link(token.text, chain, following):
            return []
        last = token.end
    return []


def _behind_owners(text: str, token: Token) -> int:
    """Return where a word of a name ends, with the mark of many who own: "Workers' Aid"."""
    owned = _OWNED_BY_MANY.match(text, token.end)
    is_many = owned is not None and is_plural(token.text) and names_people(token.text)
    return token.end + 1 if is_many else token.end


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
        or word
        in ("Republic", "Kingdom", "States", "Speaker", "Doctors", "Reporters", "Friends", "Watch")
    )


def _begins(text: str, start: int, sentence_start: int) -> bool:
    """Tell whether a word is a capital only because a sentence or a quote begins with it."""
    return start <= sentence_start + 2 or text[start - 1] in OPENING_MARKS


def trimmed(
    text: str, chain: list[Token], sentence: Sentence, small_words: SmallWords
) -> list[Token]:
    """Leave out the words at the head of a run that have their capital from where they stand."""
    while chain:
        word, start = chain[0].text, chain[0].start
        if _begins(text, start, sentence.start):
            if not _is_common(chain, small_words):
                break
        elif not _is_starter(word) or is_acronym(word) or leads_place(chain):
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
