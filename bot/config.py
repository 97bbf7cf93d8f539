"""The configuration: TOML for choices, environment and files for secrets."""
