"""Posts in the forums of the local Discord."""

from tests.servers.discord_guild import BOT, FORUM_TYPE, THREAD, Guild, Json, Refused, Room


def open_post(guild: Guild, channel: str, body: Json) -> Room:
    """A post in a forum: a thread and its first message, with one id."""
    forum = guild.room(channel)
    if forum.type != FORUM_TYPE:
        raise Refused(50024)
    guild.need(forum, "send_messages")
    message, applied = body["message"], body.get("applied_tags") or []
    if {"nonce", "enforce_nonce", "message_reference"} & set(message):
        raise Refused(50035)
    if not 1 <= len(body.get("name", "")) <= 100 or len(applied) > 5:
        raise Refused(50035)
    if message.get("embeds"):
        guild.need(forum, "embed_links")
    guild.check(message)
    if forum.needs_tag and not applied:
        raise Refused(40067)
    for id in applied:
        tag = next((one for one in forum.tags if one["id"] == id), None)
        if tag is None or tag["moderated"]:
            raise Refused(50035 if tag is None else 50013)
    first = guild.write(
        channel, BOT, message.get("content") or "", embeds=message.get("embeds") or [],
        flags=message.get("flags", 0), components=message.get("components") or [],
        allowed_mentions=message.get("allowed_mentions"),
    )  # fmt: skip
    forum.messages.remove(first)
    first["channel_id"] = first["id"]
    post = Room(first["id"], body["name"], THREAD, parent=channel, applied=applied)
    post.messages.append(first)
    guild.rooms[post.id] = post
    return post


def posts(guild: Guild, *, archived: bool, parent: str = "") -> list[Json]:
    """The threads of the server, or of one channel, that are archived or are not."""
    return [
        guild.describe_room(one) for one in guild.rooms.values()
        if one.type == THREAD and one.is_archived == archived and parent in ("", one.parent)
    ]  # fmt: skip
