"""Titles, counts and small print shared by all messages."""

from collections.abc import Sequence
from datetime import datetime, time
from zoneinfo import ZoneInfo

from bot.core.briefs import Brief, BriefKind, Coverage, Trend
from bot.core.channels import Platform, Subscription
from bot.core.messages import Inline, Note, Text, Time, format_time
from bot.core.patterns import Pattern
from bot.core.presenting.reasons import reason_words
from bot.core.speaking import beside, day_of, marked, number_words, say, say_many
from bot.core.text.directions import arrow

#: A title's budget in characters, and a crisis's name within short titles.
TITLE_CHARS = 150
CRISIS_CHARS = 60
#: What is left of a crisis's name at the least, however much else a title says.
_LEAST_NAME = 20
#: Trend words, as the catalogues have them.
_TRENDS = {
    Trend.STATIC: marked("STATIC"),
    Trend.ESCALATING: marked("ESCALATING"),
    Trend.EASING: marked("EASING"),
    Trend.MIXED: marked("MIXED"),
}
#: How to ask below a brief, and where it takes a mention unless a channel wants replies heard.
REPLY, MENTION = marked("reply here to ask"), marked("mention me here to ask")
_MENTIONED = frozenset({Platform.SLACK, Platform.DISCORD})
#: The first clause of a headline, of three words or more.
_FIRST_CLAUSE = Pattern(r"((?:\S+ ){2,}?\S+?)(?:[:;,]| [—–-])(?= )")
#: Words that open a phrase of a headline.
_OPENERS = frozenset(
    "ABOUT ACROSS AFTER AGAINST AHEAD AMID AND AS AT BEFORE BUT BY DESPITE DURING FOR FROM IN INTO "
    "NEAR OF ON OVER SINCE THAT TO UNDER UNTIL WHILE WITH WITHOUT — – -".split()
)
#: Words that open a clause, and fewer words than these are none.
_CLAUSES = frozenset("AFTER AS BECAUSE BEFORE BUT SINCE THAT UNTIL WHEN WHILE WHO WHOSE".split())
_SHORT_CLAUSE = 4


def instant(at: datetime) -> str:
    """Write an instant: "1 Feb 2022 14:00 UTC"."""
    return format_time(Time(at))


def local(times: Sequence[datetime], zone: str) -> str:
    """Write instants as the clocks of a zone show them: "2 Feb 2022 07:00, … Europe/Kyiv".

    Args:
        times: UTC, in the order they are told.
        zone: An IANA name; UTC where this machine does not know it.
    """
    try:
        there = ZoneInfo(zone)
    except (ValueError, OSError, LookupError):
        there = ZoneInfo("UTC")
    clocks = [at.astimezone(there) for at in times]
    return f"{beside(*(f'{day_of(at)} {at:%H:%M}' for at in clocks))} {there.key}"


def published(at: datetime) -> Time:
    """Return when an article appeared; its day alone where its source says no more.

    Such days are kept as their midnight, UTC.
    """
    return Time(at, "date") if at.time() == time() else Time(at)


def published_words(at: datetime) -> str:
    """Write when an article appeared."""
    return format_time(published(at))


def title(brief: Brief) -> str:
    """Write a brief's title: crisis, number, as-of time, and status word with its reason."""
    match brief.kind:
        case BriefKind.FIRST:
            name = f"{brief_name(brief.number)} · {say('FIRST BRIEF')}"
        case BriefKind.ON_DEMAND:
            name = say("Brief on demand")
        case _:
            name = brief_name(brief.number)
    parts = [name, say("as of {time}", time=instant(brief.as_of))]
    if brief.status is not Trend.NONE:
        parts.append(_status(brief))
    rest = f" · {' · '.join(parts)}"
    return f"{crisis_title(brief.crisis, max(_LEAST_NAME, TITLE_CHARS - len(rest)))}{rest}"


def brief_name(number: int) -> str:
    """Name a brief by its number: "Brief 7"."""
    return say("Brief {number}", number=number)


def trend_word(trend: Trend) -> str:
    """Write a status word; empty where there is none."""
    return say(_TRENDS.get(trend, ""))


def _status(brief: Brief) -> str:
    has_moved = brief.previous_status not in (Trend.NONE, brief.status)
    word = trend_word(brief.status)
    if has_moved:
        before = trend_word(brief.previous_status)
        word = f"{before} {arrow(before, word)} {word}"
    if brief.status_reason is None:
        return word
    numbers = dict.fromkeys(citation.n for citation in brief.status_reason.citations)
    marks = " ".join(f"[{n}]" for n in numbers)
    return f"{word} ({say('why: {sources}', sources=marks)})"


def status_words(brief: Brief) -> str:
    """Write the status word with what moved it and what would move it; empty without a word."""
    if brief.status is Trend.NONE:
        return ""
    word = trend_word(brief.status)
    if brief.status_reason:
        why = say("{status} because: {reason}", status=word, reason=brief.status_reason.text)
    else:
        why = say("{status}: nothing moved it.", status=word)
    turn = (
        " " + say("It goes {turn}.", turn=reason_words(brief.status_turn))
        if brief.status_turn
        else ""
    )
    return f"{why}{turn}"


def crisis_title(crisis: str, max_chars: int = CRISIS_CHARS) -> str:
    """Write a crisis's name as titles have it; a long one is cut where a clause or phrase ends."""
    words = crisis.upper().split()
    if len(" ".join(words)) <= max_chars:
        return " ".join(words)
    clause = _FIRST_CLAUSE.match(" ".join(words))
    if clause is not None and len(clause[1]) <= max_chars:
        return clause[1].rstrip(" ,;:—–-")
    while len(words) > 1 and len(" ".join(words)) > max_chars:
        words.pop()
    # A phrase that lost its end goes whole: "AHEAD OF THE" says nothing.
    opening = next((at for at in range(len(words) - 1, 1, -1) if words[at] in _OPENERS), None)
    while opening is not None and words[opening - 1] in _OPENERS and opening > 2:
        opening -= 1
    kept = words[:opening]
    # "… AS THEY TRIED" lost what they tried.
    opens = next((at for at in range(len(kept) - 1, 2, -1) if kept[at] in _CLAUSES), None)
    if opens is not None and len(kept) - opens < _SHORT_CLAUSE:
        kept = kept[:opens]
    return " ".join(kept).rstrip(" ,;:—–-")[:max_chars]


def count(number: int, noun: str, plural: str = "") -> str:
    """Write a counted noun in English, for operators: "1 article", "1,204 articles"."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def articles(number: int) -> str:
    """Write a number of articles."""
    return say_many("{n} article", "{n} articles", number)


def publishers(number: int) -> str:
    """Write a number of publishers."""
    return say_many("{n} publisher", "{n} publishers", number)


def failing_sources(coverage: Coverage) -> str:
    """Write how many sources fail: "2 of 7 sources failing"."""
    return say_many(
        "{failing} of {n} source failing",
        "{failing} of {n} sources failing",
        coverage.sources_total,
        failing=number_words(coverage.sources_failing),
    )


def unread_articles(coverage: Coverage) -> str:
    """Write how many articles came and are not read: "3 articles not read yet"."""
    return say_many(
        "{n} article not read yet", "{n} articles not read yet", coverage.articles_unread
    )


def unseen(coverage: Coverage) -> list[str]:
    """Write what a brief could not be made from: sources that fail, articles not read."""
    return [
        *([failing_sources(coverage)] if coverage.sources_failing else []),
        *([unread_articles(coverage)] if coverage.articles_unread else []),
    ]


def coverage_words(coverage: Coverage) -> str:
    """Write what a brief was made from: "41 articles · 12 publishers · newest 13:52 UTC"."""
    parts = [articles(coverage.articles), publishers(coverage.publishers)]
    if coverage.newest is not None:
        parts.append(say("newest {time}", time=published_words(coverage.newest)))
    return " · ".join([*parts, *unseen(coverage)])


def invitation(subscription: Subscription) -> str:
    """Return how to ask below a brief: where replies are not heard, they are not asked for."""
    is_left_alone = subscription.channel.platform in _MENTIONED and not subscription.hears_replies
    return MENTION if is_left_alone else REPLY


def footer(brief: Brief, invites: str = REPLY) -> Note:
    """Write the last line of a brief: coverage, how to ask, who wrote it, when the next comes.

    Args:
        brief: Which.
        invites: Says how to ask; empty: nothing can be asked there.
    """
    inlines: list[Inline] = [Text(coverage_words(brief.coverage))]
    if invites and brief.kind is not BriefKind.ON_DEMAND:
        inlines.append(Text(f" · {say(invites)}"))
    if brief.writer != "built-in":
        inlines.append(Text(f" · {say('written by {writer}', writer=brief.writer)}"))
    if brief.next_at is not None:
        inlines += [Text(f" · {say('next:')} "), Time(brief.next_at)]
    return Note(tuple(inlines))
