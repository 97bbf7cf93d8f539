"""Names that were typed in small letters: "who did orlan accuse?".

Whether a word is a name shows in what it is asked of: sources write it with a capital.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from bot.core.answering.question.asked import Asked, understand
from bot.core.articles import Article
from bot.core.evidence import Reading
from bot.core.patterns import Pattern
from bot.core.text.words import STOP_WORDS

_WORD = Pattern(r"(?<![^\W_])[^\W\d_]{3,}(?:['’-][^\W\d_]+)*")
_PART = Pattern(r"[^\W\d_]{3,}")
#: What somebody is doing is no name.
_DOING = Pattern(r"\b(?:is|are|was|were|been|be) ([a-z]+ing)\b")
_ENDING = Pattern(r"['’]?s?['’]?$")
#: Articles that are looked at, and how many times as often a name has its capital as not.
_ENOUGH, _MOSTLY = 25, 9

Read = tuple[Article, Reading]


def recased(asked: Asked, found: Iterable[Read]) -> Asked:
    """Give the names in a question the capitals that they have in articles.

    Args:
        asked: The question.
        found: Articles that a search found, best first, with what was read from them.

    Returns:
        The question, understood anew; what a thread has added to it stays.
    """
    small = [
        match[0]
        for match in _WORD.finditer(asked.text)
        if match[0].islower() and match[0] not in STOP_WORDS
    ]
    if not small:
        return asked
    looked_at = [pair for pair, _ in zip(found, range(_ENOUGH), strict=False)]
    typed = frozenset(_PART.findall(asked.text.casefold()))
    named = _named(looked_at)
    done = {match[1] for match in _DOING.finditer(asked.text)}
    names = {
        word: written
        for word in dict.fromkeys(small)
        if word not in done and (written := _as_name(word, typed, named, looked_at))
    }
    if not names:
        return asked
    text = _WORD.sub(lambda match: names.get(match[0], match[0]), asked.text)
    anew = understand(text)
    if set(anew.stems) == set(asked.stems):
        return replace(anew, respelt=asked.respelt)
    return replace(asked, text=anew.text, names=asked.names | anew.names, predicate=anew.predicate)


def _named(found: Sequence[Read]) -> Mapping[str, Mapping[str, frozenset[str]]]:
    """Return what is part of names, as it is written there and with the names themselves."""
    names = frozenset(name.text for _, reading in found for name in reading.names)
    named: dict[str, dict[str, frozenset[str]]] = {}
    for name in sorted(names):
        for part in _PART.findall(name):
            if not part.islower():
                forms = named.setdefault(part.casefold(), {})
                forms[part] = forms.get(part, frozenset()) | {name}
    return named


def _as_name(
    word: str,
    typed: frozenset[str],
    named: Mapping[str, Mapping[str, frozenset[str]]],
    found: Sequence[Read],
) -> str:
    """Return a word with the capitals that articles give it; empty where it is no name there.

    What is only ever a part of a longer name has to be typed with another part of it: "power" alone
    is not Tavrin Power.
    """
    for form in dict.fromkeys((word, _ENDING.sub("", word))):
        for written, names in named.get(form, {}).items():
            is_meant = any(_may_mean(form, name, typed) for name in names)
            if is_meant and _is_mostly(written, form, found):
                rest = word[len(form) :]
                # "Perus minister" is that of Peru.
                return f"{written}'s" if rest == "s" else written + rest
    return ""


def _is_mostly(written: str, form: str, found: Sequence[Read]) -> bool:
    """Tell whether articles mostly write a word with its capitals."""
    small = sum(article.text.count(f" {form}") for article, _ in found)
    large = sum(article.text.count(f" {written}") for article, _ in found)
    return large > _MOSTLY * small


def _may_mean(form: str, name: str, typed: frozenset[str]) -> bool:
    others = set(_PART.findall(name.casefold())) - {form.casefold()}
    return not others or bool(others & typed)
