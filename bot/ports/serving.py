"""What everybody holds to who listens for requests."""

#: Seconds in which a connection has to bring a whole request, and that it may be idle between two.
#: Longer than proxies keep theirs, so that none meets one that was just closed.
IDLE = 75.0
