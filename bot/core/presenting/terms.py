"""The words of our own vocabulary as readers see them: states, statuses, kinds, tiers, outcomes.

In JSON and in the store they stay what they are; these are their names in the language spoken.
"""

from bot.core.articles import Tier
from bot.core.briefs import Change, Outcome
from bot.core.evidence import Figure, Status
from bot.core.figures.wording import unsaid
from bot.core.speaking import marked, say, spoken
from bot.locale import ENGLISH

_CHANGES = {
    Change.NEW: (marked("new"), marked("NEW")),
    Change.CHANGED: (marked("changed"), marked("CHANGED")),
    Change.CONFIRMED: (marked("confirmed"), marked("CONFIRMED")),
    Change.CORRECTED: (marked("corrected"), marked("CORRECTED")),
    Change.WITHDRAWN: (marked("withdrawn"), marked("WITHDRAWN")),
}
_STATUSES = {
    Status.OBSERVED: marked("reported"),  # Translators: goes into "{status} by {name}".
    Status.CLAIMED: marked("claimed"),
    Status.ESTIMATED: marked("estimated"),
    Status.PROJECTED: marked("PROJECTED"),
    Status.PLANNED: marked("PLANNED"),
    Status.DENIED: marked("DENIED"),
    Status.CORRECTED: marked("CORRECTED"),
}
_OUTCOMES = {
    Outcome.HELD: marked("HELD"),  # Translators: a meeting or a vote took place as announced.
    Outcome.NOT_HELD: marked("NOT HELD"),
    Outcome.NO_REPORT: marked("NO REPORT YET"),
}
_TIERS = {
    Tier.OFFICIAL: marked("official"),
    Tier.WIRE: marked("wire"),  # Translators: a news agency.
    Tier.NATIONAL: marked("national"),
    Tier.LOCAL: marked("local"),
    Tier.NGO: marked("ngo"),
    Tier.STATE_MEDIA: marked("state media"),
    Tier.SOCIAL: marked("social"),
    Tier.UNKNOWN: marked("unknown"),
}
#: What figures measure, as headings of the ledger.
_KINDS = {
    "killed": marked("KILLED"),  # Translators: these are headings above counts.
    "injured": marked("INJURED"),
    "missing": marked("MISSING"),
    "displaced": marked("DISPLACED"),
    "evacuated": marked("EVACUATED"),
    "affected": marked("AFFECTED"),
    "kidnapped": marked("KIDNAPPED"),
    "detained": marked("DETAINED"),
    "rescued": marked("RESCUED"),
    "destroyed": marked("DESTROYED"),
    "damaged": marked("DAMAGED"),
    "troops": marked("TROOPS"),
    "money": marked("MONEY"),
    "magnitude": marked("MAGNITUDE"),
    "area": marked("AREA"),
    "percent": marked("PERCENT"),
    "other": marked("OTHER FIGURES"),
}
#: What became of people, behind a bare count of them.
_COUNTED = {
    "killed": marked("killed"),  # Translators: follows a number: "11 killed".
    "injured": marked("injured"),
    "missing": marked("missing"),
    "displaced": marked("displaced"),
    "evacuated": marked("evacuated"),
    "kidnapped": marked("kidnapped"),
    "detained": marked("detained"),
    "rescued": marked("rescued"),
    "affected": marked("affected"),
}


def change_word(change: Change) -> str:
    """Write what changed of a fact, within a line."""
    return say(_CHANGES[change][0])


def change_label(change: Change) -> str:
    """Write the same as a label."""
    return say(_CHANGES[change][1])


def change_of(label: str) -> str:
    """Return the change that a label in the language spoken names; empty for other labels."""
    return next((one.value for one in Change if change_label(one) == label), "")


def status_word(status: Status) -> str:
    """Write what kind of knowledge a figure is."""
    return say(_STATUSES[status])


def outcome_word(outcome: Outcome) -> str:
    """Write what became of an event, as a label."""
    return say(_OUTCOMES[outcome])


def tier_word(tier: Tier) -> str:
    """Write how near to the facts a source is."""
    return say(_TIERS[tier])


def kind_heading(kind: str) -> str:
    """Write what figures measure, as a heading."""
    return say(_KINDS.get(kind, kind.upper()))


def unsaid_words(figure: Figure) -> str:
    """Return what a bare count counts, after a space; empty where its own words tell it."""
    words = unsaid(figure)
    if not words or spoken() == ENGLISH:
        return words
    return f" {say(_COUNTED.get(figure.kind, words.strip()))}"
