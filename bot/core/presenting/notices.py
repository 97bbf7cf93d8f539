"""The short forms: breaking update, no material change, coverage notice, correction."""

from datetime import datetime

from bot.core.briefs import Brief, BriefKind, Change, Statement
from bot.core.messages import Block, Item, Message, Note, Paragraph, Severity, Style, Text, Time
from bot.core.presenting.lines import by_number, cites, figure_item, statement
from bot.core.presenting.titles import coverage_words, crisis_title, instant

#: Characters of a breaking update and of a no-change line.
ALERT_CHARS = 600
NO_CHANGE_CHARS = 300


def alert_message(brief: Brief, *, tier: int, origins: int, seen_at: datetime) -> Message:
    """Write a breaking update: what happened, who reports it, and how sure that is.

    Args:
        brief: A brief of kind BREAKING; its first new statement is the news.
        tier: 1 or 2.
        origins: How many independent origins say so.
        seen_at: When the article was stored, UTC.
    """
    sources = by_number(brief.sources)
    publishers = len({source.publisher for source in brief.sources})
    parts = ["BREAKING", crisis_title(brief.crisis), f"tier {tier}"]
    blocks: list[Block] = []
    for said in brief.new:
        if said.change in (None, Change.NEW):
            blocks.append(Paragraph(statement(said, sources)))
        else:
            blocks.append(Item(statement(said, sources), said.change.upper()))
    blocks += [figure_item(figure, sources) for figure in brief.figures[:1]]
    sure = (
        f"CONFIRMED: {publishers} publishers, {origins} origins"
        if origins > 1
        else "NOT CONFIRMED: single source"
    )
    blocks.append(Note((Text(sure, Style.STRONG), Text(" · seen "), Time(seen_at))))
    blocks += [Note((Text(said.text), *cites(said.citations, sources))) for said in brief.unsettled]
    return Message(
        title=f"{' · '.join(parts)} · {instant(brief.as_of)}",
        summary=brief.new[0].text[:ALERT_CHARS] if brief.new else brief.headline[:ALERT_CHARS],
        blocks=tuple(blocks),
        severity=Severity.BREAKING,
    )


def no_change_message(brief: Brief) -> Message:
    """Say that nothing changed, from what we know that, and what stands."""
    sources = by_number(brief.sources)
    checked = f"Checked {coverage_words(brief.coverage)}; all repeat known facts."
    blocks: list[Block] = [Paragraph((Text(checked),))]
    if brief.bottom_line:
        standing = statement(brief.bottom_line[0], sources)
        blocks.append(Paragraph((Text("Standing: ", Style.STRONG), *standing)))
    if brief.watch:
        blocks.append(
            Paragraph((Text("Watch: ", Style.STRONG), *statement(brief.watch[0], sources)))
        )
    return Message(
        title=(
            f"{crisis_title(brief.crisis)} · Brief {brief.number} · as of "
            f"{instant(brief.as_of)} · NO MATERIAL CHANGE since brief {brief.number - 1}"
        ),
        summary=checked[:NO_CHANGE_CHARS],
        blocks=tuple(blocks),
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


def correction_message(brief: Brief, *, number: int, where: str, changed_at: datetime) -> Message:
    """Say what was wrong, in our words and the source's, and that the brief above is edited.

    Args:
        brief: A brief of kind CORRECTION; each new statement is what the source says now.
        number: The brief that was wrong.
        where: What in it was wrong: "KEY FIGURES".
        changed_at: When the changed article was stored, UTC.
    """
    sources = by_number(brief.sources)
    is_withdrawn = any(said.change is Change.WITHDRAWN for said in brief.new)
    word = "WITHDRAWN" if is_withdrawn else "CORRECTED"
    blocks: list[Block] = [_corrected(said, brief) for said in brief.new]
    blocks += [figure_item(figure, sources) for figure in brief.figures]
    told = f"brief {number}" if number else "the update"
    blocks.append(
        Note((Text("Source changed "), Time(changed_at), Text(f". The text of {told} is edited.")))
    )
    place = f"brief {number}, {where}" if number else where
    return Message(
        title=f"{word} {brief.as_of:%H:%M} UTC · {crisis_title(brief.crisis)} · {place}",
        summary=brief.new[0].text if brief.new else brief.headline,
        blocks=tuple(blocks),
        severity=Severity.CORRECTION,
    )


def corrected_note(at: datetime, is_withdrawn: bool) -> Note:
    """Write the visible line that an edited message carries."""
    word = "Withdrawn" if is_withdrawn else "Corrected"
    return Note((Text(f"{word} {at:%H:%M} UTC", Style.STRONG), Text(": see the thread.")))


def _corrected(said: Statement, brief: Brief) -> Paragraph:
    return Paragraph(statement(said, by_number(brief.sources)))


def is_notice(brief: Brief) -> bool:
    """Tell whether a brief is one of the short forms without a thread."""
    return brief.kind in (BriefKind.NO_CHANGE, BriefKind.COVERAGE)
