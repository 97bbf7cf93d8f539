"""Quality and speed, measured on data: `make bench`."""
