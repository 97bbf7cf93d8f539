"""What becomes of a claim that is checked against the sources."""

from dataclasses import dataclass
from enum import StrEnum

from bot.core.briefs import Citation


class Standing(StrEnum):
    """How a claim stands to what the sources say."""

    BORNE_OUT = "borne out"
    #: The sources do not state it: they give it to somebody.
    SAID = "said by somebody"
    #: A source is about the same and does not bear it out.
    DIFFERS = "not borne out"
    NOT_FOUND = "not in our sources"


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """One sentence of a message, and how it stands."""

    claim: str
    standing: Standing
    citations: tuple[Citation, ...] = ()
    #: Who says it, for SAID.
    claimant: str = ""
    #: The sentence of a source that comes nearest, where it is not borne out.
    nearest: str = ""
    #: What the gate says against it, each a phrase for a person.
    reasons: tuple[str, ...] = ()
