"""Fills a settings class from a TOML table and the environment."""

from collections.abc import Callable, Mapping
from dataclasses import Field, dataclass, fields, replace
from typing import Any

from bot.config.checks import did_you_mean
from bot.config.problems import Place, Problems
from bot.config.secret import Secret
from bot.config.settings import Setting
from bot.config.wrong import Absent, Wrong

#: What people write for what we call otherwise.
_OTHER_NAMES = {
    "feed": "source", "feeds": "source", "sources": "source", "crises": "crisis",
    "channel": "subscription", "channels": "subscription", "subscriptions": "subscription",
    "openai": "llm", "model": "llm", "database": "store", "logging": "log", "web": "browser",
    "timezone": "zone", "tz": "zone", "schedule": "cron", "channel_id": "channel",
    "is_alerted": "alerts", "name": "id", "bot_token": "token", "api_url": "base_url",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Inputs:
    """Where values may come from."""

    environ: Mapping[str, str]
    read_file: Callable[[str], str]
    problems: Problems


def settings_of(kind: type[Any]) -> dict[str, tuple[Field[Any], Setting]]:
    """Return the settings that a class declares, by name."""
    return {
        each.name: (each, each.metadata["setting"])
        for each in fields(kind)
        if "setting" in each.metadata
    }


def env_name(section: str, key: str, setting: Setting) -> str:
    """Return the environment variable that sets a key of a section."""
    return setting.env or f"WATCHFLOOR_{section}_{key}".upper()


def unknown_key(word: str, known: list[str]) -> Wrong:
    """Say that a name is not known, and which one may have been meant."""
    other = _OTHER_NAMES.get(word.lower())
    hint = f'; did you mean "{other}"?' if other in known else did_you_mean(word, known)
    return Wrong(f"not known{hint}", f"use one of {', '.join(known)}, or take it out")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One table of an array, as far as it could be read."""

    place: Place
    #: An instance of the row's class; what could not be read has its default.
    values: Any
    #: Names of the keys that are missing or wrong, and reported.
    bad: frozenset[str]

    def at(self, key: str) -> Place:
        """Return the place of one of its keys."""
        return replace(self.place, key=key)


def read_section(kind: type[Any], section: str, table: object, inputs: Inputs) -> Any:
    """Read one section into its class; what is wrong is noted and left at its default."""
    place = Place(section=section)
    if not isinstance(table, dict):
        wrong = Wrong("not a single table", f"write [{section}] once, with its keys below it")
        inputs.problems.add(place, wrong)
        table = {}
    values, _ = _read(kind, place, table, inputs, has_environment=True)
    return kind(**values)


def read_rows(kind: type[Any], section: str, tables: object, inputs: Inputs) -> list[Row]:
    """Read every table of an array; what is wrong is noted, in the rows too."""
    if not isinstance(tables, list):
        wrong = Wrong("a single table where several may stand", f"write [[{section}]] above each")
        inputs.problems.add(Place(section=section), wrong)
        return []
    rows = []
    for index, table in enumerate(tables):
        place = Place(section=section, index=index)
        if not isinstance(table, dict):
            inputs.problems.add(place, Wrong("not a table", f"write [[{section}]] above its keys"))
            continue
        values, bad = _read(kind, place, table, inputs, has_environment=False)
        for name, (_, setting) in settings_of(kind).items():
            if setting.is_required and name not in table:
                wrong = Wrong("missing", f"add {name} = …")
                inputs.problems.add(replace(place, key=name), wrong)
                bad.add(name)
        rows.append(Row(place=place, values=kind(**values), bad=frozenset(bad)))
    return rows


def _read(
    kind: type[Any],
    place: Place,
    table: Mapping[str, object],
    inputs: Inputs,
    *,
    has_environment: bool,
) -> tuple[dict[str, Any], set[str]]:
    """Return the values that are right, and the names of those that are not."""
    known = settings_of(kind)
    files = [f"{name}_file" for name, (each, _) in known.items() if _is_secret(each)]
    for key in table:
        if key not in known and key not in files:
            inputs.problems.add(replace(place, key=key), unknown_key(key, [*known, *files]))
    values: dict[str, Any] = {}
    bad: set[str] = set()
    for name, (each, setting) in known.items():
        given = _from_environment(name, each, setting, place, inputs) if has_environment else None
        given = given or _from_table(name, each, place, table, inputs)
        if given is None:
            continue
        where, value = given
        try:
            values[name] = setting.check(value)
        except Wrong as wrong:
            inputs.problems.add(where, wrong)
            bad.add(name)
    return values, bad


Given = tuple[Place, object]


def _from_table(
    name: str, each: Field[Any], place: Place, table: Mapping[str, object], inputs: Inputs
) -> Given | None:
    in_file = f"{name}_file"
    if not _is_secret(each) or in_file not in table:
        return (replace(place, key=name), table[name]) if name in table else None
    where = replace(place, key=in_file)
    if name in table:
        inputs.problems.add(where, Wrong(f"{name} is given too", "keep one of the two"))
    path = table[in_file]
    if not isinstance(path, str) or not path:
        inputs.problems.add(where, Wrong("not a path", 'write "/run/secrets/name"'))
        return None
    return _from_file(where, path, inputs)


def _from_environment(
    name: str, each: Field[Any], setting: Setting, place: Place, inputs: Inputs
) -> Given | None:
    variable = env_name(place.section, name, setting)
    if raw := inputs.environ.get(variable, ""):
        return Place(section=place.section, key=name, env=variable), _typed(raw, each.default)
    if _is_secret(each) and (path := inputs.environ.get(f"{variable}_FILE", "")):
        where = Place(section=place.section, key=name, env=f"{variable}_FILE")
        return _from_file(where, path, inputs)
    return None


def _from_file(where: Place, path: str, inputs: Inputs) -> Given | None:
    try:
        value = inputs.read_file(path).strip()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "not readable as text"
        fix = "correct the path, or let the bot's user read the file"
        inputs.problems.add(where, Absent(f"{path[:200]}: {reason}", fix))
        return None
    if not value:
        inputs.problems.add(where, Absent(f"{path[:200]} is empty", "put the secret into it"))
        return None
    return where, value


def _typed(raw: str, default: object) -> object:
    """Read an environment variable as its setting's type; what does not fit stays text."""
    text = raw.strip()
    match default:
        case bool():
            return {
                "true": True,
                "1": True,
                "yes": True,
                "false": False,
                "0": False,
                "no": False,
            }.get(text.lower(), text)
        case int() | float():
            for kind in (int, float) if isinstance(default, float) else (int,):
                try:
                    return kind(text)
                except ValueError:
                    continue
            return text
        case tuple():
            return [part.strip() for part in text.split(",") if part.strip()]
        case _:
            return text


def _is_secret(each: Field[Any]) -> bool:
    return isinstance(each.default, Secret)
