"""Every dialog of the program, each with the way that a user goes to it: page, row, button or entry of a menu.

The pictures show them, and a test walks them by keyboard: a class of dialogs that is missing here makes it fail.
"""

from tools.scenes.afterwards import AFTERWARDS
from tools.scenes.before import BEFORE
from tools.scenes.hearing import HEARING

SCENES = (*BEFORE, *HEARING, *AFTERWARDS)
