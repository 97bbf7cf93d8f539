"""The configuration as a running bot holds it.

* `finding`: which file it is; `reloading`: takes over what changed in it while the bot runs
* `noticing`: begins the log, with what somebody should know of the configuration
* `live`, `following`: sources, crises and subscriptions, always as they stand now
* `allowances`: how much may break in, be asked, and be spent on models
* `browser_channels`: the channels that the browser page hosts
"""
