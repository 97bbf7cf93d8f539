"""The command line. Thin: every command imports what it needs when it runs."""
