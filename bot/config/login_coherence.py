"""Logins of the browser page that are valid one by one and wrong together."""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.config.checks import did_you_mean
from bot.config.problems import Problems
from bot.config.reading import Row
from bot.config.wrong import Wrong
from bot.core.channels import Platform


def check_logins(
    rows: Mapping[str, Sequence[Row]], sections: Mapping[str, Any], problems: Problems
) -> None:
    """Note names that stand twice, and channels that are not there."""
    known = {
        str(row.values.channel)
        for row in rows["subscription"]
        if row.values.platform == Platform.BROWSER
    }
    managers = sections["managers"].channel
    if managers is not None and managers.platform is Platform.BROWSER:
        known.add(managers.id)
    seen: set[str] = set()
    for row in rows["login"]:
        name = row.values.name.casefold()
        if name and name in seen:
            problems.add(row.at("name"), Wrong(f"{name} is there twice", "give each its own"))
        seen.add(name)
        for one in row.values.channels:
            if one not in known:
                hint = did_you_mean(one, sorted(known))
                wrong = Wrong(
                    f"no [[subscription]] has the browser channel {one}{hint}",
                    "name one that is there, or leave channels out for all",
                )
                problems.add(row.at("channels"), wrong)
