"""The channel that we host ourselves, in a browser on this machine."""
