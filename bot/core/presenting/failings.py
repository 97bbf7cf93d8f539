"""Why a source fails or a post was refused, said in the language spoken now.

Adapters give these sentences in English, which the store, the log and tools keep, as with
`reasons`. Each stands here once; what is put into it is found again. One that is not here, or a
detail of a library's, stays as it is.
"""

import re
from functools import cache

from bot.core.patterns import Pattern
from bot.core.speaking import marked, say, spoken
from bot.locale import ENGLISH

#: Whole sentences; what is said of an address or a source may stand before them, with a colon.
_SENTENCES = (
    marked("{url} took too long to answer"),
    marked("{url} answered {status}"),
    marked("{url} answered {status}: it is gone for good"),
    marked("{url} answered {status}: it does not let us in"),
    marked("{url} redirects more than {n} times"),
    marked("{url} does not give its robots.txt"),
    marked("{origin}/robots.txt does not let us read {url}"),
    marked("the bot’s own code failed ({fault})"),
    marked("the host name is not known"),
    marked("the certificate is not valid"),
    marked("no connection"),
    marked("the reply breaks off"),
    marked("the connection was closed before an answer"),
    marked("this is a web page, not a feed"),
    marked("this is not a feed"),
    marked("this is not a sitemap"),
    marked("the reply is empty"),
    marked("the reply is broken JSON"),
    marked("the reply is not XML"),
    marked("no article text was found in {url}"),
    marked("no links to articles were found in {url}"),
    marked("{url} is not there"),
    marked("{platform} asks to slow down."),
    marked("{platform} is not available at the moment."),
    marked("{platform} did not answer in time."),
    marked("{platform} cannot be reached ({error})."),
    marked("The connection to {platform} broke ({error})."),
    marked("{platform} failed while it worked on it ({error})."),
    marked("{platform} refused ({code}): {meaning}."),
    marked("{url} answered {status} without saying where"),
    marked("{url} redirects to no address"),
    marked("{host} leads to {address}, which is not on the public internet"),
    marked("port {port} of {host} is not one that web pages are served on"),
    marked("larger than {n} bytes"),
    marked("the body cannot be unpacked: {error}"),
    marked("the body ends in the middle of its packing"),
    marked("the reply is JSON without {field}"),
    marked("the reply is not JSON; it says: {error}"),
    marked("the reply is broken gzip"),
    marked("the feed breaks off before its first item"),
    marked("Something before {platform} answered with status {status}."),
    marked("{platform} took the message and did not say where it stands."),
    marked("Too much was said in the channel since to look back through."),
    marked("Nothing was sent: {error}."),
    marked("it was sent twice, and nobody can tell whether it arrived"),
    marked("the message {key} was never posted"),
    marked("a mistake of ours: {error}"),
    marked("No workspace {name} has the app; install it there."),
    marked("The token of {name} ran out and is being renewed."),
    marked("Discord did not let us sign in ({error})."),
    marked("{platform} says that the channel was archived."),
    marked("{platform} says that the channel was deleted."),
    marked("{platform} says that the bot was taken out of the channel."),
    marked("{platform} says that the bot was taken out of the server."),
    marked("{platform} says that the app was removed from the workspace."),
    marked("{platform} says that the bot may not write in the channel any more."),
    marked("{platform} says that the thread was locked."),
)
#: What a refusal means and what mends it, each between semicolons.
_MEANINGS = frozenset(
    (
        marked("the channel does not exist"),
        marked("the channel does not exist or is private without the bot"),
        marked("the bot is not in the channel"),
        marked(
            "invite the bot there with /invite, or correct the channel's id in the configuration"
        ),
        marked("correct its id in the configuration"),
        marked("the channel is archived"),
        marked("unarchive it, or subscribe another one"),
        marked("the app was removed from the workspace"),
        marked("the bot token was revoked"),
        marked("the bot token has expired"),
        marked("the bot token is not valid"),
        marked("install the app again and put its new token into slack.bot_token"),
        marked(
            "reset the token at discord.com/developers/applications and put it into discord.token"
        ),
        marked("the app lacks a scope"),
        marked("add it at api.slack.com/apps and install it again"),
        marked("the workspace does not let the bot post there"),
        marked("ask a workspace admin"),
        marked("the server is gone, or the bot was removed from it"),
        marked("invite it again"),
        marked("the bot does not see the channel"),
        marked("the bot may not do that in the channel"),
        marked("give the bot's role the permissions of the invitation there, or invite it anew"),
        marked("this person takes no direct messages from the bot"),
        marked("the message is gone"),
        marked("the thread is archived"),
        marked("the thread is locked"),
        marked("unlock it"),
        marked("no bot token was sent"),
        marked("set slack.bot_token"),
        marked("the token is of the wrong kind"),
        marked("slack.bot_token starts with xoxb-"),
        marked("the channel is read-only"),
        marked("let the bot post there"),
        marked("only threads are allowed there"),
        marked("pick another channel"),
        marked("threads are not allowed there"),
        marked("pick another one"),
        marked("the thread is gone"),
        marked("the message is not the bot's own"),
        marked("the workspace does not allow edits of messages this old"),
        marked("the message's blocks were not taken"),
        marked("the message is too long"),
        marked("see Slack's documentation of this error"),
        marked("see Discord's documentation of this error"),
        marked("messages cannot be posted in a channel of this kind"),
        marked("subscribe a text or forum channel"),
        marked("the message was not taken as it is"),
        marked("a rule of the server's AutoMod blocks the message"),
        marked("a rule of the server's AutoMod blocks the title"),
        marked("allow the bot's role in it"),
        marked("each post in this forum needs a tag"),
        marked("add one that is not for moderators alone"),
        marked("Discord takes one of the links for harmful"),
    )
)
_FIELD = Pattern(r"\\\{(\w+)\\\}")
_BETWEEN, _BEFORE = "; ", ": "


def failing_words(reason: str) -> str:
    """Say why something fails; what stands before the sentence, as an address, is kept."""
    if spoken() == ENGLISH:
        return reason
    before, rest = "", reason
    while True:
        if told := _again(rest):
            return f"{before}{told}"
        head, colon, rest = rest.partition(_BEFORE)
        if not colon:
            return reason
        before += f"{head}{colon}"


def _again(sentence: str) -> str:
    """Say one sentence; empty where it is none of these."""
    for template in _SENTENCES:
        if found := _pattern(template).fullmatch(sentence):
            values = found.groupdict()
            if "meaning" in values:
                values["meaning"] = _meaning(values["meaning"])
            return say(template, **values)
    return ""


def _meaning(meaning: str) -> str:
    parts = []
    for part in meaning.split(_BETWEEN):
        # What Slack names, as the scope that is missing, comes behind it in brackets.
        words, bracket, named = part.partition(" (")
        parts.append(f"{say(words)}{bracket}{named}" if words in _MEANINGS else part)
    return _BETWEEN.join(parts)


@cache
def _pattern(template: str) -> re.Pattern[str]:
    # An address has no blank, so that a sentence is not taken for one.
    named = re.escape(template).replace(r"\{url\}", r"(?P<url>\S+)")
    named = named.replace(r"\{status\}", r"(?P<status>\d+)")
    named = named.replace(r"\{n\}", r"(?P<n>[\d,]+)").replace(r"\{port\}", r"(?P<port>\d+)")
    named = named.replace(r"\{platform\}", r"(?P<platform>Slack|Discord)")
    return re.compile(_FIELD.sub(r"(?P<\1>.+?)", named))
