"""What a manager wants of a subscription: read from a typed line, and put back into words."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Literal

from babel import Locale
from babel.dates import get_day_names

from bot.core.channels import Schedule, Subscription
from bot.core.managing.calling import called_of, called_words
from bot.core.managing.zones import zone_called, zones_like
from bot.core.patterns import Pattern
from bot.core.speaking import beside, listed, marked, say, spoken
from bot.locale import ENGLISH, LANGUAGES

_TIME = Pattern(r"([01]?\d|2[0-3])[:.h]([0-5]\d)")
#: The clock of twelve hours: "7am", "7:30 p.m.".
_TWELVE = Pattern(r"(?<![\w:.])(1[0-2]|0?[1-9])(?:[:.]([0-5]\d))? ?([ap])\.?m\b\.?", re.IGNORECASE)
#: An hour alone: "at 7", "7 Uhr", "19h".
_HOUR = Pattern(
    r"(?<![\w:.])([01]?\d|2[0-3]) ?(?:uhr|h)\b|(?<=\bat )([01]?\d|2[0-3])(?=\s|$)",
    re.IGNORECASE,
)
#: The same several times a day: "07:00,19:00".
_TIMES = Pattern(rf"{_TIME.pattern}(?:, ?{_TIME.pattern})*")
_ZONE = Pattern(r"[A-Za-z_]+(?:/[A-Za-z0-9_+\-]+)+|UTC|GMT", re.IGNORECASE)
_ALERTS = Pattern(
    r"(?:\s|^)(?:alerts?|breaking)[ :=]+(on|off|yes|no|observe)(?=\s|$)", re.IGNORECASE
)
_CALLS = Pattern(r"(?:\s|^)(?:ping|call)s?[ :=]+(<[^>]*>|\S+)(?=\s|$)", re.IGNORECASE)
_PICTURES = Pattern(r"(?:\s|^)(?:pictures?|charts?)[ :=]+(on|off|yes|no)(?=\s|$)", re.IGNORECASE)
_REPLIES = Pattern(r"(?:\s|^)repl(?:y|ies)[ :=]+(on|off|yes|no)(?=\s|$)", re.IGNORECASE)
_LANGUAGE = Pattern(r"(?:\s|^)language[ :=]+(\w+)(?=\s|$)", re.IGNORECASE)
_LENGTH = Pattern(r"(\d{1,4}) ?(m|h|d|w)(?:in(?:ute)?s?|ours?|rs?|ays?|eeks?)?")
_UNITS = {
    "m": timedelta(minutes=1),
    "h": timedelta(hours=1),
    "d": timedelta(days=1),
    "w": timedelta(weeks=1),
}
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
#: Words for days, to cron's last field.
_DAYS = {
    "daily": "*",
    "every day": "*",
    "weekdays": "mon-fri",
    "workdays": "mon-fri",
    "weekends": "sat,sun",
}
_SAID = {
    "*": marked("every day"),
    "mon-fri": marked("on weekdays"),
    "1-5": marked("on weekdays"),
    "sat,sun": marked("at weekends"),
}
_CHOICES = {
    "daily": marked("daily"),
    "weekdays": marked("weekdays"),
    "weekends": marked("weekends"),
}
#: What the form offers.
DAY_CHOICES = ("daily", "weekdays", "weekends", *_WEEKDAYS)
#: The longest a pause may be asked for; longer is until it is resumed.
LONGEST_PAUSE = timedelta(days=365)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What is wanted; None: as it is, or as usual."""

    crisis: str = ""
    #: "07:05".
    time: str | None = None
    #: cron's last field.
    days: str | None = None
    zone: str | None = None
    is_alerted: bool | None = None
    #: Record what would break in, and post none of it.
    is_observed: bool | None = None
    #: Whom the gravest updates call, as `bot.core.managing.calling` writes it.
    calls: str | None = None
    has_pictures: bool | None = None
    #: Take what is said in its threads for questions, also without a mention.
    hears_replies: bool | None = None
    #: ISO 639-1.
    language: str | None = None
    #: Why it cannot be had; one sentence.
    problem: str = ""
    #: The field of a form that says so; empty without a problem.
    wrong: str = ""


def wish_of(line: str) -> Wish:
    """Read "Sell flood at 07:05 weekdays Europe/Kyiv alerts off"; what is left names the crisis."""
    wish, line = Wish(), in_full_hours(line)
    for said, with_it in _BY_NAME:
        if found := said.search(line):
            wish = with_it(wish, found[1])
            line = line[: found.start()] + line[found.end() :]
    name: list[str] = []
    before = 0
    for word in line.split():
        if _TIMES.fullmatch(word):
            wish, before = with_times(wish, word), len(name)
        elif (days := days_of(word)) is not None:
            wish = replace(wish, days=days)
        elif _ZONE.fullmatch(word):
            wish = with_zone(wish, word)
        else:
            name.append(word)
    behind = " ".join(name[before:])
    if before and behind and wish.zone is None and (zone := zone_called(behind)):
        # "Sell flood at 07:05 Kyiv": behind the time, and the crisis is named before it.
        wish, name = replace(wish, zone=zone), name[:before]
    if wish.time is not None and name and name[-1].lower() == "at":
        name.pop()
    return replace(wish, crisis=" ".join(name))


def filled(time: str, days: str, zone: str, alerts: str, crisis: str) -> Wish:
    """Read the same out of the fields of a form."""
    read, time = days_of(days.strip()), in_full_hours(time)
    wish = with_alerts(Wish(crisis=crisis, days=read), alerts)
    if _TIMES.fullmatch(time.strip()) is None:
        text = say("“{time}” is no time of day: write it as 07:00.", time=time[:20])
        return replace(wish, problem=text, wrong="time")
    if read is None:
        text = say("“{days}” are no days: write daily or mon,thu.", days=days[:20])
        return replace(wish, problem=text, wrong="days")
    return with_zone(with_times(wish, time), zone.strip() or "UTC")


def filled_more(given: Mapping[str, str], crisis: str) -> Wish:
    """Read the rest out of the fields of the second form."""
    said = {name: _is_yes(text) for name, text in given.items()}
    wish = Wish(
        crisis=crisis,
        has_pictures=said.get("pictures", False),
        hears_replies=said.get("replies"),
    )
    return with_calls(with_language(wish, given.get("language", "")), given.get("ping", ""))


def in_full_hours(line: str) -> str:
    """Write times as the clock of twenty-four hours does: "7am", "at 7" and "7 Uhr" are "07:00"."""

    def full(found: re.Match[str]) -> str:
        hour = int(found[1]) % 12 + (12 if found[3].lower() == "p" else 0)
        return f"{hour:02}:{found[2] or '00'}"

    line = _TWELVE.sub(full, line)
    return _HOUR.sub(lambda found: f"{int(found[1] or found[2]):02}:00", line)


def with_times(wish: Wish, words: str) -> Wish:
    """Add times of the day: one, or several at the same minute."""
    times = sorted({(int(hour), minute) for hour, minute in _TIME.findall(words)})
    if len({minute for _, minute in times}) > 1:
        text = say("Several times a day have to be at the same minute, as 07:00,19:00.")
        return replace(wish, problem=text, wrong="time")
    return replace(wish, time=",".join(f"{hour:02}:{minute}" for hour, minute in times))


def with_alerts(wish: Wish, word: str) -> Wish:
    """Add whether breaking updates come; observed ones are recorded and not posted."""
    is_observed = word.lower() == "observe"
    return replace(wish, is_alerted=is_observed or _is_yes(word), is_observed=is_observed)


def with_pictures(wish: Wish, word: str) -> Wish:
    """Add whether charts and maps come."""
    return replace(wish, has_pictures=_is_yes(word))


def with_replies(wish: Wish, word: str) -> Wish:
    """Add whether replies that do not mention the bot are questions."""
    return replace(wish, hears_replies=_is_yes(word))


def _is_yes(word: str) -> bool:
    return word.lower() in ("on", "yes")


def with_calls(wish: Wish, words: str) -> Wish:
    """Add whom the gravest updates call."""
    called = called_of(words)
    if called is not None:
        return replace(wish, calls=called)
    text = say(
        "“{words}” is nobody that I can ping: name a group, a role or a person, or say off.",
        words=words[:40],
    )
    return replace(wish, problem=text, wrong="ping")


def days_of(word: str) -> str | None:
    """Read days as cron's last field: "weekdays", "mon,thu"; None when it says no such thing."""
    word = word.lower()
    if word in _DAYS:
        return _DAYS[word]
    parts = word.split(",")
    return word if all(part in _WEEKDAYS for part in parts) else None


def with_zone(wish: Wish, name: str) -> Wish:
    """Add a time zone, if there is one of this name."""
    if zone := zone_called(name):
        return replace(wish, zone=zone)
    if near := zones_like(name, 3):
        text = say(
            "“{name}” is no one time zone: do you mean {zones}?",
            name=name[:40], zones=listed(near),
        )  # fmt: skip
    else:
        text = say(
            "“{name}” is no time zone: use an IANA name such as Europe/Kyiv or UTC.", name=name[:40]
        )
    return replace(wish, problem=text, wrong="zone")


def with_language(wish: Wish, name: str) -> Wish:
    """Add a language by its code, its own name or its English one."""
    english = Locale(ENGLISH).languages
    named = {english[code].casefold(): code for code in LANGUAGES}
    named |= {own.casefold(): code for code, own in LANGUAGES.items()}
    named |= {code: code for code in LANGUAGES}
    if code := named.get(name.casefold()):
        return replace(wish, language=code)
    known = ", ".join(LANGUAGES)
    problem = say("I do not speak “{name}”: choose one of {known}.", name=name[:20], known=known)
    return replace(wish, problem=problem, wrong="language")


#: What a line calls by its name ("alerts off"), wherever it stands, and what adds it to a wish.
_BY_NAME = (
    (_ALERTS, with_alerts),
    (_CALLS, with_calls),
    (_PICTURES, with_pictures),
    (_REPLIES, with_replies),
    (_LANGUAGE, with_language),
)


def applied(wish: Wish, to: Subscription) -> Subscription:
    """Return the subscription as it is wanted."""
    minute, hour, day, month, weekdays = to.schedule.cron.split()
    if wish.time is not None:
        times = _TIME.findall(wish.time)
        hour, minute = ",".join(str(int(one)) for one, _ in times), str(int(times[0][1]))
    if wish.days is not None:
        day, month, weekdays = "*", "*", wish.days
    schedule = Schedule(
        cron=f"{minute} {hour} {day} {month} {weekdays}", zone=wish.zone or to.schedule.zone
    )
    changes = {
        "is_alerted": wish.is_alerted,
        "is_observed": wish.is_observed,
        "has_pictures": wish.has_pictures,
        "hears_replies": wish.hears_replies,
        "calls": wish.calls,
        "language": wish.language,
    }
    wanted = {name: value for name, value in changes.items() if value is not None}
    return replace(to, schedule=schedule, **wanted)  # type: ignore[arg-type]


def clock_of(schedule: Schedule) -> tuple[str, str] | None:
    """Return time and days as the form writes them; None for what only cron text can say."""
    minute, hour, day, month, weekdays = schedule.cron.split()
    hours = hour.split(",")
    if not minute.isdigit() or not all(map(str.isdigit, hours)) or (day, month) != ("*", "*"):
        return None
    named = {"*": "daily", "mon-fri": "weekdays", "1-5": "weekdays", "sat,sun": "weekends"}
    days = named.get(weekdays.lower(), weekdays.lower())
    return ",".join(f"{int(one):02}:{int(minute):02}" for one in hours), days


def in_words(subscription: Subscription) -> str:
    """Say when a subscription is briefed: "every day at 07:05 Europe/Kyiv, with updates"."""
    schedule = subscription.schedule
    clock = clock_of(schedule)
    when = say("by the schedule “{cron}”", cron=schedule.cron)
    if clock is not None:
        weekdays = schedule.cron.split()[4].lower()
        said = _SAID.get(weekdays)
        days = say(said) if said else say("on {days}", days=_named(weekdays))
        when = say("{days} at {time}", days=days, time=listed(clock[0].split(",")))
    breaking = say(
        "with breaking updates" if subscription.is_alerted else "without breaking updates"
    )
    if subscription.is_alerted and subscription.is_observed:
        breaking = say("breaking updates observed only")
    more = [breaking]
    if subscription.is_alerted and subscription.calls:
        more.append(say("the gravest ping {whom}", whom=called_words(subscription.calls)))
    if not subscription.has_pictures:
        more.append(say("without pictures"))
    if subscription.hears_replies:
        more.append(say("replies answered without a mention"))
    return beside(f"{when} {schedule.zone}", *more)


def day_choice(days: str) -> str:
    """Say what a choice of days in the form means: "weekdays", "Monday"."""
    return say(_CHOICES[days]) if days in _CHOICES else _named(days)


def _named(weekdays: str) -> str:
    """Name days of cron's last field; where it holds more than names it stays as it is."""
    parts = weekdays.split(",")
    if not set(parts) <= set(_WEEKDAYS):
        return weekdays
    # Whole names would have to be declined in some languages: "щосереди".
    width: Literal["wide", "abbreviated"] = "wide" if spoken() == ENGLISH else "abbreviated"
    names = get_day_names(width, locale=spoken())
    return listed([names[_WEEKDAYS.index(one)] for one in parts])


def length_of(text: str) -> timedelta | None:
    """Read how long a pause is to be, "90m", "12 hours", "3d"; None when it says no such thing."""
    found = _LENGTH.fullmatch(text.lower().strip(" ."))
    if found is None or not int(found[1]):
        return None
    return min(int(found[1]) * _UNITS[found[2]], LONGEST_PAUSE)
