"""The patterns that find what became of those counted, and which kind of figure that makes."""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache

from bot.core.patterns import Pattern
from bot.core.reading.fates.words import afterwards, beforehand
from bot.core.reading.fates.words.nouns import ATTRIBUTIVE, FATES, KIND_OF_NOUN
from bot.core.reading.fates.words.stems import STEMS
from bot.core.reading.fates.words.verbs import VERBS, forms, participle
from bot.core.reading.text.alternation import any_of
from bot.core.reading.text.gaps import GAP


def _groups(table: Mapping[str, Iterable[str]], how: str) -> str:
    """Build one group for each kind of figure, named after it (`kind_of_match` reads the name)."""
    return "|".join(f"(?P<{kind}_{how}>{'|'.join(rows)})" for kind, rows in table.items())


def _of_verbs(form: Callable[[str], str]) -> Mapping[str, Iterable[str]]:
    return {kind: [form(verb) for verb in verbs] for kind, verbs in VERBS.items()}


def _opened(pattern: str) -> str:
    """Put in front of a pattern the first letters of its words: cheaper than all its branches.

    Every branch has to begin with a word of two small letters or more.
    """
    openings = {word[:3] for word in re.findall(r"(?<!\\)[a-z]{2,}", pattern)}
    return rf"(?={any_of(sorted(openings))})(?:{pattern})"


def _among(words: str) -> str:
    """Build a pattern for "among the dead are", "those killed include"."""
    return (
        rf"(?:among (?:the |those )(?:[a-z]+ )?(?:{words})[^.;,]{{0,30}}(?:are|were|was|is)"
        rf"|of (?:the |those )(?:[a-z]+ )?(?:{words}),"
        rf"|(?:the|those|\w+day['’]s|its|their) (?:{words})[^.;,]{{0,30}}includ(?:e|ed|es))"
    )


def _number_of(words: str) -> str:
    """Build a pattern for "the total number of people kidnapped in the province was"."""
    return (
        r"(?:(?:(?:number|total|tally|count) of (?:the )?"
        r"|(?:number|total) (?=(?:who|that|known|confirmed|reported|believed|feared|now) ))"
        rf"(?:[a-z]+ ){{0,5}}?(?:{words})"
        rf"|total (?:[a-z]+ ){{1,2}}(?:{words}))(?:[^.;,]|,(?! (?:because|with|and|but|while|as"
        r"|after|including)\b)){0,90}"
    )


def _beforehand(kind: str) -> list[str]:
    """Return all phrases of a kind that come before a count."""
    rows = list(beforehand.PHRASES[kind])
    if kind in beforehand.GROUPS:
        rows.append(_among("|".join(beforehand.GROUPS[kind])))
    if kind in beforehand.NUMBERED:
        rows.append(_number_of("|".join(beforehand.NUMBERED[kind])))
    return rows


#: A fate told behind those counted ("12 people were killed"). This pattern and `FATE_BEFORE` are
#: for text in small letters: to look for letters of either case takes longer.
FATE_AFTER = Pattern(
    rf"\b(?:{_groups(afterwards.PHRASES, 'own')}|{_groups(afterwards.STATES, 'state')}"
    rf"|{_groups(_of_verbs(participle), 'done')})\b"
)
_BEFORE = _opened(
    f"{_groups(_of_verbs(forms), 'act')}"
    f"|{_groups({kind: _beforehand(kind) for kind in beforehand.PHRASES}, 'of')}"
)
#: A fate told right before the count ("killing at least four", "the deaths of 12"). The text has to
#: begin with a space, so that the pattern also finds what stands at its very beginning.
FATE_BEFORE = Pattern(
    rf"{GAP}{_BEFORE}(?:\s+(?:the|these|those|other|remaining|its|their|his|her|our|all|some|about"
    r"|nearly|almost|around|at least|in cold blood|over|more than))*\s*\Z"
)
#: The same, in any letters, with others told before the count ("killed the mayor and two guards").
FATE_OF_OTHERS = Pattern(rf"\b{_BEFORE}\b", re.I)
#: Words before "20 lives" that make them deaths, in any letters.
LIVES_TAKEN = Pattern(
    r"\b(?:claim(?:ed|ing|s)?|took|takes?|taken|taking|costs?|costing|lost|loses?)\s*\Z", re.I
)
#: Begins with a gap, so that the search can leap from one word to the next.
_STEM = Pattern(rf"[\W_](?:{any_of(sorted(STEMS))})")
#: "Four prior arrests" belong to somebody's past, and are not counted.
_FORMER = frozenset({"previous", "prior"})
#: "Houses totally damaged" in a situation report are destroyed.
_WHOLLY = frozenset({"totally", "completely", "fully"})


def may_tell(words: str) -> bool:
    """Tell quickly whether words can tell a fate at all; most clauses do not."""
    return _STEM.search(f" {words.lower()}") is not None


def kind_of_match(found: re.Match[str]) -> str:
    """The kind of figure that a match of the patterns above stands for."""
    return (found.lastgroup or "other_x").rsplit("_", 1)[0]


@lru_cache(maxsize=2048)  # Asked several times of the same few nouns.
def kind_of_noun(counted: str) -> str:
    """The kind of figure that the noun makes by itself; "other" when it makes none.

    Words before the noun count too ("wounded soldiers", "missing people").
    """
    words = counted.lower().split()
    if words[-2:] in (["fatal", "victims"], ["fatal", "casualties"]):
        return "killed"
    if not words or not _FORMER.isdisjoint(words):
        return "other"
    kinds = [KIND_OF_NOUN.get(word, "") for word in words]
    for word, kind in zip(words, kinds, strict=True):
        if kind in FATES and (word == words[-1] or word not in ATTRIBUTIVE):
            return kind
    if len(words) > 1 and words[-2] in _WHOLLY:
        words = [*words[:-2], " ".join(words[-2:])]
    told = next(filter(None, map(_kind_of_word, words)), "")
    return told or kinds[-1] or "other"


@lru_cache(maxsize=4096)
def _kind_of_word(word: str) -> str:
    found = FATE_AFTER.fullmatch(word)
    return kind_of_match(found) if found else ""


def is_counted_noun(noun: str) -> bool:
    """Tell whether a noun, in small letters, makes a kind by itself."""
    return noun in KIND_OF_NOUN


def is_fate(kind: str) -> bool:
    """Tell whether the kind, when a noun makes it, holds whatever the verb says."""
    return kind in FATES


def is_harm(kind: str) -> bool:
    """Tell whether the kind says what became of those counted."""
    return kind in VERBS or kind == "missing"
