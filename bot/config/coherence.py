"""Settings that are valid one by one and wrong together."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from bot.config.checks import did_you_mean
from bot.config.configuration import SECTIONS, Config
from bot.config.given import is_given
from bot.config.login_coherence import check_logins
from bot.config.network_checks import channel_id
from bot.config.problems import Place, Problems
from bot.config.reading import Row, env_name, settings_of
from bot.config.settings import OPENAI_API, EmbeddingsSettings, LlmSettings, SlackSettings
from bot.config.slack_coherence import check_slack
from bot.config.wrong import Absent, Wrong
from bot.core.channels import Platform
from bot.core.managing.calling import is_possible

_LOOPBACK = ("127.0.0.1", "::1", "localhost")
#: Section, key and variable of the token that a platform needs.
_TOKENS = {
    Platform.SLACK: ("slack", "bot_token", "SLACK_BOT_TOKEN"),
    Platform.DISCORD: ("discord", "token", "DISCORD_TOKEN"),
}
#: Read by the command line, not by us.
_OTHER_VARIABLES = {"WATCHFLOOR_CONFIG"}


def check_coherence(
    sections: Mapping[str, Any],
    rows: Mapping[str, Sequence[Row]],
    document: Mapping[str, object],
    problems: Problems,
) -> None:
    """Note everything that does not fit together.

    Args:
        sections: The settings that could be read, by section.
        rows: The tables that could be read, by name; keys known to be bad are left alone.
        document: What was written, so that a bad secret is not reported as missing too.
        problems: Where to note.
    """
    _check_sources(rows["source"], problems)
    _check_unique(rows["crisis"], ("name",), problems)
    _check_subscriptions(rows, document, sections, problems)
    _check_managers(sections, document, problems)
    check_logins(rows, sections, problems)
    check_slack(sections["slack"], rows["subscription"], document, problems)
    _check_model("llm", sections["llm"], "OPENAI_API_KEY", document, problems)
    variable = "WATCHFLOOR_EMBEDDINGS_API_KEY"
    _check_model("embeddings", sections["embeddings"], variable, document, problems)


def notices(config: Config, environ: Mapping[str, str]) -> tuple[str, ...]:
    """Return what is allowed but may surprise, one sentence each."""
    return (
        *_unfed(config),
        *_slack_surprises(config.slack),
        *_open_doors(config),
        *_model_surprises(config),
        *_unknown_variables(environ),
    )


def _unfed(config: Config) -> Iterator[str]:
    briefed = {subscription.crisis for subscription in config.subscriptions}
    for crisis in config.crises:
        if crisis.name not in briefed:
            yield (
                f'Crisis "{crisis.name}" has no [[subscription]]: it is briefed in no channel '
                "until a manager types /brief follow there."
            )
    if config.crises and not config.sources:
        yield "There is no [[source]]: the crises get no articles."


def _slack_surprises(slack: SlackSettings) -> Iterator[str]:
    if slack.is_over_http and not slack.serves_workspaces and not slack.public_url:
        yield (
            "[slack] hears over HTTP: whatever speaks TLS must lead to "
            f"http://{slack.host}:{slack.port}/slack/events."
        )
    if slack.signing_secret and slack.app_token:
        yield "[slack] signing_secret is not used: events come through Socket Mode."


def _open_doors(config: Config) -> Iterator[str]:
    browser = config.browser
    if browser.host not in _LOOPBACK and not browser.password and not config.logins:
        yield (
            f"[browser] host is {browser.host}: whoever reaches this machine can read, ask "
            "and manage; add a [[login]] for each person, or set [browser] password."
        )
    if browser.password and config.logins:
        yield "[browser] password opens every channel, whatever the [[login]]s may read."


def _model_surprises(config: Config) -> Iterator[str]:
    llm, embeddings = config.llm, config.embeddings
    if llm.api_key and not llm.is_on:
        yield "[llm] has a key but no model: the built-in writer writes."
    if llm.is_on and not llm.daily_dollars and not llm.daily_tokens:
        yield "[llm] has no daily limit: a bill may grow without end."
    if embeddings.is_on and not embeddings.daily_tokens:
        yield "[embeddings] has no daily limit: a bill may grow without end."


def _unknown_variables(environ: Mapping[str, str]) -> Iterator[str]:
    known = {
        env_name(section, key, setting)
        for section, kind in SECTIONS.items()
        for key, (_, setting) in settings_of(kind).items()
    }
    known |= {f"{name}_FILE" for name in known} | _OTHER_VARIABLES
    for name in sorted(environ):
        if name.startswith("WATCHFLOOR_") and name not in known:
            hint = did_you_mean(name, known) or "."
            yield f"Environment variable {name} sets nothing{hint}"


def _check_sources(rows: Sequence[Row], problems: Problems) -> None:
    _check_unique(rows, ("id",), problems)
    _check_unique(rows, ("url", "kind"), problems)
    for row in rows:
        if row.bad & {"url", "kind"}:
            continue
        if row.values.paths and row.values.kind != "jsonapi":
            wrong = Wrong("only for the kind jsonapi", 'take it out, or set kind = "jsonapi"')
            problems.add(row.at("paths"), wrong)
        if row.values.headers and row.values.kind == "folder":
            problems.add(row.at("headers"), Wrong("a folder is sent nothing", "take it out"))
        is_web = "://" in row.values.url
        if is_web and row.values.kind == "folder":
            what, fix = "a web address where a folder belongs", 'give a path, or kind = "feed"'
        elif not is_web and row.values.kind != "folder":
            what, fix = "a path where a web address belongs", 'add https://, or kind = "folder"'
        else:
            continue
        problems.add(row.at("url"), Wrong(what, fix))


def _check_subscriptions(
    rows: Mapping[str, Sequence[Row]],
    document: Mapping[str, object],
    sections: Mapping[str, Any],
    problems: Problems,
) -> None:
    names = [row.values.name for row in rows["crisis"]]
    is_named = {*names, *_written_names(document)}
    _check_unique(rows["subscription"], ("channel", "platform", "crisis"), problems)
    for row in rows["subscription"]:
        it = row.values
        if "crisis" not in row.bad and it.crisis not in is_named:
            wrong = Wrong(
                f'no crisis is called "{it.crisis}"{did_you_mean(it.crisis, names)}',
                "use the name of a [[crisis]], or add one",
            )
            problems.add(row.at("crisis"), wrong)
        if "platform" in row.bad:
            continue
        if "channel" not in row.bad:
            try:
                channel_id(it.channel, it.platform)
            except Wrong as wrong:
                problems.add(row.at("channel"), wrong)
        if "ping" not in row.bad and not is_possible(it.ping, it.platform):
            fix = "name a role of the server" if it.platform is Platform.DISCORD else "take it out"
            problems.add(row.at("ping"), Wrong(f"nobody can be called so in {it.platform}", fix))
        _check_token(it.platform, row.at("platform"), sections, document, problems)


def _check_managers(
    sections: Mapping[str, Any], document: Mapping[str, object], problems: Problems
) -> None:
    channel = sections["managers"].channel
    if channel is not None:
        place = Place(section="managers", key="channel")
        _check_token(channel.platform, place, sections, document, problems)


def _check_token(
    platform: Platform,
    place: Place,
    sections: Mapping[str, Any],
    document: Mapping[str, object],
    problems: Problems,
) -> None:
    """Note a channel on a platform that is not connected."""
    if token := _TOKENS.get(platform):
        section, key, variable = token
        if not sections[section].is_on and not is_given(document, problems, section, key):
            fix = f"set the environment variable {variable}, or [{section}] {key}_file"
            problems.add(place, Absent(f"{platform} has no token", fix))


def _check_model(
    section: str,
    settings: LlmSettings | EmbeddingsSettings,
    variable: str,
    document: Mapping[str, object],
    problems: Problems,
) -> None:
    place = Place(section=section, key="model")
    has_key = settings.api_key or is_given(document, problems, section, "api_key")
    if settings.is_on and not has_key and settings.base_url == OPENAI_API:
        fix = f"set {variable}, or base_url for an endpoint that needs none"
        problems.add(place, Absent("a model is named but there is no key", fix))
    table = document.get(section)
    is_half = isinstance(table, dict) and not {"base_url", "api_key", "api_key_file"}.isdisjoint(
        table
    )
    if is_half and not settings.is_on:
        wrong = Wrong("an endpoint is given but no model", 'add model = "…", or take it out')
        problems.add(place, wrong)


def _check_unique(rows: Sequence[Row], keys: tuple[str, ...], problems: Problems) -> None:
    """Note rows that are equal in all of the keys to one above; the first key is shown."""
    first: dict[tuple[str, ...], Row] = {}
    for row in rows:
        if row.bad & set(keys):
            continue
        value = tuple(str(getattr(row.values, key)).casefold() for key in keys)
        before = first.setdefault(value, row)
        if before is not row:
            place = before.at(keys[0])
            line = problems.lines.of(place.section, place.index, place.key)
            wrong = Wrong(f"the same as on line {line}", "change one, or take one of the two out")
            problems.add(row.at(keys[0]), wrong)


def _written_names(document: Mapping[str, object]) -> set[str]:
    rows = document.get("crisis", [])
    return {
        " ".join(str(row.get("name", "")).split())
        for row in (rows if isinstance(rows, list) else [rows])
        if isinstance(row, dict)
    }
