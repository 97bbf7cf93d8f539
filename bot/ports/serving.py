"""Limits for every server that the bot runs."""

#: Seconds in which a connection must bring a whole request, and for which it may be idle.
#: Longer than proxies keep idle connections, so that none uses one that was just closed.
IDLE = 75.0
