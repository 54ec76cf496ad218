// Store: see design.
