"""Everything that goes on paper or into a file: one output per module, no database, no window."""
