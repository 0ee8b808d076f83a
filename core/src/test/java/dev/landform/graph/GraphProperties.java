package dev.landform.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Graph algorithms against what takes longer and is plainly right. */
class GraphProperties {

    private record Drawn(int nodes, List<int[]> edges) {
        Digraph digraph() {
            Digraph.Builder builder = Digraph.withNodes(nodes);
            edges.forEach(edge -> builder.edge(edge[0], edge[1]));
            return builder.build();
        }

        /** Returns whether there is a way of at least one edge from each node to each. */
        boolean[][] ways() {
            boolean[][] ways = new boolean[nodes][nodes];
            edges.forEach(edge -> ways[edge[0]][edge[1]] = true);
            for (int via = 0; via < nodes; via++) {
                for (int from = 0; from < nodes; from++) {
                    for (int to = 0; to < nodes; to++) {
                        ways[from][to] |= ways[from][via] && ways[via][to];
                    }
                }
            }
            return ways;
        }

        @Override
        public String toString() {
            return nodes + " nodes, "
                    + edges.stream().map(edge -> edge[0] + "->" + edge[1]).toList();
        }
    }

    @Property
    void everyNodeThatNoCycleHoldsUpIsInTheOrder(@ForAll("drawn") Drawn drawn) {
        boolean[][] ways = drawn.ways();
        int[] expected = IntStream.range(0, drawn.nodes())
                .filter(node -> IntStream.range(0, drawn.nodes())
                        .noneMatch(origin -> ways[origin][origin] && (origin == node || ways[origin][node])))
                .toArray();
        assertThat(TopologicalOrder.of(drawn.digraph())).containsExactlyInAnyOrder(expected);
    }

    /** Of all nodes that could come next, the one with the smallest number does. */
    @Property
    void theOrderIsTheFirstOfAllThatKeepTheEdges(@ForAll("drawn") Drawn drawn) {
        List<Integer> done = new ArrayList<>();
        for (int node : TopologicalOrder.of(drawn.digraph())) {
            assertThat(node).isEqualTo(next(drawn, done));
            done.add(node);
        }
    }

    @Property
    void componentsAreWhereThereIsAWayThereAndBack(@ForAll("drawn") Drawn drawn) {
        int[] components = Components.of(drawn.digraph());
        boolean[][] ways = drawn.ways();
        for (int one = 0; one < drawn.nodes(); one++) {
            for (int other = 0; other < drawn.nodes(); other++) {
                boolean together = one == other || (ways[one][other] && ways[other][one]);
                assertThat(components[one] == components[other]).isEqualTo(together);
            }
        }
    }

    @Property
    void everyEdgeIsKeptWithItsNumber(@ForAll("drawn") Drawn drawn) {
        Digraph graph = drawn.digraph();
        assertThat(graph.nodes()).isEqualTo(drawn.nodes());
        assertThat(graph.edges()).isEqualTo(drawn.edges().size());
        int[][] found = new int[graph.edges()][];
        int[] in = new int[graph.nodes()];
        for (int node = 0; node < graph.nodes(); node++) {
            for (int slot = graph.firstOut(node); slot < graph.lastOut(node); slot++) {
                found[graph.edge(slot)] = new int[] {node, graph.target(slot)};
                in[graph.target(slot)]++;
            }
        }
        assertThat(graph.inDegrees()).isEqualTo(in);
        assertThat(Arrays.deepEquals(found, drawn.edges().toArray(int[][]::new)))
                .isTrue();
    }

    @Example
    void anEdgeNeedsNodes() {
        Digraph.Builder graph = Digraph.withNodes(2);
        assertThatThrownBy(() -> graph.edge(0, 2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> graph.edge(-1, 0)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    /** A chain that would overflow the stack of a recursive algorithm. */
    @Example
    void depthIsNoMatter() {
        int nodes = 200_000;
        Digraph.Builder chain = Digraph.withNodes(nodes);
        IntStream.range(1, nodes).forEach(node -> chain.edge(node - 1, node));
        assertThat(TopologicalOrder.of(chain.build())).hasSize(nodes);
        assertThat(Arrays.stream(Components.of(chain.build())).distinct()).hasSize(nodes);
    }

    private static int next(Drawn drawn, List<Integer> done) {
        return IntStream.range(0, drawn.nodes())
                .filter(node -> !done.contains(node))
                .filter(node -> drawn.edges().stream().allMatch(edge -> edge[1] != node || done.contains(edge[0])))
                .findFirst()
                .orElseThrow();
    }

    @Provide
    Arbitrary<Drawn> drawn() {
        Arbitrary<Integer> numbers = Arbitraries.integers().between(0, 59);
        Arbitrary<List<List<Integer>>> pairs = numbers.list().ofSize(2).list().ofMaxSize(14);
        return Combinators.combine(Arbitraries.integers().between(1, 7), pairs)
                .as((nodes, edges) -> new Drawn(
                        nodes,
                        edges.stream()
                                .map(edge -> new int[] {edge.get(0) % nodes, edge.get(1) % nodes})
                                .toList()));
    }
}
