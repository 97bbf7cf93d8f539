"""Why something was not answered, behind a button if the platform cannot tell one person only.

Discord can show something to one person only in reply to a button. So the thread gets a line with a
button and without any reason. Whoever asked presses it, reads the reason alone, and the line goes.
"""

from bot.commands.limiting import Reached, please_wait
from bot.commands.wording import failed, sentence
from bot.core.channels import Platform
from bot.core.conversing.actions import ID_CHARS, VERSION, Pressed
from bot.core.conversing.requests import Reply, Request
from bot.core.messages import Action, Message, Paragraph, Text
from bot.core.questions import Incoming, Via
from bot.core.speaking import say

VERB = "why"
_HAVE_BUTTONS = frozenset({Platform.SLACK, Platform.DISCORD})


def button_instead(incoming: Incoming, why: str) -> Message | None:
    """Return the line with its button; None where nobody reads along, or there are no buttons.

    Args:
        incoming: What is not answered.
        why: From `why_failed` or `why_reached`.
    """
    is_read = incoming.via in (Via.MENTION, Via.THREAD_REPLY) and bool(incoming.user)
    id = f"{VERSION}/{VERB}/{incoming.user}/{why}"
    if not is_read or incoming.channel.platform not in _HAVE_BUTTONS or len(id) > ID_CHARS:
        return None
    text = say("I did not answer this. Whoever asked can see why.")
    actions = (Action(say("Show me why"), id),)
    return Message(title="", summary=text, blocks=(Paragraph((Text(text),)),), actions=actions)


def why_failed(reference: str) -> str:
    """Return what the button carries about a mistake of ours: its reference."""
    return f"failed.{reference}"


def why_reached(reached: Reached) -> str:
    """Return what the button carries about a limit: whose it is, how many, and until when."""
    whose = "own" if reached.is_own else "all"
    return f"{whose}.{reached.most}.{int(reached.until.timestamp())}"


def explain(request: Request, button: Pressed) -> Reply:
    """Tell whoever asked the reason, and remove the line with the button."""
    if request.user != button.handle:
        text = say("That is for whoever asked. Your own questions are answered.")
        return Reply(messages=(sentence(say("Not yours"), text),))
    kind, _, rest = button.rest.partition(".")
    if kind == "failed":
        return Reply(messages=(failed(rest),), takes_away=True)
    reached = Reached.of(rest, is_own=kind == "own")
    if reached is None:
        text = say("This is of another version of me. Type /brief help for what there is.")
        return Reply(messages=(sentence(say("Out of date"), text),))
    return Reply(messages=(please_wait(reached, request.received_at),), takes_away=True)
