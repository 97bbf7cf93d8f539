"""Somebody who speaks, as the article shows and names them."""

from dataclasses import replace

from bot.core.frozen import frozen
from bot.core.reading.people.cast import Person
from bot.core.reading.people.givennames import Gender


@frozen
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
    #: False for somebody a sentence was only about.
    is_speaking: bool = True

    def shown_at(self, start: int, end: int) -> "Speaker":
        """Give the same speaker as shown by other words."""
        return replace(self, start=start, end=end, is_speaking=True)

    def spoken_of(self) -> "Speaker":
        """Give the same one as somebody whom a sentence is only about, as most are."""
        return Speaker(
            text=self.text,
            start=self.start,
            end=self.end,
            name_start=self.name_start,
            name_end=self.name_end,
            role=self.role,
            gender=self.gender,
            is_plural=self.is_plural,
            is_speaking=False,
        )


def spoken_by(person: Person, start: int, end: int) -> Speaker:
    """Give somebody of the cast as a speaker whom the words of a span show."""
    return Speaker(
        text=person.name.text,
        start=start,
        end=end,
        name_start=person.name.start,
        name_end=person.name.end,
        role=person.role,
        gender=person.gender,
    )
