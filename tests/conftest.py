"""What holds of all tests."""

from hypothesis import settings

# The same examples in every run, and as long for each as a busy machine needs.
settings.register_profile("seeded", derandomize=True, deadline=None)
settings.load_profile("seeded")
