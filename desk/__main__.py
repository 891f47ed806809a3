"""`python -m desk` is the same as `motcua-admin`."""

from __future__ import annotations

import sys

from desk.cli import main

if __name__ == "__main__":
    sys.exit(main())
