package dev.landform.fake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.resource.Address;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Instance refreshes of every size and pace. */
final class RefreshProperties {

    @Property(tries = 60)
    void aRefreshNeverGoesBelowTheHealthyPercentageAndEnds(
            @ForAll @IntRange(min = 1, max = 8) int size, @ForAll @IntRange(min = 0, max = 100) int percent) {
        Lab lab = Parts.shop(size);
        lab.update(Parts.template("t3.small"));
        Instant start = lab.now();

        var receipt = lab.update(Parts.scaling(1, size, 9).withHealthyPercent(percent));
        lab.pass(receipt.pollAfter().orElseThrow());

        assertThat(lab.detail("asg")).isEqualTo("ready");
        assertThat(lab.cloud().fewestHealthy(Lab.TOPOLOGY, Address.of("listener"), start, lab.now()))
                .isGreaterThanOrEqualTo((size * percent + 99) / 100);
        assertThat(lab.cloud().instances("shop-asg"))
                .filteredOn(instance -> instance.state() == FakeInstance.State.HEALTHY)
                .hasSize(size)
                .allMatch(instance -> instance.version().equals("2"));
    }

    @Property(tries = 30)
    void whateverBreaksTheGroupComesBack(
            @ForAll @IntRange(min = 1, max = 5) int size, @ForAll @IntRange(min = 0, max = 400) int after) {
        Lab lab = Parts.shop(size);
        lab.update(Parts.template("t3.small"));
        lab.update(Parts.scaling(1, size, 9));
        lab.pass(after);

        lab.cloud().instances().stream()
                .map(FakeInstance::id)
                .toList()
                .forEach(id -> lab.cloud().failInstance(id));
        lab.pass(3600);

        assertThat(lab.detail("asg")).isEqualTo("ready");
        assertThat(lab.cloud().healthyTargets(lab.id("targets"))).isEqualTo(size);
    }
}
