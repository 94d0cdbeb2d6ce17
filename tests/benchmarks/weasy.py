"""Run by `print` in an environment that has WeasyPrint: prints the seconds for each page."""

import sys
from importlib import import_module
from pathlib import Path
from time import perf_counter

html = import_module("weasyprint").HTML

for name in sys.argv[1:]:
    start = perf_counter()
    html(name).write_pdf(Path(name).with_suffix(".pdf"), pdf_variant="pdf/ua-1")
    sys.stdout.write(f"{perf_counter() - start}\n")
