"""Channels of several workspaces: "T0TEAM/C0RIVER"; where there is but one, "C0RIVER"."""

from bot.core.channels import Channel, Platform


def channel_in(workspace: str, id: str) -> Channel:
    """Return a channel of a workspace.

    Args:
        workspace: The team's or, where the app is installed for a whole organisation, the
            organisation's id; empty: there is but one.
        id: Slack's own id of the channel.
    """
    return Channel(platform=Platform.SLACK, id=f"{workspace}/{id}" if workspace else id)


def bare(channel: Channel) -> str:
    """Return Slack's own id of a channel."""
    return channel.id.rpartition("/")[2]


def workspace_of(channel: Channel) -> str:
    """Return the workspace that a channel's id names; empty: it names none."""
    return channel.id.rpartition("/")[0]


def is_direct(channel: Channel) -> bool:
    """Tell whether a channel is a conversation between one person and the bot."""
    return bare(channel).startswith("D")
