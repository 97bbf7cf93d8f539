"""Speakers: from the words that show who speaks to the fullest name the article gives."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from bot.core.evidence import Name, NameKind
from bot.core.patterns import Pattern
from bot.core.reading.people.cast import Cast, Person
from bot.core.reading.people.describing import Descriptions
from bot.core.reading.people.descriptions import (
    BODY,
    MANY,
    ONE,
    WRITING,
    described_before,
    head_of,
    is_body,
    is_text,
)
from bot.core.reading.people.givennames import Gender
from bot.core.reading.people.mentions import Mention, MentionKind
from bot.core.reading.people.pronouns import gender_of_pronoun
from bot.core.reading.people.roles import names_people
from bot.core.reading.propernames.kinds import is_ship
from bot.core.reading.speech.nearness import BREAK, Nearness
from bot.core.reading.speech.speaker import Speaker, spoken_by
from bot.core.reading.text.lines import end_of_line_behind, start_of_line
from bot.core.reading.text.masking import MASK
from bot.core.text.words import WRITTEN_WORD

_PLURAL_PRONOUNS = frozenset("they them their ils они вони".split())
#: An answer follows its question within so many characters.
_ANSWER_REACH = 400
_BODY_REACH = 600
_AHEAD = 300
#: Who calls somebody by name is named no farther behind it.
_SAME_TURN = 60
#: What ends a sentence, and can stand in front of the noun that the next one is about.
_ENDS = ("\n", ". ", "? ", "! ", "\x01 ")
_CONJUNCTION = Pattern(r"\s?(?:(?:But|And|Meanwhile,)\s)?")
_LONGEST_SENTENCE = 400
#: "Mira Orlan, a retired midwife": the name in front is meant.
_APPOSED = Pattern(
    r"[A-ZÀ-Þ][\w’'-]+,\s(?:\d{1,3},\s)?(?:(?:an?|the|his|her|their)\s)?(?:[a-z-]+\s){0,3}\Z"
)
_LONGEST_NAME = 60
#: Those who only ask are not "he", where a new paragraph answers.
_ASKERS = frozenset("questioner interviewer reporter moderator heckler caller".split())
#: Behind somebody who is only described.
_TELLS_GENDER = Pattern(
    r"(?:,?\swho|\s(?:in|from|at|of)\s[^,.;\n]{2,40},\swho)?\s(?:said|says|added|told\s\w+|explained|wrote)"
    r"\s(?:that\s)?(he|she)\b"
)


class Resolver:
    """Resolves mentions in text order, remembering who was heard or talked about last."""

    def __init__(self, text: str, plain: str, names: Sequence[Name], cast: Cast) -> None:
        self._text = text
        self._plain = plain
        self._names = names
        self._cast = cast
        #: Names that nothing tells to be a place or a body, of a length that people have.
        self._unsettled = {
            name.text
            for name in names
            if name.kind is NameKind.UNKNOWN and " " in name.text and not is_ship(name.text.split())
        }
        #: Who has spoken so far, oldest first.
        self._heard: list[Speaker] = []
        self._descriptions = Descriptions(text, plain, names, cast, self._heard)
        self._nearness = Nearness(text, plain, cast, self._heard)
        #: Who was last spoken to.
        self._addressed: Speaker | None = None
        #: Asked, and nobody has answered yet.
        self._is_asked = False

    @property
    def addressed(self) -> Speaker | None:
        """Whoever was last spoken to and has not answered yet."""
        return self._addressed

    def address(self, name: Name, *, is_asked: bool = False) -> None:
        """Take note of whom somebody told or asked something."""
        if self._cast.person(name) is not None:
            self._is_asked = is_asked
            self._addressed = self._by_name(
                Mention(kind=MentionKind.NAME, start=name.start, end=name.end, name=name), name
            )

    def answering(self, mention: Mention) -> Speaker | None:
        """Find out who answers: the one who was asked, if the pronoun fits."""
        asked, self._addressed = self._addressed, None
        if asked is None or not 0 < mention.start - asked.start < _ANSWER_REACH:
            return None
        called = gender_of_pronoun(mention.words(self._text))
        if called is Gender.UNKNOWN or asked.gender not in (Gender.UNKNOWN, called):
            return None
        return self.remember(asked.shown_at(mention.start, mention.end))

    def going_on(self, mention: Mention) -> Speaker | None:
        """Find out who adds something: whoever spoke last, without a name too."""
        gender = gender_of_pronoun(mention.words(self._text))
        last = next((one for one in reversed(self._heard) if one.is_speaking), None)
        is_near = last is not None and 0 < mention.start - last.start < _ANSWER_REACH
        if last is None or not is_near or gender is Gender.UNKNOWN or last.is_plural:
            return None
        if last.gender not in (gender, Gender.UNKNOWN) or not self._can_be_person(last):
            return None
        for one in reversed(self._heard):
            if BREAK.search(self._plain, one.start, last.start):
                break
            if one.gender is gender and one.is_speaking:
                last = one  # "Orlan said that a witness told her so. She added …"
        return self.remember(replace(last.shown_at(mention.start, mention.end), gender=gender))

    def resolve(self, mention: Mention, *, is_speaking: bool = True) -> Speaker | None:
        """Find out who is meant; None rather than a guess. Remembers the answer."""
        found: Speaker | None
        if mention.kind is MentionKind.NAME and mention.name is not None:
            found = self._by_name(mention, mention.name)
        elif mention.kind is MentionKind.PRONOUN:
            found = self._by_pronoun(mention)
        else:
            found = self._descriptions.resolve(mention)
        if found is not None:
            self._heard.append(found if is_speaking else found.spoken_of())
        return found

    def remember(self, speaker: Speaker) -> Speaker:
        """Take note of a speaker found in another way."""
        self._heard.append(speaker)
        return speaker

    def by_initials(self, start: int, end: int) -> Speaker | None:
        """Find whom a label of initials stands for in a transcript; None when for nobody."""
        person = self._cast.with_initials(self._text[start:end])
        return self.remembered(person, start, end) if person is not None else None

    def remembered(self, person: Person, start: int, end: int) -> Speaker:
        """Take note of somebody who speaks here as other words or the layout show."""
        return self.remember(spoken_by(person, start, end))

    def _by_name(self, mention: Mention, name: Name) -> Speaker:
        person = self._cast.person(name)
        if person is not None:
            return spoken_by(person, mention.start, mention.end)
        full = self._cast.full(name)
        word = full.text.casefold()
        for speaker in reversed(self._heard):
            if speaker.text.casefold().endswith(f" {word}") and self._can_be_person(speaker):
                return speaker.shown_at(mention.start, mention.end)
        return Speaker(
            text=full.text,
            start=mention.start,
            end=mention.end,
            name_start=full.start,
            name_end=full.end,
        )

    def _by_pronoun(self, mention: Mention) -> Speaker | None:
        word = mention.words(self._text).casefold()
        if word in _PLURAL_PRONOUNS:
            return self._they(mention)
        if word == "it":
            return self._organisation_before(mention)
        gender = gender_of_pronoun(word)
        if gender is Gender.UNKNOWN:
            return None
        found = self._he_or_she(mention, gender)
        person = self._cast.people.get(found.text) if found is not None else None
        if person is not None and person.gender is Gender.UNKNOWN:
            person.gender = gender  # Who was called "she" is nobody's "he" farther on.
        return found

    def _they(self, mention: Mention) -> Speaker | None:
        """Find several people or a body; in the same paragraph one of unknown gender, too."""
        paragraph = start_of_line(self._text, mention.start)
        heard = next(
            (
                speaker
                for speaker in reversed(self._heard)
                if speaker.start < mention.start
                and (
                    speaker.is_plural
                    or (
                        (speaker.start >= paragraph or self._is_near_body(speaker, mention.start))
                        and self._can_be_they(speaker)
                    )
                )
            ),
            None,
        )
        described = described_before(self._plain, mention.start, MANY)
        # "The campaign attacks what they call …"
        body = self._opening(BODY, mention.start)
        if body is not None and not is_text(head_of(self._text[slice(*body)])):
            described = body
        if described is not None and (heard is None or described[0] > heard.start):
            return self._descriptions.of_words(*described).shown_at(mention.start, mention.end)
        return heard.shown_at(mention.start, mention.end) if heard is not None else None

    def _is_near_body(self, speaker: Speaker, position: int) -> bool:
        """Tell whether a body that was named spoke shortly before, in a paragraph of its own."""
        is_described = speaker.text == speaker.role and speaker.text[0].islower()
        is_near = position - speaker.start < _BODY_REACH
        return is_near and not is_described and not self.is_human(speaker)

    def _he_or_she(self, mention: Mention, gender: Gender) -> Speaker | None:
        """Choose between who spoke last and whom the article named last."""
        paragraph = start_of_line(self._text, mention.start)
        about = self._about(mention, gender)
        if about is not None:
            return about
        heard = self._heard_last(mention, gender, paragraph)
        answering = self._answer_of_asked(mention, gender, heard)
        if answering is not None:
            return answering
        named = self._nearness.named_before(mention.start, gender, paragraph)
        if named is not None and (
            heard is None or self._nearness.is_closer(named, heard, mention.start, paragraph)
        ):
            is_same = heard is not None and heard.text == named.name.text
            met = self._met_since(mention, gender, heard) if heard and is_same else None
            return met or spoken_by(named, mention.start, mention.end)
        if heard is not None:
            return self._met_since(mention, gender, heard) or replace(
                heard.shown_at(mention.start, mention.end), gender=gender
            )
        return (
            self._named_after(mention, gender)
            or self._described(mention, gender)
            or self._only_one(mention)
        )

    def _heard_last(self, mention: Mention, gender: Gender, paragraph: int) -> Speaker | None:
        """Find who spoke last and may be meant; who only asked has to be in the same paragraph."""
        for speaker in reversed(self._heard):
            if (
                speaker.start < mention.start
                and not speaker.is_plural
                and self._gender(speaker) in (gender, Gender.UNKNOWN)
                and self._can_be_person(speaker)
                and (speaker.start >= paragraph or not _is_asker(speaker))
            ):
                return speaker
        return None

    def _answer_of_asked(
        self, mention: Mention, gender: Gender, heard: Speaker | None
    ) -> Speaker | None:
        """Let whoever was spoken to last answer, where it is not surely the one heard last."""
        asked = self._addressed
        is_doubtful = self._is_asked or heard is None or heard.gender is Gender.UNKNOWN
        self._is_asked = False
        if asked is None or asked.gender is not gender or not is_doubtful:
            return None
        is_last = heard is None or heard.start < asked.start + _SAME_TURN
        return self.answering(mention) if is_last else None

    def _gender(self, speaker: Speaker) -> Gender:
        """Give what is known of a speaker by now."""
        if speaker.gender is not Gender.UNKNOWN:
            return speaker.gender
        person = self._cast.people.get(speaker.text)
        if person is not None:
            return person.gender
        is_described = speaker.text == speaker.role and not speaker.is_plural
        return self._gender_told(speaker) if is_described else Gender.UNKNOWN

    def _gender_told(self, speaker: Speaker) -> Gender:
        """See a woman in "a teacher, who said she had", where no other woman is named before."""
        told = _TELLS_GENDER.match(self._plain, speaker.end)
        if told is None:
            return Gender.UNKNOWN
        gender = gender_of_pronoun(told[1])
        before = self._cast.named_between(start_of_line(self._text, speaker.start), speaker.start)
        is_other = any(one.gender is gender for _, one in before)
        return Gender.UNKNOWN if is_other else gender

    def _about(self, mention: Mention, gender: Gender) -> Speaker | None:
        """Find the woman of "My mother is old, but she still says": the subject of the sentence."""
        span = self._opening(ONE[gender], mention.start)
        if span is None:
            return None
        between = self._cast.named_between(span[1], mention.start)
        if any(one.gender in (gender, Gender.UNKNOWN) for _, one in between):
            return None
        return self._apposed(mention, span) or self._as_described(mention, span)

    def _as_described(self, mention: Mention, span: tuple[int, int]) -> Speaker:
        own = Mention(kind=MentionKind.DESCRIPTION, start=span[0], end=span[1])
        return self._descriptions.resolve(own).shown_at(mention.start, mention.end)

    def _opening(self, pattern: Pattern, position: int) -> tuple[int, int] | None:
        """Find the description with which the sentence around a position begins; its span."""
        first = max(0, position - _LONGEST_SENTENCE)
        ends = (self._plain.rfind(end, first, position) for end in _ENDS)
        start = max(ends)
        if start < 0 and first:
            return None
        conjunction = _CONJUNCTION.match(self._plain, start + 1, position)
        start = conjunction.end() if conjunction is not None else start + 1
        found = pattern.match(self._plain, start, position)
        return found.span(found.lastgroup or 0) if found is not None else None

    def _only_one(self, mention: Mention) -> Speaker | None:
        """Take the only person named so far, whatever the given name made of him or her."""
        named = {
            person.name.text: person for _, person in self._cast.named_between(0, mention.start)
        }
        person = next(iter(named.values()), None)
        if person is None or len(named) > 1 or not person.is_sure or person.titled:
            return None
        return spoken_by(person, mention.start, mention.end)

    def _met_since(self, mention: Mention, gender: Gender, heard: Speaker) -> Speaker | None:
        """Prefer "a woman with a brick", met since, to "the mayor" who may be a woman or not."""
        is_met = self._nearness.has_met(mention.start, gender, heard)
        return self._described(mention, gender) if is_met else None

    def _described(self, mention: Mention, gender: Gender) -> Speaker | None:
        """Find the woman or man whom the lines before tell of without a name: "his mother"."""
        span = described_before(self._plain, mention.start, ONE[gender])
        if span is None:
            return None
        return self._apposed(mention, span) or self._as_described(mention, span)

    def _apposed(self, mention: Mention, span: tuple[int, int]) -> Speaker | None:
        """Find whose name stands right in front of a description: "Mira Orlan, a midwife"."""
        first = max(0, span[0] - _LONGEST_NAME)
        if _APPOSED.search(self._plain, first, span[0]) is None:
            return None
        named = [person for _, person in self._cast.named_between(first, span[0])]
        return spoken_by(named[-1], mention.start, mention.end) if named else None

    def _named_after(self, mention: Mention, gender: Gender) -> Speaker | None:
        """Find whom features name only after they let her speak: '"I would," she says.'"""
        last = end_of_line_behind(self._text, mention.end)
        for at, person in self._cast.named_between(mention.end, min(last, mention.end + _AHEAD)):
            is_fitting = person.gender in (gender, Gender.UNKNOWN) and person.is_sure
            if is_fitting and self._plain[at] != MASK:
                return spoken_by(person, mention.start, mention.end)
        return None

    def _can_be_they(self, speaker: Speaker) -> bool:
        is_described = speaker.text == speaker.role and speaker.gender is Gender.UNKNOWN
        if is_described and is_text(head_of(speaker.text)):
            return False  # Whoever issued "the statement".
        return is_described or not self.is_human(speaker)

    def _can_be_person(self, speaker: Speaker) -> bool:
        if speaker.text in self._cast.people:
            return True
        words = WRITTEN_WORD.findall(speaker.text)
        if any(names_people(word) for word in words):
            return not is_body(head_of(speaker.text))
        return speaker.text in self._unsettled

    def _organisation_before(self, mention: Mention) -> Speaker | None:
        for speaker in reversed(self._heard):
            is_near = mention.start - speaker.start < 1200
            if is_near and not self.is_human(speaker) and not speaker.is_plural:
                return speaker.shown_at(mention.start, mention.end)
        described = described_before(self._plain, mention.start, BODY)
        is_opening = described is not None and described == self._opening(BODY, mention.start)
        first = bisect_left(self._names, mention.start, key=lambda name: name.start)
        for name in reversed(self._names[max(0, first - 40) : first]):
            if name.start < mention.start - _BODY_REACH:
                break
            if described is not None and name.end < described[0]:
                break
            if is_opening:
                break
            if name.kind is NameKind.ORGANISATION:
                return self._by_name(mention, name)
        if described is None:
            described = described_before(self._plain, mention.start, WRITING)
        if described is None:
            return None
        own = self._descriptions.of_words(*described)
        author = self._heard[-1] if self._heard else own
        is_issued = is_text(head_of(own.text)) and author.is_speaking
        if is_issued and author.start >= start_of_line(self._text, mention.start):
            own = author
        return own.shown_at(mention.start, mention.end)

    def is_human(self, speaker: Speaker) -> bool:
        """Tell somebody from a body of people."""
        is_described = speaker.text == speaker.role
        return speaker.text in self._cast.people or (
            is_described and not is_body(head_of(speaker.text))
        )


def _is_asker(speaker: Speaker) -> bool:
    return speaker.text == speaker.role and head_of(speaker.text) in _ASKERS
