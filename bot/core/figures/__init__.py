"""How counts compare and how they are worded: of one series or not, early, stale or far off."""
