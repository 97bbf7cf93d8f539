"""Describing: whom "the mayor", "her son" and "the company" stand for.

The name where the article leaves no doubt, else the fullest description of the same one.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence

from bot.core.evidence import Name
from bot.core.patterns import Pattern
from bot.core.reading.people.bodies import Bodies, is_trading
from bot.core.reading.people.callings import CLASSES, can_be, is_anywhere, is_writing
from bot.core.reading.people.cast import Cast, Person
from bot.core.reading.people.descriptions import fuller_description, head_of, is_body, joins_several
from bot.core.reading.people.givennames import Gender
from bot.core.reading.people.mentions import Mention
from bot.core.reading.people.pronouns import gender_of_pronoun
from bot.core.reading.people.roles import gender_of_phrase, is_plural, names_people
from bot.core.reading.propernames.places import is_demonym, is_inhabitant
from bot.core.reading.speech.speaker import Speaker, described, spoken_by
from bot.core.reading.text.lines import start_of_line, start_of_line_before
from bot.core.reading.text.masking import MASK

#: "The old sergeant", "the other man": somebody new, whom these words tell from those known.
_NEW = Pattern(r"(?:old|young|elderly|tall|little|fat|thin|other|second|third|last)\s")
#: Of these, who may be known already, by how somebody looks.
_OF_LOOKS = Pattern(r"(?:old|young|elderly|tall|little|fat|thin)\s[a-z]+\Z")
#: "The minister's lawyer" is not the minister.
_OWNED = Pattern(r"['’]s?\s")
_YEARS_OLD = Pattern(r"(\d{1,3})-year-old")
#: Longer descriptions tell more of somebody than a role.
_FEW = 3
#: "Two of the people" are not one of them.
_SEVERAL = Pattern(
    r"(?:two|three|four|five|six|several|some|many|both|few|dozens|hundreds|most|others)\b",
    re.IGNORECASE,
)
#: "The “Blue Roof” singer" is "the singer".
_THE = Pattern(
    r"\b(?:[Tt]he|[Ll][ae]|[Ee]l|[Ii]l|[Dd]er|[Dd]ie|[Oo])\s(?:[“\"][^”\"\n]{1,40}[”\"]\s)?\Z"
)
#: "A governadora" is "the governor".
_LADY = Pattern(
    r"(?:governador|president|prefeit|senador|deputad|ministr|vereador|morador|diretor)a"
)
_RANK = Pattern(r"\b(?:deputy|vice|assistant|shadow|former|ex)\b")
_RIVAL = Pattern(r"([Hh]is|[Hh]er)\s(?:[a-z]+\s)?(?:rival|opponent|challenger|adversary|foe)")
_NO_RIVAL = Pattern(
    r"\b(?:moderator|host|judge|analyst|professor|spokes\w+|adviser|pollster)\b", re.I
)
_LONGEST_SENTENCE = 200
_FARTHEST = 2_000
#: What a source without a name is called next.
_SOURCES = ("insider", "tipster", "informant", "official", "person")
_TOLD_BEHIND = Pattern(r"[\w.’' -]{1,50},\s[^,\n]*(?:,|$)")
#: "His wife", "Orlan's son".
_KIN = Pattern(
    r"(?:[Hh]is|[Hh]er|[Tt]heir|(?:[A-ZÀ-Þ][\w-]*\s){0,2}[A-ZÀ-Þ][\w-]*['’]s?)\s(?:late\s|own\s)?(?P<kin>wife"
    r"|husband|mother|father|mum|mom|dad|son|daughter|brother|sister|aunt|uncle|cousin|niece|nephew"
    r"|partner|fiancée?|girlfriend|boyfriend|grandmother|grandfather|grandson|granddaughter|widow"
    r"|(?:step)?(?:son|daughter|mother|father)|(?:mother|father|brother|sister|son|daughter)-in-law)\Z"
)


class Descriptions:
    """Resolves the descriptions of one article in text order."""

    def __init__(
        self, text: str, plain: str, names: Sequence[Name], cast: Cast, heard: list[Speaker]
    ) -> None:
        self._text = text
        self._plain = plain
        self._cast = cast
        self._bodies = Bodies(text, plain, names, cast)
        #: Who has spoken so far, oldest first; grows while the article is read.
        self._heard = heard

    def of_words(self, start: int, end: int) -> Speaker:
        """Give what a span says of somebody as a speaker of these words."""
        last = self._text[start:end].split()[-1]
        return described(self._text, (start, end), is_plural=is_plural(last))

    def resolve(self, mention: Mention) -> Speaker:
        """Find out who is meant by a description; nobody but itself where that is not sure."""
        words = mention.words(self._text)
        own = self._as_described(mention, words)
        related = self._related(mention, words)
        if related is not None:
            return related
        if not self._is_definite(mention, words) or own.is_plural or _OWNED.search(words):
            return own
        head = head_of(words)
        if is_body(head):
            return self._body(own, head)
        is_aged = _YEARS_OLD.match(words) is not None
        is_by_nation = is_demonym(words) or is_inhabitant(words)
        last = self._heard[-1] if self._heard else None
        if last is not None and (is_aged or is_by_nation) and self._is_here(last, own):
            return last.shown_at(own.start, own.end)
        is_few = len(words.split()) <= _FEW
        holder = self._holder(own, head) if is_few and not is_writing(head) else None
        if holder is not None:
            return holder
        found = self._described_before(own, head) if len(words.split()) == 1 else own
        is_somebody = is_aged or names_people(head) or head in CLASSES or is_by_nation
        if found is not own or not is_somebody:
            return found
        if _NEW.match(words):
            return self._only_such(own, words, head)
        return self._taken_up(mention, own, head, is_aged=is_aged)

    def _as_described(self, mention: Mention, words: str) -> Speaker:
        """Give a description as a speaker of these words."""
        head = head_of(words)
        return described(
            self._text,
            (mention.start, mention.end),
            gender=gender_of_phrase(head) if head.islower() else _gender_of_nation(head),
            is_plural=is_plural(head) or joins_several(words) or _SEVERAL.match(words) is not None,
        )

    def _is_definite(self, mention: Mention, words: str) -> bool:
        """Tell "the mayor", who is known, from "a mayor"."""
        if _LADY.fullmatch(words) and self._text.endswith(("a ", "A "), 0, mention.start):
            return True
        return _THE.search(self._text, max(0, mention.start - 48), mention.start) is not None

    def _related(self, mention: Mention, words: str) -> Speaker | None:
        """Find who is of an age ("the 40-year-old"), somebody's wife, or somebody's rival."""
        age = _YEARS_OLD.match(words)
        person = self._cast.of_age(int(age[1]), mention.start) if age else None
        person = person or self._relative(words, mention)
        if person is not None:
            return spoken_by(person, mention.start, mention.end)
        rival = self._rival(words)
        return rival.shown_at(mention.start, mention.end) if rival is not None else None

    def _holder(self, own: Speaker, head: str) -> Speaker | None:
        """Find who holds the office that a description names."""
        person = self._with_role(own.start, head)
        if person is None:
            return None
        if any(rank not in person.role.casefold() for rank in _RANK.findall(own.text)):
            return self._in_rank(own, person)
        is_fitting = own.gender in (Gender.UNKNOWN, person.gender)
        return spoken_by(person, own.start, own.end) if is_fitting else None

    def _taken_up(self, mention: Mention, own: Speaker, head: str, *, is_aged: bool) -> Speaker:
        """Let "the geologist" be the only one who was named of late, if anybody is."""
        is_short = not is_aged and own.text.islower() and len(own.text.split()) < _FEW
        person = self._only_one_before(own.start, head, is_short=is_short)
        if person is None or self._is_told_apart(person, mention):
            return own
        is_fitting = own.gender in (Gender.UNKNOWN, person.gender)
        return spoken_by(person, own.start, own.end) if is_fitting else own

    def _only_such(self, own: Speaker, words: str, head: str) -> Speaker:
        """Let "the young man" be the only man named of late who has spoken, if nobody else is."""
        if (
            not _OF_LOOKS.match(words)
            or own.gender is Gender.UNKNOWN
            or self._is_met(head, own.start)
        ):
            return own
        named = {
            person.name.text: person
            for at, person in self._cast.named_between(max(0, own.start - _FARTHEST), own.start)
            if self._plain[at] != MASK and person.is_sure and person.gender is own.gender
        }
        person = next(iter(named.values()), None)
        if person is None or len(named) > 1:
            return own
        has_spoken = any(one.text == person.name.text for one in self._heard)
        last = next((one for one in reversed(self._heard) if one.start != own.start), own)
        # Whoever spoke last is answered by somebody else.
        is_answered = last.text == person.name.text and last.start < start_of_line(
            self._text, own.start
        )
        return spoken_by(person, own.start, own.end) if has_spoken and not is_answered else own

    def _with_role(self, position: int, head: str) -> Person | None:
        """Find who has a role; "the skipper" is a captain unless another is at hand."""
        person = self._cast.with_role(head, position)
        if person is None or self._is_another(person, head, position):
            return None
        if head.casefold() in person.role.casefold():
            return person
        return self._only_one_before(position, head, reach=1) or person

    def _is_told_apart(self, person: Person, mention: Mention) -> bool:
        """See that "The kid looked at Dolan" is about two people."""
        following = bisect_left(person.at, mention.end)
        if following == len(person.at):
            return False
        at = person.at[following]
        between = self._plain[mention.end : at]
        return len(between) < _LONGEST_SENTENCE and not re.search(
            r"[.!?\n\x01]|^,?\s(?:\w+\s)?$", between
        )

    def _in_rank(self, own: Speaker, chief: Person) -> Speaker:
        """Tell "the deputy governor" from the governor: whoever else was heard last."""
        last = self._heard[-1] if self._heard else None
        is_other = (
            last is not None
            and last.text in self._cast.people
            and last.text != chief.name.text
            and own.gender in (Gender.UNKNOWN, last.gender)
            and last.start
            > start_of_line_before(self._text, start_of_line(self._text, own.start)) - 1
        )
        return last.shown_at(own.start, own.end) if last is not None and is_other else own

    def _rival(self, words: str) -> Speaker | None:
        """Let "her opponent" be the other one of the two people who were heard last."""
        owner = _RIVAL.fullmatch(words)
        people = [one for one in self._heard if one.text in self._cast.people]
        if owner is None or not people:
            return None
        called = gender_of_pronoun(owner[1])
        first = next((one for one in reversed(people) if one.gender is called), None)
        if first is None:
            return None
        others = [
            one
            for one in reversed(people)
            if one.text != first.text and not _NO_RIVAL.search(one.role)
        ]
        heard = Counter(one.text for one in others)
        return max(others, key=lambda one: heard[one.text], default=None)

    def _is_another(self, person: Person, head: str, position: int) -> bool:
        """Tell whether "a senior lawmaker" has come in since somebody was named."""
        # What stands right behind the name tells of the same one: "Lind, a retired baker".
        last = person.at[bisect_left(person.at, position) - 1]
        told = _TOLD_BEHIND.match(self._plain, last, position)
        last = told.end() if told is not None else last
        return (
            self._plain.find(head, last, position) >= 0
            and re.search(
                rf"\b(?:[Aa]n?|[Aa]nother|[Oo]ne)\s(?:[a-z-]+\s){{0,3}}{re.escape(head)}\b"
                r"(?!\swho\sis|,\s[A-ZÀ-Þ])",
                self._plain[last:position],
            )
            is not None
        )

    def _relative(self, words: str, mention: Mention) -> Person | None:
        """Find the one whom the article names as somebody's wife, son or the like."""
        kin = _KIN.match(words)
        if kin is None:
            return None
        found = self._cast.with_role(kin["kin"], mention.start)
        if found is None and kin["kin"] in ("husband", "wife"):
            found = self._cast.spouse(gender_of_phrase(kin["kin"]), mention.start)
        return found

    def _body(self, own: Speaker, head: str) -> Speaker:
        """Call "the company" by its name, or by its longer description."""
        name = self._bodies.named(head, own.start)
        if name is None and (own.text == head or "based" in own.text):
            described = self._described_before(own, head)
            name = self._bodies.talked_about(head, own.start)
            is_later = name is not None and name.start > described.name_start
            if described is not own and not (is_later and is_trading(head)):
                return described
        if name is None:
            return own
        full = self._cast.full(name)
        return Speaker(
            text=full.text,
            start=own.start,
            end=own.end,
            name_start=full.start,
            name_end=full.end,
        )

    def _is_here(self, speaker: Speaker, own: Speaker) -> bool:
        """Tell whether somebody of unknown age spoke in the same paragraph, before a mention."""
        person = self._cast.people.get(speaker.text)
        is_fitting = person is not None and not person.age and not speaker.is_plural
        is_one = is_fitting and own.gender in (Gender.UNKNOWN, speaker.gender)
        return is_one and speaker.start >= start_of_line(self._text, own.start)

    def _only_one_before(
        self, position: int, head: str, *, reach: int = 2, is_short: bool = False
    ) -> Person | None:
        """Find the only person whom the paragraph so far or the one before it has named.

        "The geologist" is that one, unless a role is known that no geologist has.
        """
        start = start_of_line(self._text, position)
        for _ in range(reach):
            named = {
                person.name.text: person
                for at, person in self._cast.named_between(start, position)
                if self._plain[at] != MASK
            }
            if any(person.is_sure for person in named.values()):
                return self._one_of(named, head, position, is_short=is_short)
            position, start = start, start_of_line_before(self._text, start)
        return None

    def _one_of(
        self, named: Mapping[str, Person], head: str, position: int, *, is_short: bool
    ) -> Person | None:
        """Choose whom "the star" is of those named: the only one, else the one who spoke last.

        "The Lower Velda senator" may be whom the sentence before was about, too.
        """
        last = self._heard[-1] if self._heard else None
        sure = [one for one in named.values() if one.is_sure]
        person = sure[0]
        if len(sure) > 1 or (is_short and len(named) > 1):
            if last is None or last.text not in named:
                return None
            if is_anywhere(head) if not is_short else not last.is_speaking:
                return None
            person = named[last.text]
        is_new = is_anywhere(head) and self._is_met(head, position)
        return person if can_be(head, person.role) and not is_new else None

    def _is_met(self, head: str, position: int) -> bool:
        """Tell whether "a judge" has come in of whom nobody says a name."""
        first = max(0, position - _FARTHEST)
        return (
            self._plain.find(head, first, position) >= 0
            and re.search(
                rf"\b(?:[Aa]n?|[Oo]ne)\s(?:[a-z-]+\s){{0,2}}{re.escape(head)}\s[a-z]",
                self._plain[first:position],
            )
            is not None
        )

    def _described_before(self, own: Speaker, head: str) -> Speaker:
        """Find the longer description that "the spokesperson" takes up again."""
        for speaker in reversed(self._heard):
            # "An official and a spokesperson" is nobody that "the spokesperson" takes up alone.
            is_longer = len(speaker.text) > len(own.text) and not speaker.is_plural
            heads = (head, "source") if head in _SOURCES else (head,)
            if is_longer and speaker.text == speaker.role and head_of(speaker.text) in heads:
                return speaker.shown_at(own.start, own.end)
        span = fuller_description(self._plain, head, own.start)
        if span is None:
            return own
        return described(self._text, span, shown=(own.start, own.end), gender=own.gender)


def _gender_of_nation(head: str) -> Gender:
    """Tell a Frenchwoman from a Dutchman; of a Spaniard nothing is known."""
    if not is_inhabitant(head) or not head.endswith("man"):
        return gender_of_phrase(head)
    return Gender.FEMALE if head.endswith("woman") else Gender.MALE
