"""Speech or not: telling quotes from scare quotes, titles of works and single terms."""

import re

from bot.core.patterns import Pattern
from bot.core.reading.speech.sayings import Side
from bot.core.reading.speech.units import Unit
from bot.core.reading.text.marks import Stretch

_WORD = Pattern(r"\w[\w’'-]*")
_FEW_WORDS = 3
_LONG_TERM = 8
#: Titles of papers are longer than terms.
_LONG_TITLE = 14
#: So many characters of speech hold more words than a title has, and than a fragment.
_PAST_TITLE, _PAST_FRAGMENT = 110, 40
#: What stands farther in front of a quote says nothing about it.
_REACH = 160
_LONGEST_CUE = 24
#: A comma and a space between a mark and its verb.
_TOUCHING = 4
_SMALL = frozenset(
    "a an and at but by de for from in of on or the to up vs with is as it its off over n".split()
)
_TERM_BEFORE = Pattern(
    r"(?:so-called|known as|nicknamed|titled|entitled|headlined|the words?|terms?|phrase|headline"
    r"|slogan|means?|meaning|translates? (?:as|to)|spelled|spells|pronounced|named|codenamed"
    r"|operation)[\s,]*$",
    re.IGNORECASE,
)
#: Behind these stands a name, while 'the ship "just rolled over"' is what somebody said of it.
_NAMED_BEFORE = Pattern(
    r"(?:show|program|programme|film|movie|book|song|album|series|magazine|poem|play|novel|ship"
    r"|ferry|boat|vessel|yacht|paper|article|essay|commentary|column|memoir|lecture|thesis|podcast"
    r"|documentary|episode|chapter|painting|exhibition|hymn|anthem|single|track|hashtag|petition"
    r"|sculpture|opera|musical|ballet|report,|study,|editorial)[\s,]*$",
    re.IGNORECASE,
)
#: Behind these one word is what somebody says of something, no term: 'said they were "stable"'.
_SAYS_OF = Pattern(
    r"(?:\b(?:was|were|is|are|be|been|being|had|has|have|felt|feels|feel|remain(?:s|ed)?|seem(?:s|ed)?"
    r"|look(?:s|ed)?|sounded)(?:\s(?:not|now|still|only|also|all|deeply|very|just))?"
    r"|\b(?:call|brand|dubb?|label|labell|term|deem|declar|pronounc)(?:s|ed|ing)\s[^,.;:\x01]{1,60}"
    r"|\b(?:describ|dismiss|denounc|condemn|slamm|blast|mock|decri|reject|criticis|criticiz|hail|portray|character[iz]+"
    r")[a-z]*\s[^,.;:\x01]{1,80}?\sas"
    r"|\bblam(?:ed|es|ing)|\b(?:compar|liken)(?:ed|es|s|ing)\s(?:[^,.;:\x01]{1,60}\s)?to)\s$"
)
_DETERMINED = Pattern(r"\b(?:the|an?|these|those|its|their|our|your|any|every)\s\Z", re.IGNORECASE)
_GOES_ON = Pattern(r"\s[a-z]")
_CLAUSE_END = Pattern(r"[.;!?]\s")
#: What an interviewer repeats is told already.
_ASKED = ("Q:", "Q.")
_CLAUSE_BEFORE = Pattern(r"(?:^|[,:;.!?—–\x01]|\b(?:that|saying|said|and))\s*$")


def is_speech(
    text: str, plain: str, unit: Unit, stretch: Stretch, previous: Stretch | None = None
) -> bool:
    """Tell whether somebody said the words between two marks.

    Args:
        text: The article.
        plain: The same with quotes and asides blanked.
        unit: The unit around the stretch.
        stretch: The words in question.
        previous: The speech before it in the same unit.
    """
    words = _words_of(text, stretch, _LONG_TITLE, _PAST_TITLE)
    if stretch.is_bare:
        return bool(words)
    if not words:
        return _has_cjk(text, stretch) and bool(unit.sayings)
    if previous is not None and _resumes(plain, unit, previous, stretch):
        return True
    before = plain[max(unit.start, stretch.outer_start - _REACH) : stretch.outer_start]
    at_start = not before.strip(" \t-–—*•>") and len(before) < _REACH
    ends = stretch.is_closed_speech(text) or text.startswith(",", stretch.outer_end)
    if _is_called_so(text, unit, stretch, words, at_start=at_start, ends=ends):
        return False
    if len(words) < _FEW_WORDS:
        is_whole = at_start and _is_sentence(text, stretch)
        return is_whole or _are_said(text, plain, unit, stretch, len(words), ends=ends)
    if stretch.is_open or len(words) > _LONG_TITLE:
        return True
    if not _is_told(unit, stretch) and _is_mentioned(text, before, stretch, len(words)):
        return False
    if len(words) > _LONG_TERM:
        return not _is_work(before, text[stretch.start]) or not before.endswith(", ")
    return not _is_term(before, text[stretch.start])


def _is_called_so(
    text: str, unit: Unit, stretch: Stretch, words: list[str], *, at_start: bool, ends: bool
) -> bool:
    """Tell what a work or a term is called, by its capitals or its single marks.

    Args:
        text: The article.
        unit: The unit around the stretch.
        stretch: The words in question.
        words: The same, one by one.
        at_start: They open the unit.
        ends: They end as speech does.
    """
    is_told_here = bool(unit.sayings) or (ends and not stretch.is_single)
    is_shouted = text[unit.start : unit.start + _REACH].isupper()
    if _is_title(words) and not is_shouted and not (at_start and is_told_here):
        return True
    if not stretch.is_single or stretch.is_open:
        return False
    is_headline = at_start and text.startswith(":", stretch.outer_end)
    if is_headline or (at_start and _is_sentence(text, stretch)):
        return False
    is_woven = ends or len(words) >= _FEW_WORDS or text[stretch.outer_start] == "‘"
    return not (unit.sayings and is_woven)


def _is_told(unit: Unit, stretch: Stretch) -> bool:
    """Tell whether a saying of the unit stands in front of a stretch, or has a subject."""
    return any(
        saying.verb_start < stretch.start or saying.subject_start < saying.subject_end
        for saying in unit.sayings
    )


def _are_said(
    text: str, plain: str, unit: Unit, stretch: Stretch, count: int, *, ends: bool
) -> bool:
    """Tell whether somebody says one word or two, which are a term as often."""
    before = plain[max(unit.start, stretch.outer_start - _REACH) : stretch.outer_start]
    is_clause = (
        ends
        and text[stretch.start].isupper()
        and bool(_CLAUSE_BEFORE.search(before[-_LONGEST_CUE:]))
    )
    is_clause = is_clause or (
        ends and any(0 <= stretch.outer_start - each.verb_end < _TOUCHING for each in unit.sayings)
    )
    is_tail = count > 1 and bool(unit.sayings) and before.rstrip().endswith(",")
    if is_tail and stretch.is_closed_speech(text):
        return True
    if _is_told_of(plain, unit, stretch) or _is_said_behind(before, unit, stretch):
        return True
    if count > 1 and (
        _is_told_by_two(text, plain, unit, stretch) or _is_told_abroad(text, unit, stretch)
    ):
        return True
    is_told = bool(unit.sayings) or before.rstrip().endswith(":")
    return (is_clause and is_told) or _has_cjk(text, stretch)


def _is_mentioned(text: str, before: str, stretch: Stretch, count: int) -> bool:
    """See a phrase in 'The "war on potholes" goes on', where nobody is said to say anything."""
    is_small = text[stretch.start].islower() and count <= _FEW_WORDS + 1
    return (
        is_small
        and _DETERMINED.search(before[-_LONGEST_CUE:]) is not None
        and _GOES_ON.match(text, stretch.outer_end) is not None
    )


def _is_term(before: str, first: str) -> bool:
    """Tell from the words before that what follows is only named: a term, a film, a ship."""
    near = before[-_LONGEST_CUE:]
    return _TERM_BEFORE.search(near) is not None or _is_work(near, first)


def _is_work(before: str, first: str) -> bool:
    """See the title of a work or the name of a ship from the noun in front."""
    return not first.islower() and _NAMED_BEFORE.search(before[-_LONGEST_CUE:]) is not None


def _resumes(plain: str, unit: Unit, previous: Stretch, stretch: Stretch) -> bool:
    """See that speech goes on after '…," she said, "'."""
    between = plain[previous.outer_end : stretch.outer_start]
    if len(between) > _REACH or not between.rstrip().endswith((",", "—", "–", "-")):
        return False
    return any(
        previous.outer_end <= saying.verb_start < stretch.outer_start for saying in unit.sayings
    )


def _is_told_of(plain: str, unit: Unit, stretch: Stretch) -> bool:
    """Tell whether a word or two are what somebody is told to have said of something."""
    first = max(unit.start, stretch.outer_start - _REACH)
    is_asked = plain[unit.start : unit.start + 2] in _ASKED
    if is_asked or _SAYS_OF.search(plain, first, stretch.outer_start) is None:
        return False
    return any(
        not saying.is_tag
        and saying.subject_start < saying.subject_end
        and stretch.outer_start - saying.verb_end < _REACH
        for saying in unit.sayings
    )


def _is_told_by_two(text: str, plain: str, unit: Unit, stretch: Stretch) -> bool:
    """Tell whether two words stand in what somebody is told to have said."""
    if not text[stretch.start].islower():
        return False
    return any(
        not saying.is_tag
        and (saying.subject_start < saying.subject_end or saying.side is Side.SHARED)
        and 0 < stretch.outer_start - saying.end < _REACH
        and _CLAUSE_END.search(plain, saying.end, stretch.outer_start) is None
        for saying in unit.sayings
    ) and not _is_term(
        plain[max(unit.start, stretch.outer_start - _LONGEST_CUE) : stretch.outer_start],
        text[stretch.start],
    )


def _is_told_abroad(text: str, unit: Unit, stretch: Stretch) -> bool:
    """Tell the same of « une honte », behind a verb of another language."""
    return not text[stretch.start].isupper() and any(
        saying.is_foreign
        and not saying.is_tag
        and saying.subject_start < saying.subject_end
        and 0 < stretch.outer_start - saying.verb_end < _REACH
        for saying in unit.sayings
    )


def _is_said_behind(before: str, unit: Unit, stretch: Stretch) -> bool:
    """See that 'The rescue, "pure luck," said the crew' has them speak, unlike 'the "deal",'."""
    return before.endswith(", ") and any(
        saying.side is Side.AFTER and 0 < saying.verb_start - stretch.outer_end < _TOUCHING
        for saying in unit.sayings
    )


def _is_sentence(text: str, stretch: Stretch) -> bool:
    """Tell whether the words begin and end as a sentence does."""
    first = text[stretch.start]
    return not first.islower() and text[stretch.end - 1] in ".!?…"


def is_fragment(text: str, stretch: Stretch) -> bool:
    """Tell whether a quote is woven into somebody else's sentence.

    The second half of an interrupted quote ('"We ran," she said, "and hid."') is not.
    """
    if text[stretch.start].islower():
        before = text[max(0, stretch.outer_start - 3) : stretch.outer_start].rstrip()
        return not (before.endswith((",", "—", "–", "--")) and stretch.is_closed_speech(text))
    words = _words_of(text, stretch, _FEW_WORDS, _PAST_FRAGMENT)
    return len(words) < _FEW_WORDS and not stretch.is_closed_speech(text)


def _words_of(text: str, stretch: Stretch, most: int, near: int) -> list[str]:
    """List the words between two marks, or more than `most` where the first `near` hold them."""
    words = _WORD.findall(text, stretch.start, min(stretch.end, stretch.start + near))
    if len(words) > most or stretch.end - stretch.start <= near:
        return words
    return _WORD.findall(text, stretch.start, stretch.end)


def _is_title(words: list[str]) -> bool:
    if len(words) > _LONG_TERM:
        return False
    if words[0].casefold() == "operation" and len(words) < _FEW_WORDS + 1:
        return True  # "Operation spring".
    content = [word for word in words if word.casefold() not in _SMALL]
    capitals = sum(word[0].isupper() or word[0].isdigit() for word in content)
    fewest = 1 if len(words) >= _FEW_WORDS and words[-1][0].isupper() else 2
    return len(content) >= fewest and capitals == len(content)


def _has_cjk(text: str, stretch: Stretch) -> bool:
    words = text[stretch.start : stretch.end]
    return len(words) >= 6 and any("\u3040" <= character <= "\u9fff" for character in words)
