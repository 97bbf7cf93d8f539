"""`watchfloor preview`: what would be posted if a brief were due now, as it would be sent."""

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from bot.app.adapters.models import build_writers, shared_purses
from bot.app.configuration.allowances import caps_of
from bot.app.configuration.finding import TO_WRITE
from bot.app.configuration.following import followed_in
from bot.app.delivering.posts import Post, posts_of
from bot.app.storing.locating import store_url
from bot.app.storing.opening import open_beside
from bot.app.tools.commanding import print_json
from bot.app.tools.drawing import drawn_as
from bot.app.tools.telling import needed
from bot.commands.naming import best_match
from bot.core.channels import Subscription
from bot.errors import InputError
from bot.platforms.console.render import to_text
from bot.ports.drawing import unpacked
from bot.scheduling.system import SystemClock


async def preview(
    crisis: str,
    channel: str,
    platform: str,
    format: str,
    pictures: Path | None,
    config: Path | None,
    *,
    is_breaking: bool = False,
) -> int:
    """Print what would be posted now, everywhere or where it is named; nothing is stored."""
    settings = needed(config, TO_WRITE)
    store = await open_beside(store_url(settings))
    clock, sources = SystemClock(), [one.id for one in settings.sources]
    writers = build_writers(settings, clock, shared_purses(store, settings))
    limits = caps_of(settings) if is_breaking else None
    try:
        wanted = _chosen(
            await followed_in(store, settings.subscriptions), crisis, channel, platform
        )
        posts = [
            post
            for one in wanted
            for post in await posts_of(one, store, writers.writer, clock, sources, limits)
        ]
    finally:
        if writers.close is not None:
            await writers.close()
        await store.close()
    if is_breaking and not posts:
        sys.stderr.write("Nothing that is known would break in.\n")
    for number, post in enumerate(posts, 1):
        files = await _drawn(post, number, pictures) if pictures else _named(post)
        if format == "json":
            print_json(post.to_json(files))
        else:
            sys.stdout.write(_as_text(post, files))
    return 0


def _chosen(
    followed: Sequence[Subscription], crisis: str, channel: str, platform: str
) -> Sequence[Subscription]:
    """Return the subscriptions that are meant.

    Raises:
        InputError: There is none.
    """
    if crisis and followed:
        crisis = best_match(crisis, list(dict.fromkeys(one.crisis for one in followed))) or crisis
    found = [
        one
        for one in followed
        if crisis in ("", one.crisis)
        and channel in ("", str(one.channel), one.channel.id)
        and platform in ("", one.channel.platform.value)
    ]
    if found:
        return found
    if not followed:
        raise InputError("no channel follows a crisis yet; /brief-admin setup begins one")
    there = "; ".join(f"{one.crisis} in {one.channel}" for one in followed)
    raise InputError(f"nothing is followed there; there is {there}")


def _named(post: Post) -> dict[str, str]:
    """Name the pictures of a post that nobody wanted drawn."""
    return {f"picture-{n}.png": "" for n, _ in enumerate(post.payload.get("pictures", ()), 1)}


async def _drawn(post: Post, number: int, folder: Path) -> dict[str, str]:
    """Write a post's pictures as they would be sent, and return where each is."""
    drawings = [unpacked(one) for one in post.payload.get("pictures", ())]
    written: dict[str, str] = {}
    for n, png in enumerate(await drawn_as(drawings, post.posting.look), 1):
        name = f"picture-{n}.png"
        file = folder / f"{number:02}-{name}"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            file.write_bytes(png)
        except OSError as error:
            raise InputError(f"{folder}: cannot be written: {error.strerror}") from error
        written[name] = str(file)
    return written


def _as_text(post: Post, files: Mapping[str, str]) -> str:
    one = post.subscription
    rows = [f"{one.channel} · {one.crisis} · {post.message.title or post.message.summary}"]
    if post.parts > 1:
        rows[0] += f" · part {post.part} of {post.parts}"
    rows[0] += " · in the thread" if post.under else ""
    held = [
        f"{name} {of:,} of {most:,}"
        for name, (of, most) in post.posting.fullness(post.payload).items()
    ]
    rows += [", ".join(held)] if held else []
    rows += [f"{name}: {path or 'attached'}" for name, path in files.items()]
    said = to_text(post.message) if post.part == 1 else ""
    return "\n".join(f"# {row}" for row in rows) + f"\n\n{said}\n"
