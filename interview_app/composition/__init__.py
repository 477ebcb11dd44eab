"""Builds the services on an open procedure file, for window and command line alike; no Qt.

Each service is loaded when it is first asked for: the first page needs three of them, most commands one or two.
The parts of `Services` are the only modules here that import inside functions.
"""

from interview_app.composition.opening import new_services, on_desk, open_services, surroundings
from interview_app.composition.services import Services

__all__ = ["Services", "new_services", "on_desk", "open_services", "surroundings"]
