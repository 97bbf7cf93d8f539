"""Speakers whom only later words tell: the next quote, the next sentence, a name given at last."""

from bisect import bisect_left
from collections.abc import Sequence

from bot.core.patterns import Pattern
from bot.core.reading.people.cast import Cast
from bot.core.reading.people.mentions import NameIndex
from bot.core.reading.speech.conversation import Conversation
from bot.core.reading.speech.echoes import echoed
from bot.core.reading.speech.leads import lead_of
from bot.core.reading.speech.namedlater import named_later
from bot.core.reading.speech.speaker import Speaker, spoken_by
from bot.core.reading.speech.speakers import Resolver
from bot.core.reading.speech.units import Layout, Unit
from bot.core.reading.speech.unmarked import is_dashed
from bot.core.reading.text.lines import start_of_line
from bot.core.reading.text.marks import Stretch

#: "Q." and "A:" in front of a line of an interview.
LETTERED = Pattern(r"[QA][.:]\s")
#: Whoever does so has spoken before.
_ADDS = ("added", "adds", "continued", "went on")
#: No paragraph has its speaker farther behind a quote that opens it.
_LONGEST_LOOK = 600

#: A quote: its unit, its words, and who says them, as far as is known.
Found = tuple[Unit, Stretch, Speaker | None]


class Hindsight:
    """Goes over the quotes of one article again, when all of it has been read."""

    def __init__(self, layout: Layout, names: NameIndex, cast: Cast, resolver: Resolver) -> None:
        self._layout = layout
        self._text = layout.text
        self._plain = layout.plain
        self._units = layout.units
        self._names = names
        self._cast = cast
        self._resolver = resolver

    def settled(self, quotes: Sequence[Found], talk: Conversation) -> list[Found]:
        """Return the quotes of an article, in text order, with the speakers that can be told now.

        Args:
            quotes: What was found on the way, in text order.
            talk: Who has talked to whom in the article.
        """
        found = list(quotes)
        self._speak_as_next(found)
        for index, (unit, stretch, speaker) in enumerate(found):
            if speaker is None and not unit.sayings and not is_dashed(self._text, stretch):
                found[index] = (unit, stretch, self._named_next(found, index))
        _speak_as_next_paragraph(found)
        found = echoed(self._text, talk.alternated(found))
        self._name_later(found)
        return found

    def _speak_as_next(self, found: list[Found]) -> None:
        """Give a quote whose unit tells no speaker that of the quote behind it."""
        for index in range(len(found) - 2, -1, -1):
            unit, stretch, _ = found[index]
            next_unit, _, speaker = found[index + 1]
            if speaker is None or unit.sayings or next_unit is unit:
                continue
            if self._is_left_open(found, index) or self._opens_paragraph(found, index):
                found[index] = (unit, stretch, speaker)

    def _is_left_open(self, found: Sequence[Found], index: int) -> bool:
        """Tell the first paragraphs of a speech, which leave to the last one who speaks."""
        unit, stretch, told = found[index]
        next_unit, next_stretch, _ = found[index + 1]
        if not (stretch.is_open and next_unit.sayings):
            return False
        if next_unit.paragraph != unit.paragraph + 1:
            return False
        if told is None:
            return True
        is_here = start_of_line(self._text, stretch.outer_start) <= told.start < unit.start
        is_here = is_here and not any(each.verb in _ADDS for each in next_unit.sayings)
        return self._opens_line(next_stretch) and not is_here

    def _opens_paragraph(self, found: Sequence[Found], index: int) -> bool:
        """Tell a quote that opens a paragraph, where the speaker is named behind the next one."""
        unit, stretch, told = found[index]
        next_unit = found[index + 1][0]
        if next_unit.paragraph != unit.paragraph or not self._opens_line(stretch):
            return False
        if next_unit.start - stretch.outer_end > _LONGEST_LOOK:
            return False
        is_shown = told is not None and unit.start <= told.start < unit.end
        return told is None or not (is_shown or self._goes_on(found, index))

    def _opens_line(self, stretch: Stretch) -> bool:
        """Tell whether nothing but a sign of a list stands in front of a quote in its line."""
        start = start_of_line(self._text, stretch.outer_start)
        return not self._text[start : stretch.outer_start].strip(" \t*-–—•>")

    def _goes_on(self, found: Sequence[Found], index: int) -> bool:
        """Tell whether a quote goes on with the one of the paragraph before it, left open."""
        unit, stretch, _ = found[index]
        before = found[index - 1] if index else None
        return (
            before is not None
            and before[1].is_open
            and not before[1].is_bare
            and unit.paragraph - before[0].paragraph == 1
            and not self._text[before[1].outer_end : stretch.outer_start].strip()
        )

    def _named_next(self, found: Sequence[Found], index: int) -> Speaker | None:
        """Find who is named right after a quote that stands alone: '"Go." Mira Orlan points.'"""
        unit, stretch, _ = found[index]
        if self._plain[unit.start : stretch.outer_start].strip(" \t*-–—•>"):
            return None
        number = bisect_left(self._units, unit.end, key=lambda each: each.start)
        if number >= len(self._units) or self._plain[stretch.outer_end : unit.end].strip(" *_"):
            return None
        following = self._units[number]
        if LETTERED.match(self._plain, following.start):
            return None
        if following.paragraph - unit.paragraph > 1 or following.is_heading:
            return None
        if following.stretches:
            if index + 1 < len(found) and found[index + 1][0] is following:
                return found[index + 1][2]
            return None
        return lead_of(self._layout, following, following.end, self._names, self._resolver)

    def _name_later(self, found: list[Found]) -> None:
        """Call those whom the article names only after they spoke by their names."""
        described: dict[str, tuple[Speaker, int]] = {}
        for _, stretch, speaker in found:
            if speaker is not None and speaker.text == speaker.role and not speaker.is_plural:
                first, _ = described.get(speaker.text, (speaker, 0))
                described[speaker.text] = first, stretch.outer_end
        heard = {speaker.text for _, _, speaker in found if speaker is not None}
        people = {
            words: named_later(self._plain, self._cast, first, last, heard)
            for words, (first, last) in described.items()
        }
        for index, (unit, stretch, speaker) in enumerate(found):
            person = people.get(speaker.text) if speaker is not None else None
            if speaker is not None and person is not None:
                found[index] = (unit, stretch, spoken_by(person, speaker.start, speaker.end))


def _speak_as_next_paragraph(found: list[Found]) -> None:
    """Give a quote that its paragraph leaves open the speaker of the paragraph behind it."""
    for index in range(len(found) - 2, -1, -1):
        unit, stretch, speaker = found[index]
        next_unit, _, following = found[index + 1]
        if speaker is None and stretch.is_open and next_unit.paragraph == unit.paragraph + 1:
            found[index] = (unit, stretch, following)
