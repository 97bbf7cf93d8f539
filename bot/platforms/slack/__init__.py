"""Slack: Socket Mode in, Web API out, Block Kit on the screen."""
