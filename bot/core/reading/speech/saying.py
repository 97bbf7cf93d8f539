"""Somebody says something: the verb or phrase of it, and whose words it makes them."""

from enum import Enum

from bot.core.frozen import frozen


class Side(Enum):
    """Where the subject stands."""

    BEFORE = "she said"
    AFTER = "said she"
    SHARED = "saying: the subject of the clause before"


@frozen
class Saying:
    """One verb or phrase of saying with the words of its subject; both are spans of the text."""

    verb: str
    verb_start: int
    verb_end: int
    #: Equal when the subject has to come from elsewhere.
    subject_start: int
    subject_end: int
    side: Side
    #: Stands in a relative clause, beside the main line of the sentence.
    is_relative: bool = False
    #: A verb that means speech only because a quote stands right beside it ("growled").
    is_tag: bool = False
    #: Read by the rules of another language.
    is_foreign: bool = False

    @classmethod
    def of(
        cls,
        verb: str,
        at: tuple[int, int],
        subject: tuple[int, int],
        side: Side,
        *,
        is_tag: bool = False,
        is_foreign: bool = False,
    ) -> "Saying":
        """Make one of the spans of its verb and of its subject."""
        return cls(
            verb=verb,
            verb_start=at[0],
            verb_end=at[1],
            subject_start=subject[0],
            subject_end=subject[1],
            side=side,
            is_tag=is_tag,
            is_foreign=is_foreign,
        )

    @property
    def start(self) -> int:
        """Where verb or subject begins, whichever is first."""
        if self.subject_start == self.subject_end:
            return self.verb_start
        return min(self.verb_start, self.subject_start)

    @property
    def end(self) -> int:
        """Where verb or subject ends, whichever is last."""
        return max(self.verb_end, self.subject_end)
