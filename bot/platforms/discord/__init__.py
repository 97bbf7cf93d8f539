"""Discord: the gateway in, the REST API out, embeds on the screen."""
