"""Direct speech, with who says it.

What is given as a quote's speaker is what a reader would call them who has read the whole
article: the fullest name in it ("Mira Orlan" for "she", "Orlan" and "the harbour master"), without
titles, roles and leading articles; where the article names nobody, the description ("senior port
official", "one resident of the old town", "her mother"), and the fuller of two. Several people
stay together ("Mira Orlan and Ivo Brandt"). The span beside it shows the words next to the quote
that say so, a pronoun too. Empty is better than a guess: first persons and "he" of nobody stay so.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.evidence import Name, Quote
from bot.core.patterns import Pattern
from bot.core.reading.people.cast import Cast
from bot.core.reading.people.mentions import NameIndex
from bot.core.reading.speech.conversation import Conversation
from bot.core.reading.speech.eastasian import east_asian_speaker
from bot.core.reading.speech.echoes import echoed
from bot.core.reading.speech.foreignleads import foreign_lead
from bot.core.reading.speech.genuine import is_fragment, is_speech
from bot.core.reading.speech.governing import is_judged, is_last_word, is_of_former, is_within
from bot.core.reading.speech.interviews import ANSWERERS, STRANGERS, Interview
from bot.core.reading.speech.labelling import Labels
from bot.core.reading.speech.namedlater import named_later
from bot.core.reading.speech.speaker import Speaker, spoken_by
from bot.core.reading.speech.speakers import Resolver
from bot.core.reading.speech.turns import Turn, lead_of, speakers_of
from bot.core.reading.speech.units import Layout, Unit
from bot.core.reading.speech.unmarked import is_dashed
from bot.core.reading.text.lines import start_of_line
from bot.core.reading.text.marks import Stretch
from bot.core.reading.text.masking import MASK

#: In front of a name that somebody is called by.
_TITLE_ONLY = Pattern(r"(?:.*[,.!?]\s)?(?:(?:Mr|Mrs|Ms|Dr|Miss|Sir)\.?\s)?")
_COMMA = Pattern(r",\s(?:(?:Mr|Mrs|Ms|Dr)\.?\s)?$")
_LONGEST_ADDRESS = 40
_LONGEST_CLOSING = 3
_GAP = Pattern(r"[\s,;.\x02'’\"”)\]]*$")
#: 'In what is being called a "swap"': by whom is not told.
_UNSAID = Pattern(
    r"(?:\b(?:is|are|was|were|been|being|be)\s(?:[a-z]+ly\s)?|,\s)(?:called|described|criticised|criticized|dubbed"
    r"|labell?ed|hailed|billed|characteri[sz]ed|branded|denounced|touted|derided|decried|known|advertised"
    r"|promoted|praised|mocked|referred\sto)(?:\sas)?\s(?:(?:an?|the|his|her|its|their)\s)?\Z"
    # "She was so upset that I changed my answer: …": whoever writes it.
    r"|\b(?:that|and|so|but|until)\sI\s[^.;:]{1,60}:\s\Z"
)
#: Whoever writes the article: "I nodded and replied".
_NARRATOR = Pattern(r"\b(?:I|[Ww]e)\s[^,;]{1,60}(?:,|\sand|\sbut|,\sand)\s\Z")
_LETTERED = Pattern(r"[QA][.:]\s")
#: Whoever does so has spoken before.
_ADDS = ("added", "adds", "continued", "went on")
#: So many sayings on either side of a quote can be about it.
_NEAR = 12
#: No paragraph has its speaker farther behind a quote that opens it.
_LONGEST_LOOK = 600
#: A quote without attribution goes to the speaker of the paragraph before, or of one farther back
#: where those between are about nobody.
_PARAGRAPH_REACH, _FARTHEST = 1, 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """What one article lets others say."""

    #: In text order and without overlap. Scare quotes, titles of works and single quoted terms
    #: are left out; a speaker that cannot be told stays empty.
    quotes: tuple[Quote, ...]
    #: Of each unit of the layout, whom its sayings make answerable.
    turns: tuple[tuple[Turn, ...], ...]


def hear(layout: Layout, names: Sequence[Name]) -> Heard:
    """Find every run of direct speech with its speaker, and who is made answerable where."""
    dialogue = _Dialogue(layout, names)
    return Heard(quotes=tuple(dialogue.quotes()), turns=tuple(dialogue.turns))


class _Dialogue:
    """Walks the units of one article and keeps in mind who is speaking."""

    def __init__(self, layout: Layout, names: Sequence[Name]) -> None:
        self._layout = layout
        self._text = layout.text
        self._plain = layout.plain
        self._units = layout.units
        self._names = NameIndex(names)
        self._cast = cast = Cast(layout.text, layout.plain, names)
        self._resolver = Resolver(layout.text, layout.plain, names, cast)
        self._labels = Labels(layout, self._names, self._resolver)
        self._interview = Interview(layout.plain, cast)
        self._found: list[tuple[Unit, Stretch, Speaker | None]] = []
        self.turns: list[tuple[Turn, ...]] = []
        #: Who was last made answerable, and in which paragraph.
        self._current: Speaker | None = None
        self._current_paragraph = -9
        #: In a quote; not only that something is told of.
        self._has_spoken = False
        self._open_paragraph = -9
        #: Where somebody was last asked by name: '"And you, Mr. Dunn?"'
        self._asked_paragraph = -9
        self._talk = Conversation(layout.text, layout.plain, cast, self._resolver)

    def quotes(self) -> list[Quote]:
        for unit in self._units:
            self._read(unit)
        self._look_ahead()
        return [self._quote(stretch, speaker) for _, stretch, speaker in self._found]

    def _read(self, unit: Unit) -> None:
        speakers: list[Turn] = []
        if unit.sayings:
            speakers = speakers_of(self._layout, unit, self._names, self._resolver)
        self.turns.append(tuple(speakers))
        previous: Stretch | None = None
        for stretch in unit.stretches:
            if not is_speech(self._text, self._plain, unit, stretch, previous):
                continue
            previous = stretch
            speaker = self._speaker_of(unit, stretch, speakers)
            speaker = self._talk.replying(unit, speakers, speaker)
            asked = self._found[-1] if self._found else None
            speaker = self._talk.answering(unit, stretch, asked, speaker)
            self._found.append((unit, stretch, speaker))
            if speaker is not None:
                self._current, self._current_paragraph = speaker, unit.paragraph
                self._has_spoken = True
                self._talk.heard(unit.paragraph, speaker)
            if stretch.is_open:
                self._open_paragraph = unit.paragraph
            self._note_addressee(unit, stretch)
        if previous is None and not unit.is_heading:
            if speakers and is_within(self._plain, unit.start, speakers[-1][0]):
                # Who leads the sentence is at hand, not whoever says something inside it.
                lead_of(self._layout, unit, speakers[0][0].start, self._names, self._resolver)
            introduced = self._answering(unit, speakers) if speakers else None
            introduced = introduced or self._introduced(unit)
            if introduced is not None:
                self._talk.introduced(unit, introduced)
                self._current, self._current_paragraph = introduced, unit.paragraph
                self._has_spoken = False

    def _note_addressee(self, unit: Unit, stretch: Stretch) -> None:
        """Take note of who is spoken to by name: '"Mrs. Carver," said Tobias.'"""
        for name in self._names.within(stretch.start, stretch.end):
            opens = name.end - stretch.start < _LONGEST_ADDRESS
            closes = stretch.end - name.end < _LONGEST_CLOSING
            before = self._text[max(stretch.start, name.start - 6) : name.start]
            after = self._text[name.end : name.end + 1]
            called = _TITLE_ONLY.fullmatch(before) is not None
            if (opens and called and after in ",!?") or (closes and _COMMA.search(before)):
                self._resolver.address(name)
                if closes and self._text.startswith("?", stretch.end - 1):
                    self._asked_paragraph = unit.paragraph

    def _answering(self, unit: Unit, speakers: Sequence[Turn]) -> Speaker | None:
        """Take who answers for a sentence: who closes it ("…, a report said") or opens it."""
        heard = [turn for turn in speakers if turn[1] is not None]
        if not heard:
            return None
        saying, last = heard[-1]
        is_closing = not self._plain[saying.end : unit.end].strip(" .")
        if is_closing and self._plain.endswith(", ", unit.start, saying.start):
            return last
        return heard[0][1]

    def _introduced(self, unit: Unit) -> Speaker | None:
        """Take whom a sentence without a verb of saying is about, in case a quote follows."""
        if _LETTERED.match(self._plain, unit.start):
            return None  # The letter of a question is nobody's initial.
        lead = foreign_lead(self._layout, unit, self._names)
        if lead is not None:
            return self._resolver.resolve(lead, is_speaking=False)
        return lead_of(self._layout, unit, unit.end, self._names, self._resolver)

    def _speaker_of(self, unit: Unit, stretch: Stretch, speakers: list[Turn]) -> Speaker | None:
        signed = self._labels.signed(stretch) or self._labels.inside(unit, stretch)
        if signed is not None:
            return signed
        at_start = stretch.outer_start <= unit.start + 1
        first = bisect_left(speakers, stretch.outer_start, key=lambda turn: turn[0].verb_start)
        before = [
            turn
            for turn in speakers[max(0, first - _NEAR) : first + 1]
            if turn[0].start < stretch.outer_start
        ]
        after = [
            turn
            for turn in speakers[max(0, first - 1) : first + _NEAR]
            if turn[0].start >= stretch.outer_end
        ]
        east = east_asian_speaker(self._plain, unit, stretch)
        if east is not None:
            return self._resolver.remember(east)
        gapped = self._labels.gapped(unit, stretch) if before else None
        if gapped is not None:
            return gapped
        is_next = after and (at_start or self._touches(stretch.outer_end, after[0][0].start))
        if before and is_next:
            is_parted = ";" in self._plain[stretch.outer_end : after[0][0].start]
            is_next = not (is_parted or is_of_former(self._layout, stretch, before[-1], after[0]))
        if is_next and (after[0][1] is not None or not before):
            return after[0][1] or self._continued(unit)
        if before:
            main = [turn for turn in before if not turn[0].is_relative] or before
            if is_last_word(self._plain, stretch, before[-1]):
                main = before[-1:]
            if is_judged(self._plain, stretch, main):
                main = main[:-1]  # "A spokesman says that her words were “…”": the spokesman.
            told = next((speaker for _, speaker in reversed(main) if speaker is not None), None)
            last = main[-1][0]
            is_without = last.subject_start == last.subject_end and not _NARRATOR.search(
                self._plain, unit.start, last.verb_start
            )
            return told or (self._continued(unit) if is_without else None)
        label = self._text[start_of_line(self._text, unit.start) : stretch.outer_start]
        is_unsaid = _UNSAID.search(self._plain, unit.start, stretch.outer_start) is not None
        if is_unsaid or label.strip(" *_:.\t[]") in STRANGERS:
            return None
        labelled = self._labels.in_front(unit, stretch) or self._labels.inserted(stretch)
        if labelled is not None:
            return labelled
        if after and not at_start:
            return after[0][1]
        if not at_start:
            lead = lead_of(self._layout, unit, stretch.outer_start, self._names, self._resolver)
            if lead is not None:
                return lead
        return self._untold(unit, stretch)

    def _untold(self, unit: Unit, stretch: Stretch) -> Speaker | None:
        """Choose a speaker where nothing in a quote's own sentence names one."""
        if is_dashed(self._text, stretch) and self._text.endswith("?", stretch.start, stretch.end):
            return None  # Whoever has spoken is asked.
        return self._asked(unit, stretch) or self._beside(unit, stretch) or self._continued(unit)

    def _beside(self, unit: Unit, stretch: Stretch) -> Speaker | None:
        """Let '"Why so?" The captain held out his hand.' be the captain's words."""
        index = len(self.turns)
        if index >= len(self._units) or stretch.is_open or stretch.is_bare:
            return None
        following = self._units[index]
        is_alone = not self._plain[unit.start : unit.end].strip(f" \t{MASK}*_")
        is_first = start_of_line(self._text, unit.start) == unit.start
        if following.paragraph != unit.paragraph or not (is_alone and is_first):
            return None
        if unit.paragraph - self._open_paragraph == 1 and self._current is not None:
            return None  # Somebody's speech goes on.
        if following.sayings or following.stretches:
            return None
        lead = lead_of(self._layout, following, following.end, self._names, self._resolver)
        return lead if lead is not None and self._resolver.is_human(lead) else None

    def _asked(self, unit: Unit, stretch: Stretch) -> Speaker | None:
        """Let what stands alone behind an interviewer's words be the guest's."""
        guest = self._interview.guest
        front = self._text[start_of_line(self._text, stretch.outer_start) : stretch.outer_start]
        if guest is None or front.strip(" \t—–-*_>:.") not in ("", *ANSWERERS):
            return None
        if not stretch.is_bare and not self._interview.is_asked(unit.start):
            return None
        return self._resolver.remembered(guest, stretch.start, stretch.end)

    def _touches(self, end: int, start: int) -> bool:
        return bool(_GAP.match(self._plain[end:start])) and start - end < 8

    def _continued(self, unit: Unit) -> Speaker | None:
        """Let the one who is speaking go on: in the same paragraph, or after it."""
        if self._current is None:
            return None
        distance = unit.paragraph - self._current_paragraph
        is_bare = bool(unit.stretches) and unit.stretches[0].is_bare
        if distance == 0 or unit.paragraph - self._open_paragraph in (1, 1 + is_bare):
            return self._current
        if distance > _PARAGRAPH_REACH:
            is_alone = not self._plain[unit.start : unit.end].strip(f"{MASK} ")
            is_theirs = is_alone and distance <= _FARTHEST and self._has_spoken
            return self._current if is_theirs else None
        if unit.paragraph == self._asked_paragraph + 1:
            answer = self._talk.answer(unit, self._resolver.addressed, self._current)
            if answer is not None:
                return answer
        is_asked = bool(self._found) and self._text.endswith("?", 0, self._found[-1][1].end)
        return self._talk.other_voice(unit, is_asked=is_asked) or self._current

    def _look_ahead(self) -> None:
        """Give a quote that opens a paragraph the speaker who is named after the next one."""
        for index in range(len(self._found) - 2, -1, -1):
            unit, stretch, told = self._found[index]
            next_unit, next_stretch, speaker = self._found[index + 1]
            is_bare = not unit.sayings and next_unit is not unit
            is_same = unit.paragraph == next_unit.paragraph
            start = start_of_line(self._text, stretch.outer_start)
            is_first = self._opens_line(stretch)
            is_more = told is None or self._opens_line(next_stretch)
            goes_on = stretch.is_open and is_more and next_unit.paragraph == unit.paragraph + 1
            is_told = is_bare and next_unit.sayings and not unit.sayings
            is_here = told is not None and start <= told.start < unit.start
            is_here = is_here and not any(each.verb in _ADDS for each in next_unit.sayings)
            if goes_on and is_told and speaker is not None and not is_here:
                # The first paragraphs of a speech leave to the last one who speaks.
                self._found[index] = (unit, stretch, speaker)
            own = self._found[index][2]
            is_shown = own is not None and unit.start <= own.start < unit.end
            is_far = next_unit.start - stretch.outer_end > _LONGEST_LOOK
            is_kept = is_shown or is_far or (own is not None and self._goes_on(index))
            if is_bare and is_same and is_first and speaker is not None and not is_kept:
                self._found[index] = (unit, stretch, speaker)
        for index, (unit, stretch, speaker) in enumerate(self._found):
            if speaker is None and not unit.sayings and not is_dashed(self._text, stretch):
                self._found[index] = (unit, stretch, self._named_next(index, unit, stretch))
        for index in range(len(self._found) - 2, -1, -1):
            unit, stretch, speaker = self._found[index]
            next_unit, _, following = self._found[index + 1]
            if speaker is None and stretch.is_open and next_unit.paragraph == unit.paragraph + 1:
                self._found[index] = (unit, stretch, following)
        self._found = echoed(self._text, self._talk.alternated(self._found))
        self._name_later()

    def _opens_line(self, stretch: Stretch) -> bool:
        """Tell whether nothing but a sign of a list stands in front of a quote in its line."""
        start = start_of_line(self._text, stretch.outer_start)
        return not self._text[start : stretch.outer_start].strip(" \t*-–—•>")

    def _goes_on(self, index: int) -> bool:
        """Tell whether a quote goes on with the one of the paragraph before it, left open."""
        unit, stretch, _ = self._found[index]
        before = self._found[index - 1] if index else None
        return (
            before is not None
            and before[1].is_open
            and not before[1].is_bare
            and unit.paragraph - before[0].paragraph == 1
            and not self._text[before[1].outer_end : stretch.outer_start].strip()
        )

    def _name_later(self) -> None:
        """Call those whom the article names only after they spoke by their names."""
        described: dict[str, tuple[Speaker, int]] = {}
        for _, stretch, speaker in self._found:
            if speaker is not None and speaker.text == speaker.role and not speaker.is_plural:
                first, _ = described.get(speaker.text, (speaker, 0))
                described[speaker.text] = first, stretch.outer_end
        heard = {speaker.text for _, _, speaker in self._found if speaker is not None}
        people = {
            words: named_later(self._plain, self._cast, first, last, heard)
            for words, (first, last) in described.items()
        }
        for index, (unit, stretch, speaker) in enumerate(self._found):
            person = people.get(speaker.text) if speaker is not None else None
            if speaker is not None and person is not None:
                named = spoken_by(person, speaker.start, speaker.end)
                self._found[index] = (unit, stretch, named)

    def _named_next(self, index: int, unit: Unit, stretch: Stretch) -> Speaker | None:
        """Find who is named right after a quote that stands alone: '"Go." Mira Orlan points.'"""
        if self._plain[unit.start : stretch.outer_start].strip(" \t*-–—•>"):
            return None
        number = bisect_left(self._units, unit.end, key=lambda each: each.start)
        if number >= len(self._units) or self._plain[stretch.outer_end : unit.end].strip(" *_"):
            return None
        following = self._units[number]
        if _LETTERED.match(self._plain, following.start):
            return None
        if following.paragraph - unit.paragraph > 1 or following.is_heading:
            return None
        if following.stretches:
            if index + 1 < len(self._found) and self._found[index + 1][0] is following:
                return self._found[index + 1][2]
            return None
        return lead_of(self._layout, following, following.end, self._names, self._resolver)

    def _quote(self, stretch: Stretch, speaker: Speaker | None) -> Quote:
        fragment = is_fragment(self._text, stretch)
        start = stretch.start if speaker is None else self._labels.spoken_from(stretch, speaker)
        words = self._text[start : stretch.end]
        if speaker is None:
            return Quote(text=words, start=start, end=stretch.end, is_fragment=fragment)
        return Quote(
            text=words,
            start=start,
            end=stretch.end,
            speaker=speaker.text,
            speaker_start=speaker.start,
            speaker_end=speaker.end,
            name_start=speaker.name_start,
            name_end=speaker.name_end,
            role=speaker.role,
            is_fragment=fragment,
        )
