"""The verbs of commands, and what somebody means who writes a line."""

from bot.commands.phrases import named_by
from bot.commands.reading.since import since_of
from bot.core.conversing.courtesies import Courtesy, courtesy_of
from bot.core.questions import Incoming, Via
from bot.core.speaking import marked

#: A question is cut off here; nobody asks more in one line.
MAX_QUESTION_CHARS = 1_000

#: Verb, what follows it, what it does: the help text, and the platforms' own descriptions.
VERBS = {
    "ask": ("<question>", marked("a cited answer from this channel's sources")),
    "now": ("[crisis]", marked("the situation as of now")),
    "catchup": (
        "[12h, Tuesday or brief 3]",
        marked("what changed since you last asked, or since then"),
    ),
    "crisis": ("[name]", marked("the situation in one crisis, or the list of crises")),
    "follow": ("[crisis]", marked("brief this channel on a crisis (managers)")),
    "unfollow": ("[crisis]", marked("stop briefing this channel on it (managers)")),
    "status": ("", marked("last and next brief, and how the sources are doing")),
    "help": ("[command]", marked("these lines, or how one command is used")),
}

#: The same for managers.
ADMIN_VERBS = {
    "setup": (
        "[#channel] [crisis at 07:00 weekdays Europe/Kyiv alerts on]",
        marked("follow a crisis, step by step"),
    ),
    "list": ("", marked("what this channel follows, when, and how it goes")),
    "edit": (
        "[crisis, and what should change]",
        marked("change time, days, zone, updates, pictures, language, ping"),
    ),
    "remove": ("[crisis]", marked("end a subscription")),
    "preview": ("[breaking] [crisis]", marked("what would be posted now, shown to you alone")),
    "test": ("[crisis]", marked("post a message that says it is a test")),
    "pause": ("[2h or 3d]", marked("post nothing but corrections, until resumed or for a time")),
    "resume": ("", marked("post again")),
    "snooze": ("[crisis] [2h or 3d]", marked("the same for one crisis")),
    "managers": ("[add or remove @person]", marked("who may do this, besides admins")),
    "doctor": ("[#channel]", marked("try what the bot needs here, and say how to mend it")),
    "audit": ("[number]", marked("who changed what here")),
    "export": ("", marked("this channel's subscriptions as configuration")),
    "help": ("[command]", marked("these lines, or how one command is used")),
}
#: Begins what `preview` shows where it is no brief.
BREAKING = "breaking"
WRITTEN_OUT, ADMIN_WRITTEN_OUT = "/brief", "/brief-admin"
#: Only managers may, and nobody begins a question with them.
MANAGING = ("follow", "unfollow")
#: Verbs of the managers' command that begin no question where they are typed after the other one.
_MISPLACED = ("setup", "edit", "snooze", "managers", "doctor", "audit")


def understood(incoming: Incoming) -> tuple[str, str]:
    """Return the verb that a line means, and what follows it; see `verb_and_rest`."""
    return verb_and_rest(incoming.text, is_command=incoming.via is Via.COMMAND)


def verb_and_rest(typed: str, *, is_command: bool) -> tuple[str, str]:
    """Return the verb that a line means, and what follows it; a question has the verb "ask".

    Args:
        typed: The line.
        is_command: The platform says that it is a command. A question may begin with a verb
            ("now what?"), which a command never does.
    """
    text = " ".join(typed.split())[:MAX_QUESTION_CHARS]
    # Written out where a platform takes no commands: in Slack's threads, in the browser.
    is_command = is_command or text.startswith(f"{WRITTEN_OUT} ")
    text = text.removeprefix(f"{WRITTEN_OUT} ")
    courtesy = courtesy_of(text)
    if courtesy is None and not any(sign.isalpha() for sign in text):
        return "help", ""
    if courtesy is not None and not is_command:
        return ("thanks" if courtesy is Courtesy.THANKS else "help"), ""
    is_managing = is_command and text.lower() in ADMIN_VERBS  # typed after the wrong command
    if not is_managing and (meant := named_by(text)):
        return meant
    first, _, rest = text.partition(" ")
    verb = first.lower().strip("/?!.:,")
    if verb == "ask":
        return ("ask", rest) if rest else ("help", "")
    if verb == "now" and is_command and rest and not rest.endswith("?"):
        return "crisis", rest  # "now Sell flood" is the situation in one crisis
    if verb in VERBS and (not rest or _takes(verb, rest, is_command=is_command)):
        return verb, rest
    is_misplaced = verb in _MISPLACED or not rest
    if is_command and is_misplaced and not text.endswith("?"):
        return first, ""  # no verb of this command: whoever serves it says so
    return "ask", text


def _takes(verb: str, rest: str, *, is_command: bool) -> bool:
    """Tell whether what follows a verb belongs to it; if not, the line is a question."""
    if verb == "catchup":
        return is_command or bool(since_of(rest))
    if verb in MANAGING:
        return is_command or not rest.endswith("?")
    return is_command and verb in ("crisis", "help")
