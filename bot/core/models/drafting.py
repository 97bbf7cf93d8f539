"""What a language model fills in: references to evidence, and short statements.

Ids are those of the numbered evidence: `S12` a sentence, `Q3` a quote, `F7` a figure. A draft
is a proposal and nothing more: whether an id exists and bears its statement out, the gate says.

Replies are read leniently where no meaning is lost (surplus items, "[S3]" for "S3", a missing
`change`), so that a repair is asked for only when it is needed.
"""

import re
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, field_validator

from bot.core.briefs import Change
from bot.core.patterns import Pattern

#: How many items of each list of a brief are kept.
MAX_BOTTOM_LINE = 2
MAX_NEW = 5
MAX_FIGURES = 4
MAX_QUOTES = 2
MAX_UNSETTLED = 3
MAX_WATCH = 3
MAX_ANSWER = 4
#: Of a second try; a draft has no more statements than these.
MAX_SECOND = MAX_BOTTOM_LINE + MAX_NEW + MAX_UNSETTLED + MAX_WATCH

#: Longest statement that is taken seriously, in characters; the prompts ask for 40 words.
MAX_STATEMENT = 600


def estimate_tokens(text: str) -> int:
    """Return about how many tokens a text takes; for most languages rather too many than too few.

    Exact counts differ from model to model, and no counter works offline for all of them.
    """
    return -(-len(text.encode("utf-8", "replace")) // 3)


_ID = Pattern(r"(?<![A-Za-z0-9])([SQF])0*([1-9][0-9]{0,5})(?![A-Za-z0-9])", re.IGNORECASE)
_REJECTED = Pattern(r"\W*R?0*([1-9][0-9]{0,2})\W*", re.IGNORECASE)


def evidence_ids(value: object) -> object:
    """Read ids out of what a model wrote for them: ["[S3]", "q1, F2"] is ["S3", "Q1", "F2"].

    What is no id is left out; anything but a list of strings is returned as it is.
    """
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        return value
    found = [f"{kind.upper()}{number}" for item in value for kind, number in _ID.findall(item)]
    return list(dict.fromkeys(found))


EvidenceIds = Annotated[list[str], BeforeValidator(evidence_ids)]


class _Draft(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True, str_strip_whitespace=True)


class DraftStatement(_Draft):
    """One sentence and the evidence that bears it out."""

    text: Annotated[str, Field(description="One plain sentence, at most 40 words.")]
    evidence: Annotated[EvidenceIds, Field(description="Ids such as S3, Q1 or F2.")]
    change: Annotated[
        Change | None, Field(description="How it differs from before; null if nothing is said.")
    ] = None

    @field_validator("text")
    @classmethod
    def _is_short(cls, text: str) -> str:
        if not text:
            raise ValueError("the text is empty")
        if len(text) > MAX_STATEMENT:
            raise ValueError(f"longer than {MAX_STATEMENT} characters")
        return text

    @field_validator("change", mode="before")
    @classmethod
    def _no_word_is_none(cls, change: object) -> object:
        if not isinstance(change, str):
            return change
        word = change.strip().lower()
        return None if word in ("", "null", "none") else word


class BriefDraft(_Draft):
    """A brief as a model proposes it."""

    bottom_line: list[DraftStatement]
    new: list[DraftStatement]
    #: Ids of figures, most telling first.
    figures: EvidenceIds
    #: Ids of quotes, most telling first.
    quotes: EvidenceIds
    unsettled: list[DraftStatement]
    watch: list[DraftStatement]

    @field_validator("bottom_line")
    @classmethod
    def _has_a_bottom_line(cls, statements: list[DraftStatement]) -> list[DraftStatement]:
        if not statements:
            raise ValueError("give one or two statements")
        return statements[:MAX_BOTTOM_LINE]

    @field_validator("new")
    @classmethod
    def _few_new(cls, statements: list[DraftStatement]) -> list[DraftStatement]:
        return statements[:MAX_NEW]

    @field_validator("figures")
    @classmethod
    def _points_at_figures(cls, ids: list[str]) -> list[str]:
        return [id for id in ids if id.startswith("F")][:MAX_FIGURES]

    @field_validator("quotes")
    @classmethod
    def _points_at_quotes(cls, ids: list[str]) -> list[str]:
        return [id for id in ids if id.startswith("Q")][:MAX_QUOTES]

    @field_validator("unsettled")
    @classmethod
    def _few_unsettled(cls, statements: list[DraftStatement]) -> list[DraftStatement]:
        return statements[:MAX_UNSETTLED]

    @field_validator("watch")
    @classmethod
    def _few_to_watch(cls, statements: list[DraftStatement]) -> list[DraftStatement]:
        return statements[:MAX_WATCH]


class AnswerDraft(_Draft):
    """An answer as a model proposes it; without statements it is no answer."""

    is_answered: bool
    statements: list[DraftStatement]

    @field_validator("statements")
    @classmethod
    def _few(cls, statements: list[DraftStatement]) -> list[DraftStatement]:
        return statements[:MAX_ANSWER]


class SecondStatement(_Draft):
    """What a model says in the place of a statement that was rejected."""

    #: `R1`; empty if it cannot be told which is meant.
    rejected: Annotated[str, Field(description="Id of the rejected statement, such as R1.")]
    #: Empty: it is given up.
    text: Annotated[str, Field(description="One plain sentence, at most 40 words.")]
    evidence: Annotated[EvidenceIds, Field(description="Ids that the rejected statement cites.")]

    @field_validator("rejected")
    @classmethod
    def _is_an_id(cls, rejected: str) -> str:
        named = _REJECTED.fullmatch(rejected)
        return f"R{named[1]}" if named else ""

    @field_validator("text")
    @classmethod
    def _is_given_up_if_long(cls, text: str) -> str:
        # No reason to have the whole reply repaired: what was rejected is replaced anyway.
        return text if len(text) <= MAX_STATEMENT else ""


class SecondDraft(_Draft):
    """A model's second try at statements that the gate rejected; what it leaves out is given up."""

    statements: list[SecondStatement]

    @field_validator("statements")
    @classmethod
    def _few(cls, statements: list[SecondStatement]) -> list[SecondStatement]:
        return statements[:MAX_SECOND]
