"""Text of one direction inside text of the other: Latin names in Arabic, and the reverse.

Without marks a reader's screen puts full stops, numbers and brackets of the foreign words in the
wrong place. Each run of them is set between U+2068 and U+2069, which decide its direction from
its own letters and keep it from moving what stands around it. Done to characters that are clean
already: marks that came with an article are gone by then.
"""

import re

from bot.core.patterns import Pattern
from bot.core.speaking import is_leftward, spoken

OPEN, CLOSE = "\u2068", "\u2069"
#: More runs than this are no text that marks would help.
_MOST_RUNS = 16
#: Characters that a text grows by at most.
GROWTH = 2 * _MOST_RUNS
_LEFTWARD = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_RIGHTWARD = "A-Za-z\u00c0-\u024f\u0370-\u052f\u1e00-\u1fff"
#: Marks that open a run, and numbers that stand before its first word; digits in one way only,
#: since all ways to part a long number would be tried where no word follows.
_BEFORE = r"(?:[(“«\"']|(?<!\d)\d[\d.,:]*+ ?)*+"
_HAS = {True: Pattern(f"[{_RIGHTWARD}]"), False: Pattern(f"[{_LEFTWARD}]")}
_LETTER = Pattern(r"[^\W\d_]")
#: A run: what opens it, its letters with anything between but letters of ours, what closes it.
_RUNS = {
    True: Pattern(rf"{_BEFORE}[{_RIGHTWARD}](?:[^{_LEFTWARD}\n]*[{_RIGHTWARD}\d%)”»\"'])?"),
    False: Pattern(rf"{_BEFORE}[{_LEFTWARD}](?:[^{_RIGHTWARD}\n]*[{_LEFTWARD}\d%)”»\"'])?"),
}


def arrow(before: str, after: str) -> str:
    """Return an arrow from an old value to the new one behind it, as their line is read.

    A line is read from the side on which its first letter's script begins; one of numbers alone, as
    the language spoken now.
    """
    first = _LETTER.search(f"{before} {after}")
    is_left = holds_leftward(first[0]) if first else is_leftward(spoken())
    return "←" if is_left else "→"


def holds_leftward(text: str) -> bool:
    """Tell whether a text has letters that are written from right to left."""
    return _HAS[False].search(text) is not None


def isolated(text: str, most_chars: int | None = None) -> str:
    """Set each run of the other direction apart, as seen from the language spoken now.

    Args:
        text: One line or more, of clean characters.
        most_chars: A text that would grow beyond this stays as it is.
    """
    from_right = is_leftward(spoken())
    if not _HAS[from_right].search(text):
        return text
    if not _HAS[not from_right].search(text):
        # A whole sentence of a source: its full stop is its own.
        inner = text.strip()
        before, _, after = text.partition(inner)
        marked = f"{before}{_set(inner)}{after}"
    else:
        runs = _RUNS[from_right].findall(text)
        marked = text if len(runs) > _MOST_RUNS else _RUNS[from_right].sub(_run, text)
    return text if most_chars is not None and len(marked) > most_chars else marked


def _set(text: str) -> str:
    """Set a text apart, line by line: a mark does not reach beyond its line."""
    lines = text.split("\n")
    if len(lines) > _MOST_RUNS:
        return text
    return "\n".join(f"{OPEN}{line}{CLOSE}" if line else "" for line in lines)


def _run(found: re.Match[str]) -> str:
    return f"{OPEN}{found[0]}{CLOSE}"
