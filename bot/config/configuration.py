"""The whole configuration, with its sections and tables."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any

from bot.config import settings as kinds
from bot.core.articles import Source
from bot.core.channels import Subscription
from bot.core.crises import Crisis
from bot.core.managing.visitors import Login
from bot.redaction import redact


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """Everything an operator chose, checked. Its `repr` shows no secret."""

    store: kinds.StoreSettings = field(default_factory=kinds.StoreSettings)
    slack: kinds.SlackSettings = field(default_factory=kinds.SlackSettings)
    discord: kinds.DiscordSettings = field(default_factory=kinds.DiscordSettings)
    llm: kinds.LlmSettings = field(default_factory=kinds.LlmSettings)
    embeddings: kinds.EmbeddingsSettings = field(default_factory=kinds.EmbeddingsSettings)
    fetch: kinds.FetchSettings = field(default_factory=kinds.FetchSettings)
    browser: kinds.BrowserSettings = field(default_factory=kinds.BrowserSettings)
    schedule: kinds.ScheduleSettings = field(default_factory=kinds.ScheduleSettings)
    breaking: kinds.BreakingSettings = field(default_factory=kinds.BreakingSettings)
    managers: kinds.ManagersSettings = field(default_factory=kinds.ManagersSettings)
    limits: kinds.LimitsSettings = field(default_factory=kinds.LimitsSettings)
    speech: kinds.SpeechSettings = field(default_factory=kinds.SpeechSettings)
    health: kinds.HealthSettings = field(default_factory=kinds.HealthSettings)
    traces: kinds.TracesSettings = field(default_factory=kinds.TracesSettings)
    log: kinds.LogSettings = field(default_factory=kinds.LogSettings)
    sources: tuple[Source, ...] = ()
    crises: tuple[Crisis, ...] = ()
    subscriptions: tuple[Subscription, ...] = ()
    logins: tuple[Login, ...] = ()
    #: Files that hold what sources are sent and what people sign in by: a new value counts when one
    #: of them changes.
    other_files: tuple[str, ...] = ()
    #: What is allowed but may surprise; one sentence each, for `watchfloor check` and the log.
    notices: tuple[str, ...] = ()

    def __repr__(self) -> str:
        shown = ", ".join(f"{each.name}={getattr(self, each.name)!r}" for each in fields(self))
        return redact(f"Config({shown})")


#: Section name to the class of its settings.
SECTIONS: Mapping[str, type[Any]] = {
    "store": kinds.StoreSettings,
    "slack": kinds.SlackSettings,
    "discord": kinds.DiscordSettings,
    "llm": kinds.LlmSettings,
    "embeddings": kinds.EmbeddingsSettings,
    "fetch": kinds.FetchSettings,
    "browser": kinds.BrowserSettings,
    "schedule": kinds.ScheduleSettings,
    "breaking": kinds.BreakingSettings,
    "managers": kinds.ManagersSettings,
    "limits": kinds.LimitsSettings,
    "speech": kinds.SpeechSettings,
    "health": kinds.HealthSettings,
    "traces": kinds.TracesSettings,
    "log": kinds.LogSettings,
}

#: Names of tables of which there may be several, to the class of one row.
ROWS: Mapping[str, type[Any]] = {
    "source": kinds.SourceRow,
    "crisis": kinds.CrisisRow,
    "subscription": kinds.SubscriptionRow,
    "login": kinds.LoginRow,
}
