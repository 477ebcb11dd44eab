"""The library: where forms are looked for, how they are read, and what is kept for later."""
