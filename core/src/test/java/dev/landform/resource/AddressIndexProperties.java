package dev.landform.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.pages.PagedInts;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class AddressIndexProperties {

    @Property(tries = 200)
    void findsWhatItHoldsAndNothingElse(
            @ForAll @Size(max = 200) List<@IntRange(max = 300) Integer> numbers,
            @ForAll @IntRange(max = 250) int near) {
        List<Integer> held = new ArrayList<>(new TreeSet<>(numbers));
        List<Address> addresses =
                held.stream().map(AddressIndexProperties::address).toList();
        PagedInts hashes = new PagedInts();
        addresses.forEach(address -> hashes.add(address.hashCode()));
        AddressIndex index = new AddressIndex(addresses, hashes);
        for (int number = 0; number <= 300; number++) {
            int place = held.indexOf(number);
            assertThat(index.find(address(number))).isEqualTo(place);
            assertThat(index.find(address(number), near)).isEqualTo(place);
        }
    }

    private static Address address(int number) {
        return Address.of("service/s" + number + "/role");
    }
}
