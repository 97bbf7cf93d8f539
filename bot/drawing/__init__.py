"""Draws pictures: Vega-Lite to PNG in a process of its own, with a font and outlines of our own."""
