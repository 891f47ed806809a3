"""The register on disk: models, engine, upgrades, and functions that take a session and return domain values."""
