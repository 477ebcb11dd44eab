"""The interview under way: record and sheet, kept apart, and everything that may happen meanwhile."""
