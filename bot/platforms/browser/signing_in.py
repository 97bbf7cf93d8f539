"""The door of the page: whoever gives a password is let in, and remembered by a sealed cookie."""

import asyncio
import hashlib
import hmac
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from functools import cached_property
from urllib.parse import quote, unquote, urlsplit

from aiohttp import web

from bot.core.managing.passwords import hashed, is_hashed, matches
from bot.core.managing.visitors import Login
from bot.core.speaking import say
from bot.platforms.browser import pages
from bot.platforms.browser.guards import Limiter
from bot.ports.outside import Clock

COOKIE = "watchfloor_browser"
#: How long a browser is remembered. Another password ends it at once.
REMEMBERED = timedelta(days=30)
#: Wrong passwords in ten minutes: from one address for one name, from anywhere for one name, and
#: from one address. Behind a proxy all come from one address.
MAX_WRONG, MAX_WRONG_NAME, MAX_WRONG_ADDRESS = 10, 30, 100
#: Characters of a name that tries are counted under.
_LONGEST_NAME = 100
SIGN_IN, SIGN_OUT = "/sign-in", "/sign-out"
#: What shows nothing of a channel: probes, and how the page of the door looks.
_OUTSIDE = ("/healthz", "/readyz", "/static/", SIGN_IN, SIGN_OUT)
_ROUNDS = 200_000


class _Key:
    """What one login is known by."""

    def __init__(self, login: Login) -> None:
        self.login = login
        self._key = hashlib.pbkdf2_hmac(
            "sha256", login.password.encode(), b"watchfloor browser", _ROUNDS
        )

    @cached_property
    def hash(self) -> str:
        """What `matches` compares with; all take as long to be compared, however they are kept."""
        given = self.login.password
        return given if is_hashed(given) else hashed(given, self._key[:16])

    def seal(self, words: str) -> str:
        """Seal what a cookie says; another password makes another seal."""
        return hmac.new(self._key, words.encode(), hashlib.sha256).hexdigest()


class Door:
    """Knows who may come in and seals cookies for them; keeps nothing, so a restart ends none."""

    def __init__(self, password: str, clock: Clock, logins: Sequence[Login] = ()) -> None:
        """Let in whoever gives the one password, if there is one, and whoever has a login.

        With neither there is no door.
        """
        self._keys = _keys(password, logins, {})
        self._clock = clock
        self._limits = (
            Limiter(MAX_WRONG),
            Limiter(MAX_WRONG_NAME),
            Limiter(MAX_WRONG_ADDRESS),
        )
        #: One comparison at a time: each takes a core for a moment.
        self._comparing = asyncio.Lock()

    @property
    def is_there(self) -> bool:
        """Somebody has to sign in."""
        return bool(self._keys)

    @property
    def _has_names(self) -> bool:
        return bool(self._keys.keys() - {""})

    async def change(self, password: str, logins: Sequence[Login]) -> None:
        """Let in by these from now on; what others have opened is shut."""
        self._keys = await asyncio.to_thread(_keys, password, logins, self._keys)

    def who(self, request: web.Request) -> Login | None:
        """Return who was let in before, as their cookie says; None for everybody else."""
        until, _, rest = request.cookies.get(COOKIE, "").partition(".")
        name, dot, seal = rest.rpartition(".")
        if not (dot and until.isascii() and until.isdigit() and len(until) < 12):
            return None
        key = self._keys.get(unquote(name).casefold())
        if key is None:
            return None
        is_ours = hmac.compare_digest(seal.encode(), key.seal(f"{until}.{name}").encode())
        is_fresh = datetime.fromtimestamp(int(until), UTC) > self._clock.now()
        return key.login if is_ours and is_fresh else None

    def is_outside(self, request: web.Request) -> bool:
        """Tell whether a request asks for nothing inside."""
        path = request.path
        return any(path == one or (one[-1] == "/" and path.startswith(one)) for one in _OUTSIDE)

    def turned_away(self, request: web.Request) -> web.Response:
        """Lead a reader to the door; tell everything else that it is shut."""
        if request.method == "GET" and "event-stream" not in request.headers.get("Accept", ""):
            place = f"{SIGN_IN}?to={quote(request.path_qs, safe='')}"
            return web.Response(status=303, headers={"Location": place})
        return web.Response(status=401, text=say("Sign in first.") + "\n")

    async def show(self, request: web.Request) -> web.Response:
        """Ask for the password, and for a name where there are some."""
        self._require()
        return self._page(_inside(request.query.get("to", "")), "", 200)

    async def open(self, request: web.Request) -> web.Response:
        """Let in whoever gives a password that fits, to where they wanted to go."""
        self._require()
        form = await request.post()
        to, name = _inside(str(form.get("to", ""))), str(form.get("name", "")).strip()
        key, limited = self._keys.get(name.casefold()), self._limited(request, name.casefold())
        async with self._comparing:
            # Tries that come at once are counted like those that come one after the other.
            if any(limit.is_reached(who, self._clock.now()) for limit, who in limited):
                return self._page(to, say("Too many wrong passwords. Wait ten minutes."), 429, name)
            fits = await asyncio.to_thread(_fits, str(form.get("password", "")).strip(), key)
            if key is not None and fits:
                return self._let_in(request, key, to)
            for limit, who in limited:
                limit.wait(who, self._clock.now())
        wrong = say("That is not the name and its password.")
        if not self._has_names:
            wrong = say("That is not the password.")
        return self._page(to, wrong, 403, name)

    async def leave(self, request: web.Request) -> web.Response:
        """Forget this browser."""
        del request
        self._require()
        response = web.Response(status=303, headers={"Location": SIGN_IN})
        response.del_cookie(COOKIE, httponly=True, samesite="Lax")
        return response

    def _require(self) -> None:
        if not self.is_there:
            raise web.HTTPNotFound

    def _limited(self, request: web.Request, name: str) -> list[tuple[Limiter, str]]:
        """Return what is counted of a try, for a name that nobody has as for any other.

        Who waits, and who does not, would tell otherwise which names there are.
        """
        by_both, by_name, by_address = self._limits
        address, called = request.remote or "", name[:_LONGEST_NAME]
        return [(by_both, f"{address} {called}"), (by_name, called), (by_address, address)]

    def _let_in(self, request: web.Request, key: _Key, to: str) -> web.Response:
        until = int((self._clock.now() + REMEMBERED).timestamp())
        words = f"{until}.{quote(key.login.name, safe='')}"
        response = web.Response(status=303, headers={"Location": to})
        response.set_cookie(
            COOKIE,
            f"{words}.{key.seal(words)}",
            max_age=int(REMEMBERED.total_seconds()),
            httponly=True,
            samesite="Lax",
            secure=request.secure or request.headers.get("X-Forwarded-Proto") == "https",
        )
        return response

    def _page(self, to: str, problem: str, status: int, name: str = "") -> web.Response:
        text = pages.sign_in_page(to, problem, name=name, has_names=self._has_names)
        return web.Response(text=text, content_type="text/html", status=status)


def _keys(password: str, logins: Sequence[Login], known: Mapping[str, _Key]) -> dict[str, _Key]:
    """Return what opens the door, by name; what is known already takes no time."""
    one = [Login(name="", password=password, may_manage=True)] if password else []
    keys: dict[str, _Key] = {}
    for login in (*logins, *one):
        name = login.name.casefold()
        before = known.get(name)
        keys[name] = before if before is not None and before.login == login else _Key(login)
    return keys


def _fits(password: str, key: _Key | None) -> bool:
    return matches(password, key.hash if key is not None else "")


def _inside(to: str) -> str:
    """Return a path of this page alone: nobody is led elsewhere by a link to our door."""
    parts = urlsplit(to)
    is_ours = to.startswith("/") and not to.startswith(("//", "/\\")) and "\\" not in to
    is_plain = to.isprintable() and not parts.scheme and not parts.netloc
    return to if is_ours and is_plain else "/"
