"""Pictures of every page and dialog, in the two sizes the program is designed for."""
