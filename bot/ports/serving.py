"""Limits that every server of ours holds to."""

#: Seconds in which a connection has to bring a whole request, and that it may be idle between two.
#: Longer than proxies keep theirs, so that none meets one that was just closed.
IDLE = 75.0
