package dev.landform.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.landform.resource.Address;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BindingMapTest {

    private static final Address A = Address.of("a");
    private static final Address B = Address.of("b");
    private static final Binding ONE = new Binding("one", new TreeMap<>());
    private static final Binding TWO = new Binding("two", new TreeMap<>());

    @Test
    void isTheMapThatItCopies() {
        Map<Address, Binding> entries = Map.of(B, TWO, A, ONE);
        BindingMap map = BindingMap.copyOf(entries);
        assertThat(map).isEqualTo(entries).hasSameHashCodeAs(entries);
        assertThat(map.keySet()).containsExactly(A, B);
        assertThat(BindingMap.copyOf(map)).isSameAs(map);
    }

    @Test
    void knowsWhatItHolds() {
        BindingMap map = BindingMap.ascending()
                .add(List.of(A, B), 0, ONE)
                .add(List.of(A, B), 1, TWO)
                .build();
        assertThat(map.get(B)).isEqualTo(TWO);
        assertThat(map.get(Address.of("c"))).isNull();
        assertThat(map.containsKey(A)).isTrue();
        assertThat(map.containsKey(Address.of("aa"))).isFalse();
        assertThat(map).hasSize(2);
    }

    @Test
    void takesAddressesInTheirOrderOnly() {
        List<Address> twice = List.of(B, A, A);
        BindingMap.Builder falling = BindingMap.ascending().add(twice, 0, ONE).add(twice, 1, TWO);
        assertThatThrownBy(falling::build).isInstanceOf(AssertionError.class);
        BindingMap.Builder repeating = BindingMap.ascending().add(twice, 1, ONE).add(twice, 2, TWO);
        assertThatThrownBy(repeating::build).isInstanceOf(AssertionError.class);
    }
}
