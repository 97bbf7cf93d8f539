"""Pictures in Discord posts: files that ride in the same request, shown in embeds."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

import discord
import structlog

from bot.core.messages import Picture
from bot.core.picturing.palette import Look
from bot.core.text.characters import clean_characters
from bot.platforms.discord.client import DiscordClient
from bot.ports.chat import Payload
from bot.ports.drawing import Artist, packed, unpacked

#: What Discord takes as a file's words, and how many embeds and files in one message.
ALT_CHARS, MOST = 1_024, 10

#: A file's name and what is in it.
Files = Sequence[tuple[str, bytes]]

log = structlog.get_logger(__name__)


def with_pictures(
    payloads: Sequence[dict[str, Any]], pictures: Sequence[Picture], frame: Mapping[str, Any]
) -> list[dict[str, Any]]:
    """Return the payloads with the pictures behind all else, in as few as Discord takes.

    Args:
        payloads: At least one.
        pictures: In their order.
        frame: What every embed has, and what a payload has that holds nothing but pictures.
    """
    made = list(payloads)
    for picture in pictures:
        if len(made[-1]["embeds"]) >= MOST:
            made.append({**frame["payload"], "embeds": []})
        last = made[-1]
        number = len(last.get("pictures", ())) + 1
        name = f"picture-{number}.png"
        words = clean_characters(picture.alt)[:ALT_CHARS]
        embed = {**frame["embed"], "image": {"url": f"attachment://{name}"}}
        attachment = {"id": number - 1, "filename": name, "description": words}
        made[-1] = {
            **last,
            "flags": 0,
            "embeds": [*last["embeds"], embed],
            "attachments": [*last.get("attachments", ()), attachment],
            "pictures": [*last.get("pictures", ()), packed(picture.drawing)],
        }
    return made


def without_pictures(body: Payload) -> dict[str, Any]:
    """Return a body without its pictures; what is nothing else is said in their words."""
    kept = [embed for embed in body["embeds"] if "image" not in embed]
    words = " ".join(one["description"] for one in body.get("attachments", ()))
    if not kept and words and not body["content"].strip("\n"):
        kept = [{"description": words}]
    marks = [embed["footer"] for embed in body["embeds"] if "footer" in embed]
    if kept and marks:
        kept = [*kept[:-1], {**kept[-1], "footer": marks[-1]}]
    rest = {key: value for key, value in body.items() if key not in ("attachments", "pictures")}
    if marks and not kept:
        rest["content"] = f"{body['content']}\n-# {marks[-1]['text']}"
    return {**rest, "embeds": kept}


class Attaching:
    """Has drawn what payloads show."""

    def __init__(self, client: DiscordClient, artist: Artist) -> None:
        self._client = client
        self._artist = artist

    async def attached(self, body: Payload, place: str) -> tuple[dict[str, Any], Files]:
        """Return what is sent to a channel or thread: the body and its files, or all left out."""
        if not body.get("pictures"):
            return dict(body), ()
        if not self._may_attach(place):
            log.info("discord_pictures_left_out", why="the bot may not attach files")
            return without_pictures(body), ()
        files: list[tuple[str, bytes]] = []
        for written, attachment in zip(body["pictures"], body["attachments"], strict=True):
            png = await self._artist.draw(unpacked(written), Look.DARK)
            if png is None:
                return without_pictures(body), ()
            files.append((attachment["filename"], png))
        return {key: value for key, value in body.items() if key != "pictures"}, files

    def _may_attach(self, place: str) -> bool:
        """Tell whether the bot may attach files; where it does not know the place, it tries."""
        channel = self._client.get_channel(int(place)) if place.isdigit() else None
        if isinstance(channel, discord.Thread):
            channel = channel.parent
        if not isinstance(channel, discord.abc.GuildChannel) or self._client.user is None:
            return True
        me = channel.guild.get_member(self._client.user.id)
        return me is None or channel.permissions_for(me).attach_files


def form_of(body: Mapping[str, Any], files: Files) -> list[dict[str, Any]]:
    """Return the fields of the request that carries a body with its files."""
    fields = [{"name": "payload_json", "value": json.dumps(body, ensure_ascii=False)}]
    parts = [
        {"name": f"files[{n}]", "value": png, "filename": name, "content_type": "image/png"}
        for n, (name, png) in enumerate(files)
    ]
    return [*fields, *parts]
