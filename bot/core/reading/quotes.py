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
from bot.core.reading.speech.foreignleads import foreign_lead
from bot.core.reading.speech.genuine import is_fragment, is_speech
from bot.core.reading.speech.governing import is_judged, is_last_word, is_of_verb_before, is_within
from bot.core.reading.speech.hindsight import LETTERED, Found, Hindsight
from bot.core.reading.speech.interviews import ANSWERERS, STRANGERS, Interview
from bot.core.reading.speech.labelling import Labels
from bot.core.reading.speech.leads import lead_of
from bot.core.reading.speech.speaker import Speaker
from bot.core.reading.speech.speakers import Resolver
from bot.core.reading.speech.turns import Turn, speakers_of
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
#: Between a quote and the saying behind it that is about it.
_TOUCHING = 8
#: So many sayings on either side of a quote can be about it.
_NEAR = 12
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


def _turns_around(stretch: Stretch, turns: Sequence[Turn]) -> tuple[list[Turn], list[Turn]]:
    """List the turns in front of a quote and behind it, in text order, and few of either."""
    first = bisect_left(turns, stretch.outer_start, key=lambda turn: turn[0].verb_start)
    before = turns[max(0, first - _NEAR) : first + 1]
    after = turns[max(0, first - 1) : first + _NEAR]
    return (
        [turn for turn in before if turn[0].start < stretch.outer_start],
        [turn for turn in after if turn[0].start >= stretch.outer_end],
    )


def _is_at_start(unit: Unit, stretch: Stretch) -> bool:
    """Tell whether a quote opens its sentence."""
    return stretch.outer_start <= unit.start + 1


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
        self._found: list[Found] = []
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
        found = Hindsight(self._layout, self._names, self._cast, self._resolver).settled(
            self._found, self._talk
        )
        return [self._quote(stretch, speaker) for _, stretch, speaker in found]

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
        if LETTERED.match(self._plain, unit.start):
            return None  # The letter of a question is nobody's initial.
        lead = foreign_lead(self._layout, unit, self._names)
        if lead is not None:
            return self._resolver.resolve(lead, is_speaking=False)
        return lead_of(self._layout, unit, unit.end, self._names, self._resolver)

    def _speaker_of(self, unit: Unit, stretch: Stretch, speakers: list[Turn]) -> Speaker | None:
        """Find who says a quote: by a label, by its own sentence, else by what stands around it."""
        signed = self._labels.signed(stretch) or self._labels.inside(unit, stretch)
        if signed is not None:
            return signed
        east = east_asian_speaker(self._plain, unit, stretch)
        if east is not None:
            return self._resolver.remember(east)
        before, after = _turns_around(stretch, speakers)
        gapped = self._labels.gapped(unit, stretch) if before else None
        if gapped is not None:
            return gapped
        if self._is_told_next(unit, stretch, before, after):
            return after[0][1] or self._continued(unit)
        if before:
            return self._told_before(unit, stretch, before)
        return self._without_verb(unit, stretch, after)

    def _is_told_next(
        self, unit: Unit, stretch: Stretch, before: Sequence[Turn], after: Sequence[Turn]
    ) -> bool:
        """Tell whether the saying behind a quote is about it, and not the one in front."""
        if not after or (before and after[0][1] is None):
            return False
        if not _is_at_start(unit, stretch):
            gap = self._plain[stretch.outer_end : after[0][0].start]
            if len(gap) >= _TOUCHING or not _GAP.match(gap):
                return False
        if not before:
            return True
        is_parted = ";" in self._plain[stretch.outer_end : after[0][0].start]
        return not (is_parted or is_of_verb_before(self._layout, stretch, before[-1], after[0]))

    def _told_before(self, unit: Unit, stretch: Stretch, before: Sequence[Turn]) -> Speaker | None:
        """Choose among those whom the sayings in front of a quote make answerable."""
        main = [turn for turn in before if not turn[0].is_relative] or before
        if is_last_word(self._plain, stretch, before[-1]):
            main = before[-1:]
        if is_judged(self._plain, stretch, main):
            main = main[:-1]  # "A spokesman says that her words were “…”": the spokesman.
        told = next((speaker for _, speaker in reversed(main) if speaker is not None), None)
        if told is not None:
            return told
        last = main[-1][0]
        is_without = last.subject_start == last.subject_end and not _NARRATOR.search(
            self._plain, unit.start, last.verb_start
        )
        return self._continued(unit) if is_without else None

    def _without_verb(self, unit: Unit, stretch: Stretch, after: Sequence[Turn]) -> Speaker | None:
        """Find who speaks where no verb of saying touches a quote: by a label, or a subject."""
        label = self._text[start_of_line(self._text, unit.start) : stretch.outer_start]
        is_unsaid = _UNSAID.search(self._plain, unit.start, stretch.outer_start) is not None
        if is_unsaid or label.strip(" *_:.\t[]") in STRANGERS:
            return None
        labelled = self._labels.in_front(unit, stretch) or self._labels.inserted(stretch)
        if labelled is not None:
            return labelled
        if _is_at_start(unit, stretch):
            return self._untold(unit, stretch)
        if after:
            return after[0][1]
        lead = lead_of(self._layout, unit, stretch.outer_start, self._names, self._resolver)
        return lead if lead is not None else self._untold(unit, stretch)

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
            other = self._talk.after_pause(unit, self._current) if is_theirs else None
            if other is not None:
                return other
            return self._current if is_theirs else None
        if unit.paragraph == self._asked_paragraph + 1:
            answer = self._talk.answer(unit, self._resolver.addressed, self._current)
            if answer is not None:
                return answer
        is_asked = bool(self._found) and self._text.endswith("?", 0, self._found[-1][1].end)
        return self._talk.other_voice(unit, is_asked=is_asked) or self._current

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
