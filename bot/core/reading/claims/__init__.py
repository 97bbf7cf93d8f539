"""Who gives a figure, and as what: told, claimed, estimated, planned or denied."""
