"""What every kind of source asks with. No I/O."""

from bot.core.articles import SourceHealth


def conditional(health: SourceHealth) -> dict[str, str]:
    """Return the headers that ask for a document only if it is not the one we have.

    The validators go back byte for byte.
    """
    headers = {"If-None-Match": health.etag, "If-Modified-Since": health.last_modified}
    return {name: value for name, value in headers.items() if value}
