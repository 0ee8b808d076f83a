package dev.landform.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.landform.plan.Await;
import dev.landform.plan.Reason;
import dev.landform.resource.Address;
import dev.landform.resource.Ref;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceType;
import dev.landform.resource.ResourceTypes;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class DemandsTest {

    private static final Lookup NOTHING = new Lookup() {
        @Override
        public Optional<String> id(ResourceType<?> type, Ref<?> ref) {
            return Optional.empty();
        }

        @Override
        public Optional<Resource> resource(ResourceType<?> type, Ref<?> ref) {
            return Optional.empty();
        }
    };

    @Test
    void everyTypeIsThoughtOf() {
        TreeSet<String> all = new TreeSet<>();
        ResourceTypes.all().forEach(type -> all.add(type.name()));
        assertThat(Demands.types()).isEqualTo(all);
    }

    /** A type of a user's own. */
    private record Queue(Address address) implements Resource {
        static final ResourceType<Queue> TYPE =
                ResourceType.of("queue", Queue.class).build();

        @Override
        public ResourceType<?> type() {
            return TYPE;
        }
    }

    @Test
    void whatNobodyThoughtOfIsNoSilentGap() {
        Await step = new Await(new Queue(Address.of("queue")), "q-1", new Reason.Unfinished());
        assertThatThrownBy(() -> Demands.of(step, NOTHING))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("what a queue asks AWS for");
    }
}
