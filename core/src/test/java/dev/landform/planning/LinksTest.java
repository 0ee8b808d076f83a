package dev.landform.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.resource.Address;
import dev.landform.resource.Ref;
import dev.landform.resource.ResourceGraph;
import dev.landform.resource.listener.Listener;
import dev.landform.topology.Topology;
import org.junit.jupiter.api.Test;

class LinksTest {

    private static final Address BALANCER = Address.of("load-balancer");
    private static final Address LISTENER = Address.of("load-balancer/listener/80");

    private final ResourceGraph graph =
            Situation.graph(Topology.vpc("shop").region("eu-west-1").service("web"));

    @Test
    void whatRefersToTheFirstOfAllIsFound() {
        assertThat(graph.indexOf(BALANCER)).isZero();

        assertThat(listeners(graph).to(0)).containsExactly(graph.indexOf(LISTENER));
    }

    @Test
    void nothingIsKnownToReferToWhatIsOutside() {
        Listener listener = (Listener) graph.find(LISTENER).orElseThrow();

        assertThat(listeners(graph).to(Wires.OUTSIDE)).isEmpty();
        assertThat(listeners(graph.with(listener.withLoadBalancer(Ref.physical("theirs"))))
                        .to(0))
                .isEmpty();
    }

    private static Links listeners(ResourceGraph graph) {
        TypeIndex types = new TypeIndex(graph);
        return Links.of(new Wanted(graph, types, Wires.of(graph, types)), Listener.TYPE, "loadBalancer");
    }
}
