"""Which of several questions asked in a thread in quick succession is answered: the newest."""

from collections.abc import Sequence
from datetime import timedelta

from bot.core.questions import Incoming, Via

#: As many questions at most are taken as one: the newest, and what came shortly before it.
MOST_TOGETHER = 10
#: What is older than this when the newest comes is a question of its own.
TOGETHER_WITHIN = timedelta(seconds=90)


def has_company(line: Incoming) -> bool:
    """Tell whether more of the same talk may come: in a thread, or with the bot alone."""
    return bool(line.thread) or line.via is Via.DIRECT


def together(line: Incoming, waiting: Sequence[Incoming]) -> Sequence[Incoming]:
    """Return the questions that are one with a question, oldest first; the last is answered.

    Only one person's own: nobody's question is skipped for another's, nor one of whose answer some
    may stand.

    Args:
        line: A question that waits.
        waiting: All questions that wait, oldest first.
    """
    if not has_company(line) or line.is_begun:
        return (line,)
    own = [one for one in waiting if _talk(one) == _talk(line) and not one.is_begun]
    while own:
        newest = own[-1]
        near = [one for one in own if newest.received_at - one.received_at <= TOGETHER_WITHIN]
        group = near[-MOST_TOGETHER:]
        if line in group:
            return group
        own = [one for one in own if one not in group]
    return (line,)


def _talk(line: Incoming) -> tuple[object, ...]:
    return line.channel, line.thread, line.user, line.via is Via.DIRECT
