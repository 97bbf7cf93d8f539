"""Forum channels, where each message of ours is the first of a post and its replies go below it.

A post is a thread with the id of its first message, so one reference names both, as in any other
channel. Discord compares no nonces here: what was broken off is found by its reference.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

import discord

from bot.core.speaking import say
from bot.errors import DeliveryRejected
from bot.platforms.discord.attaching import Files, form_of
from bot.platforms.discord.failures import NO_TAG, UNKNOWN_MESSAGE, code_of, refusal
from bot.platforms.discord.looking import LOOK_BACK, Message, may_not_look_back
from bot.platforms.discord.once import AnsweredError, CallError, OnceClient, call
from bot.platforms.discord.reference import carries, snowflake
from bot.platforms.discord.threads import ARCHIVE_AFTER, title_of

#: Forums, and the same with pictures first.
KINDS = frozenset({15, 16})
#: Says in a channel's flags that a post needs a tag.
_NEEDS_TAG = 1 << 4
#: Tags that one post may carry.
_TAGS = 5
#: What a post's body may not hold, and its first message elsewhere does.
_NOT_TAKEN = frozenset({"nonce", "enforce_nonce", "message_reference"})
#: How many posts of ours are looked through for what was broken off just now.
_NEWEST = 20
_CHANNEL = "/channels/{channel_id}"


class Forums:
    """The forum channels that one client posts to."""

    def __init__(self, client: OnceClient) -> None:
        """Post with this client."""
        self._client = client
        self._kinds: dict[str, bool] = {}
        #: Posts that are closed for good, by the posts that go on from them.
        self._continued: dict[str, str] = {}

    async def is_one(self, channel: str) -> bool:
        """Tell whether a channel is a forum; Discord is asked once, where it did not say."""
        if channel not in self._kinds:
            known = self._client.get_channel(int(channel))
            if known is not None:
                self._kinds[channel] = isinstance(known, discord.ForumChannel)
            else:
                try:
                    found = await call(self._client, "GET", _CHANNEL, channel_id=channel)
                except CallError:
                    # What is wrong shows when we post.
                    return False
                self._kinds[channel] = found["type"] in KINDS
        return self._kinds[channel]

    async def open(self, channel: str, body: Mapping[str, Any], files: Files = ()) -> str:
        """Begin a post with a message, and the files that it shows, and return its id.

        Raises:
            CallError: It was not made, or nobody can tell.
            DeliveryRejected: It needs a tag, and there is none that we may set.
        """
        return await self._open(channel, body, title_of(str(body.get("content") or "")), files)

    async def going_on(self, channel: str, closed: str) -> str:
        """Return the open post that goes on from a closed one; "" where there is none yet.

        Raises:
            CallError: Cannot look now.
            DeliveryRejected: May not look here.
        """
        name = await self._name(closed)
        for post in await self._ours(channel):
            is_open = not (post.get("thread_metadata") or {}).get("locked")
            if name and post["name"] == name and int(post["id"]) > int(closed) and is_open:
                self._continued[closed] = str(post["id"])
                return self._continued[closed]
        return ""

    async def go_on(
        self, channel: str, closed: str, body: Mapping[str, Any], files: Files = ()
    ) -> str:
        """Say in another post what a closed one does not take, with a line that leads back.

        Raises:
            CallError: It was not made, or nobody can tell.
            DeliveryRejected: It needs a tag, and there is none that we may set.
        """
        words = say("Continued from {post}, which is closed.", post=f"<#{closed}>")
        back = f"-# {words}"
        body = {**body, "content": f"{back}\n{body.get('content') or ''}".strip()}
        name = await self._name(closed)
        ref = await self._open(channel, body, name or title_of(str(body["content"])), files)
        self._continued[closed] = ref
        return ref

    def standing(self, ref: str) -> str:
        """Return the post in which replies to a post go: itself, or what goes on from it."""
        return self._continued.get(ref, ref)

    async def find(self, channel: str, key: str, since: datetime) -> Message | None:
        """Return the first message of the post that was made for a key.

        Raises:
            CallError: Cannot look now.
            DeliveryRejected: May not look here.
        """
        oldest = snowflake(since - LOOK_BACK)
        posts = [post for post in await self._ours(channel) if int(post["id"]) >= oldest]
        return await self._posted_for(key, posts)

    async def latest(self, channel: str, key: str) -> str:
        """Return the id of the post that was made for a key just now, or "".

        Raises:
            CallError: Cannot look now.
            DeliveryRejected: May not look here.
        """
        found = await self._posted_for(key, (await self._ours(channel))[:_NEWEST])
        return str(found["id"]) if found else ""

    async def _posted_for(self, key: str, posts: Sequence[Mapping[str, Any]]) -> Message | None:
        for post in posts:
            first = await self._first(str(post["id"]))
            if first is not None and carries(first, key):
                return first
        return None

    async def _open(self, channel: str, body: Mapping[str, Any], name: str, files: Files) -> str:
        forum = await call(self._client, "GET", _CHANNEL, channel_id=channel)
        message = {one: value for one, value in body.items() if one not in _NOT_TAKEN}
        post: dict[str, Any] = {
            "name": name,
            "auto_archive_duration": ARCHIVE_AFTER,
            "message": message,
        }
        if tags := _tags(forum, _words_of(name, body)):
            post["applied_tags"] = tags
        path = f"{_CHANNEL}/threads"
        form = form_of(post, files) if files else ()
        found = await call(self._client, "POST", path, post, form=form, channel_id=channel)
        return str(found["id"])

    async def _name(self, post: str) -> str:
        try:
            found = await call(self._client, "GET", _CHANNEL, channel_id=post)
        except CallError:
            return ""
        return str(found.get("name") or "")

    async def _ours(self, channel: str) -> list[Mapping[str, Any]]:
        """Return our posts, newest first: what is open, and the newest of what was put away."""
        forum = await call(self._client, "GET", _CHANNEL, channel_id=channel)
        path = "/guilds/{guild_id}/threads/active"
        open_ones = await call(self._client, "GET", path, guild_id=str(forum["guild_id"]))
        path = f"{_CHANNEL}/threads/archived/public"
        try:
            archived = await call(self._client, "GET", path, channel_id=channel)
        except AnsweredError as error:
            raise may_not_look_back() from error
        found = [*open_ones["threads"], *archived["threads"]]
        me = str(self._client.user.id) if self._client.user else ""
        ours = [
            one
            for one in found
            if str(one.get("parent_id")) == channel and str(one.get("owner_id")) == me
        ]
        return sorted(ours, key=lambda one: -int(one["id"]))

    async def _first(self, post: str) -> Message | None:
        path = f"{_CHANNEL}/messages/{{message_id}}"
        try:
            found: Message = await call(self._client, "GET", path, channel_id=post, message_id=post)
        except AnsweredError as error:
            if code_of(error) != UNKNOWN_MESSAGE:
                raise
            return None
        return found


def usable_tags(forum: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """Return the tags of a forum that anybody may set."""
    return [one for one in forum.get("available_tags") or () if not one.get("moderated")]


def needs_tag(forum: Mapping[str, Any]) -> bool:
    """Tell whether each post in a forum has to carry a tag."""
    return bool(int(forum.get("flags") or 0) & _NEEDS_TAG)


def _tags(forum: Mapping[str, Any], words: str) -> list[str]:
    """Choose the tags whose names stand in a title; any one where one is needed and none fits.

    Raises:
        DeliveryRejected: One is needed, and there is none that we may set.
    """
    usable = usable_tags(forum)
    padded = f" {words} "
    fitting = [one for one in usable if f" {_plain(str(one['name']))} " in padded]
    if not fitting and needs_tag(forum):
        if not usable:
            raise DeliveryRejected(refusal(NO_TAG))
        fitting = usable[:1]
    return [str(one["id"]) for one in fitting[:_TAGS]]


def _words_of(name: str, body: Mapping[str, Any]) -> str:
    """Return the words that tell what a post is: its title, and what it is marked as."""
    marks = [(one.get("author") or {}).get("name") for one in body.get("embeds") or ()]
    return _plain(" ".join([name, *filter(None, marks)]))


def _plain(words: str) -> str:
    kept = "".join(one if one.isalnum() else " " for one in words.casefold())
    return " ".join(kept.split())
