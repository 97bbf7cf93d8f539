"""What people can ask in a channel; the same words on every platform."""
