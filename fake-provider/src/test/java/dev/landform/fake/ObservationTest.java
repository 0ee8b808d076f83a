package dev.landform.fake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.plan.Observed;
import dev.landform.plan.Observed.Condition;
import dev.landform.plan.Snapshot;
import dev.landform.provider.ErrorClass;
import dev.landform.resource.vpc.Vpc;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a provider finds. */
final class ObservationTest {

    @Test
    void costsCallsByTypeNotByObject() {
        Lab small = Parts.shop(1);
        Lab large = Parts.shop(1);
        for (int i = 0; i < 40; i++) {
            large.create(Parts.subnet("more-" + i, "b", "10.0." + (100 + i) + ".0/24", false));
        }
        var smallBefore = small.cloud().calls();
        var largeBefore = large.cloud().calls();
        small.observe("t3.micro");
        large.observe("t3.micro");

        assertThat(small.cloud().calls().get("DescribeSubnets"))
                .isEqualTo(smallBefore.getOrDefault("DescribeSubnets", 0) + 1);
        assertThat(sum(small)
                        - smallBefore.values().stream()
                                .mapToInt(Integer::intValue)
                                .sum())
                .isEqualTo(sum(large)
                        - largeBefore.values().stream()
                                .mapToInt(Integer::intValue)
                                .sum())
                .isLessThan(30);
    }

    @Test
    void whatHasNoTagsIsFoundBelowItsParent() {
        Lab lab = new Lab();
        lab.createAll(Parts.role());
        lab.create(Parts.attachment("amazon-ssm"));

        Snapshot snapshot = lab.observe();

        assertThat(snapshot.resources())
                .extracting(found -> found.address().path())
                .containsExactly("role", "role/role-policy-attachment/shop-role_arn-aws-iam--aws-policy-amazon-ssm");
    }

    @Test
    void factsAreThoseAskedFor() {
        Lab lab = new Lab(builder -> builder.zones("ap-northeast-2a", "ap-northeast-2b"));

        assertThat(lab.observe("t2.micro", "t3.micro").facts().zones())
                .hasToString("{ap-northeast-2a=[t2.micro, t3.micro], ap-northeast-2b=[t3.micro]}");
    }

    @Test
    void equalSeedsAndCallsGiveEqualResults() {
        Lab one = Parts.shop(3);
        Lab other = Parts.shop(3);

        assertThat(one.observe("t3.micro")).isEqualTo(other.observe("t3.micro"));
        assertThat(one.cloud().instances()).isEqualTo(other.cloud().instances());
        assertThat(one.cloud().calls()).isEqualTo(other.cloud().calls());
    }

    @Test
    void anotherRegionIsElsewhere() {
        Lab lab = new Lab(builder -> builder.region("eu-central-1"));

        IntegrityTest.refused(lab::observe, ErrorClass.INVALID, "UnknownEndpoint");
    }

    @Test
    void readsCanStayBehind() {
        Lab lab = new Lab(builder -> builder.consistencyLag(Duration.ofSeconds(5)));
        lab.create(Parts.vpc());

        assertThat(lab.observe().resources()).isEmpty();
        IntegrityTest.refused(() -> lab.create(Parts.gateway()), ErrorClass.PROPAGATING, "InvalidVpcID.NotFound");
        lab.pass(5);
        assertThat(lab.observe().resources()).hasSize(1);
        lab.create(Parts.gateway());

        lab.pass(5);
        lab.delete("igw");
        lab.pass(2);
        lab.delete("vpc");
        lab.pass(2);
        assertThat(lab.cloud().isEmpty()).isTrue();
        assertThat(lab.observe().resources())
                .extracting(Observed::condition)
                .containsExactly(Condition.ACTIVE, Condition.ACTIVE);
        lab.pass(3);
        assertThat(lab.observe().resources()).extracting(Observed::condition).containsExactly(Condition.DELETING);
        lab.pass(3);
        assertThat(lab.observe().resources()).isEmpty();
    }

    @Test
    void outsidersChangeAndRemove() {
        Lab lab = new Lab();
        lab.createAll(Parts.vpc());
        lab.createAll(Parts.gateway());

        lab.cloud().tamper(lab.id("vpc"), resource -> ((Vpc) resource).withDnsHostnames(false));
        lab.cloud().remove(lab.id("igw"));

        assertThat(lab.observe().resources())
                .singleElement()
                .satisfies(found ->
                        assertThat(found.resource()).isEqualTo(Parts.vpc().withDnsHostnames(false)));
    }

    @Test
    void whatIsNotReadyCanBeAwaited() {
        Lab lab = new Lab();
        lab.create(Parts.vpc());
        lab.pass(1);

        assertThat(lab.await("vpc").pollAfter()).contains(Duration.ofSeconds(2));
        lab.pass(2);
        assertThat(lab.await("vpc").pollAfter()).isEmpty();
    }

    private static int sum(Lab lab) {
        return lab.cloud().calls().values().stream().mapToInt(Integer::intValue).sum();
    }
}
