"""Jobs for many processes: the adapters of `bot.ports.jobs`."""
