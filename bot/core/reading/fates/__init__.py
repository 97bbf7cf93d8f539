"""What became of those who are counted: killed, wounded, missing, driven from home."""
