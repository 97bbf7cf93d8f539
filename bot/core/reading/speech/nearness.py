"""Nearness: whether a pronoun means who spoke last, or whom the article named last."""

from bisect import bisect_left
from collections.abc import Sequence

from bot.core.patterns import Pattern
from bot.core.reading.people.callings import is_anywhere
from bot.core.reading.people.cast import Cast, Person
from bot.core.reading.people.descriptions import ONE, described_before, head_of
from bot.core.reading.people.givennames import Gender
from bot.core.reading.people.roles import names_people
from bot.core.reading.speech.speaker import Speaker
from bot.core.reading.text.lines import start_of_line, start_of_line_before
from bot.core.reading.text.masking import MASK

#: Where a sentence ends.
BREAK = Pattern(r"[.!?\x01]\s|\n")
#: Two people named closer to each other are both at hand for a pronoun.
_SAME_SCENE = 200
_OWN = Pattern(r"(?:Her|His|She|He)\s")
#: "… concerns Ivo Brandt, president of the Sarn Caucus.": told of last, to speak next.
_CLOSES_APPOSED = Pattern(r",\s(?:an?|the|who|whose|[a-z]+)\s[^.!?\n]{3,160}[.!?]?\s*\Z")
#: Somebody of somebody's, whose is told in front.
_KIN = Pattern(
    r"(?:[Hh]is|[Hh]er|[Tt]heir)\s(?:\w+\s)?(?:wife|husband|mother|father|sister|brother"
    r"|daughter|son|widow|widower|grandmother|grandfather|girlfriend|boyfriend)\b"
)
#: Being named in a quote counts as much against somebody; nothing else does.
_IN_WORDS = 4
#: So many of those who spoke last are looked through.
_FEW = 8


class Nearness:
    """Weighs whom one article names against who speaks in it."""

    def __init__(self, text: str, plain: str, cast: Cast, heard: Sequence[Speaker]) -> None:
        self._text = text
        self._plain = plain
        self._cast = cast
        #: Who has spoken so far, oldest first; grows while the article is read.
        self._heard = heard

    def named_before(self, position: int, gender: Gender, paragraph: int) -> Person | None:
        """Find whom a pronoun means among the people named: first in the nearest paragraph."""
        start = paragraph
        called: Person | None = None
        for _ in range(6):
            found, is_told = self._first_named(start, position, gender)
            if found is not None and is_told:
                return found
            # Who is named in somebody's words is seldom the one who says them.
            called = called or found
            if start <= 0:
                break
            position = start
            start = start_of_line_before(self._text, start)
        return called

    def _first_named(self, start: int, end: int, gender: Gender) -> tuple[Person | None, bool]:
        """Take who is named first in a paragraph, and whether in prose, not in somebody's words."""
        best, rank = None, 9
        for at, person in self._cast.named_between(start, end):
            if person.gender not in (gender, Gender.UNKNOWN):
                continue
            penalty = (
                _IN_WORDS * (self._plain[at] == MASK)
                + 2 * (person.gender is Gender.UNKNOWN)
                + (not person.is_sure)
                - 2 * self._is_introduced(person, at, end)
            )
            if penalty < rank:
                best, rank = person, penalty
        return best, rank < _IN_WORDS

    def _is_introduced(self, person: Person, at: int, end: int) -> bool:
        """Tell whether the last sentence before a position names somebody for the first time."""
        if at != person.at[0] or not person.is_sure:
            return False
        behind = at + len(person.name.text)
        return _CLOSES_APPOSED.match(self._plain, behind, end) is not None

    def has_met(self, position: int, gender: Gender, heard: Speaker) -> bool:
        """Tell whether a woman or man without a name has come in since somebody was heard.

        "The mayor" may be a woman or not; of somebody known to be one, it has to be long ago, and
        whose wife or mother has come in has to be told.
        """
        met = described_before(self._plain, position, ONE[gender])
        if met is None or met[0] <= heard.start:
            return False
        if heard.text == heard.role:
            return heard.gender is not gender
        before = start_of_line_before(self._text, start_of_line(self._text, position))
        person = self._cast.people.get(heard.text)
        if person is None or met[0] < before or not _KIN.match(self._plain, met[0], met[1]):
            return False
        latest = person.at[bisect_left(person.at, position) - 1]
        return max(latest, heard.start) < start_of_line_before(self._text, before)

    def is_closer(self, named: Person, heard: Speaker, before: int, paragraph: int) -> bool:
        """Prefer somebody named after the last one heard, unless both stand far back."""
        if named.name.text == heard.text:
            return True
        mentions = named.at[: bisect_left(named.at, before)]
        before_it = start_of_line_before(self._text, paragraph)
        is_new = before_it <= named.at[0] < paragraph and heard.start < before_it
        if is_new and self._is_introduced(named, named.at[0], paragraph):
            return True
        # Who is named in the very words is seldom the one who says them.
        last = next((at for at in reversed(mentions[-_FEW:]) if self._plain[at] != MASK), -1)
        if last < 0:
            return False
        if heard.start >= paragraph > last and self._is_somebody(heard):
            return False  # "The manager thanked the crews. He": whom this paragraph is about.
        is_surer = (
            heard.gender is Gender.UNKNOWN
            and named.gender is not Gender.UNKNOWN
            and (named.gender is Gender.FEMALE or not heard.is_speaking)
            and not self._is_told_by(heard, last, paragraph)
        )
        if (
            is_surer
            and not self._is_passed(named, heard, last, paragraph)
            and not self._is_object(named, heard, last)
            and last > heard.start - _SAME_SCENE
        ):
            return True
        is_faceless = heard.text == heard.role and heard.gender is Gender.UNKNOWN
        if is_faceless and heard.start < paragraph and _OWN.match(self._plain, paragraph):
            return True  # "Her new single is out": the one whom it all is about.
        is_told = self._plain[last] != MASK  # Not only called or mentioned by who speaks.
        if heard.text not in self._cast.people and last > heard.start and is_told:
            return True
        return last >= paragraph > heard.start

    def _is_somebody(self, heard: Speaker) -> bool:
        """Tell whether one person is described, and nobody whom a place always has."""
        head = head_of(heard.text)
        is_described = heard.text == heard.role and not heard.is_plural
        is_open = is_described and heard.gender is Gender.UNKNOWN
        return is_open and names_people(head) and not is_anywhere(head)

    def _is_told_by(self, heard: Speaker, last: int, paragraph: int) -> bool:
        """See in "Umar said that Clinton was late" and in "Umar said so. She said" that it is Umar.

        Somebody who speaks goes on, where others were named in her words or a paragraph before.
        """
        if not heard.is_speaking or heard.text == heard.role:
            return False
        is_in_words = last > heard.start and not BREAK.search(self._plain, heard.start, last)
        return is_in_words or last < paragraph <= heard.start

    def _is_object(self, named: Person, heard: Speaker, last: int) -> bool:
        """See that "The kid looked at Dolan" is about the kid."""
        is_behind = heard.start < last and BREAK.search(self._plain, heard.start, last) is None
        return is_behind and named.gender is Gender.MALE

    def _is_passed(self, named: Person, heard: Speaker, last: int, paragraph: int) -> bool:
        """Tell whether one has had her say, and a sentence of its own was about another since."""
        is_since = last < heard.start and BREAK.search(self._plain, last, heard.start) is not None
        if not is_since or heard.is_speaking or heard.start < paragraph:
            return False
        return any(one.is_speaking and one.text == named.name.text for one in self._heard[-_FEW:])
