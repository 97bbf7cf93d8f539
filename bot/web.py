"""The one fetcher."""
