"""Dialogs as high as their words need at their width: Qt alone leaves gaps around sentences that break lines."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QLabel, QSizePolicy


def fit_height(dialog: QDialog) -> None:
    """Give a dialog the height of its content; call it when everything is in it."""
    preferred = QSizePolicy.Policy.Preferred
    for label in dialog.findChildren(QLabel):
        if label.wordWrap():
            label.setSizePolicy(preferred, preferred)
    dialog.adjustSize()
    layout = dialog.layout()
    if layout is not None and layout.hasHeightForWidth():
        dialog.resize(dialog.width(), layout.totalHeightForWidth(dialog.width()))
