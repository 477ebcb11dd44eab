"""The handle that repositories read and write through; services pass it on and never look into it."""

from sqlite_utils import Database

__all__ = ["Database"]
