"""What follows the decision: conditions, notices, retention."""
