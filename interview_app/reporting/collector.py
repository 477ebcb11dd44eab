"""What a document leaves behind is collected once, when it is printed, and not again and again on the way.

A document consists of some hundred thousand small objects that live until it is written.  Looking through them for what
nobody needs any more, as Python does after every few hundred, finds nothing and costs a tenth of the time.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collected_once() -> Iterator[None]:
    """Nothing is collected inside; what came up inside is looked through at its end.

    Where another thread prints at the same time, the first that ends lets the collector go on for both.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
        gc.collect(0)
