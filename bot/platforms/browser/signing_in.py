"""The door of the page: whoever gives the password is let in, and remembered by a sealed cookie."""

import hashlib
import hmac
from datetime import UTC, datetime, timedelta
from urllib.parse import quote, urlsplit

from aiohttp import web

from bot.core.speaking import say
from bot.platforms.browser import pages
from bot.platforms.browser.guards import Limiter
from bot.ports.outside import Clock

COOKIE = "watchfloor_browser"
#: How long a browser is remembered. Another password ends it for everybody at once.
REMEMBERED = timedelta(days=30)
#: Wrong passwords from one address in ten minutes.
MAX_WRONG = 10
SIGN_IN = "/sign-in"
#: What shows nothing of a channel: probes, and how the page of the door looks.
_OUTSIDE = ("/healthz", "/readyz", "/static/", SIGN_IN)
_ROUNDS = 200_000


class Door:
    """Knows the password and seals cookies with it; keeps nothing, so a restart ends none."""

    def __init__(self, password: str, clock: Clock) -> None:
        self._password = password.encode()
        self._key = hashlib.pbkdf2_hmac("sha256", self._password, b"watchfloor browser", _ROUNDS)
        self._clock = clock
        self._wrong = Limiter(MAX_WRONG)

    def lets_in(self, request: web.Request) -> bool:
        """Tell whether a request may go on: it asks for nothing inside, or was let in before."""
        path = request.path
        if any(path == one or (one[-1] == "/" and path.startswith(one)) for one in _OUTSIDE):
            return True
        until, _, seal = request.cookies.get(COOKIE, "").partition(".")
        if not (until.isascii() and until.isdigit() and len(until) < 12):
            return False
        is_ours = hmac.compare_digest(seal.encode(), self._seal(until).encode())
        return is_ours and datetime.fromtimestamp(int(until), UTC) > self._clock.now()

    def turned_away(self, request: web.Request) -> web.Response:
        """Lead a reader to the door; tell everything else that it is shut."""
        if request.method == "GET" and "event-stream" not in request.headers.get("Accept", ""):
            place = f"{SIGN_IN}?to={quote(request.path_qs, safe='')}"
            return web.Response(status=303, headers={"Location": place})
        return web.Response(status=401, text=say("Sign in first.") + "\n")

    async def show(self, request: web.Request) -> web.Response:
        """Ask for the password."""
        return _page(_inside(request.query.get("to", "")), "", 200)

    async def open(self, request: web.Request) -> web.Response:
        """Let in whoever gives the password, to where they wanted to go."""
        form = await request.post()
        to = _inside(str(form.get("to", "")))
        given = str(form.get("password", "")).encode()
        if hmac.compare_digest(
            hashlib.sha256(given).digest(), hashlib.sha256(self._password).digest()
        ):
            return self._let_in(request, to)
        if self._wrong.wait(request.remote or "", self._clock.now()):
            return _page(to, say("Too many wrong passwords. Wait ten minutes."), 429)
        return _page(to, say("That is not the password."), 403)

    def _let_in(self, request: web.Request, to: str) -> web.Response:
        until = str(int((self._clock.now() + REMEMBERED).timestamp()))
        response = web.Response(status=303, headers={"Location": to})
        response.set_cookie(
            COOKIE,
            f"{until}.{self._seal(until)}",
            max_age=int(REMEMBERED.total_seconds()),
            httponly=True,
            samesite="Lax",
            secure=request.secure or request.headers.get("X-Forwarded-Proto") == "https",
        )
        return response

    def _seal(self, until: str) -> str:
        return hmac.new(self._key, until.encode(), hashlib.sha256).hexdigest()


def _inside(to: str) -> str:
    """Return a path of this page alone: nobody is led elsewhere by a link to our door."""
    parts = urlsplit(to)
    is_ours = to.startswith("/") and not to.startswith(("//", "/\\")) and "\\" not in to
    is_plain = to.isprintable() and not parts.scheme and not parts.netloc
    return to if is_ours and is_plain else "/"


def _page(to: str, problem: str, status: int) -> web.Response:
    text = pages.sign_in_page(to, problem)
    return web.Response(text=text, content_type="text/html", status=status)
