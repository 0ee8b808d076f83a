package dev.landform.testkit;

import dev.landform.topology.Topology;
import net.jqwik.api.SampleReportingFormat;

/** Has jqwik print topologies as the programs that say them. Found by jqwik itself. */
public final class ProgramFormat implements SampleReportingFormat {

    /** Makes the format; for jqwik. */
    public ProgramFormat() {}

    @Override
    public boolean appliesTo(Object value) {
        return value instanceof Topology || value instanceof Evolution;
    }

    @Override
    public Object report(Object value) {
        return value instanceof Topology topology
                ? Program.of(topology.intent()).toString()
                : value.toString();
    }
}
