"""Echoes: what a headline or a heading quotes, and somebody is told to say farther on.

'“Like a war zone”: chaos in Sarn' has its speaker in '“It was like a war zone,” said Mira Orlan'.
"""

from collections.abc import Sequence

from bot.core.patterns import Pattern
from bot.core.reading.speech.conversation import Found
from bot.core.reading.speech.speaker import Speaker
from bot.core.reading.text.lines import start_of_line

_WORD = Pattern(r"\w+")
#: Fewer words are said by many.
_FEWEST = 3
#: Headlines are no longer.
_LONGEST = 160
_ENDS = ".,!?…"
_EDGES = " \t*_#>-–—\"'“”‘’«».,:"


def echoed(text: str, found: Sequence[Found]) -> list[Found]:
    """Give a quote of a heading that has no speaker in it to whoever says the same in the text."""
    kept = list(found)
    told: list[tuple[str, Speaker | None]] | None = None
    for index, (unit, stretch, speaker) in enumerate(found):
        if unit.sayings or stretch.end - stretch.start >= _LONGEST:
            continue
        start = start_of_line(text, stretch.start)
        is_heading = unit.is_heading or start == 0 or text[stretch.end - 1] not in _ENDS
        # '"Who's there?" Mira Orlan called down the well.'
        line_end = text.find("\n", stretch.end)
        told_until = max(unit.end, line_end if line_end >= 0 else len(text))
        is_told = speaker is not None and start <= speaker.start < told_until
        if not is_heading or is_told or text[start : stretch.start].strip(_EDGES):
            continue
        words = _words(text[stretch.start : stretch.end])
        if words.count(" ") <= _FEWEST:
            continue
        if told is None:
            told = [(_words(text[each.start : each.end]), who) for _, each, who in found]
        others = [*told[:index], *told[index + 1 :]]
        same = next((who for said, who in others if words in said), None)
        if same is not None:
            kept[index] = (unit, stretch, same)
    return kept


def _words(words: str) -> str:
    """Fold words so that one run of them is found in another: " it was like a war zone "."""
    return f" {' '.join(_WORD.findall(words.casefold()))} "
