"""Direct speech that no quotation marks show: dialogue after dashes, and block quotes."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from bot.core.evidence import Sentence
from bot.core.patterns import Pattern
from bot.core.reading.speech.interviews import ANSWERERS, ASKERS, find_answers, is_introduced
from bot.core.reading.speech.verbs import FOREIGN, VERB
from bot.core.reading.text.lines import start_of_line
from bot.core.reading.text.marks import Stretch

_DASHED_LINE = Pattern(r"^[ \t]*(?:[—–][ \t]?|-[ \t])(?=[^\s—–-])[^\n]*", re.MULTILINE)
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
#: A dashed line, where its words begin, and its verb of saying with where that ends.
_Line = tuple[re.Match[str], int, tuple[int, int] | None]
_SENTENCE = Pattern(r"[¿¡…]?[^\W\d_a-zß-öø-ÿа-џґ][^\n]*[.!?…]\s*\Z")
_ASKS = Pattern(r"\?[!?.…]*\s*\Z")
#: What the teller puts in behind a dash: "No. — He turned away."
_NARRATION = Pattern(r"[.!?…]\s[—–]\s")
#: How far in front of a verb of saying the words that it tells of may end, in characters.
_LONGEST_LINK = 30
_DASHES = frozenset({"—", "–", "-"})
_FEWEST_LINES = 3
#: Who talks speaks again within so many lines.
_NEAR = 20
_TALKS = Pattern(r"\?|!|\b(?:I|[Ww]e|[Yy]ou|[Mm]y|[Oo]ur|[Yy]our|us|me|[Yy]es|No|Oh|Well|Thank)\b")
_INITIALS = Pattern(r"[A-ZÀ-Þ]{2,3}")
_BEFORE_VERB = Pattern(
    r"(?:,?\s?[—–]\s?(?:(?:he|she|they|I|we|(?:[Tt]he|his|her|an?)(?:\s[a-z]+){1,3}|[A-ZÀ-Þ][\w’'-]+)\s)?|,\s|[!?…]\s)(?:(?:m|l|le|lui|me|se)['’\s])?$"
)
_DASH = Pattern(r"[.,;]?\s?[—–][.,;:]?\s?")
_INTRODUCES = Pattern(
    r"\b(?:statement|comment|comments|letter|message|tweet|tweets|post|note|remarks|email|memo"
    r"|said|says|wrote|writes|tweeted|posted|added|continued|read|reads|followings?)"
    r"(?:\s[\w’'-]+){0,5}:$"
)
_FIRST_PERSON = Pattern(r"\b(?:I|we|We|our|Our|us|my|My|I['’](?:m|ve|ll|d))\b")
#: A witness speaks of himself alone; a firm that advises says "we".
_ONESELF = Pattern(r"\b(?:I|[Mm]y|me|myself)\b")
_ADDRESSED = Pattern(r"\b[Yy]ou(?:r|rself)?\b")
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


def is_dashed(text: str, stretch: Stretch) -> bool:
    """Tell a line of dialogue behind a dash, that no marks stand around."""
    if not stretch.is_bare:
        return False
    line = start_of_line(text, stretch.outer_start)
    return text[line : stretch.outer_start].strip(" \t") in _DASHES


def _dashed(text: str) -> Iterator[Stretch]:
    if "—" not in text and "–" not in text and "\n- " not in text:
        return
    lines = []
    for line in _DASHED_LINE.finditer(text):
        if _ANY_MARK.search(line.group()):
            continue
        start = line.end() - len(line.group().lstrip(" \t—–-"))
        is_hyphen = line.group().lstrip().startswith("-")
        verb = None if is_hyphen else _inserted_verb(text, start, line.end())
        lines.append((line, start, verb))
    talked = _talked(text, lines)
    for line, start, verb in lines:
        if verb is None:
            if line.start() in talked:
                aside = _NARRATION.search(text, start, line.end())
                yield _stretch(
                    start, aside.start() + 1 if aside else len(line.group().rstrip()) + line.start()
                )
            continue
        link, verb_end = verb
        yield _stretch(start, link)
        dash = _DASH.search(text, verb_end, line.end())
        if dash is not None and dash.end() < line.end():
            yield _stretch(dash.end(), line.end())


def _talked(text: str, lines: Sequence[_Line]) -> frozenset[int]:
    """Find which dashed lines are dialogue without a verb, by where they begin.

    They stand together with others, all of them sentences, and one of them asks and is answered
    or has a verb of saying; items of a list do neither.
    """
    runs: list[list[_Line]] = []
    for each in lines:
        last = runs[-1][-1][0].end() if runs else 0
        if runs and not text[last : each[0].start()].strip():
            runs[-1].append(each)
        else:
            runs.append([each])
    found: set[int] = set()
    for run in runs:
        asks = [bool(_ASKS.search(line.group())) for line, _, _ in run]
        is_answered = any(one and not other for one, other in pairwise(asks))
        is_told = any(verb is not None for _, _, verb in run)
        if len(run) < 2 or not (is_answered or is_told):
            continue
        if all(_SENTENCE.match(text, start, line.end()) for line, start, _ in run):
            found.update(line.start() for line, _, _ in run)
    return frozenset(found)


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
    is_lettered = len(_who(lines[0])) == 1
    if is_lettered and not (is_introduced(text, lines[0].start()) or _testifies(lines)):
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


def _testifies(lines: Sequence[re.Match[str]]) -> bool:
    """Tell a witness who is asked about himself from a list of advice, where nobody says "I"."""
    answers = [line["said"] for line in lines if _who(line) in ANSWERERS]
    own = sum(_ONESELF.search(said) is not None for said in answers)
    asked = [line["said"] for line in lines if _who(line) in ASKERS]
    put = sum(_ADDRESSED.search(said) is not None for said in asked)
    return own > 0 and 3 * own >= len(answers) and 2 * put >= len(asked)


def _asker(lines: Sequence[re.Match[str]]) -> str:
    """Find the initials that most of the questions stand behind; empty when there are none."""
    asked = Counter(_who(line) for line in lines if line["said"].rstrip().endswith("?"))
    who, times = max(asked.items(), key=lambda pair: pair[1], default=("", 0))
    said = sum(_who(line) == who for line in lines)
    return who if _INITIALS.fullmatch(who) and 2 * times >= said else ""


def _inserted_verb(text: str, start: int, end: int) -> tuple[int, int] | None:
    for pattern in (FOREIGN, VERB):
        for match in pattern.finditer(text, start, min(end, start + _REACH)):
            link = _BEFORE_VERB.search(
                text, max(start, match.start() - _LONGEST_LINK), match.start()
            )
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
