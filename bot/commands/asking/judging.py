"""Feedback with its reasons, stored with what it is about."""

from collections.abc import Sequence

from bot.commands.desk import Desk, crises_of
from bot.commands.reading.briefs import brief_at
from bot.commands.wording import sentence
from bot.core.conversing.actions import Pressed, crisis_of, pressed
from bot.core.conversing.feedback import Feedback, Verdict
from bot.core.conversing.requests import Field, Form, Reply, Request
from bot.core.speaking import marked, say

#: What somebody may think.
_VERDICTS = {
    Verdict.GOOD: marked("good"),  # Translators: what a reader thinks of an answer.
    Verdict.WRONG: marked("wrong"),
    Verdict.OUTDATED: marked("outdated"),
    Verdict.MISSING: marked("missing source"),
    Verdict.LONG: marked("too long"),
}
#: What somebody may add, in characters.
_WORDS = 500


def judge_form(id: str) -> Form:
    """Return the form for feedback."""
    verdicts = tuple(one.value for one in Verdict)
    labels = tuple(say(_VERDICTS[one]) for one in Verdict)
    return Form(
        id=id,
        title=say("Feedback"),
        button=say("Send"),
        fields=(
            Field(
                name="verdict",
                label=say("It is …"),
                value=verdicts[0],
                choices=verdicts,
                labels=labels,
            ),
            Field(
                name="words",
                label=say("What should it have said?"),
                is_long=True,
                is_required=False,
                max_chars=_WORDS,
            ),
        ),
    )


async def judge(request: Request, desk: Desk) -> Reply:
    """Keep feedback; a second one of the same person takes the place of the first."""
    button = pressed(request.text)
    given = request.fields.get("verdict", "")
    if button is None or given not in {one.value for one in Verdict}:
        return Reply(messages=(sentence(say("Feedback"), say("That is no verdict I know.")),))
    question, said = await _about(request, button, desk)
    feedback = Feedback(
        about=request.text.partition("/")[2],
        channel=request.channel,
        user=request.user,
        verdict=Verdict(given),
        words=request.fields.get("words", "")[:_WORDS],
        question=question,
        said=tuple(said),
        at=desk.clock.now(),
    )
    await desk.store.feedback.give(feedback)
    text = say("Thank you: it is kept, with what it is about.")
    return Reply(messages=(sentence(say("Feedback"), text),))


async def _about(request: Request, button: Pressed, desk: Desk) -> tuple[str, Sequence[str]]:
    """Return the question, where there was one, and what was said."""
    if button.verb == "feedback.answer":
        id = "/".join(part for part in (button.handle, button.rest) if part)
        for thread in dict.fromkeys((request.thread, "")):
            for incoming, answer in await desk.store.inbox.thread(request.channel, thread):
                if incoming.id == id:
                    return answer.question, [one.text for one in answer.statements]
        return "", ()
    crisis = crisis_of(button.handle, crises_of(request.channel, desk.subscriptions))
    if crisis is None:
        return "", ()
    brief = await brief_at(request, crisis, button, desk)
    if brief is None:
        return "", ()
    said = [brief.headline, *(one.text for one in (*brief.bottom_line, *brief.new))]
    return "", [text for text in said if text]
