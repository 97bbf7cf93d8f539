"""Speakers: from the words that show who speaks to the fullest name the article gives."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.evidence import Name, NameKind
from bot.core.reading.cast import Cast, Person
from bot.core.reading.givennames import Gender
from bot.core.reading.mentions import Mention, MentionKind
from bot.core.reading.roles import gender_of_phrase, is_plural, names_people

_FEMALE_PRONOUNS = frozenset("she her ella elle ela sie она вона lei".split())
_MALE_PRONOUNS = frozenset("he him él il ele er он він lui".split())
_PLURAL_PRONOUNS = frozenset("they them ils они вони".split())
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_PREPOSITION = re.compile(r"\s(?:of|for|at|from|with|in|on|to|who|familiar|close|de|von)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Somebody resolved: `start` and `end` show who it is, the rest is the fullest name."""

    text: str
    start: int
    end: int
    name_start: int
    name_end: int
    role: str = ""
    gender: Gender = Gender.UNKNOWN
    is_plural: bool = False

    def shown_at(self, start: int, end: int) -> "Speaker":
        """Give the same speaker as shown by other words."""
        return Speaker(
            text=self.text,
            start=start,
            end=end,
            name_start=self.name_start,
            name_end=self.name_end,
            role=self.role,
            gender=self.gender,
            is_plural=self.is_plural,
        )


class Resolver:
    """Resolves mentions in text order, remembering who was heard or talked about last."""

    def __init__(self, text: str, names: Sequence[Name], cast: Cast) -> None:
        self._text = text
        self._names = names
        self._cast = cast
        #: Names that nothing tells to be a place or a body, of a length that people have.
        self._unsettled = {
            name.text for name in names if name.kind is NameKind.UNKNOWN and " " in name.text
        }
        #: Who has spoken so far, oldest first.
        self._heard: list[Speaker] = []

    def resolve(self, mention: Mention) -> Speaker | None:
        """Find out who is meant; None rather than a guess. Remembers the answer."""
        found: Speaker | None
        if mention.kind is MentionKind.NAME and mention.name is not None:
            found = self._by_name(mention, mention.name)
        elif mention.kind is MentionKind.PRONOUN:
            found = self._by_pronoun(mention)
        else:
            found = self._by_description(mention)
        if found is not None:
            self._heard.append(found)
        return found

    def remember(self, speaker: Speaker) -> Speaker:
        """Take note of a speaker found in another way."""
        self._heard.append(speaker)
        return speaker

    def _of_person(self, person: Person, start: int, end: int) -> Speaker:
        return Speaker(
            text=person.name.text,
            start=start,
            end=end,
            name_start=person.name.start,
            name_end=person.name.end,
            role=person.role,
            gender=person.gender,
        )

    def _by_name(self, mention: Mention, name: Name) -> Speaker:
        person = self._cast.person(name)
        if person is not None:
            return self._of_person(person, mention.start, mention.end)
        full = self._cast.full(name)
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
            return self._last_heard(mention, plural=True)
        if word in _FEMALE_PRONOUNS:
            return self._he_or_she(mention, Gender.FEMALE)
        if word in _MALE_PRONOUNS:
            return self._he_or_she(mention, Gender.MALE)
        if word == "it":
            return self._organisation_before(mention)
        return None

    def _last_heard(self, mention: Mention, *, plural: bool) -> Speaker | None:
        for speaker in reversed(self._heard):
            if speaker.start < mention.start and speaker.is_plural == plural:
                return speaker.shown_at(mention.start, mention.end)
        return None

    def _he_or_she(self, mention: Mention, gender: Gender) -> Speaker | None:
        """Choose between who spoke last and whom the article named last."""
        paragraph = self._text.rfind("\n", 0, mention.start) + 1
        heard = next(
            (
                speaker
                for speaker in reversed(self._heard)
                if speaker.start < mention.start
                and not speaker.is_plural
                and speaker.gender in (gender, Gender.UNKNOWN)
                and self._can_be_person(speaker)
            ),
            None,
        )
        named = self._named_before(mention.start, gender, paragraph)
        if named is not None and (heard is None or self._is_closer(named, heard, paragraph)):
            return self._of_person(named, mention.start, mention.end)
        if heard is not None:
            return heard.shown_at(mention.start, mention.end)
        return None

    def _can_be_person(self, speaker: Speaker) -> bool:
        words = _WORD.findall(speaker.text)
        if speaker.text in self._cast.people or any(names_people(word) for word in words):
            return True
        return speaker.text in self._unsettled

    def _named_before(self, position: int, gender: Gender, paragraph: int) -> Person | None:
        """Find whom a pronoun means among the people named: first in the nearest paragraph."""
        start = paragraph
        for _ in range(6):
            found = self._first_named(start, position, gender)
            if found is not None:
                return found
            if start <= 0:
                return None
            position = start
            start = self._text.rfind("\n", 0, max(0, len(self._text[:start].rstrip()))) + 1
        return None

    def _first_named(self, start: int, end: int, gender: Gender) -> Person | None:
        unknown: Person | None = None
        for person in self._cast.named_between(start, end):
            if person.gender is gender:
                return person
            if person.gender is Gender.UNKNOWN and unknown is None:
                unknown = person
        return unknown

    def _is_closer(self, named: Person, heard: Speaker, paragraph: int) -> bool:
        """Prefer somebody named after the last one heard, unless both stand far back."""
        if named.name.text == heard.text:
            return True
        return named.at[-1] >= paragraph > heard.start

    def _organisation_before(self, mention: Mention) -> Speaker | None:
        for speaker in reversed(self._heard):
            is_near = mention.start - speaker.start < 1200
            if is_near and not self._is_human(speaker) and not speaker.is_plural:
                return speaker.shown_at(mention.start, mention.end)
        for name in reversed(self._names):
            if name.start < mention.start - 600:
                break
            if name.start < mention.start and name.kind is NameKind.ORGANISATION:
                return self._by_name(mention, name)
        return None

    def _is_human(self, speaker: Speaker) -> bool:
        return speaker.text in self._cast.people

    def _by_description(self, mention: Mention) -> Speaker | None:
        words = mention.words(self._text)
        head = _head_of(words)
        is_definite = self._text[max(0, mention.start - 4) : mention.start].casefold() == "the "
        plural = is_plural(head) or " and " in words
        gender = gender_of_phrase(head)
        own = Speaker(
            text=words,
            start=mention.start,
            end=mention.end,
            name_start=mention.start,
            name_end=mention.end,
            role=words,
            gender=gender,
            is_plural=plural,
        )
        if not is_definite or len(words.split()) > 3 or plural:
            return own
        person = self._cast.with_role(head, mention.start)
        if person is not None and gender in (Gender.UNKNOWN, person.gender):
            return self._of_person(person, mention.start, mention.end)
        return self._described_before(own, head) if len(words.split()) == 1 else own

    def _described_before(self, own: Speaker, head: str) -> Speaker:
        """Find the longer description that "the spokesperson" takes up again."""
        pattern = re.compile(
            rf"\b(?:an?|the|one|another)\s+((?:[\w.’'-]+\s+){{1,5}}{re.escape(head)}\b"
            r"(?:\s(?:for|of|at|from|with)\s(?:the\s)?[A-Z][\w-]*(?:\s[A-Z][\w-]*)*)?)",
            re.IGNORECASE,
        )
        last = None
        for match in pattern.finditer(self._text, max(0, own.start - 4000), own.start):
            last = match
        if last is None:
            return own
        words = re.split(r"\b(?:and|or)\s+(?:an?|the)\s+", last[1])[-1]
        start = last.end(1) - len(words)
        return Speaker(
            text=words,
            start=own.start,
            end=own.end,
            name_start=start,
            name_end=last.end(1),
            role=words,
            gender=own.gender,
        )


def _head_of(words: str) -> str:
    """Find the noun that a description is about: its last word for people before a preposition."""
    front = _PREPOSITION.split(words, maxsplit=1)[0]
    people = [match.group() for match in _WORD.finditer(front) if names_people(match.group())]
    return people[-1] if people else (front.split() or [""])[-1]
