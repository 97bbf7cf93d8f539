"""What each sign is worth where it is decided that a question is answered, in logits.

Written by `python -m bench.fitting`; how it was learnt is told in docs/decisions.md.
"""

from collections.abc import Mapping

BASE = -3.503
WORTHS: Mapping[str, float] = {
    "worth": 0.276,
    "words": 2.066,
    "names": -1.503,
    "spread": -1.011,
    "own": 0.581,
    "coverage": 0.704,
    "beside": 1.581,
    "about": 1.407,
    "stretch": -0.569,
    "sides": 0.659,
    "close": 0.597,
    "close_log": 0.205,
    "sure": 0.683,
    "names_far": -0.418,
    "unmeasured": -0.812,
    "related": -0.426,
    "predicate": -0.196,
    "weighty_least": 0.063,
    "weighty_least_log": 0.209,
    "weighty_mean": 0.619,
    "weighty_lost": -1.396,
    "weighty_far": -0.496,
    "deed_lost": -0.828,
    "deed_verb": 0.200,
    "deed_bound": 0.591,
    "bound_least": 0.367,
    "slot": -0.035,
    "linked": 0.333,
    "linked_log": 0.301,
    "others": -0.293,
    "called": 0.892,
    "uncalled": -1.498,
    "speaker": 0.529,
    "mute": -0.749,
    "topic": 0.925,
    "opposite": -1.145,
    "other_number": -3.231,
    "figure": -0.164,
    "person": -0.408,
    "time": -0.374,
    "place": 0.038,
    "reason": 0.080,
}
