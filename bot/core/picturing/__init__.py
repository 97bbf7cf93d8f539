"""Charts and maps: what they show, as data, and how they look, as Vega-Lite. Draws nothing.

* Which pictures a brief has: `illustrating`, out of `illustrations`
* What they show: `drawings`, made by `series_charts`, `coverage_charts` and `locating`, which asks
  the `gazetteer`
* How they look: `figure_specs`, `coverage_specs` and `map_specs` with its `outlines`, each on one
  of the `sheets`, in the colours of the `palette`
* What stands on them: `headings`, `axes`, `signs` beside dots, and names (`labelling`, `lettering`)
"""
