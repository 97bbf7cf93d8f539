"""Feedback: what readers think of what they read."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.core.channels import Channel


class Verdict(StrEnum):
    """What a reader thinks of a brief or an answer."""

    GOOD = "good"
    WRONG = "wrong"
    OUTDATED = "outdated"
    MISSING = "missing source"
    LONG = "too long"


@dataclass(frozen=True, slots=True, kw_only=True)
class Feedback:
    """One verdict; a person has one on each thing, the newest."""

    #: What it is on: "brief/Sell flood/12", or the id of the question.
    about: str
    channel: Channel
    user: str
    verdict: Verdict
    #: In the reader's own words; empty mostly.
    words: str = ""
    #: What was asked and what was said, so that it can be judged again.
    question: str = ""
    said: tuple[str, ...] = ()
    at: datetime
