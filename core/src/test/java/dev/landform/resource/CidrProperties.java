package dev.landform.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class CidrProperties {

    @Property
    void whatIsWrittenIsRead(@ForAll("blocks") Cidr block) {
        assertThat(Cidr.parse(block.toString())).isEqualTo(block);
    }

    @Property
    void hostBitsAreCleared(@ForAll("blocks") Cidr block, @ForAll @IntRange(min = 0, max = 255) int last) {
        String text = block.toString();
        String withHost = text.substring(0, text.lastIndexOf('.') + 1) + last + "/" + Math.min(24, block.prefix());
        assertThat(Cidr.parse(withHost).contains(new Cidr(block.first() & ~255L, 24)))
                .isTrue();
    }

    @Property
    void blocksOverlapIfOneHoldsTheOther(@ForAll("blocks") Cidr one, @ForAll("blocks") Cidr other) {
        boolean sharesAnAddress = Math.max(one.first(), other.first()) <= Math.min(one.last(), other.last());
        assertThat(one.overlaps(other)).isEqualTo(sharesAnAddress).isEqualTo(other.overlaps(one));
        assertThat(one.contains(other) || other.contains(one)).isEqualTo(sharesAnAddress);
    }

    @Property
    void subnetsFillTheirBlockSideBySide(@ForAll("blocks") Cidr block, @ForAll @IntRange(min = 0, max = 4) int bits) {
        int prefix = Math.min(32, block.prefix() + bits);
        int count = 1 << (prefix - block.prefix());
        long next = block.first();
        for (int n = 0; n < count; n++) {
            Cidr subnet = block.subnet(prefix, n);
            assertThat(subnet.first()).isEqualTo(next);
            assertThat(block.contains(subnet)).isTrue();
            next = subnet.last() + 1;
        }
        assertThat(next).isEqualTo(block.last() + 1);
        assertThatThrownBy(() -> block.subnet(prefix, count)).isInstanceOf(IllegalArgumentException.class);
        if (block.prefix() > 0) {
            assertThatThrownBy(() -> block.subnet(block.prefix() - 1, 0)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Property
    void blocksAreOrderedByTheirFirstAddress(@ForAll("blocks") Cidr one, @ForAll("blocks") Cidr other) {
        assertThat(Integer.signum(one.compareTo(other))).isEqualTo(-Integer.signum(other.compareTo(one)));
        assertThat(one.compareTo(other) == 0).isEqualTo(one.equals(other));
        if (one.first() != other.first()) {
            assertThat(one.compareTo(other) < 0).isEqualTo(one.first() < other.first());
        }
    }

    @Property
    void anyTextIsReadOrRefused(@ForAll("nearlyBlocks") String text) {
        boolean wellFormed = text.matches("\\d{1,3}(\\.\\d{1,3}){3}/\\d{1,3}")
                && Arrays.stream(text.split("[./]")).mapToInt(Integer::parseInt).allMatch(part -> part <= 255)
                && Integer.parseInt(text.substring(text.indexOf('/') + 1)) <= 32;
        if (wellFormed) {
            assertThat(Cidr.parse(text).size()).isPositive();
        } else {
            assertThatThrownBy(() -> Cidr.parse(text))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("'" + text + "' is no IPv4 block");
        }
    }

    @Example
    void theExtremesAreBlocks() {
        assertThat(Cidr.parse("0.0.0.0/0")).isEqualTo(Cidr.ANYWHERE);
        assertThat(Cidr.ANYWHERE.size()).isEqualTo(1L << 32);
        assertThat(Cidr.parse("255.255.255.255/32").last()).isEqualTo(0xFFFF_FFFFL);
        assertThatThrownBy(() -> new Cidr(1, 31)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Cidr(0, 33)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Cidr(1L << 32, 32)).isInstanceOf(IllegalArgumentException.class);
    }

    @Provide
    Arbitrary<Cidr> blocks() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 0xFFFF_FFFFL),
                        Arbitraries.integers().between(0, 32))
                .as((address, prefix) -> new Cidr(address & ~((1L << (32 - prefix)) - 1), prefix));
    }

    @Provide
    Arbitrary<String> nearlyBlocks() {
        Arbitrary<String> numbers = Arbitraries.of("0", "10", "255", "256", "", "x", "-1", "32", "33", "007");
        return numbers.list()
                .ofMinSize(4)
                .ofMaxSize(6)
                .map(parts -> String.join(".", parts.subList(0, parts.size() - 1)) + "/" + parts.get(parts.size() - 1));
    }
}
