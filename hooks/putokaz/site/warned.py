"""Whether MkDocs has warned of anything in a build."""

import logging

from mkdocs.utils import CountHandler


def watch(before: CountHandler | None) -> CountHandler:
    """Count the warnings of a build in place of those of the one before.

    A page that was warned of is drawn again by the next build, which warns again.
    """
    logger = logging.getLogger("mkdocs")
    if before:
        logger.removeHandler(before)
    warnings = CountHandler()
    warnings.setLevel(logging.WARNING)
    logger.addHandler(warnings)
    return warnings
