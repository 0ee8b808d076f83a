package dev.landform.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever their size, also where a page ends, lists in pages are what lists in one piece are. */
class PagesProperties {

    private static final int PAGE = 1 << 14;

    @Provide
    static Arbitrary<Integer> sizes() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(0, 40),
                Arbitraries.integers().between(PAGE - 2, PAGE + 2),
                Arbitraries.integers().between(3 * PAGE - 2, 3 * PAGE + 2));
    }

    @Property(tries = 100)
    void numbersAreThoseThatWereAdded(@ForAll("sizes") int size, @ForAll int seed) {
        int[] expected = IntStream.range(0, size).map(i -> i * 31 + seed).toArray();
        PagedInts numbers = new PagedInts();
        for (int number : expected) {
            numbers.add(number);
        }
        assertThat(numbers.size()).isEqualTo(size);
        assertThat(numbers.toArray()).isEqualTo(expected);
        assertThat(IntStream.range(0, size).map(numbers::get)).containsExactly(box(expected));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> numbers.get(size));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> numbers.set(size, 1));
    }

    @Property(tries = 100)
    void zerosCanBeSetAndAddedTo(@ForAll("sizes") int size, @ForAll @IntRange(max = 100) int more) {
        PagedInts numbers = PagedInts.zeros(size);
        assertThat(numbers.toArray()).isEqualTo(new int[size]);
        for (int i = 0; i < size; i++) {
            numbers.set(i, i + 1);
        }
        for (int i = 0; i < more; i++) {
            numbers.add(size + i + 1);
        }
        assertThat(numbers.toArray())
                .isEqualTo(IntStream.rangeClosed(1, size + more).toArray());
    }

    @Property(tries = 100)
    void elementsAreThoseThatWereAdded(@ForAll("sizes") int size, @ForAll @IntRange(max = 40) int before) {
        List<Integer> expected = IntStream.range(0, size).boxed().toList();
        PagedList<Integer> list = PagedList.copyOf(expected);
        assertThat(list).isEqualTo(expected);
        List<Integer> part = new ArrayList<>(List.of(-1));
        int begin = Math.min(before, size);
        part.addAll(expected.subList(begin, size));
        PagedList<Integer> other = new PagedList<>();
        other.add(-1);
        other.addFrom(list, begin, size);
        assertThat(other).isEqualTo(part);
        assertThat(other.set(0, -2)).isEqualTo(-1);
        assertThat(other.get(0)).isEqualTo(-2);
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> list.get(size));
    }

    private static Integer[] box(int[] numbers) {
        return IntStream.of(numbers).boxed().toArray(Integer[]::new);
    }
}
