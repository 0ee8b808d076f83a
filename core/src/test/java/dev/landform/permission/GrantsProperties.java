package dev.landform.permission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class GrantsProperties {

    @Property
    void whatNoOtherCoversStays(@ForAll("grants") List<Grant> some) {
        SortedSet<Grant> all = new TreeSet<>(some);
        SortedSet<Grant> expected = new TreeSet<>(all);
        expected.removeIf(grant -> all.stream().anyMatch(other -> other.covers(grant) && !grant.covers(other)));
        assertThat(Grants.minimal(all)).isEqualTo(expected);
    }

    @Property
    void whatMatchesBeginsAndEndsAsThePattern(@ForAll("resources") String pattern, @ForAll("resources") String text) {
        if (Glob.matches(pattern, text)) {
            assertThat(text).startsWith(pattern.substring(0, Glob.beginning(pattern)));
            assertThat(text).endsWith(pattern.substring(pattern.length() - Glob.ending(pattern)));
        }
    }

    @Provide
    Arbitrary<List<Grant>> grants() {
        Arbitrary<TreeMap<String, String>> conditions = Arbitraries.maps(
                        Arbitraries.of("k", "l"), Arbitraries.of("1", "2"))
                .ofMaxSize(2)
                .map(TreeMap::new);
        return Combinators.combine(
                        Arbitraries.of("ec2:A", "ec2:B"), resources(), conditions, Arbitraries.of(Occasion.values()))
                .as(Grant::new)
                .list()
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<String> resources() {
        return Arbitraries.strings().withChars("ab*?").ofMaxLength(4);
    }
}
