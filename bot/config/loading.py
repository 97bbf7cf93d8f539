"""From text and environment to a configuration without problems."""

import tomllib
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from bot.config.coherence import check_coherence, notices
from bot.config.configuration import ROWS, SECTIONS, Config
from bot.config.headers import revealed
from bot.config.lines import Lines
from bot.config.login_checks import password_of
from bot.config.malformed import malformed
from bot.config.problems import Place, Problems
from bot.config.reading import Inputs, Row, read_rows, read_section, unknown_key
from bot.config.settings import CrisisRow, LoginRow, SourceRow, SubscriptionRow
from bot.config.wrong import Wrong
from bot.core.articles import Source, SourceId, Tier
from bot.core.channels import Channel, Platform, Schedule, Subscription
from bot.core.crises import Crisis
from bot.core.managing.visitors import Login
from bot.core.patterns import Pattern
from bot.errors import ConfigError
from bot.redaction import redact

_AT_LINE = Pattern(r" ?\(at (?:line (\d+), column \d+|end of document)\)")


def load(
    text: str,
    environ: Mapping[str, str],
    read_file: Callable[[str], str],
    *,
    needed: Collection[str] | None = None,
) -> Config:
    """Read a configuration; the environment goes before the file.

    Args:
        text: TOML; empty: the defaults.
        environ: Environment variables. A variable that is set but empty counts as not set.
        read_file: Returns the text of a file that a `…_file` setting names; raises OSError.
        needed: The sections whose secrets are used; None: all. A secret of any other section may be
            absent: whoever looks into the store from another shell has no tokens there.

    Raises:
        ConfigError: With every problem there is.
    """
    document = _document(text)
    problems = Problems(Lines(text), None if needed is None else frozenset(needed))
    inputs = Inputs(environ=environ, read_file=read_file, problems=problems)
    for name in document:
        if name not in SECTIONS and name not in ROWS:
            problems.add(Place(section=name), unknown_key(name, [*SECTIONS, *ROWS]))
    sections = {
        name: read_section(kind, name, document.get(name, {}), inputs)
        for name, kind in SECTIONS.items()
    }
    rows = {
        name: read_rows(kind, name, document.get(name, []), inputs) for name, kind in ROWS.items()
    }
    check_coherence(sections, rows, document, problems)
    sources = [_source(row, inputs) for row in rows["source"]]
    logins = [_login(row, inputs) for row in rows["login"] if "password" not in row.bad]
    problems.raise_if_any()
    config = Config(
        **sections,
        sources=tuple(sources),
        other_files=tuple(
            dict.fromkeys((*_header_files(rows["source"]), *_password_files(rows["login"])))
        ),
        crises=tuple(_crisis(row.values) for row in rows["crisis"]),
        logins=tuple(logins),
        subscriptions=tuple(
            _subscription(row.values, sections["speech"].language) for row in rows["subscription"]
        ),
    )
    return replace(config, notices=notices(config, environ))


def _document(text: str) -> dict[str, object]:
    try:
        return tomllib.loads(text.removeprefix("\ufeff"))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        at = _AT_LINE.search(str(error))
        last = len(text.rstrip().split("\n"))
        line = min(int(at[1]), last) if at and at[1] else last
        reason = redact(_AT_LINE.sub("", str(error))) or "not valid"
        wrong = malformed(reason, text.split("\n")[line - 1])
        raise ConfigError([f"line {line}: {wrong}"]) from error


def _crisis(row: CrisisRow) -> Crisis:
    return Crisis(
        name=row.name, query=row.query, aliases=row.aliases, only_in=frozenset(row.only_in)
    )


def _source(read: Row, inputs: Inputs) -> Source:
    row: SourceRow = read.values
    try:
        sent = revealed(row.headers, inputs.environ, inputs.read_file)
    except Wrong as wrong:
        inputs.problems.add(read.at("headers"), wrong)
        sent = ()
    return Source(
        id=SourceId(row.id),
        kind=row.kind,
        url=row.url,
        publisher=row.publisher or row.id,
        tier=Tier(row.tier),
        stake=row.stake,
        paths=row.paths,
        headers=sent,
    )


def _login(read: Row, inputs: Inputs) -> Login:
    row: LoginRow = read.values
    password = ""
    try:
        password = password_of(row.password, inputs.environ, inputs.read_file)
    except Wrong as wrong:
        inputs.problems.add(read.at("password"), wrong)
    return Login(
        name=row.name,
        password=password,
        channels=frozenset(row.channels) or None,
        may_manage=row.manages,
    )


def _header_files(rows: Iterable[Row]) -> Iterator[str]:
    for row in rows:
        yield from (given.file for _, given in row.values.headers if given.file)


def _password_files(rows: Iterable[Row]) -> Iterator[str]:
    return (row.values.password.file for row in rows if row.values.password.file)


def _subscription(row: SubscriptionRow, language: str) -> Subscription:
    return Subscription(
        crisis=row.crisis,
        channel=Channel(platform=Platform(row.platform), id=str(row.channel).strip()),
        schedule=Schedule(cron=row.cron, zone=row.zone),
        is_alerted=row.alerts is not False,
        is_observed=row.alerts == "observe",
        has_pictures=row.pictures,
        hears_replies=row.replies,
        calls=row.ping,
        language=row.language or language,
    )
