"""Every setting with its default, its check, and its environment variable.

The defaults live here and nowhere else; `config.example.toml` repeats them, and a test compares.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from bot.config import checks, login_checks, network_checks, time_checks
from bot.config.cron import check_cron
from bot.config.elsewhere import Given
from bot.config.headers import headers_given
from bot.config.secret import Secret
from bot.config.shard_checks import MOST_SHARDS, shard_ids
from bot.core.aliases import NO_ALIASES, Aliases
from bot.core.articles import Tier
from bot.core.channels import Channel
from bot.core.interrupting.quiet import QuietHours
from bot.locale import ENGLISH, LANGUAGES

SLACK_API = "https://slack.com/api/"
DISCORD_API = "https://discord.com/api/v10"
DISCORD_GATEWAY = "wss://gateway.discord.gg/"
OPENAI_API = "https://api.openai.com/v1"

#: Kinds that `bot.sources` knows; a test holds the two together.
SOURCE_KINDS = (
    "feed", "sitemap", "section", "page", "folder", "reliefweb", "gdacs", "usgs", "gdelt",
    "jsonapi",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What the loader knows of one setting."""

    check: Callable[[object], Any]
    #: Environment variable; empty: the name is made of section and key.
    env: str = ""
    is_required: bool = False


def setting(
    default: object, check: Callable[[object], Any], *, env: str = "", is_required: bool = False
) -> Any:
    """Declare a setting as a dataclass field."""
    return field(
        default=default,
        metadata={"setting": Setting(check=check, env=env, is_required=is_required)},
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class StoreSettings:
    """Where everything is kept."""

    #: Database address; empty: SQLite in the data folder.
    url: Secret = setting(Secret(), network_checks.database, env="DATABASE_URL")
    #: Folder; empty: the user's data folder.
    data_dir: str = setting("", checks.text(longest=1000))


@dataclass(frozen=True, slots=True, kw_only=True)
class SlackSettings:
    """The Slack app. On when it has a bot token, or a client id for many workspaces."""

    bot_token: Secret = setting(Secret(), network_checks.token("xoxb-"), env="SLACK_BOT_TOKEN")
    #: For Socket Mode.
    app_token: Secret = setting(Secret(), network_checks.token("xapp-"), env="SLACK_APP_TOKEN")
    #: For events over HTTP; used where there is no app token.
    signing_secret: Secret = setting(Secret(), network_checks.token(), env="SLACK_SIGNING_SECRET")
    #: Ends in "/api/".
    api_base: str = setting(
        SLACK_API, network_checks.address("http", "https", ends="/api/"), env="SLACK_API_BASE"
    )

    #: Where events over HTTP are listened for.
    host: str = setting("127.0.0.1", network_checks.host)
    port: int = setting(8788, checks.integer(0, 65_535))
    #: For an app that several workspaces install: from "Basic Information".
    client_id: str = setting("", checks.text(), env="SLACK_CLIENT_ID")
    client_secret: Secret = setting(Secret(), network_checks.token(), env="SLACK_CLIENT_SECRET")
    #: Which workspaces may install it; "*": any.
    workspaces: tuple[str, ...] = setting((), network_checks.workspaces)
    #: Where the world reaches `host` and `port`, through whatever speaks TLS.
    public_url: str = setting("", network_checks.address("http", "https"))
    #: Encrypt the workspaces' tokens: the first seals, all open.
    encryption_keys: Secret = setting(Secret(), network_checks.fernet_keys)

    @property
    def is_on(self) -> bool:
        """Tell whether Slack is to be connected."""
        return bool(self.bot_token) or self.serves_workspaces

    @property
    def serves_workspaces(self) -> bool:
        """Tell whether several workspaces may install the app."""
        return bool(self.client_id)

    @property
    def is_over_http(self) -> bool:
        """Tell whether Slack sends us what happens, instead of our connecting to it."""
        return bool(self.signing_secret) and not self.app_token


@dataclass(frozen=True, slots=True, kw_only=True)
class DiscordSettings:
    """The Discord bot. On when it has a token."""

    token: Secret = setting(Secret(), network_checks.discord_token, env="DISCORD_TOKEN")
    api_base: str = setting(
        DISCORD_API, network_checks.address("http", "https"), env="DISCORD_API_BASE"
    )
    gateway: str = setting(
        DISCORD_GATEWAY, network_checks.address("ws", "wss"), env="DISCORD_GATEWAY"
    )
    #: Ask for the words of all messages, so that replies that do not mention the bot can be read.
    message_content: bool = setting(False, checks.flag)
    #: Connections of the bot in all; 0: as many as Discord wants. And which of them are ours.
    shards: int = setting(0, checks.integer(0, MOST_SHARDS))
    shard_ids: tuple[int, ...] = setting((), shard_ids)

    @property
    def is_on(self) -> bool:
        """Tell whether Discord is to be connected."""
        return bool(self.token)


@dataclass(frozen=True, slots=True, kw_only=True)
class LlmSettings:
    """The language model. On when a model is named; without one the built-in writer writes."""

    base_url: str = setting(OPENAI_API, network_checks.endpoint, env="OPENAI_BASE_URL")
    api_key: Secret = setting(Secret(), network_checks.token(), env="OPENAI_API_KEY")
    model: str = setting("", checks.text(), env="OPENAI_MODEL")
    #: For one call, retries and repair included.
    deadline_seconds: int = setting(45, checks.integer(1, 300))
    #: Tokens of one reply.
    max_output: int = setting(1_000, checks.integer(100, 20_000))
    #: Tokens of one prompt.
    max_input: int = setting(12_000, checks.integer(1_000, 200_000))
    #: Per UTC day; 0: no limit.
    daily_tokens: int = setting(1_000_000, checks.integer(0, 10_000_000_000))
    #: US dollars per UTC day; 0: no limit.
    daily_dollars: float = setting(1.0, checks.number(0, 100_000))
    #: A folder of templates of one's own; empty: ours.
    prompts: str = setting("", checks.text(longest=1000))

    @property
    def is_on(self) -> bool:
        """Tell whether a model writes."""
        return bool(self.model)


@dataclass(frozen=True, slots=True, kw_only=True)
class EmbeddingsSettings:
    """Embeddings. On when a model is named."""

    base_url: str = setting(OPENAI_API, network_checks.endpoint)
    api_key: Secret = setting(Secret(), network_checks.token())
    model: str = setting("", checks.text())
    #: Per UTC day, then texts are found by their words; 0: no limit.
    daily_tokens: int = setting(10_000_000, checks.integer(0, 10_000_000_000))

    @property
    def is_on(self) -> bool:
        """Tell whether a model is named."""
        return bool(self.model)


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchSettings:
    """How publishers are asked."""

    #: Networks (CIDR) and host names inside private networks that may be asked nonetheless.
    allow_private: tuple[str, ...] = setting((), network_checks.hosts)
    interval_minutes: int = setting(30, checks.integer(10, 1_440))
    #: E-mail or web address, shown to publishers in the user agent.
    contact: str = setting("", network_checks.contact)


@dataclass(frozen=True, slots=True, kw_only=True)
class BrowserSettings:
    """The browser channel."""

    host: str = setting("127.0.0.1", network_checks.host)
    #: 0: any free one.
    port: int = setting(8787, checks.integer(0, 65_535))
    #: Whoever gives it reads and manages all of the browser's channels. Without it and without a
    #: [[login]]: whoever reaches the page.
    password: Secret = setting(Secret(), network_checks.token())


@dataclass(frozen=True, slots=True, kw_only=True)
class ScheduleSettings:
    """Scheduled briefs."""

    #: A brief that is late by more (the machine slept) is left out.
    grace_minutes: int = setting(120, checks.integer(0, 1_440))


@dataclass(frozen=True, slots=True, kw_only=True)
class BreakingSettings:
    """Updates between briefs."""

    #: For one channel and crisis; 0: none at all.
    max_per_hour: int = setting(4, checks.integer(0, 60))
    #: Least time between two for one channel and crisis.
    cooldown_minutes: int = setting(10, checks.integer(0, 1_440))
    #: In the subscription's zone.
    quiet_hours: QuietHours | None = setting(None, time_checks.quiet_hours)


@dataclass(frozen=True, slots=True, kw_only=True)
class ManagersSettings:
    """Where those are told who look after the bot."""

    #: Gets what concerns no crisis: stories that burst and that nobody follows. None: the log.
    channel: Channel | None = setting(None, network_checks.place)


@dataclass(frozen=True, slots=True, kw_only=True)
class LimitsSettings:
    """How many questions may be asked in any hour; 0: without end."""

    person: int = setting(60, checks.integer(0, 100_000))
    channel: int = setting(600, checks.integer(0, 100_000))
    #: Admins, and those they named, ask without end.
    spare_managers: bool = setting(True, checks.flag)


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechSettings:
    """What the bot speaks where no subscription says otherwise."""

    language: str = setting(ENGLISH, checks.one_of(*LANGUAGES))


@dataclass(frozen=True, slots=True, kw_only=True)
class HealthSettings:
    """Who is told that the bot lives."""

    #: Called every minute in which all is well; who knows it can call it, so it is a secret.
    ping_url: Secret = setting(Secret(), network_checks.secret_address)
    #: Where `/healthz`, `/readyz` and `/metrics` are served; port 0: nowhere.
    host: str = setting("127.0.0.1", network_checks.host)
    port: int = setting(8789, checks.integer(0, 65_535))


@dataclass(frozen=True, slots=True, kw_only=True)
class TracesSettings:
    """Where the way of an article to its post is sent, for whoever looks for what is slow."""

    #: Takes OTLP over HTTP; empty: nobody traces.
    endpoint: str = setting("", network_checks.address("http", "https"))


@dataclass(frozen=True, slots=True, kw_only=True)
class LogSettings:
    """What is written to standard error."""

    level: str = setting("info", checks.one_of("debug", "info", "warning", "error"))
    format: str = setting("text", checks.one_of("text", "json"))


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRow:
    """One `[[source]]`."""

    id: str = setting("", checks.slug, is_required=True)
    kind: str = setting("feed", checks.one_of(*SOURCE_KINDS))
    url: str = setting("", network_checks.location, is_required=True)
    #: Empty: the id.
    publisher: str = setting("", checks.text(longest=100))
    tier: str = setting("unknown", checks.one_of(*(tier.value for tier in Tier)))
    stake: str = setting("", checks.text(longest=100))
    #: For the kind "jsonapi": where the parts of an article stand in the reply.
    paths: tuple[tuple[str, str], ...] = setting((), checks.paths)
    #: Names of headers, and where their values are.
    headers: tuple[tuple[str, Given], ...] = setting((), headers_given)


@dataclass(frozen=True, slots=True, kw_only=True)
class LoginRow:
    """One `[[login]]` of the browser's page."""

    name: str = setting("", login_checks.login_name, is_required=True)
    password: Given = setting(Given(), login_checks.login_password, is_required=True)
    #: Those that may be read; empty: all.
    channels: tuple[str, ...] = setting((), login_checks.browser_channels)
    #: May use /brief-admin in them.
    manages: bool = setting(False, checks.flag)


@dataclass(frozen=True, slots=True, kw_only=True)
class CrisisRow:
    """One `[[crisis]]`."""

    name: str = setting("", checks.crisis_name, is_required=True)
    query: str = setting("", checks.query, is_required=True)
    #: Lists of names that mean the same.
    aliases: Aliases = setting(NO_ALIASES, checks.aliases)
    #: Ids of the Slack workspaces and Discord servers that may follow it; empty: all.
    only_in: tuple[str, ...] = setting((), network_checks.only_in)


@dataclass(frozen=True, slots=True, kw_only=True)
class SubscriptionRow:
    """One `[[subscription]]`."""

    crisis: str = setting("", checks.crisis_name, is_required=True)
    platform: str = setting("", network_checks.platform, is_required=True)
    #: Its shape is checked once the platform is known.
    channel: object = setting("", lambda value: value, is_required=True)
    cron: str = setting("0 8 * * *", check_cron)
    zone: str = setting("UTC", time_checks.zone)
    #: Post breaking updates between briefs; "observe": record them and post none.
    alerts: bool | str = setting(True, checks.alerts)
    #: Charts and maps in the thread of a brief.
    pictures: bool = setting(True, checks.flag)
    #: Whom the gravest breaking updates call.
    ping: str = setting("", checks.ping)
    #: Answer replies in the threads there that do not mention the bot.
    replies: bool = setting(False, checks.flag)
    #: Of the bot's own words there; empty: that of `[speech]`.
    language: str = setting("", checks.one_of("", *LANGUAGES))
