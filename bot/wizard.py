"""`watchfloor init`: a short conversation that ends in a configuration that loads.

Every answer goes through the check that the configuration itself goes through. Secrets are never
asked for: what is said here may stay on a screen or in a file.
"""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import time
from typing import TypeVar
from urllib.parse import urlsplit

from bot.config import checks, network_checks, time_checks
from bot.config.cron import daily
from bot.config.wrong import Wrong
from bot.core.channels import Platform
from bot.core.managing.wishing import in_full_hours
from bot.core.managing.zones import zone_called
from bot.core.text.words import STOP_WORDS

#: Asks one question, returns what was typed.
Ask = Callable[[str], str]
#: Shows one line.
Say = Callable[[str], None]

#: Articles tell of a crisis without these.
_UNTOLD = STOP_WORDS | {"crisis", "emergency", "situation"}

T = TypeVar("T")

_SECRETS = {
    Platform.SLACK: ("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN"),
    Platform.DISCORD: ("DISCORD_TOKEN",),
}
_WHERE = {
    Platform.SLACK: "Slack channel id (C…; bottom of the channel's details)",
    Platform.DISCORD: 'Discord channel id (digits; right-click the channel, "Copy Channel ID")',
    Platform.BROWSER: "Name of the channel in the browser",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Answers:
    crisis: str
    query: str
    feeds: list[str]
    channels: list[tuple[Platform, str]]
    cron: str
    zone: str
    model: str = ""
    base_url: str = ""
    daily_dollars: float = 0.0
    variables: list[str] = field(default_factory=list)


def ask(ask_fn: Ask, say_fn: Say) -> str:
    """Hold the conversation; return the text of a configuration.

    A wrong answer is asked for again, with the reason. An empty answer takes what stands in
    brackets.

    Raises:
        EOFError: Whoever answers went away; `ask_fn` says so.
    """
    it = _conversation(ask_fn, say_fn)
    say_fn("")
    if it.variables:
        say_fn("Before you start, set in the environment (never in the file):")
        for variable in it.variables:
            say_fn(f"  {variable}")
    return _written(it)


def _conversation(ask_fn: Ask, say_fn: Say) -> _Answers:
    def until(question: str, check: Callable[[str], T], default: str = "") -> T:
        end = " " if question.endswith("?") and not default else ": "
        shown = f"{question}{f' [{default}]' if default else ''}{end}"
        while True:
            try:
                return check(ask_fn(shown).strip() or default)
            except Wrong as wrong:
                say_fn(f"That cannot be used: {wrong}")

    crisis = until("What is the crisis called?", checks.crisis_name)
    query = until(
        "Which words does each of its articles hold? (all of them, or OR between; quotes around "
        "phrases)",
        checks.query,
        _as_query(crisis),
    )
    feeds = until("Addresses of news feeds, with spaces between", _feeds)
    platforms = until("Where to post: slack, discord, browser, or several", _platforms, "browser")
    channels = [
        (platform, until(_WHERE[platform], _channel(platform), _default_channel(platform)))
        for platform in platforms
    ]
    clock = until("At what time each day?", _time, "08:00")
    zone = until("In which time zone? (a city will do: Kyiv)", _zone, "UTC")
    variables = [name for platform in platforms for name in _SECRETS.get(platform, ())]
    model = base_url = ""
    dollars = 0.0
    if until("Should a language model word the briefs? yes or no", _yes_or_no, "no"):
        base_url = until("Its endpoint", _endpoint, "https://api.openai.com/v1")
        model = until("The model's name", _model)
        dollars = until("At most how many US dollars a day?", _dollars, "1")
        variables.append("OPENAI_API_KEY")
    return _Answers(
        crisis=crisis,
        query=query,
        feeds=feeds,
        channels=channels,
        cron=daily(clock.hour, clock.minute),
        zone=zone,
        model=model,
        base_url=base_url,
        daily_dollars=dollars,
        variables=variables,
    )


def _as_query(crisis: str) -> str:
    """Propose the name's telling words; quotes and brackets mean something in a query."""
    words: list[str] = re.findall(r"\w+", crisis)
    return " ".join([word for word in words if word.casefold() not in _UNTOLD] or words)


def _time(answer: str) -> time:
    """Read a time as it is read in a channel: "7pm" is 19:00."""
    return time_checks.clock_time(in_full_hours(f"at {answer}").removeprefix("at ").strip())


def _zone(answer: str) -> str:
    return zone_called(answer) or time_checks.zone(answer)


def _feeds(answer: str) -> list[str]:
    check = network_checks.address("http", "https")
    feeds = list(dict.fromkeys(check(part) for part in answer.replace(",", " ").split()))
    if not feeds:
        raise Wrong("no address", "give at least one, such as https://news.example/rss")
    return feeds


def _platforms(answer: str) -> list[Platform]:
    words = re.findall(r"[^\s,]+", answer)
    named = [word for word in words if word.lower() not in ("and", "&")]
    return list(dict.fromkeys(network_checks.platform(word) for word in named))


def _channel(platform: Platform) -> Callable[[str], str]:
    def check(answer: str) -> str:
        network_checks.channel_id(answer, platform)
        return answer

    return check


def _default_channel(platform: Platform) -> str:
    return "home" if platform is Platform.BROWSER else ""


def _yes_or_no(answer: str) -> bool:
    word = answer.lower()
    if word not in ("y", "yes", "n", "no"):
        raise Wrong("neither yes nor no", "type yes or no")
    return word.startswith("y")


def _endpoint(answer: str) -> str:
    return network_checks.address("http", "https")(answer)


def _model(answer: str) -> str:
    if not answer:
        raise Wrong("no name", "give it as the endpoint calls it")
    return checks.text()(answer)


def _dollars(answer: str) -> float:
    try:
        amount = float(answer.removeprefix("$"))
    except ValueError as error:
        raise Wrong("not a number", "give US dollars, such as 1 or 0.50") from error
    return checks.number(0.01, 100_000)(amount)


def _written(it: _Answers) -> str:
    lines = ["# Written by `watchfloor init`. Every other setting: config.example.toml."]
    for id, url in zip(_ids(it.feeds), it.feeds, strict=True):
        host = urlsplit(url).hostname or id
        publisher = host.removeprefix("www.")[:100]
        lines += ["", "[[source]]", f"id = {_toml(id)}", f"url = {_toml(url)}"]
        lines += [f"publisher = {_toml(publisher)}", 'tier = "unknown"']
    lines += ["", "[[crisis]]", f"name = {_toml(it.crisis)}", f"query = {_toml(it.query)}"]
    for platform, channel in it.channels:
        lines += ["", "[[subscription]]", f"crisis = {_toml(it.crisis)}"]
        lines += [f"platform = {_toml(platform.value)}", f"channel = {_toml(channel)}"]
        lines += [f"cron = {_toml(it.cron)}", f"zone = {_toml(it.zone)}"]
    if it.model:
        lines += ["", "[llm]", f"base_url = {_toml(it.base_url)}", f"model = {_toml(it.model)}"]
        lines += [f"daily_dollars = {it.daily_dollars:.2f}"]
    return "\n".join(lines) + "\n"


def _ids(feeds: list[str]) -> list[str]:
    """Return an id for each feed, from its host, counted on where a host has several."""
    ids: list[str] = []
    for url in feeds:
        host = (urlsplit(url).hostname or "").removeprefix("www.")
        stem = re.sub(r"[^a-z0-9]+", "-", host).strip("-")[:50].strip("-") or "source"
        id, count = stem, 1
        while id in ids:
            count += 1
            id = f"{stem}-{count}"
        ids.append(id)
    return ids


def _toml(text: str) -> str:
    """Write a TOML string; JSON's escapes are TOML's too."""
    return json.dumps(text, ensure_ascii=False)
