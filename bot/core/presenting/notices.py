"""The short forms: breaking update, no material change, coverage notice, correction."""

from collections.abc import Sequence
from datetime import datetime

from bot.core.briefs import Brief, BriefFigure, Change, Statement
from bot.core.figurewords import unsaid
from bot.core.messages import (
    Block,
    Inline,
    Inlines,
    Item,
    Message,
    Note,
    Paragraph,
    Severity,
    Style,
    Text,
    Time,
    plain,
)
from bot.core.presenting.buttons import brief_actions
from bot.core.presenting.lines import (
    Sources,
    by_number,
    changed_words,
    cites,
    figure_item,
    label_words,
    statement,
    watched,
)
from bot.core.presenting.titles import count, coverage_words, crisis_title, instant

#: Characters of a breaking update and of a no-change line, their titles included.
ALERT_CHARS = 600
NO_CHANGE_CHARS = 300
#: Figures that say in a no-change line how things stand.
_STANDING_FIGURES = 2


def alert_message(
    brief: Brief,
    *,
    tier: int,
    origins: int,
    seen_at: datetime,
    is_official: bool = False,
    brief_number: int = 0,
) -> Message:
    """Write a breaking update: what happened, who reports it, and how sure that is.

    Args:
        brief: A brief of kind BREAKING; its first new statement is the news.
        tier: 1 or 2.
        origins: How many independent origins say so.
        seen_at: When the article was stored, UTC.
        is_official: An official source says it itself.
        brief_number: The brief that a change is measured by.
    """
    sources = by_number(brief.sources)
    blocks: list[Block] = [Paragraph(statement(said, sources)) for said in brief.new]
    title = _alert_title(brief, tier, seen_at)
    sure = _sureness(brief, origins, is_official)
    labels = [label_words(one.label) for one in brief.figures[:1] if one.label]
    tail: list[Block] = [Note((Text(" · ".join((sure, *labels)), Style.STRONG),))]
    changed = [_changed(one, sources, brief_number) for one in brief.figures[:1] if one.previous]
    extras: list[Block] = [*changed]
    extras += [Note(statement(said, sources)) for said in brief.unsettled]
    if brief.alert is not None:
        because = f"Why now: {brief.alert.reason}"
        tiers = brief.alert.turn.partition(";")[0]
        extras += [Note((Text(f"{because}; {tiers}."),)), Note((Text(f"{because}."),))]
    for extra in extras:
        if _is_said(extra, blocks):
            continue
        if _length(title, [*blocks, extra, *tail]) <= ALERT_CHARS:
            blocks.append(extra)
    return Message(
        title=title,
        summary=(brief.new[0].text if brief.new else brief.headline)[:ALERT_CHARS],
        blocks=(*blocks, *tail),
        severity=Severity.BREAKING,
        actions=brief_actions(brief),
    )


def no_change_message(brief: Brief) -> Message:
    """Say that nothing changed, from what we know that, and what stands; at most 300 characters."""
    sources = by_number(brief.sources)
    title = (
        f"{crisis_title(brief.crisis)} · Brief {brief.number} · as of "
        f"{instant(brief.as_of)} · NO MATERIAL CHANGE since brief {brief.number - 1}"
    )
    checked = f"Checked {_checked(brief)}; all repeat known facts."
    blocks: list[Block] = [Paragraph((Text(checked),))]
    standing = [_standing(brief.figures[:_STANDING_FIGURES], sources)] if brief.figures else []
    standing += [statement(said, sources) for said in brief.bottom_line[:1]]
    watch = [watched(said, sources) for said in brief.watch[:1]]
    for word, candidates in (("Standing", standing), ("Watch", watch)):
        for words in candidates:
            block = Paragraph((Text(f"{word}: ", Style.STRONG), *words))
            if _length(title, [*blocks, block]) <= NO_CHANGE_CHARS:
                blocks.append(block)
                break
    return Message(
        title=title,
        summary=checked[:NO_CHANGE_CHARS],
        blocks=tuple(blocks),
        actions=brief_actions(brief),
    )


def coverage_message(brief: Brief) -> Message:
    """Say that we cannot tell whether anything changed, and why."""
    coverage = brief.coverage
    reason = (
        f"{coverage.sources_failing} of {coverage.sources_total} sources failing"
        if coverage.sources_failing
        else f"the newest article is of {instant(coverage.newest)}"
        if coverage.newest
        else "no articles have reached us"
    )
    text = f"Cannot say whether anything changed: {reason}."
    if brief.number > 1:
        text = f"{text} Last good brief: {brief.number - 1}."
    return Message(
        title=f"{crisis_title(brief.crisis)} · COVERAGE NOTICE · {instant(brief.as_of)}",
        summary=text,
        blocks=(Paragraph((Text(text),)),),
        severity=Severity.CORRECTION,
    )


def correction_message(
    brief: Brief,
    *,
    number: int,
    where: str,
    changed_at: datetime,
    we_said: Sequence[str] = (),
    is_withdrawn: bool = False,
    edited: str = "",
) -> Message:
    """Say what we said, what the source says now, and that the message above is edited.

    Args:
        brief: A brief of kind CORRECTION; its statements and figures are what is so now, or for
            what was taken back what was said.
        number: The brief that was wrong; 0 for a breaking update.
        where: What in it was wrong: "KEY FIGURES".
        changed_at: When the changed article was stored, UTC.
        we_said: Our words that are no longer borne out.
        is_withdrawn: The publisher took the whole article back.
        edited: What is edited, where it is neither a brief nor an update.
    """
    sources = by_number(brief.sources)
    publisher = brief.sources[0].publisher if brief.sources else "The source"
    place = f"brief {number}, {where}" if number else where
    said = " and ".join(f"“{words}”" for words in we_said)
    said = said if said.endswith(".”") else f"{said}."
    blocks: list[Block] = [Paragraph((Text(f"We said {said}"),))] if we_said else []
    now = [one for one in brief.new if one.change is not Change.WITHDRAWN]
    if is_withdrawn or not (now or brief.figures):
        marks = cites((c for one in brief.new for c in one.citations), sources)
        what = "has withdrawn its article" if is_withdrawn else "no longer says so"
        blocks.append(Paragraph((Text(f"{publisher} {what}"), *marks, Text("."))))
    else:
        blocks += _says_now(publisher, now, brief.figures, sources)
    told = edited or (f"brief {number}" if number else "the update")
    blocks.append(
        Note((Text("Article changed "), Time(changed_at), Text(f". The text of {told} is edited.")))
    )
    word = "WITHDRAWN" if is_withdrawn else "CORRECTED"
    return Message(
        title=f"{word} {brief.as_of:%H:%M} UTC · {crisis_title(brief.crisis)} · {place}",
        summary=" ".join(plain(b.inlines) for b in blocks if isinstance(b, Paragraph))[:600],
        blocks=tuple(blocks),
        severity=Severity.CORRECTION,
    )


def corrected_note(at: datetime, is_withdrawn: bool) -> Note:
    """Write the visible line that an edited message carries."""
    word = "Withdrawn" if is_withdrawn else "Corrected"
    return Note((Text(f"{word} {at:%H:%M} UTC", Style.STRONG), Text(": see the thread.")))


def _alert_title(brief: Brief, tier: int, seen_at: datetime) -> str:
    reported = next((s.published_at for s in brief.sources if s.published_at), None)
    times = f"seen {_clock(seen_at, brief.as_of)}"
    if reported is not None:
        times = f"reported {_clock(reported, brief.as_of)}, {times}"
    parts = ("BREAKING", crisis_title(brief.crisis), f"tier {tier}", f"{brief.as_of:%H:%M} UTC")
    return f"{' · '.join(parts)} ({times})"


def _is_said(extra: Block, blocks: Sequence[Block]) -> bool:
    """Tell whether a note says no more than one before it: its short form, where the long fits."""
    if not isinstance(extra, Note):
        return False
    words = plain(extra.inlines).rstrip(".")
    return any(isinstance(one, Note) and plain(one.inlines).startswith(words) for one in blocks)


def _clock(at: datetime, today: datetime) -> str:
    """Write a time of day, with its day where that is another."""
    return f"{at:%H:%M}" if at.date() == today.date() else f"{at.day} {at:%b %H:%M}"


def _sureness(brief: Brief, origins: int, is_official: bool) -> str:
    publishers = len({source.publisher for source in brief.sources})
    if origins > 1:
        return f"CONFIRMED {count(publishers, 'publisher')}, {count(origins, 'origin')}"
    if is_official:
        return "ON RECORD: official source, no second origin yet"
    return "NOT CONFIRMED: single source"


def _changed(told: BriefFigure, sources: Sources, brief_number: int) -> Item:
    """Write "was → is", and in which brief it was."""
    since = f" (brief {brief_number})" if brief_number else ""
    cited = [told.previous_citation] if told.previous_citation else []
    marks = cites([*cited, told.citation], sources)
    return Item((Text(f"{changed_words(told)}{since}"), *marks), "CHANGED")


def _checked(brief: Brief) -> str:
    coverage = brief.coverage
    counts = coverage_words(coverage).split(" · newest ")[0]
    newest = f" (newest {instant(coverage.newest)})" if coverage.newest else ""
    return f"{counts.replace(' · ', ' from ', 1)}{newest}"


def _standing(figures: Sequence[BriefFigure], sources: Sources) -> Inlines:
    """Write key figures as one line: "10 killed [1], five missing [2]"."""
    parts: list[Inline] = []
    for number, told in enumerate(figures):
        comma = ", " if number else ""
        parts.append(Text(f"{comma}{told.figure.text}{unsaid(told.figure)}"))
        parts += cites([told.citation], sources)
    return tuple(parts)


def _says_now(
    publisher: str, now: Sequence[Statement], figures: Sequence[BriefFigure], sources: Sources
) -> list[Block]:
    blocks: list[Block] = [
        Paragraph((Text(f"{publisher} now says: "), *statement(said, sources))) for said in now
    ]
    return blocks or [figure_item(figure, sources) for figure in figures]


def _length(title: str, blocks: Sequence[Block]) -> int:
    lines = [
        f"{block.label} {plain(block.inlines)}".strip()
        if isinstance(block, Item)
        else plain(block.inlines)
        for block in blocks
        if isinstance(block, Item | Paragraph | Note)
    ]
    return len("\n".join((title, *lines)))
