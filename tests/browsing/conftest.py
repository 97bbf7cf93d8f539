from tests.browsing.chromium import browser

__all__ = ["browser"]
