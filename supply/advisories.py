"""What pip-audit says, advisory by advisory."""

import json
from dataclasses import dataclass
from datetime import date, timedelta

#: How long a fix is known before it has to be taken in: the lock takes what is a week old at
#: least, and whoever has to do it gets another.
GRACE = timedelta(days=14)


class NoReply(ValueError):
    """It said nothing that can be read: it could not ask."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Advisory:
    """One thing that is known of one package of the lock."""

    package: str
    version: str
    #: As OSV has it.
    id: str
    #: Versions without it.
    fixes: tuple[str, ...]

    def __str__(self) -> str:
        remedy = f"fixed in {', '.join(self.fixes)}" if self.fixes else "no fix yet"
        return f"{self.package} {self.version}: {self.id}, {remedy}"

    def is_overdue(self, published: date | None, today: date) -> bool:
        """Tell whether there was time to take a fix in.

        Args:
            published: When it was made known; None: nobody says.
            today: UTC.
        """
        return bool(self.fixes) and published is not None and today - published >= GRACE


def read_reply(text: str) -> tuple[list[Advisory], int]:
    """Return the advisories, and how many packages were asked about.

    Raises:
        NoReply: This is no whole reply.
    """
    try:
        packages = json.loads(text)["dependencies"]
        asked = [one for one in packages if "version" in one]
        if not asked or len(asked) < len(packages):
            raise NoReply("not everything could be asked about")
        return [
            Advisory(
                package=one["name"],
                version=one["version"],
                id=known["id"],
                fixes=tuple(map(str, known.get("fix_versions") or ())),
            )
            for one in asked
            for known in one["vulns"]
        ], len(asked)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise NoReply(str(error)) from error
