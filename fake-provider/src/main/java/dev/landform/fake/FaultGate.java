package dev.landform.fake;

import dev.landform.fake.world.Gate;

/**
 * Lets faults happen to the single operations of a call.
 *
 * @param faults what goes wrong
 * @param call the call
 */
record FaultGate(Faults faults, Spot call) implements Gate {

    @Override
    public Passage enter(String operation) {
        Spot spot = call.operation(operation);
        return faults.at(spot)
                .<Passage>map(rule -> {
                    Disturbance disturbance = new Disturbance(spot, rule);
                    disturbance.begin();
                    return disturbance;
                })
                .orElseGet(() -> OPEN.enter(operation));
    }
}
