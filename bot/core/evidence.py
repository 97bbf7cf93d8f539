"""What reading finds in one article: sentences, quotes, figures, dates and names, all as spans.

Offsets are code points of `Article.text`, start inclusive, end exclusive.
"""

from dataclasses import dataclass
from enum import StrEnum

from bot.core.frozen import frozen


@frozen
class Sentence:
    """One sentence, without the white space around it."""

    start: int
    end: int
    #: Number of its paragraph, from 0.
    paragraph: int
    #: A heading, a caption, a list item or other line that is no sentence of prose.
    is_heading: bool = False


@frozen
class Quote:
    """One run of direct speech, without the marks around it.

    An interrupted quote is two quotes; a quote over several paragraphs is one per paragraph.
    """

    text: str
    start: int
    end: int
    #: As resolved: the fullest name or description the article gives for the speaker,
    #: without role words before a name; empty when it cannot be told.
    speaker: str = ""
    #: The words that show who speaks ("she", "the spokesperson", "Nebenzia"); None when not told.
    speaker_start: int | None = None
    speaker_end: int | None = None
    #: The fullest mention of the resolved speaker; equal to the above when it is the same words.
    name_start: int | None = None
    name_end: int | None = None
    #: Role or description in the article's own words ("Russian Ambassador to the UN").
    role: str = ""
    #: Fewer than about three words or no clause: woven into somebody else's sentence.
    is_fragment: bool = False


@frozen
class Attribution:
    """Indirect speech: "X said that …", "… , according to X", "X denied …"."""

    #: Index into the reading's sentences.
    sentence: int
    #: As resolved, like a quote's speaker; empty for "reportedly", "it is said".
    claimant: str = ""
    #: The words that show who says so; None where nobody is named.
    claimant_start: int | None = None
    claimant_end: int | None = None
    #: The verb or phrase as written ("said", "according to", "denied").
    verb: str = ""
    #: What is said: from the first to the last word of the clause that the claim covers.
    clause_start: int
    clause_end: int
    #: "denied", "rejected": the clause is what the claimant says is not so.
    is_denial: bool = False


class Status(StrEnum):
    """What kind of knowledge a figure is. Different statuses are different series."""

    OBSERVED = "observed"
    CLAIMED = "claimed"
    ESTIMATED = "estimated"
    PROJECTED = "projected"
    PLANNED = "planned"
    DENIED = "denied"
    CORRECTED = "corrected"


@frozen
class Figure:
    """A number in its span, with what the sentence says about it."""

    #: The span: from the qualifier to the end of the unit or thing counted ("nearly 5,000 troops").
    text: str
    start: int
    end: int
    value: float
    #: The upper end of a range; None for a single value.
    value_high: float | None = None
    #: In the article's words: "nearly", "at least", "more than", "up to"; empty when bare.
    qualifier: str = ""
    #: ISO 4217 for money, "%", "pp", "km", "°C", "magnitude"...; empty for counts.
    unit: str = ""
    #: The noun phrase counted, as written ("troops", "people killed"); empty for bare measures.
    counted: str = ""
    place: str = ""
    #: As written ("by early February", "as of Tuesday"), or an ISO date where it can be resolved.
    as_of: str = ""
    #: Who gives the number, as written and resolved like a speaker; empty: the article itself.
    claimant: str = ""
    claimant_start: int | None = None
    claimant_end: int | None = None
    status: Status = Status.OBSERVED
    #: The value it replaces, where the sentence says so ("up from 12").
    change_from: float | None = None
    #: "no", "not", "none of": the sentence says this number is not so.
    is_negated: bool = False
    #: Told of another happening or another time than the article reports: "the flood of 1998".
    is_background: bool = False
    #: Told as some of a whole: "five children were among the dead".
    is_part: bool = False
    #: What it measures, for ranking and for the ledger: "killed", "injured", "missing",
    #: "displaced", "evacuated", "affected", "detained", "kidnapped", "rescued", "destroyed",
    #: "damaged", "troops", "money", "magnitude", "area", "percent", "other".
    kind: str = "other"


@frozen
class DateMention:
    """A date in prose. `date` is ISO (2022-02-01, 2022-02) or empty when it cannot be resolved."""

    text: str
    start: int
    end: int
    date: str = ""


class NameKind(StrEnum):
    """What a name names; UNKNOWN is an honest answer."""

    PERSON = "person"
    PLACE = "place"
    ORGANISATION = "organisation"
    UNKNOWN = "unknown"


@frozen
class Name:
    """One mention of a proper name."""

    text: str
    start: int
    end: int
    kind: NameKind = NameKind.UNKNOWN


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """All that was read from one article, each list in text order."""

    sentences: tuple[Sentence, ...] = ()
    quotes: tuple[Quote, ...] = ()
    figures: tuple[Figure, ...] = ()
    dates: tuple[DateMention, ...] = ()
    names: tuple[Name, ...] = ()
    attributions: tuple[Attribution, ...] = ()
