"""The short forms: breaking update, no material change, coverage notice, correction."""

from collections.abc import Sequence
from datetime import datetime, time

from bot.core.briefs import Brief, BriefFigure, Change, Statement
from bot.core.evidence import Status
from bot.core.figures.wording import given_by, lower_first
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
from bot.core.presenting.reasons import reason_words
from bot.core.presenting.terms import change_label, unsaid_words
from bot.core.presenting.titles import (
    articles,
    brief_name,
    crisis_title,
    instant,
    published_words,
    publishers,
    unseen,
)
from bot.core.speaking import beside, say, say_many, short_day_of

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
        brief: A brief of kind BREAKING; its last new statement is the news, one before it opens.
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
        because = say("Why now: {reason}", reason=reason_words(brief.alert.reason))
        tiers = reason_words(brief.alert.turn.partition(";")[0])
        both = say("{reason}; {more}", reason=because, more=tiers)
        extras += [Note((Text(f"{both}."),)), Note((Text(f"{because}."),))]
    for extra in extras:
        if _is_said(extra, blocks):
            continue
        if _length(title, [*blocks, extra, *tail]) <= ALERT_CHARS:
            blocks.append(extra)
    return Message(
        title=title,
        summary=(" ".join(said.text for said in brief.new) or brief.headline)[:ALERT_CHARS],
        blocks=(*blocks, *tail),
        severity=Severity.BREAKING,
        actions=brief_actions(brief),
    )


def no_change_message(brief: Brief) -> Message:
    """Say that nothing changed, from what we know that, and what stands; at most 300 characters."""
    sources = by_number(brief.sources)
    parts = (
        crisis_title(brief.crisis),
        brief_name(brief.number),
        say("as of {time}", time=instant(brief.as_of)),
        say("NO MATERIAL CHANGE since brief {number}", number=brief.number - 1),
    )
    title = " · ".join(parts)
    checked = say("No article on it has come since.")
    if brief.coverage.articles:
        checked = say("Checked {coverage}; all repeat known facts.", coverage=_checked(brief))
    if gaps := unseen(brief.coverage):
        checked = f"{checked} {say('Not seen: {gaps}.', gaps=beside(*gaps))}"
    blocks: list[Block] = [Paragraph((Text(checked),))]
    watch = [watched(said, sources) for said in brief.watch[:1]]
    figures = brief.figures[:_STANDING_FIGURES]
    standing = [_standing(figures, sources, is_given=given) for given in (True, False) if figures]
    standing += [statement(said, sources) for said in brief.bottom_line[:1]]
    fitting: list[list[Block]] = [
        [_behind(say("Standing:"), words), *(_behind(say("Watch:"), one) for one in watch)]
        for words in standing
    ]
    fitting += [[_behind(say("Standing:"), words)] for words in standing]
    fitting += [[_behind(say("Watch:"), one)] for one in watch]
    blocks += next(
        (more for more in fitting if _length(title, [*blocks, *more]) <= NO_CHANGE_CHARS), []
    )
    return Message(
        title=title,
        summary=checked[:NO_CHANGE_CHARS],
        blocks=tuple(blocks),
        actions=brief_actions(brief),
    )


def unwritten_message(crisis: str, due: datetime) -> Message:
    """Say that a brief that is due cannot be written, which is nobody's fault but ours."""
    text = say(
        "The brief due at {time} cannot be written yet, through a fault of the bot’s own. It is "
        "tried again for as long as it is of use.",
        time=instant(due),
    )
    return Message(
        title=f"{crisis_title(crisis)} · {say('BRIEF IS LATE')}",
        summary=text,
        blocks=(Paragraph((Text(text),)),),
        severity=Severity.CORRECTION,
    )


def coverage_message(brief: Brief) -> Message:
    """Say that we cannot tell whether anything changed, and why."""
    coverage = brief.coverage
    reason = (
        beside(*unseen(coverage))
        if unseen(coverage)
        else say("the newest article is of {time}", time=published_words(coverage.newest))
        if coverage.newest
        else say("no articles have reached us")
    )
    text = say("Cannot say whether anything changed: {reason}.", reason=reason)
    if brief.number <= 1 and coverage.newest is None and not coverage.sources_failing:
        text = say("There is nothing to brief on yet: no article on it has reached us.")
    if brief.number > 1:
        text = f"{text} {say('Last good brief: {number}.', number=brief.number - 1)}"
    name = crisis_title(brief.crisis)
    return Message(
        title=f"{name} · {say('COVERAGE NOTICE')} · {instant(brief.as_of)}",
        summary=text,
        blocks=(Paragraph((Text(text),)),),
    )


def correction_message(
    brief: Brief,
    *,
    number: int,
    where: str,
    changed_at: datetime,
    we_said: Sequence[str] = (),
    is_withdrawn: bool = False,
    is_answer: bool = False,
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
        is_answer: What was wrong is the answer to a question.
    """
    sources = by_number(brief.sources)
    publisher = brief.sources[0].publisher if brief.sources else say("The source")
    where = beside(*(say(part) for part in where.split(", ")))
    place = say("brief {number}, {where}", number=number, where=where) if number else where
    blocks: list[Block] = [Paragraph((Text(_we_said(we_said)),))] if we_said else []
    now = [one for one in brief.new if one.change is not Change.WITHDRAWN]
    if is_withdrawn or not (now or brief.figures):
        marks = cites((c for one in brief.new for c in one.citations), sources)
        what = say("{name} no longer says so", name=publisher)
        if is_withdrawn:
            what = say("{name} has withdrawn its article", name=publisher)
        blocks.append(Paragraph((Text(what), *marks, Text("."))))
    else:
        blocks += _says_now(publisher, now, brief.figures, sources)
    blocks.append(
        Note(
            (
                Text(f"{say('Article changed')} "),
                Time(changed_at),
                Text(f". {_edited(number, is_answer=is_answer)}"),
            )
        )
    )
    word = change_label(Change.WITHDRAWN if is_withdrawn else Change.CORRECTED)
    return Message(
        title=f"{word} {brief.as_of:%H:%M} UTC · {crisis_title(brief.crisis)} · {place}",
        summary=" ".join(plain(b.inlines) for b in blocks if isinstance(b, Paragraph))[:600],
        blocks=tuple(blocks),
        severity=Severity.CORRECTION,
    )


def corrected_note(at: datetime, is_withdrawn: bool) -> Note:
    """Write the visible line that an edited message carries."""
    time = f"{at:%H:%M} UTC"
    word = say("Withdrawn {time}" if is_withdrawn else "Corrected {time}", time=time)
    return Note((Text(word, Style.STRONG), Text(f": {say('see the thread.')}")))


def _we_said(words: Sequence[str]) -> str:
    """Repeat our own words, each in quotation marks."""
    said = f" {say('and')} ".join(f"“{one}”" for one in words)
    return say("We said {words}", words=said if said.endswith(".”") else f"{said}.")


def _edited(number: int, *, is_answer: bool) -> str:
    if is_answer:
        return say("The text of the answer is edited.")
    if not number:
        return say("The text of the update is edited.")
    return say("The text of brief {number} is edited.", number=number)


def _alert_title(brief: Brief, tier: int, seen_at: datetime) -> str:
    reported = next((s.published_at for s in brief.sources if s.published_at), None)
    seen = _clock(seen_at, brief.as_of)
    times = say("seen {time}", time=seen)
    if reported is not None:
        times = say(
            "reported {reported}, seen {seen}", reported=_clock(reported, brief.as_of), seen=seen
        )
    parts = (
        say("BREAKING"),
        crisis_title(brief.crisis),
        say("tier {tier}", tier=tier),
        f"{brief.as_of:%H:%M} UTC",
    )
    return f"{' · '.join(parts)} ({times})"


def _is_said(extra: Block, blocks: Sequence[Block]) -> bool:
    """Tell whether a note says no more than one before it: its short form, where the long fits."""
    if not isinstance(extra, Note):
        return False
    words = plain(extra.inlines).rstrip(".")
    return any(isinstance(one, Note) and plain(one.inlines).startswith(words) for one in blocks)


def _clock(at: datetime, today: datetime) -> str:
    """Write a time of day, with its day where that is another; a day where no more is known."""
    if at.time() == time():
        return short_day_of(at)
    return f"{at:%H:%M}" if at.date() == today.date() else f"{short_day_of(at)} {at:%H:%M}"


def _sureness(brief: Brief, origins: int, is_official: bool) -> str:
    if origins > 1:
        return say(
            "CONFIRMED {publishers}, {origins}",
            publishers=publishers(len({source.publisher for source in brief.sources})),
            origins=say_many("{n} origin", "{n} origins", origins),
        )
    if is_official:
        return say("ON RECORD: official source, no second origin yet")
    return say("NOT CONFIRMED: single source")


def _changed(told: BriefFigure, sources: Sources, brief_number: int) -> Item:
    """Write "was → is", and in which brief it was."""
    since = f" ({say('brief {number}', number=brief_number)})" if brief_number else ""
    cited = [told.previous_citation] if told.previous_citation else []
    marks = cites([*cited, told.citation], sources)
    return Item((Text(f"{changed_words(told)}{since}"), *marks), change_label(Change.CHANGED))


def _checked(brief: Brief) -> str:
    coverage = brief.coverage
    counts = say(
        "{articles} from {publishers}",
        articles=articles(coverage.articles),
        publishers=publishers(coverage.publishers),
    )
    if coverage.newest is None:
        return counts
    return f"{counts} ({say('newest {time}', time=published_words(coverage.newest))})"


def _behind(word: str, words: Inlines) -> Paragraph:
    return Paragraph((Text(f"{word} ", Style.STRONG), *words))


def _standing(figures: Sequence[BriefFigure], sources: Sources, *, is_given: bool) -> Inlines:
    """Write key figures as one line: "10 killed [1], five missing (the rebels) [2]".

    What only somebody says is not shown as what stands, where there is room to say who
    (`is_given`).
    """
    parts: list[Inline] = []
    for number, told in enumerate(figures):
        words = f", {lower_first(told.figure.text)}" if number else told.figure.text
        source = sources.get(told.citation.n)
        claimant = given_by(told.figure, source.publisher if source else "")
        is_claim = is_given and told.figure.status is Status.CLAIMED and claimant
        by = f" ({claimant})" if is_claim else ""
        parts.append(Text(f"{words}{unsaid_words(told.figure)}{by}"))
        parts += cites([told.citation], sources)
    return tuple(parts)


def _says_now(
    publisher: str, now: Sequence[Statement], figures: Sequence[BriefFigure], sources: Sources
) -> list[Block]:
    said_now = say("{name} now says:", name=publisher)
    blocks: list[Block] = [
        Paragraph((Text(f"{said_now} "), *statement(said, sources))) for said in now
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
