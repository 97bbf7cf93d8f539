"""Checks of addresses, tokens and the platforms' own ids."""

import re
from base64 import urlsafe_b64decode
from ipaddress import ip_network
from urllib.parse import SplitResult, urlsplit

from bot.config.checks import Check, did_you_mean, text
from bot.config.secret import Secret
from bot.config.wrong import Wrong
from bot.core.channels import Channel, Platform
from bot.core.patterns import Pattern

#: Methods of a model's API, as their documentation gives their whole address.
_METHODS = ("/chat/completions", "/completions", "/embeddings", "/responses")
_HOST = Pattern(r"(?:[\w](?:[\w-]{0,61}\w)?)(?:\.\w(?:[\w-]{0,61}\w)?)*\.?")
_DATABASES = ("sqlite", "sqlite+aiosqlite", "postgresql", "postgresql+psycopg", "postgres")
_CHANNEL_IDS = {
    Platform.SLACK: (
        Pattern(r"(?:[TE][A-Z0-9]{2,24}/)?[CGD][A-Z0-9]{2,24}"),
        "a Slack channel id starts with C, G or D and goes on with capitals and digits: "
        'open the channel\'s details and copy "Channel ID" from the bottom',
    ),
    Platform.DISCORD: (
        Pattern(r"[0-9]{1,25}"),
        "a Discord channel id is digits alone: switch on Developer Mode, right-click the "
        'channel and choose "Copy Channel ID"',
    ),
    Platform.BROWSER: (
        Pattern(r"[a-z0-9][a-z0-9_-]{0,39}"),
        'a browser channel is a short name of your own: lower-case letters, digits and "-"',
    ),
    Platform.CONSOLE: (
        Pattern(r"[a-z0-9][a-z0-9_-]{0,39}"),
        'a console channel is a short name of your own: lower-case letters, digits and "-"',
    ),
}


def address(*schemes: str, ends: str = "") -> Check[str]:
    """An address of one of the schemes, or empty. No user name or password in it."""

    def check(value: object) -> str:
        url = text(longest=2000)(value)
        if not url:
            return url
        parts = _split(url, schemes)
        if "@" in parts.netloc:
            raise Wrong(
                "holds a user name or a password",
                "leave them out of the address; keys have settings of their own",
            )
        if ends and not url.endswith(ends):
            raise Wrong(
                f'does not end in "{ends}"',
                f'add it: the clients append method names to it, as in "https://slack.com{ends}"',
            )
        return url

    return check


def _split(url: str, schemes: tuple[str, ...]) -> SplitResult:
    example = f"{schemes[-1]}://…"
    try:
        parts = urlsplit(url)
        host, _port = parts.hostname, parts.port
    except ValueError as error:
        raise Wrong("not an address", f"give one of the form {example}") from error
    if parts.scheme not in schemes or not host or " " in url:
        raise Wrong("not an address of the right kind", f"give one of the form {example}")
    return parts


def location(value: object) -> str:
    """Where a source is: an http(s) address, or a path on this machine."""
    place = text(longest=2000)(value)
    if not place:
        raise Wrong("empty", 'give an http(s) address, or a folder for the kind "folder"')
    return address("http", "https")(place) if "://" in place else place


def token(prefix: str = "") -> Check[Secret]:
    """A secret on one line; with `prefix`, one that starts so."""

    def check(value: object) -> Secret:
        if not isinstance(value, str):
            raise Wrong("not text", 'put it in quotes: "…"')
        secret = value.strip()
        if not secret:
            return Secret()
        if len(secret) > 1 and secret[0] == secret[-1] and secret[0] in "\"'":
            raise Wrong("stands in quotation marks of its own", "give it without them")
        if not all("!" <= character <= "~" for character in secret):
            raise Wrong("holds white space or a character that no token has", "copy it anew, alone")
        if not secret.startswith(prefix):
            raise Wrong(
                f'does not start with "{prefix}"',
                f'copy the token that starts with "{prefix}"{_MIX_UPS.get(prefix, "")}',
            )
        return Secret(secret)

    return check


def fernet_keys(value: object) -> Secret:
    """Keys with commas between them, the newest first, each 32 bytes in URL-safe base64."""
    keys = token()(value)
    for key in keys.reveal().split(",") if keys else ():
        try:
            is_whole = len(urlsafe_b64decode(key)) == 32
        except ValueError:
            is_whole = False
        if not is_whole:
            raise Wrong("holds something that is no key", f"make one: {MAKE_KEY}")
    return keys


def secret_address(value: object) -> Secret:
    """An http(s) address that is known to few, or empty."""
    return Secret(address("http", "https")(value))


def discord_token(value: object) -> Secret:
    """A Discord bot token, without the word "Bot" that goes before it on the wire."""
    if isinstance(value, str) and value.strip().lower().startswith("bot "):
        raise Wrong('starts with "Bot "', "give the token alone; the bot adds the word")
    secret = token()(value)
    what = _OTHER_THAN_TOKEN.fullmatch(secret.reveal())
    if what:
        kind = "an application's id" if what["id"] else "a client secret or a public key"
        raise Wrong(
            f"{kind}, not a bot's token",
            'copy the token from the page "Bot" of your application ("Reset Token" shows one)',
        )
    return secret


#: What else stands on an application's pages, and is taken for the token.
_OTHER_THAN_TOKEN = Pattern(r"(?P<id>\d{17,20})|[\w-]{32}|[0-9a-f]{64}")
MAKE_KEY = "head -c 32 /dev/urandom | base64 | tr +/ -_ (several: the newest first, commas between)"
_MIX_UPS = {
    "xoxb-": ' from "OAuth & Permissions" of your Slack app',
    "xapp-": ' from "Basic Information", "App-Level Tokens" of your Slack app',
}


def database(value: object) -> Secret:
    """Where everything is kept: SQLite or PostgreSQL; empty: SQLite in the data folder."""
    if not isinstance(value, str):
        raise Wrong("not text", 'put it in quotes: "…"')
    url = value.strip()
    scheme = url.partition("://")[0]
    if url and ("://" not in url or scheme not in _DATABASES):
        raise Wrong(
            "not a database that the bot can use",
            "give sqlite:///path/to/file.db or postgresql://user:password@host/name",
        )
    return Secret(url)


def hosts(value: object) -> tuple[str, ...]:
    """Networks in CIDR notation, addresses, or host names."""
    if not isinstance(value, list | tuple):
        raise Wrong("not a list", 'write ["10.1.0.0/16", "intranet.example"]')
    return tuple(_host(item) for item in value)


def workspaces(value: object) -> tuple[str, ...]:
    """Ids of Slack workspaces, or of whole organisations; "*" stands for any."""
    if not isinstance(value, list | tuple):
        raise Wrong("not a list", 'write ["T0123456789"]')
    ids = tuple(text()(one) for one in value)
    for id in ids:
        if not re.fullmatch(r"[TE][A-Z0-9]{2,20}|\*", id):
            raise Wrong(f'"{id[:40]}" is no workspace\'s id', 'write ["T0123456789"], or ["*"]')
    return ids


def only_in(value: object) -> tuple[str, ...]:
    """Ids of Slack workspaces, of whole Slack organisations, or of Discord servers."""
    how = 'write ["T0123456789"], or a Discord server\'s digits: ["123456789012345678"]'
    if not isinstance(value, list | tuple):
        raise Wrong("not a list", how)
    ids = tuple(text()(one) for one in value)
    for id in ids:
        if not re.fullmatch(r"[TE][A-Z0-9]{2,20}|[0-9]{15,21}", id):
            raise Wrong(f'"{id[:40]}" is no id of a workspace or server', how)
    return ids


def _host(value: object) -> str:
    host = text()(value).lower()
    try:
        return str(ip_network(host, strict=True))
    except ValueError:
        pass
    name, _, port = host.partition(":")
    if port.isdecimal() and _HOST.fullmatch(name):
        raise Wrong(
            f'"{host[:60]}" has a port', f'leave it out: "{name[:60]}" opens every port of the host'
        )
    if "/" in host or not _HOST.fullmatch(host) or host.replace(".", "").isdigit():
        raise Wrong(
            f'"{host[:60]}" is neither a network nor a host name',
            'write a network such as "10.1.0.0/16" (host bits zero), or a host name',
        )
    return host


def host(value: object) -> str:
    """One address or host name to listen at."""
    name = text()(value)
    try:
        ip_network(name)
    except ValueError:
        if not _HOST.fullmatch(name) or name.replace(".", "").isdigit():
            raise Wrong(
                "not an address to listen at",
                'write "127.0.0.1" for this machine only, "0.0.0.0" for every network',
            ) from None
    if "/" in name:
        raise Wrong("a network where one address belongs", 'write "127.0.0.1"')
    return name


def contact(value: object) -> str:
    """How a publisher can reach whoever runs the bot: an e-mail or a web address."""
    said = text()(value)
    if not said or re.fullmatch(r"[^\s@()<>]+@[^\s@()<>]+\.[^\s@()<>]+", said):
        return said
    try:
        return address("http", "https")(said)
    except Wrong as wrong:
        fix = "give an e-mail address, or a web address of the form https://…"
        raise Wrong(wrong.what, fix) from wrong


def endpoint(value: object) -> str:
    """Where a model's API is: the address that its methods are appended to."""
    url = address("http", "https")(value).rstrip("/")
    method = next((one for one in _METHODS if url.endswith(one)), "")
    if method:
        raise Wrong(
            f'ends in "{method}", which the bot appends by itself',
            f'leave it out: "{url.removesuffix(method)}"',
        )
    return url


def platform(value: object) -> Platform:
    """A platform that channels can be subscribed on."""
    words = (Platform.SLACK.value, Platform.DISCORD.value, Platform.BROWSER.value)
    word = text()(value).lower()
    if word not in words:
        raise Wrong(
            f'"{word[:40]}" is no platform{did_you_mean(word, words)}',
            'use "slack", "discord" or "browser"',
        )
    return Platform(word)


def place(value: object) -> Channel | None:
    """A channel with its platform, as the log writes it; empty: none."""
    if value == "":
        return None
    named, _, id = text()(value).partition(":")
    if not id:
        raise Wrong("no platform before the channel", 'write "slack:C0123456789"')
    found = platform(named)
    return Channel(platform=found, id=channel_id(id.strip(), found))


def channel_id(value: object, platform: Platform) -> str:
    """The platform's own id of a channel, as far as its shape can tell."""
    if isinstance(value, int) and not isinstance(value, bool):
        raise Wrong("a number where text belongs", f'put the id in quotes: "{value}"')
    id = text()(value)
    shape, fix = _CHANNEL_IDS[platform]
    if not shape.fullmatch(id):
        raise Wrong(f'"{id[:40]}" is no {platform} channel id', fix)
    return id
