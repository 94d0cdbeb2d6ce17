"""`python -m putokaz`."""

import atexit
import gc

from putokaz.cli import main

if __name__ == "__main__":
    gc.set_threshold(100_000)  # most commands are done before there is anything to collect
    atexit.register(gc.freeze)  # at the end everything goes at once, without a last collection
    main()
