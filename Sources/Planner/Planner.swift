// Planner: see design.
