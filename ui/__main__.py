"""`python -m ui`: start the program."""

from __future__ import annotations

import sys


def main() -> int:
    """Start the program with the arguments of the command line; return its exit code."""
    from ui.app import start

    return start(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
