"""What an operator can do about a source that cannot be read, in one sentence."""

from bot.errors import (
    AddressForbidden,
    BotError,
    SourceGone,
    SourceMalformed,
    SourceUnavailable,
)

_FIND = (
    "watchfloor sources add ADDRESS finds its feed or its list of articles; with --kind page this "
    "page itself is followed"
)
_ANOTHER = "open the address in a browser, and give the one that shows the articles"
_BY_STATUS = {
    401: 'it wants a key: send one with headers (docs/sources.md, "Keys and tokens")',
    403: "it lets no machines in: give the address of its feed itself, or ask the publisher",
    404: "nothing is there: open the site in a browser, and give the address that it leads to",
    429: "it was asked too often: try again in an hour",
    451: "the law keeps it from readers where the bot runs",
}
#: Ends what is said of a path that leads nowhere.
_NOT_THERE = "is not there"
_BY_WORDS = {
    "host name is not known": "check how the address is spelled",
    "certificate": "open it in a browser: has its certificate run out, or another name?",
    "too long to answer": "try again later; when it is slow for you too, it will not do",
    "redirects more than": _ANOTHER,
    "larger than": _ANOTHER,
    _NOT_THERE: "make the folder, or correct its path",
}


def remedy(error: BotError) -> str:
    """Say what to do about a source that cannot be read."""
    if isinstance(error, AddressForbidden):
        return _opening(str(error))
    said = str(error)
    if isinstance(error, SourceMalformed) and not said.endswith(_NOT_THERE):
        return _FIND if "this is a web page" in said else _ANOTHER
    if isinstance(error, SourceGone):
        return "look for the address that the publisher uses now"
    status = error.status if isinstance(error, SourceUnavailable) else 0
    if status >= 500:
        return "the site has a fault of its own: try again later"
    if status in _BY_STATUS:
        return _BY_STATUS[status]
    return next(
        (advice for words, advice in _BY_WORDS.items() if words in said),
        "check the address and the network",
    )


def _opening(refused: str) -> str:
    if "robots.txt" in refused:
        return "the publisher does not want it read by machines: use its feed instead"
    if "public internet" in refused or "port " in refused:
        return "to open it, name it in [fetch] allow_private or WATCHFLOOR_FETCH_ALLOW_PRIVATE"
    return "give an address such as https://example.org/feed"
