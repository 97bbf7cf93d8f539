"""The daily brief: one message within its budget. What does not fit goes to the thread."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from bot.core.briefs import Brief, BriefFigure, BriefKind, Outcome, Statement
from bot.core.evidence import Status
from bot.core.figures.series import LIVES
from bot.core.messages import (
    Block,
    Heading,
    Item,
    Message,
    Note,
    Paragraph,
    QuoteBlock,
    Style,
    Text,
    plain,
)
from bot.core.presenting.buttons import brief_actions
from bot.core.presenting.lines import (
    by_number,
    figure_item,
    quote_block,
    statement,
    statement_item,
    watched,
)
from bot.core.presenting.terms import outcome_word
from bot.core.presenting.titles import REPLY, footer, instant, title, trend_word
from bot.core.sentences.topics import is_disputed, is_unknown
from bot.core.speaking import say

T = TypeVar("T")

#: Characters of a whole brief, counted as plain text.
BRIEF_CHARS = 3_900
#: Characters that are read at a glance: a longer brief gives up what it can spare.
AIM_CHARS = 1_800
#: Lines of each section that no brief spares for the sake of its length alone.
_NEW, _UNSETTLED, _FIGURES, _WATCH = 3, 2, 2, 1
#: What a figure has to be for a sentence to say all of it: elsewhere its line says that it is not.
_AS_SO = (Status.OBSERVED, Status.CLAIMED)
#: Figures, where one of them stands in a sentence above as well; the ledger has every one.
_TOLD_FIGURES = 3
#: Characters of the bottom line, and of the summary that push notifications show.
SUMMARY_CHARS = 600
MAX_FIGURES = 4
MAX_QUOTES = 2
MAX_NEW = 5


def brief_message(brief: Brief, invites: str = REPLY) -> Message:
    """Write a brief as one message of at most `BRIEF_CHARS`, trimming in the agreed order.

    Args:
        brief: Which.
        invites: Says how to ask, as `footer` has it.
    """
    fitted = fit(brief)
    return Message(
        title=title(fitted),
        summary=_summary(fitted),
        blocks=tuple(_blocks(fitted, brief, invites)),
        actions=brief_actions(brief),
    )


def fit(brief: Brief) -> Brief:
    """Trim a brief to its budget; `left_over` gives what was trimmed."""
    fitted = replace(
        brief,
        new=brief.new[:MAX_NEW],
        figures=brief.figures[:MAX_FIGURES],
        quotes=brief.quotes[:MAX_QUOTES],
    )
    fitted = _spared(fitted)
    if _length(fitted) > BRIEF_CHARS:
        fitted = replace(fitted, watch=fitted.watch[:1])
    if _length(fitted) > BRIEF_CHARS:
        fitted = replace(fitted, quotes=fitted.quotes[:1])
    if _length(fitted) > BRIEF_CHARS:
        fresh = tuple(figure for figure in fitted.figures if figure.change or figure.previous)
        fitted = replace(fitted, figures=fresh or fitted.figures[:2])
    while _length(fitted) > BRIEF_CHARS and len(fitted.new) > 3:
        fitted = replace(fitted, new=fitted.new[:-1])
    while _length(fitted) > BRIEF_CHARS and len(fitted.unsettled) > 1:
        fitted = replace(fitted, unsettled=_less_unsettled(fitted.unsettled))
    while _length(fitted) > BRIEF_CHARS and len(fitted.new) > 1:
        fitted = replace(fitted, new=fitted.new[:-1])
    return fitted


def _spared(brief: Brief) -> Brief:
    """Leave out a line at a time, in the agreed order, until the brief is short enough."""
    while _length(brief) > AIM_CHARS:
        if len(brief.watch) > _WATCH:
            brief = replace(brief, watch=_without(brief.watch, _least_awaited(brief.watch)))
        elif len(brief.new) > _NEW:
            brief = replace(brief, new=brief.new[:-1])
        elif len(brief.unsettled) > _UNSETTLED and not _are_accounts(brief.unsettled[-2:]):
            brief = replace(brief, unsettled=brief.unsettled[:-1])
        elif (standing := _standing_figures(brief)) and len(brief.figures) > _FIGURES:
            brief = replace(brief, figures=_without(brief.figures, standing[-1]))
        elif (told := _told_figures(brief)) and len(brief.figures) > _TOLD_FIGURES:
            brief = replace(brief, figures=_without(brief.figures, told[-1]))
        else:
            break
    return brief


def _less_unsettled(unsettled: Sequence[Statement]) -> tuple[Statement, ...]:
    """Leave out the last line, and with it the account that it answers, where others stay."""
    is_pair = len(unsettled) > 2 and _are_accounts(unsettled[-2:])
    return tuple(unsettled[: -2 if is_pair else -1])


def _are_accounts(lines: Sequence[Statement]) -> bool:
    """Tell whether each line is what one party says of another: one alone is half of the matter."""
    return all(is_disputed(one.text) and not is_unknown(one.text) for one in lines)


def _least_awaited(watch: Sequence[Statement]) -> Statement:
    """Return the line that a reader can best do without: what was held as announced."""
    held = [one for one in watch if one.outcome is Outcome.HELD]
    return (held or watch)[-1]


def _standing_figures(brief: Brief) -> list[BriefFigure]:
    return [one for one in brief.figures if not (one.change or one.previous)]


def _told_figures(brief: Brief) -> list[BriefFigure]:
    """Return the figures whose words a sentence of the brief has too, as something that is so.

    Not what lives were lost: whoever looks at the figures alone looks for that.
    """
    said = [one.text for one in (*brief.bottom_line, *brief.new)]
    plain_ones = [
        one for one in brief.figures if one.figure.status in _AS_SO and one.figure.kind not in LIVES
    ]
    return [one for one in plain_ones if any(one.figure.text in text for text in said)]


def _without(rows: Sequence[T], row: T) -> tuple[T, ...]:
    return tuple(one for one in rows if one is not row)


def left_over(brief: Brief, fitted: Brief | None = None) -> Brief:
    """Return what `fit` trimmed, for the thread; its lists are empty where nothing was.

    Figures are left out: the thread has all of them in its ledger.

    Args:
        brief: The whole one.
        fitted: What `fit` made of it, if that is known.
    """
    fitted = fitted or fit(brief)
    return replace(
        brief,
        bottom_line=(),
        new=brief.new[len(fitted.new) :],
        figures=(),
        quotes=brief.quotes[len(fitted.quotes) :],
        unsettled=brief.unsettled[len(fitted.unsettled) :],
        watch=tuple(one for one in brief.watch if one not in fitted.watch),
    )


def sections(brief: Brief, figures: Sequence[BriefFigure]) -> list[Block]:
    """Write the sections that are not empty, each under its heading.

    Args:
        brief: What fits, or what is left over.
        figures: All figures of the whole brief.
    """
    sources = by_number(brief.sources)
    blocks: list[Block] = []
    if brief.new:
        blocks.append(Heading(_new_heading(brief)))
        is_labelled = not is_standing(brief)
        by_fact = {figure.fact: figure for figure in figures}
        blocks += [
            statement_item(said, sources, by_fact, is_labelled=is_labelled) for said in brief.new
        ]
    if brief.figures:
        blocks.append(Heading(say("KEY FIGURES")))
        told = {said.fact for said in brief.new}
        # Where everything is new, nothing need be called so.
        shown = [replace(one, change=None, seen_at=None) for one in brief.figures]
        blocks += [
            figure_item(figure, sources, is_told=figure.fact in told)
            for figure in (shown if is_standing(brief) else brief.figures)
        ]
    if brief.quotes:
        blocks.append(Heading(say("IN THEIR WORDS")))
        blocks += [quote_block(quote, sources) for quote in brief.quotes]
    if brief.unsettled:
        blocks.append(Heading(say("NOT SETTLED")))
        blocks += [Item(statement(said, sources)) for said in brief.unsettled]
    if brief.watch:
        blocks.append(Heading(say("WATCH")))  # Translators: scheduled events.
        blocks += [
            Item(watched(said, sources), outcome_word(said.outcome) if said.outcome else "")
            for said in brief.watch
        ]
    return blocks


def _blocks(fitted: Brief, brief: Brief, invites: str = REPLY) -> list[Block]:
    sources = by_number(fitted.sources)
    blocks: list[Block] = []
    for number, said in enumerate(fitted.bottom_line):
        lead = (Text(f"{say('BOTTOM LINE')}  ", Style.STRONG),) if number == 0 else ()
        blocks.append(Paragraph((*lead, *statement(said, sources))))
    reason = fitted.status_reason
    if reason and not _is_shown(reason, fitted):
        why = statement(reason, sources)
        words = say("{status} because:", status=trend_word(fitted.status))
        blocks.append(Note((Text(f"{words} "), *why)))
    blocks += sections(fitted, brief.figures)
    if fitted != brief and _has_lines(left_over(brief, fitted)):
        blocks.append(Note((Text(say("More in the thread.")),)))
    blocks.append(footer(fitted, invites))
    return blocks


def _has_lines(rest: Brief) -> bool:
    return any((rest.new, rest.quotes, rest.unsettled, rest.watch))


def is_standing(brief: Brief) -> bool:
    """Tell whether a brief gives the whole picture rather than what is new since the last one."""
    return brief.since is None or brief.kind in (BriefKind.FIRST, BriefKind.ON_DEMAND)


def _is_shown(reason: Statement, brief: Brief) -> bool:
    """Tell whether the brief has the reason in its own lines, both sentences where it has two."""
    rest = reason.text
    for said in (*brief.bottom_line, *brief.new):
        rest = rest.replace(said.text, "", 1)
    return not rest.strip()


def _new_heading(brief: Brief) -> str:
    if brief.since is None or is_standing(brief):
        return say("WHAT IS KNOWN")
    if brief.number <= 1:  # for somebody who was last told at that time, by whatever message
        return say("NEW SINCE {time}", time=instant(brief.since))
    return say(
        "NEW SINCE BRIEF {number} ({time})", number=brief.number - 1, time=instant(brief.since)
    )


def _summary(brief: Brief) -> str:
    """Whole sentences of the bottom line within the budget; the title where there is none."""
    summary = ""
    for said in brief.bottom_line:
        longer = f"{summary} {said.text}".strip()
        if len(longer) > SUMMARY_CHARS and summary:
            break
        summary = longer
    return summary[:SUMMARY_CHARS] or title(brief)


def _length(brief: Brief) -> int:
    total = len(title(brief))
    for block in _blocks(brief, brief):
        match block:
            case Heading():
                total += len(block.text)
            case Item():
                total += len(block.label) + len(plain(block.inlines)) + 4
            case QuoteBlock():
                total += len(block.text) + len(plain(block.by)) + 6
            case Paragraph() | Note():
                total += len(plain(block.inlines))
            case _:
                total += 1
        total += 1
    return total
