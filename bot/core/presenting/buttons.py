"""Which buttons stand under what."""

from bot.core.briefs import Brief, BriefKind
from bot.core.conversing.actions import ID_CHARS, VERSION, action
from bot.core.messages import Action
from bot.core.speaking import say


def brief_actions(brief: Brief) -> tuple[Action, ...]:
    """Return the buttons of a brief or a breaking update; one on demand is not kept, so it has
    only those that need no more than the crisis.
    """
    instant = str(int(brief.as_of.timestamp()))
    ask = action(say("Ask about this"), "ask", brief.crisis)
    if brief.kind is BriefKind.ON_DEMAND:
        return (ask,)
    return (
        ask,
        action(say("What changed since"), "changes", brief.crisis, instant),
        action(say("Sources"), "sources", brief.crisis, instant),
        action(say("Snooze"), "snooze", brief.crisis),
        action(say("Feedback"), "feedback", brief.crisis, instant),
    )


def answer_actions(question: str) -> tuple[Action, ...]:
    """Return the buttons of the answer to a question, named by its id.

    Where that is too long there is no feedback: a button that could not say what it is about
    would be a dead one.
    """
    follow_up = Action(say("Ask a follow-up"), f"{VERSION}/ask")
    id = f"{VERSION}/feedback.answer/{question}"
    return (follow_up, Action(say("Feedback"), id)) if len(id) <= ID_CHARS else (follow_up,)
