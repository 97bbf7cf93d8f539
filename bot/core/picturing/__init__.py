"""Charts and maps: what they show, as data, and how they look, as Vega-Lite. Draws nothing."""
