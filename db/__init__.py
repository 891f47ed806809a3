"""The register on disk: engine, models, upgrades, and functions from a session to domain values."""
