"""What the bot is made of: listed, and asked about. `make sbom`, `make audit`."""
