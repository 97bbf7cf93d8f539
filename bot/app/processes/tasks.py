"""The kinds of jobs: the queue of each, what makes two of them one, and what keeps their order."""

from datetime import datetime
from enum import StrEnum

from bot.core.articles import SourceId
from bot.core.channels import Channel, Platform, Subscription
from bot.ports.jobs import Job, Queue

#: Jobs at a time that one process does of each queue, unless it is told otherwise. Reading is
#: bound by a core, the others wait for networks.
AT_ONCE = {
    Queue.POLLS: 8,
    Queue.READING: 1,
    Queue.WRITING: 2,
    Queue.POSTING: 8,
    Queue.QUESTIONS: 4,
}


class Kind(StrEnum):
    """What a job does; the name of its handler."""

    POLL = "poll"
    READ = "read"
    PLACE = "place"
    EMBED = "embed"
    RECHECK = "recheck"
    LOOK = "look"
    WRITE = "write"
    POST = "post"
    ANSWER = "answer"


def poll(source: SourceId) -> Job:
    """Ask a source, if it is due."""
    name = f"poll/{source}"
    return Job(kind=Kind.POLL, queue=Queue.POLLS, args={"source": source}, key=name, lock=name)


def read(source: SourceId) -> Job:
    """Read what a source brought. Of many sources as much at a time as there are workers."""
    name = f"read/{source}"
    return Job(kind=Kind.READ, queue=Queue.READING, args={"source": source}, key=name, lock=name)


def place() -> Job:
    """Put what was read into stories and ledgers: one thing after another, before more is read."""
    return Job(kind=Kind.PLACE, queue=Queue.READING, key="place", lock="tracking", priority=1)


def embed() -> Job:
    """Embed articles that were not embedded yet."""
    return Job(kind=Kind.EMBED, queue=Queue.READING, key="embed", lock="embed")


def recheck() -> Job:
    """Read again the pages that briefs have cited."""
    return Job(kind=Kind.RECHECK, queue=Queue.POLLS, key="recheck", lock="recheck")


def look() -> Job:
    """Look for what became of watched events."""
    return Job(kind=Kind.LOOK, queue=Queue.WRITING, key="look", lock="look")


def write(
    subscription: Subscription,
    slot: str,
    *,
    rung_at: datetime,
    next_at: datetime | None,
    late_since: datetime | None,
) -> Job:
    """Write the brief of a slot; those of one channel and crisis in their order."""
    name = f"{subscription.channel}/{subscription.crisis}"
    return Job(
        kind=Kind.WRITE,
        queue=Queue.WRITING,
        args={
            "channel": str(subscription.channel),
            "crisis": subscription.crisis,
            "slot": slot,
            "rung_at": rung_at.isoformat(),
            "next_at": next_at.isoformat() if next_at else "",
            "late_since": late_since.isoformat() if late_since else "",
        },
        key=f"write/{name}/{slot}",
        lock=f"write/{name}",
    )


def post(channel: Channel) -> Job:
    """Post what is due in a channel, in order."""
    name = f"post/{channel}"
    return Job(
        kind=Kind.POST, queue=Queue.POSTING, args={"channel": str(channel)}, key=name, lock=name
    )


def answer(id: str) -> Job:
    """Answer what somebody said."""
    name = f"answer/{id}"
    return Job(kind=Kind.ANSWER, queue=Queue.QUESTIONS, args={"id": id}, key=name, lock=name)


def channel_of(text: str) -> Channel:
    """Read a channel as a job names it."""
    platform, _, id = text.partition(":")
    return Channel(platform=Platform(platform), id=id)


def instant_of(text: str) -> datetime | None:
    """Read an instant as a job names it; None for none."""
    return datetime.fromisoformat(text) if text else None
