"""How long an article takes from its feed to the update that breaks in with it, leg by leg."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from time import time_ns

from bot.app.watching.tracing import Attributes

#: The legs of an article's way to its update, in order: what each ends with, by the span that
#: begins or ends then, and its name.
_LEGS = (
    ("collect ends", "fetched and stored"),
    ("read begins", "waited to be read"),
    ("read ends", "read"),
    ("place begins", "waited to be placed"),
    ("place ends", "placed"),
    ("owed", "followed up"),
    ("post begins", "waited to be posted"),
    ("post ends", "posted"),
)
#: Articles whose way is remembered at a time: those of more than an hour.
_REMEMBERED = 2_000


class Spans:
    """Takes the bot's own traces: when an article was asked for, and when its update stood."""

    def __init__(self) -> None:
        #: When each article was asked for and each brief owed, in nanoseconds since 1970, by what
        #: its trace is about.
        self._begun: dict[str, int] = {}
        self._owed: dict[str, int] = {}
        #: When each leg of the newest articles' way ended.
        self._seen: dict[str, dict[str, int]] = {}
        #: When all that stood in the feeds at the start had been followed up, in nanoseconds since
        #: 1970; None: it has not.
        self.caught_up: int | None = None
        #: Seconds from asking a source to the update that its article caused: of what was asked for
        #: before that, and since.
        self.first: list[float] = []
        self.updates: list[float] = []
        #: Seconds that each leg of the latter took.
        self.legs: dict[str, list[float]] = {name: [] for _, name in _LEGS}
        #: Seconds from owing a brief to its first post.
        self.briefs: list[float] = []

    @contextmanager
    def span(
        self,
        name: str,
        of: str,
        *,
        is_first: bool = False,
        since: int | None = None,
        links: Sequence[str] = (),  # noqa: ARG002 - what is linked is not timed
        **about: Attributes,  # noqa: ARG002
    ) -> Iterator[None]:
        """Time what is done within, as `bot.app.watching.tracing.Spans` says."""
        began = since or time_ns()
        if is_first:
            self._begin(of, began)
        elif name == "write":
            self._owed[of] = began
        else:
            self._see(of, f"{name} begins", began)
        yield
        self._see(of, f"{name} ends", time_ns())
        if name == "post":
            self._post(of)

    def owe(self, of: str) -> None:
        """Note that an update is owed because of what a trace is about."""
        self._see(of, "owed", time_ns())

    def _begin(self, of: str, at: int) -> None:
        self._begun[of] = at
        self._seen[of] = {}
        while len(self._seen) > _REMEMBERED:
            del self._seen[next(iter(self._seen))]

    def _see(self, of: str, what: str, at: int) -> None:
        if of in self._seen:
            self._seen[of][what] = at

    def _post(self, of: str) -> None:
        now = time_ns()
        if (began := self._begun.get(of)) is not None:
            is_first = self.caught_up is None or began < self.caught_up
            (self.first if is_first else self.updates).append((now - began) / 1e9)
            if not is_first:
                self._part(self._seen.get(of, {}), began)
        elif (owed := self._owed.pop(of, None)) is not None:
            self.briefs.append((now - owed) / 1e9)

    def _part(self, seen: dict[str, int], at: int) -> None:
        """Part the way of one update into its legs."""
        for what, name in _LEGS:
            if what in seen:
                self.legs[name].append((seen[what] - at) / 1e9)
                at = seen[what]
