"""The composition root: configuration in, adapters built, loops run, clean stop."""
