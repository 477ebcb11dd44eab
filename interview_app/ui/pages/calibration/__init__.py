"""The calibration: sample answers are written, rated by everybody alone, and compared."""
