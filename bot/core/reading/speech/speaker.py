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


def described(
    text: str,
    span: tuple[int, int],
    *,
    shown: tuple[int, int] | None = None,
    gender: Gender = Gender.UNKNOWN,
    is_plural: bool = False,
) -> Speaker:
    """Give somebody without a name as a speaker of the words that a text describes them by.

    Args:
        text: The article.
        span: The description.
        shown: The words that show who it is, if they are others.
        gender: As far as the words tell it.
        is_plural: They are several, or a body.
    """
    words = text[span[0] : span[1]]
    start, end = shown or span
    return Speaker(
        text=words,
        start=start,
        end=end,
        name_start=span[0],
        name_end=span[1],
        role=words,
        gender=gender,
        is_plural=is_plural,
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
