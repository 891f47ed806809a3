"""Models between use cases and views."""
