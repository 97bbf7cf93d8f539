"""Where an answer is shown while it is written, and that it may have been shown in part."""

from dataclasses import dataclass

from bot.commands.desk import Desk
from bot.core.messages import Message
from bot.core.questions import Incoming, Via


@dataclass(slots=True)
class Beginning:
    """The place of one line's answer; what is shown in it is noted first, for the next process."""

    incoming: Incoming
    desk: Desk
    #: Of what will be posted.
    key: str
    #: Something of the answer may stand.
    is_shown: bool = False

    def __post_init__(self) -> None:
        """Begin with what a process that ended has noted."""
        self.is_shown = self.incoming.is_begun

    async def show(self, message: Message) -> None:
        """Show this much.

        Raises:
            StoreError: It could not be noted, and is not shown.
        """
        if not self.is_shown:
            await self.desk.store.inbox.begun(self.incoming.id)
            self.is_shown = True
        await self.desk.begin(self.incoming.channel, message, self.key, self.incoming.thread)

    async def take_up(self) -> None:
        """Look for what a process that ended has shown, to go on with it."""
        if self.incoming.is_begun:
            await self.desk.take_up(self.incoming.channel, self.key, self.incoming.thread)


def has_place(incoming: Incoming) -> bool:
    """Tell whether an answer's place is there already: a command's is opened by its stub."""
    return bool(incoming.thread) or incoming.via is not Via.COMMAND
