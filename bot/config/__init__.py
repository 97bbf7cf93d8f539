"""The configuration: TOML for choices, environment and files for secrets."""

from bot.config.configuration import ROWS, SECTIONS, Config
from bot.config.loading import load
from bot.config.secret import Secret
from bot.config.settings import (
    BreakingSettings,
    BrowserSettings,
    DiscordSettings,
    EmbeddingsSettings,
    FetchSettings,
    LlmSettings,
    LogSettings,
    ScheduleSettings,
    SlackSettings,
    StoreSettings,
)

__all__ = [
    "ROWS",
    "SECTIONS",
    "BreakingSettings",
    "BrowserSettings",
    "Config",
    "DiscordSettings",
    "EmbeddingsSettings",
    "FetchSettings",
    "LlmSettings",
    "LogSettings",
    "ScheduleSettings",
    "Secret",
    "SlackSettings",
    "StoreSettings",
    "load",
]
