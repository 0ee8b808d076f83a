package dev.landform.planning;

/** Everything that is known while edges are drawn. */
record Drafting(Wanted wanted, World world, Matching matching, Decisions decisions, StepSet steps, EdgeSet edges) {}
