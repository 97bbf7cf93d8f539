"""Our own labelled articles: invented, marked by hand, kept as readable text.

A file of `bench/articles` has a front block and a text with marks:

    ---
    crisis: flood
    genre: wire
    title: Levee breaks at Odarr
    published_at: 2026-03-04T05:40:00Z
    ---
    ⟦f 31 killed claimant="rescue service" status=claimed key|At least 31 people⟧ died …
    “⟦q "Ana Dorel"|We have two days of water⟧,” she said.

`q SPEAKER` marks direct speech without its quotation marks; the speaker as the article names them
most fully, or "" where it does not say. `f VALUE KIND` marks a figure that a reader would call one,
from its qualifier to the thing counted; `high=` a range's upper end, `status=` and `claimant=` what
the article says of it (observed and nobody unless given), `key` one that a brief should lead with.
What is not marked is no figure and no quote. Marks may stand inside each other.
"""

import re
import shlex
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

ARTICLES = Path(__file__).parent / "articles"
_OPEN, _BAR, _CLOSE = "⟦", "|", "⟧"
_FRONT = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)


class LabelError(ValueError):
    """A labelled article cannot be used; the text names the file and the mark."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldQuote:
    """Direct speech as a person marked it."""

    start: int
    end: int
    speaker: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldFigure:
    """A figure as a person marked it."""

    start: int
    end: int
    value: float
    value_high: float | None = None
    kind: str = "other"
    status: str = "observed"
    claimant: str = ""
    is_key: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """One article with its marks taken out and laid beside it."""

    name: str
    crisis: str
    genre: str
    title: str
    published_at: datetime | None
    language: str
    text: str
    quotes: tuple[GoldQuote, ...]
    figures: tuple[GoldFigure, ...]


def load(folder: Path = ARTICLES) -> list[Labelled]:
    """Read every labelled article of a folder, by name.

    Raises:
        LabelError: A front block or a mark is not of the form above.
    """
    return [parse(path.stem, path.read_text("utf-8")) for path in sorted(folder.glob("*.txt"))]


def parse(name: str, written: str) -> Labelled:
    """Take one article's marks out of its text.

    Raises:
        LabelError: A front block or a mark is not of the form above.
    """
    front = _FRONT.match(written)
    if front is None:
        raise LabelError(f"{name}: no front block")
    pairs = (line.partition(":") for line in front[1].splitlines())
    about = {key.strip(): value.strip() for key, _, value in pairs}
    text, marks = _unmarked(name, written[front.end() :].strip())
    at = about.get("published_at", "")
    return Labelled(
        name=name,
        crisis=_needed(name, about, "crisis"),
        genre=_needed(name, about, "genre"),
        title=about.get("title", ""),
        published_at=datetime.fromisoformat(at.replace("Z", "+00:00")) if at else None,
        language=about.get("language", "en"),
        text=text,
        quotes=tuple(_quote(name, mark) for mark in marks if mark.words[0] == "q"),
        figures=tuple(_figure(name, mark) for mark in marks if mark.words[0] == "f"),
    )


@dataclass(frozen=True, slots=True)
class _Mark:
    words: list[str]
    start: int
    end: int


def _unmarked(name: str, written: str) -> tuple[str, list[_Mark]]:
    text: list[str] = []
    length = 0
    open_marks: list[tuple[list[str], int]] = []
    marks: list[_Mark] = []
    for piece in _pieces(name, written):
        if piece.startswith(_OPEN):
            words = shlex.split(piece[1:-1])
            if not words or words[0] not in ("q", "f"):
                raise LabelError(f"{name}: {piece} is neither a quote nor a figure")
            open_marks.append((words, length))
        elif piece == _CLOSE:
            if not open_marks:
                raise LabelError(f"{name}: {_CLOSE} without {_OPEN} after {''.join(text)[-40:]!r}")
            words, start = open_marks.pop()
            marks.append(_Mark(words, start, length))
        else:
            text.append(piece)
            length += len(piece)
    if open_marks:
        raise LabelError(f"{name}: a mark is not closed: {' '.join(open_marks[-1][0])}")
    return "".join(text), sorted(marks, key=lambda mark: (mark.start, -mark.end))


def _pieces(name: str, written: str) -> Iterator[str]:
    at = 0
    while at < len(written):
        if written[at] == _CLOSE:
            yield _CLOSE
            at += 1
        elif written[at] == _OPEN:
            bar = written.find(_BAR, at)
            if bar < 0:
                raise LabelError(f"{name}: no {_BAR} after {written[at : at + 40]!r}")
            yield written[at : bar + 1]
            at = bar + 1
        else:
            ends = [end for mark in (_OPEN, _CLOSE) if (end := written.find(mark, at)) >= 0]
            end = min(ends, default=len(written))
            yield written[at:end]
            at = end


def _quote(name: str, mark: _Mark) -> GoldQuote:
    if len(mark.words) != 2:
        raise LabelError(f"{name}: a quote has one speaker: {' '.join(mark.words)}")
    return GoldQuote(start=mark.start, end=mark.end, speaker=mark.words[1])


def _figure(name: str, mark: _Mark) -> GoldFigure:
    _, *plain = [word for word in mark.words if "=" not in word]
    more = dict(word.split("=", 1) for word in mark.words if "=" in word)
    try:
        value, kind = float(plain[0]), plain[1]
        high = float(more["high"]) if "high" in more else None
    except (IndexError, ValueError) as error:
        raise LabelError(f"{name}: a figure has a value and a kind: {mark.words}") from error
    return GoldFigure(
        start=mark.start,
        end=mark.end,
        value=value,
        value_high=high,
        kind=kind,
        status=more.get("status", "observed"),
        claimant=more.get("claimant", ""),
        is_key="key" in plain[2:],
    )


def _needed(name: str, about: Mapping[str, str], key: str) -> str:
    if not about.get(key):
        raise LabelError(f"{name}: its front block says no {key}")
    return about[key]
