"""What pip-audit says, as sentences."""

import json


class NoReply(ValueError):
    """It said nothing that can be read: it could not ask."""


def read_reply(text: str) -> tuple[list[str], int]:
    """Return a sentence for each advisory, and how many packages were asked about.

    Raises:
        NoReply: This is no whole reply.
    """
    try:
        packages = json.loads(text)["dependencies"]
        asked = [one for one in packages if "version" in one]
        if not asked or len(asked) < len(packages):
            raise NoReply("not everything could be asked about")
        return [
            _sentence(one["name"], one["version"], advisory)
            for one in asked
            for advisory in one["vulns"]
        ], len(asked)
    except (ValueError, KeyError, TypeError) as error:
        raise NoReply(str(error)) from error


def _sentence(name: str, version: str, advisory: dict[str, object]) -> str:
    fixes = advisory.get("fix_versions")
    remedy = f"fixed in {', '.join(fixes)}" if isinstance(fixes, list) and fixes else "no fix yet"
    return f"{name} {version}: {advisory['id']}, {remedy}"
