"""Direct speech that no quotation marks show: dialogue after dashes, and block quotes."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.core.evidence import Sentence
from bot.core.patterns import Pattern
from bot.core.reading.speech.interviews import ASKERS, find_answers, is_introduced
from bot.core.reading.speech.verbs import FOREIGN, VERB
from bot.core.reading.text.marks import Stretch

_DASHED_LINE = Pattern(r"^[ \t]*[—–][ \t]?(?=[^\s—–])[^\n]*", re.MULTILINE)
#: What stands between brackets about a recording, and names nobody.
_STAGE = (
    r"(?i:begin|end|text|excerpt|words|passage|video|audio|recording|applause|laughter|music|crosstalk"
    r"|pause|inaudible|unidentified|sic)\b"
)
_LABELLED_LINE = Pattern(
    r"^[ \t*_]*(?:(?P<who>[A-ZÀ-Þ][\w.'’/-]+(?: [A-ZÀ-Þ][\w.'’-]+){0,3}(?=:| \()|[QA](?=[:.]))"
    r"(?: \([^()\n]{2,60}\))?[:.]"
    rf"|\[(?!{_STAGE})(?P<named>[A-Za-zÀ-Þà-ÿ][\w.'’ -]{{1,30}})\])[*_]*[ \t]+"
    r"(?P<said>[^\s\"“”«„][^\n]*)",
    re.MULTILINE,
)
_FEWEST_LINES = 3
#: Who talks speaks again within so many lines.
_NEAR = 20
_TALKS = Pattern(r"\?|!|\b(?:I|[Ww]e|[Yy]ou|[Mm]y|[Oo]ur|[Yy]our|us|me|[Yy]es|No|Oh|Well|Thank)\b")
_INITIALS = Pattern(r"[A-ZÀ-Þ]{2,3}")
_BEFORE_VERB = Pattern(r"(?:,?\s?[—–]\s?|,\s|[!?…]\s)(?:(?:m|l|le|lui|me|se)['’\s])?$")
_DASH = Pattern(r"[.,;]?\s?[—–][.,;:]?\s?")
_INTRODUCES = Pattern(
    r"\b(?:statement|comment|comments|letter|message|tweet|tweets|post|note|remarks|email|memo"
    r"|said|says|wrote|writes|tweeted|posted|added|continued|read|reads|followings?)"
    r"(?:\s[\w’'-]+){0,5}:$"
)
_FIRST_PERSON = Pattern(r"\b(?:I|we|We|our|Our|us|my|My|I['’](?:m|ve|ll|d))\b")
_ANY_MARK = Pattern(r"[\"“”«»„]")
_QUOTED_LINE = Pattern(r"\s*>[> \t]*(?P<said>[^\n]*)")
#: A dialogue line's verb of saying is looked for no farther in.
_REACH = 600


def find_unmarked(text: str, sentences: Sequence[Sentence]) -> Iterator[Stretch]:
    """Find speech in lines that begin with a dash, a label ("ORLAN:", "[Orlan]"), in block quotes.

    A dashed line counts only with a verb of saying in it, names only where one comes back, a
    paragraph that "she wrote:" announces only in the first person. Of an interview only what is
    answered counts, as long as no name tells who asks.
    """
    yield from _dashed(text)
    transcribed = list(_transcribed(text))
    yield from transcribed or (_stretch(*span) for span in find_answers(text))
    yield from _blocks(text, sentences)


def _dashed(text: str) -> Iterator[Stretch]:
    if "—" not in text and "–" not in text:
        return
    for line in _DASHED_LINE.finditer(text):
        start = line.end() - len(line.group().lstrip(" \t—–"))
        verb = _inserted_verb(text, start, line.end())
        if verb is None or _ANY_MARK.search(line.group()):
            continue
        link, verb_end = verb
        yield _stretch(start, link)
        dash = _DASH.search(text, verb_end, line.end())
        if dash is not None and dash.end() < line.end():
            yield _stretch(dash.end(), line.end())


def _transcribed(text: str) -> Iterator[Stretch]:
    is_bracketed = text.count("\n[") >= _FEWEST_LINES
    if (
        not is_bracketed
        and text.count(":") < _FEWEST_LINES
        and "Q." not in text
        and "A." not in text
    ):
        return
    lines = list(_LABELLED_LINE.finditer(text))
    if len(lines) < _FEWEST_LINES or not _comes_back(lines):
        return
    if len(_who(lines[0])) == 1 and not is_introduced(text, lines[0].start()):
        return
    asker = _asker(lines)
    for line in lines:
        if _who(line) not in ASKERS and _who(line) != asker:
            yield _stretch(*line.span("said"))


def _who(line: re.Match[str]) -> str:
    """Give the label of a line: "ORLAN:", "[Orlan]"."""
    label: str = line["who"] or line["named"]
    return label


def _comes_back(lines: Sequence[re.Match[str]]) -> bool:
    """Tell whether somebody speaks twice, as people who talk do, and namesakes in a list do not."""
    who = [_who(line) for line in lines]
    again = any(
        one == other or one.endswith(f" {other}")
        for index, one in enumerate(who)
        for other in who[index + 1 : index + _NEAR]
    )
    talking = sum(_TALKS.search(line["said"]) is not None for line in lines)
    return again and 4 * talking >= len(lines)


def _asker(lines: Sequence[re.Match[str]]) -> str:
    """Find the initials that most of the questions stand behind; empty when there are none."""
    asked = Counter(_who(line) for line in lines if line["said"].rstrip().endswith("?"))
    who, times = max(asked.items(), key=lambda pair: pair[1], default=("", 0))
    said = sum(_who(line) == who for line in lines)
    return who if _INITIALS.fullmatch(who) and 2 * times >= said else ""


def _inserted_verb(text: str, start: int, end: int) -> tuple[int, int] | None:
    for pattern in (FOREIGN, VERB):
        for match in pattern.finditer(text, start, min(end, start + _REACH)):
            link = _BEFORE_VERB.search(text, max(start, match.start() - 8), match.start())
            if link is not None and link.start() > start:
                is_mark = text[link.start()] in "!?…"
                return link.start() + is_mark, match.end()
    return None


def _blocks(text: str, sentences: Sequence[Sentence]) -> Iterator[Stretch]:
    """Find the one paragraph after a colon that somebody else speaks in the first person.

    Where lines behind it are marked as a quotation (">"), all of them, in any person.
    """
    for index, sentence in enumerate(sentences[:-1]):
        following = sentences[index + 1]
        if following.paragraph == sentence.paragraph or text[sentence.end - 1] != ":":
            continue
        if text[following.start] == ">":
            yield from _quoted_lines(text, following.start)
            continue
        if not _INTRODUCES.search(text, max(sentence.start, sentence.end - 120), sentence.end):
            continue
        last = text.find("\n", following.start)
        end = len(text) if last < 0 else last
        words = text[following.start : end].rstrip()
        if not _ANY_MARK.search(words) and _FIRST_PERSON.search(words):
            yield _stretch(following.start, following.start + len(words))


def _quoted_lines(text: str, start: int) -> Iterator[Stretch]:
    position = start
    while (line := _QUOTED_LINE.match(text, position)) is not None:
        said = line["said"]
        if said and not _ANY_MARK.match(said):
            first = line.start("said")
            # Left open: the speaker goes on in the next line.
            yield replace(_stretch(first, first + len(said.rstrip())), is_open=True)
        position = line.end()


def _stretch(start: int, end: int) -> Stretch:
    return Stretch(start=start, end=end, outer_start=start, outer_end=end, is_bare=True)
