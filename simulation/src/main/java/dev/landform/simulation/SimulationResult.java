package dev.landform.simulation;

import java.util.List;

/**
 * What became of a topology under load. An immutable value; its text is a table for people, of at most 80 columns.
 *
 * @param topology the topology's name
 * @param services the services that got requests, by name
 */
public record SimulationResult(String topology, List<ServiceRun> services) {

    /** Copies the list. */
    public SimulationResult {
        services = List.copyOf(services);
    }

    /**
     * Returns what became of one service.
     *
     * @throws IllegalArgumentException if it was not in the load
     */
    public ServiceRun service(String name) {
        return services.stream()
                .filter(run -> run.service().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + name + "' was not in the load"));
    }

    @Override
    public String toString() {
        return SimulationText.of(this);
    }
}
