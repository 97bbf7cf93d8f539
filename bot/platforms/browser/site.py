"""The pages and what is sent to them: a channel, its threads, evidence, questions."""

import logging
from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from aiohttp import web
from aiohttp.typedefs import Handler

from bot.core.articles import ArticleId
from bot.core.channels import Channel
from bot.core.questions import Incoming, Via
from bot.core.speaking import number_words, say, say_many, speaking
from bot.core.text.characters import clean_characters
from bot.errors import BotError
from bot.platforms.browser import pages
from bot.platforms.browser.events import Hub
from bot.platforms.browser.fronting import Front, command_of
from bot.platforms.browser.guards import (
    MAX_PRESSES,
    Limiter,
    is_own_host,
    is_own_origin,
    read_form,
)
from bot.platforms.browser.live import told_of
from bot.platforms.browser.render import Shown, shown_nowhere
from bot.platforms.browser.sheets import Sheet, filled_in
from bot.platforms.browser.signing_in import Door
from bot.platforms.browser.visiting import (
    WHOEVER,
    author_of,
    let_in,
    seen_by,
    sees_all,
    user_of,
    visitor_of,
)
from bot.ports.articles import ArticleStore
from bot.ports.entries import Entry, EntryLog
from bot.ports.hooks import Hooks
from bot.ports.outside import Clock

logger = logging.getLogger(__name__)

#: Characters of a question.
MAX_QUESTION = 1_000
#: Pages that may listen at once.
MAX_LISTENERS = 64

#: Returns what keeps the bot from working, one sentence each; empty when all is well.
Problems = Callable[[], Awaitable[Sequence[str]]]
#: Returns the crises whose articles a reader of these channels may see; None: every article.
Audience = Callable[[Collection[Channel]], Awaitable[Collection[str] | None]]


async def everything(_channels: Collection[Channel]) -> None:
    """Show every article, of whatever crisis."""


async def no_problems() -> Sequence[str]:
    """Report that all is well."""
    return ()


@dataclass
class Site:
    """The handlers behind the page's addresses, and what they share."""

    log: EntryLog
    articles: ArticleStore
    channels: Sequence[tuple[Channel, str]]
    hooks: Hooks
    hub: Hub
    clock: Clock
    #: Lets visitors in.
    door: Door
    notice: str = ""
    hosts: Collection[str] = ()
    problems: Problems = no_problems
    audience: Audience = everything
    #: Returns the address of a picture.
    shown: Shown = shown_nowhere
    #: Serves commands, buttons and forms; None: there are only questions.
    front: Front | None = None
    #: Whether there is a page of the sources.
    has_sources: bool = False
    limiter: Limiter = field(default_factory=Limiter)
    presses: Limiter = field(default_factory=lambda: Limiter(MAX_PRESSES))

    @web.middleware
    async def guard(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Refuse foreign names and origins; turn errors into pages."""
        with speaking(self.hooks.speaks(self.channels[0][0])):
            return await self._guarded(request, handler)

    async def _guarded(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        is_probe = request.path in ("/healthz", "/readyz")
        if not is_probe and not is_own_host(request.host, self.hosts):
            return error_page(421)
        if request.method not in ("GET", "HEAD") and not is_own_origin(
            request.host, request.headers.get("Origin"), request.headers.get("Sec-Fetch-Site")
        ):
            return error_page(403)
        visitor = self.door.who(request) if self.door.is_there else WHOEVER
        if visitor is not None:
            let_in(request, visitor)
        elif not self.door.is_outside(request):
            return self.door.turned_away(request)
        try:
            await read_form(request)
            return await handler(request)
        except web.HTTPException as error:
            if error.status < 400:
                raise
            return error_page(error.status)
        except BotError:
            logger.exception("a page could not be made")
            return error_page(503)

    async def home(self, request: web.Request) -> web.Response:
        """Show the first channel that the visitor may read."""
        for channel, title in seen_by(visitor_of(request), self.channels):
            return await self._page(request, channel, title)
        raise web.HTTPNotFound

    async def channel(self, request: web.Request) -> web.Response:
        """Show a channel, or one of its threads beside it."""
        channel, title = self._channel(request, request.match_info["channel"])
        return await self._page(
            request, channel, title, thread=_number(request.match_info.get("thread", "0"))
        )

    async def ask(self, request: web.Request) -> web.Response:
        """Put a question in the log, hand it on, and lead to its thread."""
        form = await request.post()
        channel, title = self._channel(request, str(form.get("channel", "")))
        visitor = visitor_of(request)
        typed = str(form.get("text", ""))
        thread = _number(str(form.get("thread", "")) or "0")
        text = clean_characters(typed).strip()
        now = self.clock.now()
        if thread and pages.thread(await self.log.entries(channel), thread, now) is None:
            return error_page(404)
        is_command = self.front is not None and command_of(text) is not None
        with speaking(self.hooks.speaks(channel)):
            limiter = self.presses if is_command else self.limiter
            status, sentence = _refused(request, text, limiter, now)
        if sentence:
            problem = pages.Problem(text=sentence, typed=typed[: 2 * MAX_QUESTION], thread=thread)
            return await self._page(request, channel, title, thread, problem, status)
        if is_command:
            done = await self._serving().command(visitor, channel, text, thread)
            return await self._shown(request, done)
        entry = await self.log.write(
            Entry(
                channel=channel,
                thread=thread,
                author=author_of(visitor),
                message=pages.person_message(text),
                at=now,
            )
        )
        self.hub.publish(entry)
        root = thread or entry.number
        await self.hooks.hear(
            Incoming(
                id=f"{channel}:{entry.number}",
                channel=channel,
                text=text,
                via=Via.THREAD_REPLY if thread else Via.MENTION,
                thread=str(root),
                user=user_of(visitor),
                asker=visitor.name,
                received_at=now,
            )
        )
        return _to_thread(request, channel, root)

    async def press(self, request: web.Request) -> web.Response:
        """Do what a button under a message says."""
        form, channel, thread = await self._sent(request)
        visitor, id = visitor_of(request), str(form.get("id", ""))
        pressed = await self._serving().press(visitor, channel, id, thread)
        return await self._shown(request, pressed)

    async def submit(self, request: web.Request) -> web.Response:
        """Do what a form says that was filled in."""
        form, channel, thread = await self._sent(request)
        typed = clean_characters(str(form.get("typed", ""))).strip()[:MAX_QUESTION]
        id, fields = str(form.get("id", "")), filled_in(form)
        visitor = visitor_of(request)
        done = await self._serving().submit(visitor, channel, id, thread, typed, fields)
        return await self._shown(request, done, 422)

    async def evidence(self, request: web.Request) -> web.Response:
        """Show a revision of an article with the span marked."""
        match = request.match_info
        article = ArticleId(match["article"])
        cited = await self.articles.get(article, _number(match["revision"]))
        newest = await self.articles.get(article)
        if cited is None or newest is None or not await self._may_show(article, request):
            return error_page(404)
        start, end = _number(match.get("start", "0")), _number(match.get("end", "0"))
        if not start <= end <= len(cited.text):
            return error_page(404)
        return _html(pages.evidence_page(cited, newest, start, end))

    async def _may_show(self, article: ArticleId, request: web.Request) -> bool:
        seen = [channel for channel, _ in seen_by(visitor_of(request), self.channels)]
        crises = await self.audience(seen)
        return crises is None or await self.articles.belongs(article, crises)

    async def events(self, request: web.Request) -> web.StreamResponse:
        """Stream the numbers of new and changed entries of a channel; resumes after an id."""
        channel, _ = self._channel(request, request.query.get("channel", self.channels[0][0].id))
        if len(self.hub) >= MAX_LISTENERS:
            return error_page(503)
        return await told_of(request, channel, self.hub, self.log)

    async def readyz(self, request: web.Request) -> web.Response:
        """Say whether everything we need works, and what does not to those who may see it all."""
        problems = list(await self.problems())
        visitor = self.door.who(request) if self.door.is_there else WHOEVER
        body: dict[str, object] = {"ready": not problems}
        if visitor is not None and sees_all(visitor):
            body["problems"] = problems
        return web.json_response(body, status=503 if problems else 200)

    async def say_goodbye(self, _app: web.Application) -> None:
        """Let open pages go, so that stopping does not wait for them."""
        self.hub.close()

    def _serving(self) -> Front:
        if self.front is None:
            raise web.HTTPNotFound
        return self.front

    async def _sent(self, request: web.Request) -> tuple[Mapping[str, object], Channel, int]:
        """Return what a page sent, its channel and a thread that is there."""
        form = await request.post()
        channel, _ = self._channel(request, str(form.get("channel", "")))
        thread = _number(str(form.get("thread", "")) or "0")
        now = self.clock.now()
        if thread and pages.thread(await self.log.entries(channel), thread, now) is None:
            raise web.HTTPNotFound
        if self.presses.wait(_counted(request), now):
            raise web.HTTPTooManyRequests
        return form, channel, thread

    async def _shown(
        self, request: web.Request, done: Sheet | int, status: int = 200
    ) -> web.Response:
        channel, title = self._channel(request, str((await request.post()).get("channel", "")))
        if isinstance(done, int):
            return _to_thread(request, channel, done)
        return await self._page(request, channel, title, status=status, sheet=done)

    def _channel(self, request: web.Request, id: str) -> tuple[Channel, str]:
        for channel, title in seen_by(visitor_of(request), self.channels):
            if channel.id == id:
                return channel, title
        raise web.HTTPNotFound

    async def _page(
        self,
        request: web.Request,
        channel: Channel,
        title: str,
        thread: int = 0,
        problem: pages.Problem | None = None,
        status: int = 200,
        sheet: Sheet | None = None,
    ) -> web.Response:
        entries, visitor = await self.log.entries(channel), visitor_of(request)
        now = self.clock.now()
        with speaking(self.hooks.speaks(channel)):
            panel = pages.thread(entries, thread, now, self.shown) if thread else None
            if thread and panel is None:
                return error_page(404)
            before = _number(request.query.get("before", "0"))
            views, older = pages.stream(entries, before, now, self.shown)
            view = pages.ChannelView(
                channels=seen_by(visitor, self.channels),
                channel=channel,
                title=title,
                entries=views,
                older=older,
                panel=panel,
                notice=self.notice,
                problem=problem,
                sheet=sheet,
                has_sources=self.has_sources and sees_all(visitor),
                visitor=visitor if self.door.is_there else None,
            )
            return _html(pages.channel_page(view), status)


def _counted(request: web.Request) -> str:
    """Return whose questions are counted: a person's or, where there are no names, an address's."""
    visitor = visitor_of(request)
    return visitor.user if visitor.name else request.remote or ""


def _refused(request: web.Request, text: str, limiter: Limiter, now: datetime) -> tuple[int, str]:
    """Return what is wrong with a line, and its status; no words: nothing is."""
    if fault := _fault(text):
        return 422, fault
    wait = limiter.wait(_counted(request), now)
    return (429, _slower(wait)) if wait else (200, "")


def _to_thread(request: web.Request, channel: Channel, root: int) -> web.Response:
    place = request.app.router["thread"].url_for(channel=channel.id, thread=str(root))
    return web.Response(status=303, headers={"Location": str(place)})


def _fault(text: str) -> str:
    if not text:
        return say("There is no question in the box yet.")
    if len(text) > MAX_QUESTION:
        most = number_words(MAX_QUESTION)
        return say_many(
            "That is {n} character; a question has up to {most}.",
            "That is {n} characters; a question has up to {most}.",
            len(text),
            most=most,
        )
    return ""


def _slower(wait: timedelta) -> str:
    minutes = max(1, round(wait / timedelta(minutes=1)))
    return say_many(
        "Those were many questions in a short time. Please ask again in {n} minute.",
        "Those were many questions in a short time. Please ask again in {n} minutes.",
        minutes,
    )


def _number(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) < 16):
        raise web.HTTPNotFound
    return int(text)


def _html(text: str, status: int = 200) -> web.Response:
    return web.Response(text=text, content_type="text/html", status=status)


def error_page(status: int) -> web.Response:
    """Return the page that says what went wrong."""
    return _html(pages.error_page(status), status)
