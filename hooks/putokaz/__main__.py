"""`python -m putokaz`."""

import gc

from putokaz.cli import main

if __name__ == "__main__":
    gc.set_threshold(100_000)  # most commands are done before there is anything to collect
    main()
