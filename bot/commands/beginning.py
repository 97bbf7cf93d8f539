"""Shows the beginning of an answer while the rest is being written.

Before anything is shown, the store notes that the answer was begun. So another process that takes
the line over after a crash completes the message that stands, and posts no second one.
"""

from dataclasses import dataclass

from bot.commands.desk import Desk
from bot.core.messages import Message
from bot.core.questions import Incoming, Via


@dataclass(slots=True)
class Beginning:
    """The place in which the answer to one line appears."""

    incoming: Incoming
    desk: Desk
    #: Of what will be posted.
    key: str
    #: Something of the answer may stand.
    is_shown: bool = False

    def __post_init__(self) -> None:
        """Take over what an earlier process noted about this line."""
        self.is_shown = self.incoming.is_begun

    async def show(self, message: Message) -> None:
        """Show the answer as far as it is written.

        Raises:
            StoreError: It could not be noted, and is not shown.
        """
        if not self.is_shown:
            await self.desk.store.inbox.begun(self.incoming.id)
            self.is_shown = True
        await self.desk.begin(self.incoming.channel, message, self.key, self.incoming.thread)

    async def take_up(self) -> None:
        """Find the message in which an earlier process began the answer, to complete it there."""
        if self.incoming.is_begun:
            await self.desk.take_up(self.incoming.channel, self.key, self.incoming.thread)


def has_place(incoming: Incoming) -> bool:
    """Tell whether there is a place for a beginning: a command's thread is only opened later."""
    return bool(incoming.thread) or incoming.via is not Via.COMMAND
