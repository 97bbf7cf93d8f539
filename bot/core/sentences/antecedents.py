"""Pronouns inside a sentence, and whom a reader of that sentence alone takes them for.

"On Thursday, she took her complaint to court" names nobody. Where reading knows who speaks, the
pronoun gives way to the name in square brackets; where it does not, the sentence cannot stand.
"""

import re

from bot.core.articles import Article, Span
from bot.core.evidence import NameKind, Reading
from bot.core.patterns import Pattern
from bot.core.reading.people.roles import is_plural, names_people
from bot.core.reading.text.abbreviations import is_starter
from bot.core.text.words import WRITTEN_WORD

_PERSONAL = Pattern(r"\b(?:[Hh]e|[Ss]he|[Hh]im|[Hh]is|[Hh]er|[Hh]ers|[Hh]imself|[Hh]erself)\b")
_SEVERAL = frozenset("people men women children police folk crowd public staff troops".split())
_SUBJECT = frozenset({"he", "she"})
_QUOTED = Pattern(r"[\"“][^\"“”]*[\"”]")
#: What a pronoun may stand in before the name that it stands for: "While he agreed, Ham said …".
_OPENS = Pattern(
    r"(?:While|When|As|After|Before|Although|Though|Since|Because|If|Once|In|At|On|With|Without|By"
    r"|Despite|Asked|Speaking|Having|Until|Unlike|Like|During|Following|For|From|To|Through|Even"
    r"|Before|Against|Over|Under|\w+ing|\w+ed)\b[^,]*\b(?:he|she|him|his|her)\b[^,]*, "
)
_NO_OPENING = Pattern(r"According to\b")
_SAYS = Pattern(r" (?:said|says|told|added|wrote|noted|explained)\b")
#: The subject behind an opening begins no farther from its comma.
_NEAR = 60
_WHEN = (
    r"(?:\w{3,6}day|January|February|March|April|May|June|July|August|September|October|November"
    r"|December|\d+|this|last|next|early|late|earlier|later|the|same|then|week|month|year|morning"
    r"|afternoon|evening|night|day|today|tonight|yesterday|tomorrow|on|in|by|of|since|until|even)"
)
#: "On Friday, it said": nothing but a time stands in front of what the pronoun is for.
_TIMED = Pattern(rf"{_WHEN}(?:\s{_WHEN}){{0,5}},?\s(?:it|they)\s(?!(?:is|was) )", re.IGNORECASE)


_THEM = Pattern(
    r"\b(?:forc(?:ed|ing)|urg(?:ed|ing)|told|telling|ask(?:ed|ing)|order(?:ed|ing)|allow(?:ed|ing)"
    r"|help(?:ed|ing)|send(?:ing)?|sent|warn(?:ed|ing)|leading|let|letting|made) them\b"
)
#: "Them" itself, and not "some of them" of whoever is named behind it.
_ANY_THEM = Pattern(r"\bthem\b")
#: Who may be called "them" though one noun is for one.
_ANYBODY = frozenset(
    "and anyone everyone someone somebody anybody everybody nobody family couple team crew party "
    "group army cattle livestock poultry fish sheep media data whoever those these teeth feet they "
    "both others".split()
)
_NO_NOUNS = frozenset("was has does as".split())


def is_timed_pronoun(text: str) -> bool:
    """Tell whether "it" or "they" is the subject behind a mere time."""
    return _TIMED.match(text) is not None


def has_unnamed_them(text: str) -> bool:
    """Tell whether nothing in front of "them" can be meant.

    Those who are forced, told or sent are people; whatever else is done to them is done to several.
    """
    masked = _masked(text)
    found = _THEM.search(masked)
    if found is not None:
        before = WRITTEN_WORD.findall(masked[: found.start()])
        return not any(_may_be_told(one, at) for at, one in enumerate(before))
    found = _ANY_THEM.search(masked)
    if found is None:
        return False
    before = WRITTEN_WORD.findall(masked[: found.start()])
    return not any(_may_be_several(one, at) for at, one in enumerate(before))


def _may_be_told(word: str, at: int) -> bool:
    is_people = word.lower() in _SEVERAL or (names_people(word) and is_plural(word))
    return is_people or (at > 0 and word[:1].isupper())


def _may_be_several(word: str, at: int) -> bool:
    folded = word.lower()
    is_noun = folded.endswith("s") and not folded.endswith(("ss", "us", "is", "'s", "’s"))
    return (
        _may_be_told(word, at)
        or folded in _ANYBODY
        or (is_noun and folded not in _NO_NOUNS)
        or (at == 0 and word[:1].isupper() and not is_starter(word))
    )


def unplaced(text: str, reading: Reading) -> re.Match[str] | None:
    """Find the first "he" or "she" of a sentence that nobody named in it can be.

    Args:
        text: The sentence; what quotation marks hold is somebody's words, and is not looked at.
        reading: Of its article: knows which names are a person's.
    """
    masked = _masked(text)
    found = _PERSONAL.search(masked)
    if found is None or (
        _names_somebody(masked[: found.start()], reading) and not _is_somebody_elses(masked, found)
    ):
        return None
    opening = _OPENS.match(masked)
    if opening is not None and found.start() < opening.end() and not _NO_OPENING.match(masked):
        subject = masked[opening.end() : opening.end() + _NEAR]
        if _names_somebody(subject.partition(",")[0], reading):
            return None
    return found


def is_told_before(text: str, reading: Reading, pronoun: re.Match[str]) -> bool:
    """Tell whether a sentence names somebody in front of a pronoun who may be meant."""
    return _names_somebody(_masked(text)[: pronoun.start()], reading)


def _is_somebody_elses(masked: str, found: re.Match[str]) -> bool:
    """Tell the one who says all of it, behind a comma: "The lock was the suspect's, he said."."""
    before, behind = masked[: found.start()], masked[found.end() :]
    return before.endswith(", ") and _SAYS.match(behind) is not None


def place_of(pronoun: re.Match[str], article: Article, sentence: Span) -> int | None:
    """Return where in an article the pronoun of a sentence stands; None for another's words.

    Args:
        pronoun: The first of the sentence's statement, as `unplaced` finds it.
        article: The sentence's.
        sentence: Where it stands.
    """
    found = _PERSONAL.search(_masked(sentence.of(article.text)))
    is_subject = found is not None and pronoun.group().lower() in _SUBJECT
    if found is None or not is_subject or found.group() != pronoun.group():
        return None
    return sentence.start + found.start()


def _masked(text: str) -> str:
    return _QUOTED.sub(lambda quoted: " " * len(quoted.group()), text)


def _names_somebody(words: str, reading: Reading) -> bool:
    """Tell whether a stretch holds a person's name, or a noun for somebody."""
    persons = {
        one.text.split()[-1]
        for one in reading.names
        if one.kind in (NameKind.PERSON, NameKind.UNKNOWN)
    }
    told = [word.removesuffix("'s").removesuffix("’s") for word in WRITTEN_WORD.findall(words)]
    return any(word in persons or (_is_one(word) and names_people(word)) for word in told)


def _is_one(word: str) -> bool:
    """Tell a noun for one person from one for several, whom "he" and "she" cannot be."""
    folded = word.casefold()
    return folded not in _SEVERAL and not (folded.endswith("s") and not folded.endswith("ss"))
