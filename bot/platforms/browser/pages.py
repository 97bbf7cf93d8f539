"""What the pages show: entries of a channel in the stream, a thread in the panel, evidence."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime, timedelta
from itertools import pairwise

from markupsafe import Markup

from bot.core.articles import Article, Tier
from bot.core.channels import Channel
from bot.core.conversing.actions import pressed
from bot.core.managing.visitors import Login
from bot.core.managing.zones import all_zones
from bot.core.messages import Action, Item, Message, Paragraph, Text, plain
from bot.core.presenting.terms import tier_word
from bot.core.speaking import is_leftward, long_day_of, marked, say, spoken
from bot.platforms.browser.events import change_id, changed_at
from bot.platforms.browser.messenger import AUTHOR
from bot.platforms.browser.render import (
    Opening,
    Shown,
    environment,
    message_html,
    shown_nowhere,
    web_url,
)
from bot.platforms.browser.sheets import Sheet, name_of
from bot.ports.entries import Entry

#: What a person is called in the log.
PERSON = marked("You")
#: Top-level entries on one page; older ones are a link away.
PAGE_ENTRIES = 30
#: A question without an answer is shown as being worked on for this long.
PATIENCE = timedelta(minutes=5)
#: Entries of one author within this time of each other share one head line in a thread.
_JOINED = timedelta(minutes=5)
_ENV = environment()
_ENV.filters["field_name"] = name_of
_ENV.globals["all_zones"] = all_zones


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryView:
    """One entry as the templates show it."""

    entry: Entry
    #: Differs whenever the entry would look different.
    version: str
    html: Markup
    is_person: bool
    #: As the page names them.
    author: str
    #: Starts a new day: a rule with the date stands above it.
    day: str = ""
    #: Says on with the entry above: no head line of its own.
    is_joined: bool = False
    replies: int = 0
    last_reply_at: datetime | None = None
    is_waiting: bool = False
    #: Questions that the entry proposes, to be asked with one click.
    asks: tuple[str, ...] = ()
    #: Its buttons; asking about it is what its thread is for.
    actions: tuple[Action, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ThreadView:
    """A thread beside the channel, or on a page of its own where the screen is narrow."""

    root: EntryView
    replies: tuple[EntryView, ...]
    is_waiting: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """What was wrong with what somebody asked, said beside the box they asked it in."""

    text: str
    #: What they had typed, so that it is not lost.
    typed: str
    #: The thread they asked in; 0: the channel.
    thread: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """One paragraph of an article, cut into runs that are or are not part of the span."""

    runs: tuple[tuple[str, bool], ...]


def is_person(entry: Entry) -> bool:
    """Tell whether a person wrote the entry."""
    return entry.author.casefold() != AUTHOR.casefold()


def person_message(text: str) -> Message:
    """Write what a person said as a message: one plain paragraph for each of theirs."""
    parts = [part.strip() for part in text.split("\n\n") if part.strip()]
    return Message(
        title="", summary=text[:600], blocks=tuple(Paragraph((Text(part),)) for part in parts)
    )


def stream(
    entries: Sequence[Entry], before: int, now: datetime, pictured: Shown = shown_nowhere
) -> tuple[list[EntryView], int]:
    """Return the newest top-level entries before a number (0: all), and where older ones end.

    The second value is 0 when there are no older ones.
    """
    top = [entry for entry in entries if not entry.thread and (not before or entry.number < before)]
    shown = top[-PAGE_ENTRIES:]
    replies: dict[int, list[Entry]] = {}
    for entry in entries:
        replies.setdefault(entry.thread, []).append(entry)
    views: list[EntryView] = []
    last_day: date | None = None
    for entry in shown:
        own = replies.get(entry.number, [])
        is_new_day = entry.at.date() != last_day
        views.append(_view(entry, own, now, pictured, is_new_day=is_new_day))
        last_day = entry.at.date()
    return views, shown[0].number if len(top) > len(shown) else 0


def thread(
    entries: Sequence[Entry], number: int, now: datetime, pictured: Shown = shown_nowhere
) -> ThreadView | None:
    """Return the thread of a top-level entry; None when there is no such entry."""
    root = next((entry for entry in entries if entry.number == number and not entry.thread), None)
    if root is None:
        return None
    replies = [entry for entry in entries if entry.thread == number]
    views: list[EntryView] = []
    above: Entry | None = None
    for entry in replies:
        views.append(_view(entry, [], now, pictured, above=above))
        above = entry
    return ThreadView(
        root=_view(root, replies, now, pictured),
        replies=tuple(views),
        is_waiting=_is_waiting(root, replies, now),
    )


def paragraphs(text: str, start: int, end: int) -> list[Paper]:
    """Cut an article's text into paragraphs, with the characters from start to end told apart."""
    papers: list[Paper] = []
    offset = 0
    for part in text.split("\n\n"):
        marks = (_within(edge - offset, len(part)) for edge in (start, end))
        edges = sorted({0, len(part), *marks})
        runs = tuple(
            (part[low:high], start <= offset + low and offset + high <= end)
            for low, high in pairwise(edges)
        )
        if part.strip():
            papers.append(Paper(runs=runs))
        offset += len(part) + 2
    return papers


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelView:
    """What the page of a channel shows."""

    #: Every channel that the visitor may read, with its title.
    channels: Sequence[tuple[Channel, str]]
    channel: Channel
    title: str
    entries: Sequence[EntryView]
    #: The number from which the next page of older entries goes back; 0: there are none.
    older: int
    #: The thread that is open beside it.
    panel: ThreadView | None
    notice: str
    problem: Problem | None
    #: The form that is open beside it.
    sheet: Sheet | None
    has_sources: bool
    #: Who is signed in; None where nobody has to be.
    visitor: Login | None


def channel_page(view: ChannelView) -> str:
    """Write the page of a channel."""
    return _page("channel.html", **{one.name: getattr(view, one.name) for one in fields(view)})


def evidence_page(article: Article, newest: Article, start: int, end: int) -> str:
    """Write an article's stored text with the span marked, and what became of it since."""
    words = article.text[start:end]
    return _page(
        "evidence.html",
        article=article,
        tier="" if article.tier is Tier.UNKNOWN else tier_word(article.tier),
        newest=newest,
        papers=paragraphs(article.text, start, end),
        url=web_url(article.url),
        has_span=bool(words),
        still_stands=words in newest.text,
    )


def sign_in_page(to: str, problem: str, *, name: str = "", has_names: bool = False) -> str:
    """Write the page that asks for the password, and leads to a path of ours behind it."""
    return _page("sign_in.html", to=to, problem=problem, name=name, has_names=has_names)


def error_page(status: int) -> str:
    """Write a page that says what went wrong and where to go."""
    heading, sentence = ERRORS.get(status, ERRORS[400])
    return _page("error.html", status=status, heading=say(heading), sentence=say(sentence))


def _page(template: str, **values: object) -> str:
    """Write a page in the language spoken now."""
    direction = "rtl" if is_leftward(spoken()) else "ltr"
    return _ENV.get_template(template).render(language=spoken(), direction=direction, **values)


def _view(
    entry: Entry,
    replies: Sequence[Entry],
    now: datetime,
    pictured: Shown,
    *,
    is_new_day: bool = False,
    above: Entry | None = None,
) -> EntryView:
    last = replies[-1] if replies else None
    is_waiting = _is_waiting(entry, replies, now) if not entry.thread else False
    changes = [change_id(entry), *(change_id(reply) for reply in replies[-1:])]
    return EntryView(
        entry=entry,
        version="/".join([*changes, str(len(replies)), "waiting" if is_waiting else ""]),
        html=message_html(entry.message, Opening(shown=pictured)),
        is_person=is_person(entry),
        author=say(PERSON) if entry.author == PERSON else entry.author,
        day=long_day_of(entry.at) if is_new_day else "",
        is_joined=above is not None
        and above.author == entry.author
        and changed_at(entry) - above.at < _JOINED,
        replies=len(replies),
        last_reply_at=last.at if last else None,
        is_waiting=is_waiting,
        asks=_asks(entry.message),
        actions=tuple(one for one in entry.message.actions if not _opens_thread(one)),
    )


def _is_waiting(root: Entry, replies: Sequence[Entry], now: datetime) -> bool:
    last = replies[-1] if replies else root
    return (is_person(last) or last.is_begun) and now - last.at < PATIENCE


def _asks(message: Message) -> tuple[str, ...]:
    """Return the questions of a message that holds nothing but questions to us."""
    items = [plain(block.inlines) for block in message.blocks if isinstance(block, Item)]
    is_list = bool(items) and len(items) == len(message.blocks)
    return tuple(items) if is_list and all(item.endswith("?") for item in items) else ()


def _opens_thread(action: Action) -> bool:
    button = pressed(action.id)
    return button is not None and button.verb == "ask"


def _within(edge: int, length: int) -> int:
    return max(0, min(edge, length))


#: Status, heading and sentence of the errors people meet.
ERRORS: Mapping[int, tuple[str, str]] = {
    400: (marked("Not understood"), marked("That request could not be read.")),
    403: (
        marked("Refused"),
        marked("That request did not come from this page, so it was refused."),
    ),
    404: (
        marked("Not found"),
        marked("There is no such page here. The channel may hold what you are looking for."),
    ),
    405: (marked("Not possible"), marked("That cannot be done here.")),
    413: (
        marked("Too long"),
        marked("That is more than fits. A question has up to 1,000 characters."),
    ),
    421: (marked("Wrong address"), marked("This page is only served under its own address.")),
    429: (
        marked("Too many at once"),
        marked("That was too much in a short time. Please wait a few minutes."),
    ),
    503: (
        marked("Not available"),
        marked("The store cannot be read just now. Please try again in a minute."),
    ),
}
