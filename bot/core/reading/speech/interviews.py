"""Interviews: which lines ask, which answer, and who is asked.

An interview names its guest once, in front of the first question; what answers a question is the
guest's, though nobody says so there. A list of questions that nobody in person answers is none.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from bot.core.patterns import Pattern
from bot.core.reading.people.cast import Cast, Person
from bot.core.reading.text.lines import start_of_line, start_of_line_before
from bot.core.reading.text.masking import MASK

#: Who asks, where a label says no more than that.
ASKERS = frozenset(("Q", "Interviewer", "INTERVIEWER"))
#: Whoever asks at a briefing: somebody speaks, and nobody is named.
STRANGERS = frozenset(("QUESTION", "Question", "REPORTER", "Reporter", "reporter"))
#: Who answers, where a label says no more than that.
ANSWERERS = frozenset(("A", "Answer", "ANSWER"))
#: Where a line begins and ends.
_Line = tuple[int, int]
_LINE = Pattern(r"[^\n]*[^\s][^\n]*")
_QUESTION_MARKS = "?？؟"
_QUESTION_END = Pattern(r"[?？؟]['’\"”»)*_]*[ \t]*(?=\n|\Z)")
_ASKS = Pattern(r"[?？؟][*_]*\s*\Z")
_OPENS_QUOTED = Pattern(r"\s*+[-—–*>]?\s*+[\"“”«„‘'「]")
_DASH = Pattern(r"\s*[—–]\s*(?=\w)")
_QUOTED = Pattern(r"[\"“„«‘「][^\n]*?[\"”“»’」]")
_SOMEBODY = Pattern(r"[A-ZÀ-ÞЀ-Я][\w.’'-]+ (?:[a-z]{2,3} )?[A-ZÀ-ÞЀ-Я][\w’'-]+")
_FIRST_PERSON = Pattern(
    r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|us|me|[Jj]e|[Jj]['’]\w+|[Nn]ous|mon|mes|[Nn]otre|nos|[Ii]ch|[Ww]ir"
    r"|[Mm]eine?[mnrs]?|[Uu]nsere?[mnrs]?|[Yy]o|[Nn]osotros|mis?|[Nn]uestr[oa]s?|[Ee]u|[Nn]ós"
    r"|[Mm]inha|[Nn]oss[oa]s?|[Ii]o|[Nn]oi|[Nn]ostr[aoie]|[Яя]|[Мм]ы|[Мм]и|мой|мо[яюїє]|[Нн]аш\w*)\b"
)
#: What is put to a guest, and to no reader of advice: "How many have you lost?"
_SECOND_PERSON = Pattern(r"\b[Yy]ou(?:r|rs|rself)?\b")
_ENGLISH = Pattern(r"\b(?:the|what|how|why|who|is|are|did|do)\b", re.IGNORECASE)
_LONGEST_QUESTION = 300
_LONGEST_PROMPT = 160
_FEWEST_QUESTIONS = 2
#: Cheaper to look for than a line that begins with it.
_LABEL_ENDS = ("Q:", "Q.", "A:", "A.", "nswer:", "nswer.", "NSWER:", "NSWER.")
_LABELLED = Pattern(r"^[ \t]*(?:Q|A|Answer|ANSWER)[:.][ \t]", re.MULTILINE)


def find_answers(text: str) -> Iterator[_Line]:
    """Find the paragraphs of an interview that answer without marks; none where it is no interview.

    They stand behind bare questions, in the first person for the most part or each behind a dash.
    """
    if sum(map(text.count, _QUESTION_MARKS)) < _FEWEST_QUESTIONS:
        return
    if len(_QUESTION_END.findall(text)) < _FEWEST_QUESTIONS:
        return
    lines = [match.span() for match in _LINE.finditer(text)]
    asked = [_is_question(text, *line) for line in lines]
    replies = [
        line
        for (is_asked, _), (is_asked_too, line) in pairwise(zip(asked, lines, strict=True))
        if is_asked and not is_asked_too and not _OPENS_QUOTED.match(text, *line)
    ]
    if len(replies) < _FEWEST_QUESTIONS:
        return
    first = asked.index(True)
    if not is_introduced(text, lines[first][0]):
        return
    lines, asked = lines[first:], asked[first:]
    if 2 * sum(_DASH.match(text, *line) is not None for line in replies) > len(replies):
        yield from _dashed_answers(text, lines)
        return
    questions = [line for line, is_asked in zip(lines, asked, strict=True) if is_asked]
    if _is_talk(text, questions, replies):
        yield from _bare_answers(text, lines, asked)


def _dashed_answers(text: str, lines: list[_Line]) -> Iterator[_Line]:
    for line in lines:
        dash = _DASH.match(text, *line)
        if dash is not None and not _is_marked(text, *line):
            yield dash.end(), _trimmed(text, *line)[1]


def _is_talk(text: str, questions: list[_Line], replies: list[_Line]) -> bool:
    """Tell whether a person is asked and replies; an essay puts its questions to its reader."""
    addressed = sum(_SECOND_PERSON.search(text, *line) is not None for line in questions)
    if not addressed and any(_ENGLISH.search(text, *line) for line in questions):
        return False
    first_person = sum(_is_first_person(text, *line) for line in replies)
    if 2 * first_person >= len(replies):
        return True
    is_addressed = 2 * addressed > len(questions) and len(replies) > _FEWEST_QUESTIONS
    return first_person > 0 and is_addressed


def is_introduced(text: str, first: int) -> bool:
    """Tell whether somebody is named in front of the first question, as in no list of advice."""
    return _SOMEBODY.search(text, 0, first) is not None


def _bare_answers(text: str, lines: list[_Line], asked: list[bool]) -> Iterator[_Line]:
    """Walk from question to question; a short remark between two paragraphs asks as well."""
    is_due = False
    for index, line in enumerate(lines):
        if asked[index]:
            is_due = True
        elif _OPENS_QUOTED.match(text, *line) or not _is_telling(text, *line):
            is_due = False
        elif is_due or _is_first_person(text, *line):
            yield _trimmed(text, *line)
            is_due = False
        else:
            # "The company denies it." is put to the guest as a question is, where more follows.
            is_followed = index + 1 < len(lines) and not asked[index + 1]
            is_due = is_followed and line[1] - line[0] <= _LONGEST_PROMPT


def _is_question(text: str, start: int, end: int) -> bool:
    return (
        end - start <= _LONGEST_QUESTION
        and _ASKS.search(text, max(start, end - 8), end) is not None
        and not _OPENS_QUOTED.match(text, start, end)
    )


def _is_marked(text: str, start: int, end: int) -> bool:
    return _QUOTED.search(text, start, end) is not None


def _is_first_person(text: str, start: int, end: int) -> bool:
    return _FIRST_PERSON.search(_QUOTED.sub("", text[start:end])) is not None


def _is_telling(text: str, start: int, end: int) -> bool:
    """Tell that a paragraph is not the reporter's own with somebody's words in it."""
    return not _is_marked(text, start, end) or _is_first_person(text, start, end)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


class Interview:
    """What an article's questions tell about who answers."""

    def __init__(self, plain: str, cast: Cast) -> None:
        self._plain = plain
        label = _LABELLED.search(plain) if any(end in plain for end in _LABEL_ENDS) else None
        first = label.start() if label is not None else _first_question(plain)
        #: Who is interviewed; None where nobody is, or nobody is named.
        self.guest: Person | None = _guest(plain, cast, first) if first is not None else None

    def is_asked(self, position: int) -> bool:
        """Tell whether the paragraph in front of a position's is the interviewer's own."""
        start = start_of_line(self._plain, position)
        before = start_of_line_before(self._plain, start)
        return 0 <= before < start and MASK not in self._plain[before:start]


def _first_question(plain: str) -> int | None:
    """Find where the first of several questions stands that no marks are around."""
    if sum(map(plain.count, _QUESTION_MARKS)) < _FEWEST_QUESTIONS:
        return None
    found = [
        start
        for match in _QUESTION_END.finditer(plain)
        if MASK not in plain[(start := start_of_line(plain, match.start())) : match.end()]
        and match.end() - start <= _LONGEST_QUESTION
    ]
    return found[0] if len(found) >= _FEWEST_QUESTIONS else None


def _guest(plain: str, cast: Cast, before: int) -> Person | None:
    """Choose whom the introduction is about: who is named most, first of all in it."""
    named = {
        person.name.text: person
        for at, person in cast.named_between(0, before)
        if plain[at] != MASK
    }
    sure = [person for person in named.values() if person.is_sure] or list(named.values())
    return max(sure, key=lambda person: len(person.at), default=None)
