"""What the bot says, and how: briefs, alerts, corrections and answers as messages.

* Briefs: `brief`, its `thread`, and the short forms in `notices`; `events` between two briefs, and
  `slower` after many quiet ones
* Answers and checked `claims`: `answer`
* Corrections of what was posted: `mending`; late messages, `holding_up`
* For managers: a `suggestion`, a `trouble` with a source, `failings`, and how `sources` do
* What all of them share: `titles`, `lines`, `buttons`, what a speaker is `called`, and `terms` and
  `reasons` in the language spoken
"""

from bot.core.presenting.answer import (
    answer_message,
    beginning_message,
    question_message,
    shared_message,
    sources_shown,
)
from bot.core.presenting.brief import brief_message
from bot.core.presenting.buttons import answer_actions
from bot.core.presenting.events import event_message
from bot.core.presenting.notices import (
    alert_message,
    correction_message,
    coverage_message,
    no_change_message,
    unwritten_message,
)
from bot.core.presenting.slower import (
    COUNTED_BACK,
    PROPOSED_AT,
    quiet_in_a_row,
    slower_message,
)
from bot.core.presenting.thread import thread_messages

__all__ = [
    "COUNTED_BACK",
    "PROPOSED_AT",
    "alert_message",
    "answer_actions",
    "answer_message",
    "beginning_message",
    "brief_message",
    "correction_message",
    "coverage_message",
    "event_message",
    "no_change_message",
    "question_message",
    "quiet_in_a_row",
    "shared_message",
    "slower_message",
    "sources_shown",
    "thread_messages",
    "unwritten_message",
]
