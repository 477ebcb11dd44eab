"""The calibration: sample answers are written, rated blindly, compared, and noted as a briefing."""
