"""Painted controls, one family per module; import the module you need, nothing is re-exported here."""
