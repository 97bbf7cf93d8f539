"""Conversation: whose line it is of two who talk by turns, where nothing beside it says so."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.core.patterns import Pattern
from bot.core.reading.people.cast import Cast
from bot.core.reading.people.descriptions import PRESENT, described_before
from bot.core.reading.people.givennames import Gender
from bot.core.reading.people.pronouns import gender_of_pronoun
from bot.core.reading.speech.speaker import Speaker, described, spoken_by
from bot.core.reading.speech.speakers import Resolver
from bot.core.reading.speech.turns import Turn, is_reply
from bot.core.reading.speech.units import Unit
from bot.core.reading.text.lines import start_of_line, start_of_line_before
from bot.core.reading.text.marks import Stretch
from bot.core.reading.text.masking import MASK

#: A line of dialogue is no longer.
_LONGEST_LINE = 160
#: Where less of a text is speech, as in news, whoever spoke last goes on in longer lines.
_LONGEST_IN_NEWS = 50
_MUCH_SPEECH = 0.4
#: Lines of a talk are short; what one person goes on to say in the next paragraph is not.
_SHORT_LINE = 110
#: Who asked is answered by somebody who spoke no more paragraphs ago.
_FARTHEST_VOICE = 5
#: "The pen stopped.": what happens between two lines of a talk, in characters.
_LONGEST_PAUSE = 90
_FARTHEST_PARTNER = 8
_ASKS = Pattern(r"\b(?:ask(?:s|ed|ing)|question(?:ed|ing)|interview(?:ed|ing)|cross-examin)\b")
_OWN_KIN = Pattern(
    r"(his|her)\s(?:[a-z]+\s)?(?:wife|husband|mother|father|brother|sister|son|daughter|aunt|uncle"
    r"|cousin|niece|nephew|friend|companion|master|mistress|partner|hostess|host|visitor|guest)\b"
)
_REACH = 600

Found = tuple[Unit, Stretch, Speaker | None]


@dataclass(frozen=True, slots=True)
class _Line:
    """A paragraph that is speech from end to end, with no word of who says it."""

    paragraph: int
    first: int
    last: int


class Conversation:
    """Keeps in mind who spoke in which paragraph of one article."""

    def __init__(self, text: str, plain: str, cast: Cast, resolver: Resolver) -> None:
        self._text = text
        self._plain = plain
        self._cast = cast
        self._resolver = resolver
        #: Who spoke in which paragraph, where each has speech of one speaker only.
        self._voices: dict[int, Speaker] = {}
        self._is_talk = plain.count(MASK) > _MUCH_SPEECH * len(plain)
        self._longest = _LONGEST_LINE if self._is_talk else _LONGEST_IN_NEWS
        #: Paragraphs that answer somebody who asked by name.
        self._called: set[int] = set()
        #: Paragraphs that go on behind a pause.
        self._paused: set[int] = set()
        #: Whom the last sentence without speech is about, by paragraph.
        self._introduced: dict[int, tuple[Unit, Speaker]] = {}

    def heard(self, paragraph: int, speaker: Speaker) -> None:
        """Take note of who speaks in a paragraph."""
        self._voices[paragraph] = speaker

    def answer(self, unit: Unit, called: Speaker | None, last: Speaker) -> Speaker | None:
        """Let a line behind '"And you, Mr. Dunn?"' be his."""
        if called is None or called.text == last.text or not self.is_line(unit, is_asked=True):
            return None
        self._called.add(unit.paragraph)
        return self._resolver.remember(called)

    def introduced(self, unit: Unit, speaker: Speaker) -> None:
        """Take note of whom a sentence without speech is about."""
        self._introduced[unit.paragraph] = unit, speaker

    def other_voice(self, unit: Unit, *, is_asked: bool) -> Speaker | None:
        """Let two who talk by turns go on so: a line without attribution is the other one's.

        Args:
            unit: The unit that the line is.
            is_asked: The words before it were a question.
        """
        last = self._voices.get(unit.paragraph - 1)
        if last is None or not self.is_line(unit, is_asked=is_asked):
            return None
        asks = self._text.startswith("?", unit.stretches[-1].end - 1)
        is_far = is_asked or unit.paragraph - 1 in self._paused
        for back in range(2, _FARTHEST_VOICE if is_far else 3):
            other = self._voices.get(unit.paragraph - back)
            if other is None and asks:
                other = self._asker(unit.paragraph - back)
            if other is not None and other.text != last.text:
                return self._resolver.remember(other)
        return None

    def after_pause(self, unit: Unit, last: Speaker) -> Speaker | None:
        """Let the other one go on where a line stands behind "The clock struck." in a talk.

        Nobody acts there, so that nobody goes on: the one who spoke before is answered.
        """
        if not self._is_talk or not self.is_line(unit, is_asked=True):
            return None
        if unit.paragraph - 1 in self._introduced or unit.paragraph - 2 not in self._voices:
            return None
        start = start_of_line_before(self._text, start_of_line(self._text, unit.start))
        if unit.start - start > _LONGEST_PAUSE:
            return None
        for back in range(3, _FARTHEST_VOICE + 1):
            other = self._voices.get(unit.paragraph - back)
            if other is not None and other.text != last.text:
                self._paused.add(unit.paragraph)
                return self._resolver.remember(other)
        return None

    def _asker(self, paragraph: int) -> Speaker | None:
        """Find who is told to ask something in a paragraph, without the words."""
        unit, speaker = self._introduced.get(paragraph, (None, None))
        if unit is None or _ASKS.search(self._plain, unit.start, unit.end) is None:
            return None
        return speaker

    def replying(
        self, unit: Unit, turns: Sequence[Turn], speaker: Speaker | None
    ) -> Speaker | None:
        """Let "she shot back" and "her brother" be the other one of two, where that fits."""
        last = self._voices.get(unit.paragraph - 1)
        other = self._voices.get(unit.paragraph - 2)
        if speaker is None or last is None or other is None or other.text == last.text:
            return speaker
        is_other = self._is_back(turns, last, other) if last.text == speaker.text else False
        if is_other or _is_kin(speaker, last, other):
            return self._resolver.remember(other.shown_at(speaker.start, speaker.end))
        return speaker

    def answering(
        self, unit: Unit, stretch: Stretch, asked: Found | None, speaker: Speaker | None
    ) -> Speaker | None:
        """Let "the ferryman" who answers be himself, and not whoever asked and is named alone."""
        if speaker is None or asked is None or asked[2] is None:
            return speaker
        is_next = unit.paragraph == asked[0].paragraph + 1
        if not is_next or asked[2].text != speaker.text:
            return speaker
        shown = self._text[speaker.start : speaker.end]
        is_described = shown.islower() and gender_of_pronoun(shown) is Gender.UNKNOWN
        is_here = stretch.start < speaker.start < unit.end
        is_asked = self._text.endswith("?", 0, asked[1].end)
        if not (is_described and is_here and is_asked) or shown in speaker.role:
            return speaker
        first, last = speaker.start, speaker.end
        return self._resolver.remember(
            replace(speaker, text=shown, role=shown, name_start=first, name_end=last)
        )

    def _is_back(self, turns: Sequence[Turn], last: Speaker, other: Speaker) -> bool:
        """Tell whether nothing tells who is the "she" that shot back."""
        called = next(
            (
                gender_of_pronoun(self._text[saying.subject_start : saying.subject_end])
                for saying, _ in turns
                if is_reply(saying.verb)
            ),
            Gender.UNKNOWN,
        )
        is_told = last.gender is called and other.gender is not called
        is_fitting = other.gender in (Gender.UNKNOWN, called)
        return called is not Gender.UNKNOWN and is_fitting and not is_told

    def is_line(self, unit: Unit, *, is_asked: bool) -> bool:
        """Tell whether a paragraph is one short line of dialogue behind another or a question."""
        start = start_of_line(self._text, unit.start)
        end = self._text.find("\n", unit.end)
        end = len(self._text) if end < 0 else end
        previous = start_of_line_before(self._text, start)
        is_bare = not self._plain[start:end].strip(f" \t{MASK}")
        if unit.stretches[-1].is_open:
            return False  # Whoever speaks goes on below, as nobody does in a talk.
        opens = is_asked or self._plain[previous : previous + 1] == MASK
        return is_bare and opens and end - start < (_LONGEST_LINE if is_asked else self._longest)

    def alternated(self, found: Sequence[Found]) -> list[Found]:
        """Give several short lines in a row to the two who talk, by turns.

        Whoever goes on speaking in the next paragraph is told to, or leaves the marks open.
        """
        kept = list(found)
        run: list[_Line] = []
        for line in [*self._lines(found), None]:
            if run and (line is None or line.paragraph != run[-1].paragraph + 1):
                self._alternate(kept, run)
                run = []
            if line is not None:
                run.append(line)
        return kept

    def _lines(self, found: Sequence[Found]) -> list[_Line]:
        lines: list[_Line] = []
        for index, (unit, stretch, _) in enumerate(found):
            if lines and lines[-1].paragraph == unit.paragraph:
                continue
            start = start_of_line(self._text, stretch.outer_start)
            end = self._text.find("\n", stretch.outer_end)
            end = len(self._text) if end < 0 else end
            is_bare = not self._plain[start:end].strip(f" \t{MASK}")
            if is_bare and not (stretch.is_open or stretch.is_bare) and end - start < _SHORT_LINE:
                last = index
                while last + 1 < len(found) and found[last + 1][0].paragraph == unit.paragraph:
                    last += 1
                lines.append(_Line(unit.paragraph, index, last))
        return lines

    def _alternate(self, found: list[Found], run: Sequence[_Line]) -> None:
        before, after = run[0].first - 1, run[-1].last + 1
        if len(run) < 2 or before < 0 or found[before][0].paragraph != run[0].paragraph - 1:
            return
        first = found[before][2]
        if first is None or found[before][1].is_open or found[before][1].is_bare:
            return
        other = self._partner(found, before, first)
        if other is None and after < len(found):
            next_unit, _, speaker = found[after]
            is_next = next_unit.paragraph == run[-1].paragraph + 1 and speaker is not None
            other = speaker if is_next and speaker and speaker.text != first.text else None
        called = next(
            (found[line.first][2] for line in run if line.paragraph in self._called), None
        )
        other = other or called or self._bystander(found[before][1].outer_start, first)
        turns = [other, first]
        for line in run:
            is_called = line.paragraph in self._called
            speaker = found[line.first][2] if is_called else turns[-2]
            turns.append(speaker)
            for index in range(line.first, line.last + 1):
                unit, stretch, _ = found[index]
                found[index] = (unit, stretch, speaker)

    def _partner(self, found: Sequence[Found], before: int, first: Speaker) -> Speaker | None:
        """Find who talked with somebody in the paragraphs before."""
        for unit, _, speaker in reversed(found[:before]):
            if found[before][0].paragraph - unit.paragraph > _FARTHEST_PARTNER:
                return None
            if speaker is not None and speaker.text != first.text:
                return speaker
        return None

    def _bystander(self, position: int, first: Speaker) -> Speaker | None:
        """Find who else is there, in the prose before a talk: "Dolan and the kid"."""
        named = {
            person.name.text: person
            for at, person in self._cast.named_between(max(0, position - _REACH), position)
            if self._plain[at] != MASK and person.name.text != first.text and person.is_sure
        }
        if len(named) == 1:
            return spoken_by(next(iter(named.values())), position, position)
        span = described_before(self._plain, position, PRESENT)
        if span is None or named:
            return None
        speaker = described(self._text, span)
        return speaker if speaker.text != first.text else None


def _is_kin(speaker: Speaker, last: Speaker, other: Speaker) -> bool:
    """Tell whether "her brother" can be the other one of two who talk."""
    owner = _OWN_KIN.match(speaker.text)
    if owner is None or last.gender is not gender_of_pronoun(owner[1]):
        return False
    return other.gender is speaker.gender and other.gender is not Gender.UNKNOWN
