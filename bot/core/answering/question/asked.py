"""A question, understood: its content words, names and numbers, and what would answer it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.answering.question.capitals import names_in, uncapitalised
from bot.core.answering.question.hurried import without_hurry
from bot.core.answering.question.nouns import COUNTED, counted_in, focus_of
from bot.core.answering.question.phrases import AS_ASKED, in_one_word
from bot.core.answering.question.predicates import predicate_of
from bot.core.answering.question.spelling import spelt
from bot.core.answering.question.vocabulary import ASKING, ASKING_ABROAD, KIND_STEMS
from bot.core.answering.question.wants import Tone, Want, asks_of_anybody, tone_of, want_of
from bot.core.patterns import Pattern
from bot.core.reading.numerals.numbers import numbers_in
from bot.core.text.words import stem, stems

#: Characters of a question that are read.
_LONGEST = 4_000
#: Kinds of what befalls people.
_OF_PEOPLE = frozenset("killed injured missing displaced evacuated detained kidnapped".split())
_REPORT, _TOLL = stem("report"), stem("toll")
#: How many other words a question may have that only names what befell people.
_FEW = 2
#: Verbs that say nothing beside their noun, and words of asking that nobody tells.
_LIGHT = Pattern(
    r"\b(?:(?:tak(?:e|es|en|ing)|took) (?:part|place)|what time(?: of (?:the )?day)?|"
    r"how old|(?:at )?what age|age of|"
    r"(?:i|we|you) (?:need|want)(?: to)?)\b",
    re.IGNORECASE,
)
#: Words by which a reason is asked for, and the deed whose reason it is.
_CAUSING = frozenset(stems("caused led triggered prompted reason cause"))
_TO_DO = Pattern(r"\bto (?P<deed>[^\W\d_]+)")
_WHY = Pattern(r"\bwhy\b", re.IGNORECASE)
#: Where "die" is the English verb.
_DIE = Pattern(r"\b(?:did|do|does|to|will|would|could|may|might)\b.{0,80}\bdie\b", re.IGNORECASE)
#: What people write short and sources in full; behind a number "pm" is a time.
_SHORT = (
    (Pattern(r"(?<!\d)(?<!\d )\b(?:PM|(?<=the )pm)\b"), "prime minister"),
    (Pattern(r"\bgov['’]?t\b", re.IGNORECASE), "government"),
    (Pattern(r"\bHQ\b"), "headquarters"),
    (Pattern(r"(?<=\bthe )us\b"), "US"),
)
#: Where the report itself is asked about, and not what is reported.
_THE_REPORT = Pattern(
    r"\b(?:the|a|an|its|his|her|their|this|that) (?!(?:latest|newest|last|current)\b)"
    r"(?:[\w'’-]+ ){0,2}reports?\b",
    re.IGNORECASE,
)
_ASKS = Pattern(
    r"\b(?:wh(?:at|en|ere|y|o|om|ose|ich)|how)\b|^\W*(?:name|list|tell|give|show|describe|explain)\b",
    re.IGNORECASE,
)
_LATEST = Pattern(r"\b(?:latest|newest|now|current(?:ly)?|so far|today|still)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question, understood."""

    text: str
    want: Want
    tone: Tone = Tone.NONE
    #: Stems that an answer has to be about, in order, each once.
    stems: tuple[str, ...]
    #: Those of them that are names: an article without them is about somebody else.
    names: frozenset[str] = frozenset()
    #: Those of the stems that stand only in earlier questions of the same thread.
    from_thread: frozenset[str] = frozenset()
    #: Stems of what is counted ("soldier" in "how many soldiers"); empty for people in general.
    counted: frozenset[str] = frozenset()
    #: Stems of the sort of thing asked for ("weapon" in "what weapon did"); empty for none.
    focus: frozenset[str] = frozenset()
    #: The stem by which it says what happened ("resign"); empty where it cannot be told.
    predicate: str = ""
    #: It asks "how many" or for a toll.
    counts: bool = False
    #: Kinds of figure asked for ("missing"); empty when the question names none.
    kinds: frozenset[str] = frozenset()
    #: Numbers that the question takes for granted.
    numbers: frozenset[float] = frozenset()
    #: The newest value counts most.
    is_latest: bool = False
    #: Names as they were typed, each with how sources spell it.
    respelt: tuple[tuple[str, str], ...] = ()

    @property
    def own_stems(self) -> frozenset[str]:
        """The stems that the question says itself: its thread may be about other things."""
        return frozenset(self.stems) - self.from_thread


def understand(text: str) -> Asked:
    """Read a question by itself; `context` completes it with what was said before it."""
    text = _written_out(text)
    # "Die" is a stop word in German.
    said = (*stems(_LIGHT.sub("", text)), *(["die"] if _DIE.search(text) else []))
    content = _content(text, said)
    kinds = frozenset(kind for kind, row in KIND_STEMS.items() if row & set(said))
    names = names_in(text) & frozenset(content)
    want, deed = want_of(text), predicate_of(text)
    if want is Want.REASON and _CAUSING & set(content) and not _WHY.search(text):
        content, deed = _of_effect(text, content, names, deed)
    is_of_people = want is Want.ANYTHING and _is_bare(text, content, kinds)
    is_of_people |= want is Want.CLAIM and _befell_anybody(text, kinds, deed)
    return Asked(
        text=text.strip(),
        want=Want.FIGURE if is_of_people else want,
        tone=tone_of(text),
        stems=content,
        names=names,
        counted=counted_in(text),
        focus=focus_of(text),
        # "Which show was Brel on?" has no verb but "was".
        predicate="" if deed in names else deed,
        counts=is_of_people or COUNTED.search(text) is not None or "toll" in said,
        kinds=kinds,
        numbers=numbers_in(text),
        is_latest=_LATEST.search(text) is not None,
    )


def _written_out(text: str) -> str:
    """Write a question as sources write: spelt right, without capitals that say nothing."""
    text = uncapitalised(spelt(without_hurry(" ".join(text[:_LONGEST].split()))))
    for short, full in _SHORT:
        text = short.sub(full, text)
    return in_one_word(text, AS_ASKED)


def _content(text: str, said: Sequence[str]) -> tuple[str, ...]:
    """Return the stems that an answer has to be about, without those that only ask."""
    of_asking = ASKING | ASKING_ABROAD
    if said and not frozenset(said) - of_asking:
        of_asking -= {_TOLL}  # a toll is all it asks for
    if _THE_REPORT.search(text):
        of_asking -= {_REPORT}
    return tuple(dict.fromkeys(one for one in said if one not in of_asking))


def _is_bare(text: str, content: Sequence[str], kinds: frozenset[str]) -> bool:
    """Tell whether it says little more than what befell people, and so wants their number.

    "Any injured?", "toll now".
    """
    of_people = frozenset[str]().union(*(KIND_STEMS[kind] for kind in kinds & _OF_PEOPLE))
    rest = set(content) - of_people
    return bool(of_people) and len(rest) <= _FEW and not _ASKS.search(text)


def _befell_anybody(text: str, kinds: frozenset[str], deed: str) -> bool:
    """Tell "was anyone hurt", which how many were hurt answers, from "was anyone blamed"."""
    is_deed = all(deed in KIND_STEMS[kind] for kind in kinds) if deed else len(kinds) == 1
    return bool(kinds) and kinds <= _OF_PEOPLE and is_deed and asks_of_anybody(text)


def _of_effect(
    text: str, content: tuple[str, ...], names: frozenset[str], deed: str
) -> tuple[tuple[str, ...], str]:
    """Ask "what caused the dam to break" as "why did the dam break": few sources say "caused"."""
    effect = tuple(one for one in content if one not in _CAUSING)
    if not effect:
        return content, deed
    found = _TO_DO.search(text)
    done = found and stem(found["deed"].casefold())
    plain = [one for one in effect if one not in names]
    return effect, done if done in effect else next(iter(plain), "")
