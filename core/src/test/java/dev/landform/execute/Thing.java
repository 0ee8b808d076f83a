package dev.landform.execute;

import dev.landform.resource.Address;
import dev.landform.resource.Milestone;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceType;
import dev.landform.resource.Timing;
import java.time.Duration;

/** A resource that takes as long as a test wants. */
record Thing(Address address, ResourceType<?> type) implements Resource {

    static Thing of(String name, long callMillis, long readyMillis) {
        return of(name, "thing", callMillis, readyMillis);
    }

    static Thing of(String name, String kind, long callMillis, long readyMillis) {
        Duration ready = Duration.ofMillis(readyMillis);
        ResourceType<Thing> type = ResourceType.of(kind, Thing.class)
                .output("arn", Milestone.EXISTS)
                .volatileOutput("version", Milestone.EXISTS)
                .timing(new Timing(Duration.ofMillis(callMillis), ready, ready, "the test says so"))
                .build();
        return new Thing(Address.of(name), type);
    }

    Timing timing() {
        return type.timing();
    }
}
