"""The configuration: TOML for choices, environment and files for secrets.

* `settings` has every setting, `configuration` their sections; `loading` goes from text to both by
  `reading` each section. `secret` hides a value, `elsewhere` fetches it, `headers` are those of
  sources
* Checks of single values: `checks`, `network_checks`, `time_checks`, `login_checks`,
  `shard_checks`, `cron`; each says what is `wrong`
* Checks of values together: `coherence`, `slack_coherence`, `login_coherence`
* What is said of them: `problems` with the `lines` they are on, what was `given`, and what is not
  TOML (`malformed`)
* `appending` adds sources to a file
"""

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
