"""When an advisory was made known."""

import json
import urllib.request
from datetime import date
from urllib.parse import quote

#: Seconds for one reply.
_PATIENCE = 3.0
OSV = "https://api.osv.dev/v1/vulns/"


def published(id: str, address: str = OSV) -> date | None:
    """Ask OSV; None where it does not say."""
    try:
        with urllib.request.urlopen(  # noqa: S310 - our own address
            address + quote(id, safe=""), timeout=_PATIENCE
        ) as reply:
            return date.fromisoformat(json.load(reply)["published"][:10])
    except (OSError, ValueError, KeyError, TypeError):
        return None
