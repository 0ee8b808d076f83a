package dev.landform.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.plan.Create;
import dev.landform.plan.Step;
import dev.landform.resource.Address;
import dev.landform.resource.Change;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceType;
import dev.landform.resource.ResourceTypes;
import dev.landform.topology.Topology;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SalientTest {

    @Test
    void everyTypeHasWordsOfItsOwn() {
        Topology all = Topology.vpc("all")
                .s3Endpoint()
                .service("web")
                .route("/a/*", "/*")
                .scaleOnCpu(50)
                .managedPolicy("AmazonS3FullAccess")
                .database("db")
                .accessibleFrom("web")
                .bucket("files")
                .readableFrom("web")
                .build();
        SortedSet<String> seen = new TreeSet<>();
        for (Step step : Applied.nothing(all).plan(all).steps()) {
            Resource resource = step.resource();
            String name = ((Create) step).name().orElse("");
            Names names = new Names(Group.Key.of(resource.address()));
            assertThat(NetworkPhrases.of(resource, names)
                            .or(() -> TrafficPhrases.of(resource, names))
                            .or(() -> ComputePhrases.of(resource, names))
                            .or(() -> DataPhrases.of(resource, name, names)))
                    .as(resource.type().name())
                    .isPresent();
            seen.add(resource.type().name());
        }
        assertThat(seen)
                .containsExactlyElementsOf(new TreeSet<>(
                        ResourceTypes.all().stream().map(ResourceType::name).toList()));
    }

    @Test
    void aTypeOfSomebodyElseShowsItsFirstAttributes() {
        Queue queue = new Queue(Address.of("queue/orders"), 30, "fifo");
        assertThat(Salient.of(queue, "", Group.Key.of(queue.address()), "")).containsExactly("seconds 30", "kind fifo");
    }

    @Test
    void whatIsSaidAnywayIsNotSaidTwice() {
        Queue queue = new Queue(Address.of("queue/orders"), 30, "fifo");
        assertThat(Salient.of(queue, "", Group.Key.of(queue.address()), "orders, kind fifo"))
                .containsExactly("seconds 30");
    }

    /** A resource that the library does not know. */
    record Queue(Address address, int seconds, String kind) implements Resource {
        static final ResourceType<Queue> TYPE = ResourceType.of("queue", Queue.class)
                .value("seconds", Queue::seconds, Change.IN_PLACE)
                .value("kind", Queue::kind, Change.REPLACE)
                .build();

        @Override
        public ResourceType<Queue> type() {
            return TYPE;
        }
    }
}
