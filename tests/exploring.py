"""How a property is explored where making an example smaller takes minutes: it is printed as it is."""

from __future__ import annotations

from hypothesis import Phase

WITHOUT_SHRINKING = (Phase.explicit, Phase.reuse, Phase.generate)
