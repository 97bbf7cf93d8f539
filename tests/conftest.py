"""Settings of all tests."""

import os

from hypothesis import settings

#: A gate that can fail by chance teaches people to press the button again: what it tries is fixed
#: there, and searching for more is for whoever works on the code.
settings.register_profile("gate", derandomize=True, deadline=None)
settings.register_profile("search", deadline=None)
settings.load_profile("gate" if os.environ.get("CI") else "search")
