package dev.landform.planning;

/** Everything that is known while edges are drawn. */
record Drafting(
        Wanted wanted,
        World world,
        Matching matching,
        Decisions decisions,
        StepSet steps,
        Departures departures,
        EdgeSet edges) {

    static Drafting of(Wanted wanted, World world, Matching matching, Decisions decisions, StepSet steps) {
        Departures departures = new Departures(world, matching, decisions, steps);
        return new Drafting(wanted, world, matching, decisions, steps, departures, new EdgeSet());
    }
}
