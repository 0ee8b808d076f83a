package dev.landform.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.landform.resource.internetgateway.InternetGateway;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;

class GraphEntriesProperties {

    @Property
    void whateverTheOrderInWhichTheyCameTheyAreSorted(
            @ForAll @Size(max = 30) @UniqueElements List<@IntRange(max = 99) Integer> numbers,
            @ForAll @IntRange(max = 30) int from) {
        GraphEntries entries = new GraphEntries();
        int sorted = Math.min(from, numbers.size());
        numbers.subList(0, sorted).forEach(number -> add(number, entries));
        new TreeSet<>(numbers.subList(sorted, numbers.size())).forEach(number -> add(number, entries));
        assertThat(entries.sorted().addresses())
                .isSorted()
                .hasSize(numbers.size())
                .containsAll(
                        numbers.stream().map(GraphEntriesProperties::address).toList());
    }

    @Property
    void nothingIsThereTwice(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(max = 99) Integer> numbers,
            @ForAll @IntRange(max = 29) int one) {
        GraphEntries entries = new GraphEntries();
        numbers.forEach(number -> add(number, entries));
        add(numbers.get(one % numbers.size()), entries);
        assertThatIllegalArgumentException().isThrownBy(entries::sorted).withMessageStartingWith("two resources at ");
    }

    private static void add(int number, GraphEntries entries) {
        entries.add(new InternetGateway(address(number), Ref.physical("vpc-1"), Tags.none()), Origin.UNKNOWN, "");
    }

    private static Address address(int number) {
        return Address.of("bucket/b" + number);
    }
}
