package dev.landform.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.ec2.model.Vpc;

@ExtendWith(AwsWorld.Extension.class)
class PastTest {

    @Test
    void worldsShareTheirPastAndNothingElse() {
        AtomicInteger times = new AtomicInteger();
        Past past = new Past(world -> {
            times.incrementAndGet();
            create(world, "10.1.0.0/16");
        });
        try (AwsWorld one = past.open();
                AwsWorld other = past.open()) {
            assertThat(one.proxy().requests()).isEmpty();
            create(one, "10.2.0.0/16");
            create(other, "10.3.0.0/16");
            assertThat(blocks(one)).contains("10.1.0.0/16", "10.2.0.0/16").doesNotContain("10.3.0.0/16");
            assertThat(blocks(other)).contains("10.1.0.0/16", "10.3.0.0/16").doesNotContain("10.2.0.0/16");
            assertThat(times).hasValue(one.canBeCopied() ? 1 : 2);
        }
    }

    private static void create(AwsWorld world, String block) {
        world.provider().clients().ec2().createVpc(request -> request.cidrBlock(block));
    }

    private static List<String> blocks(AwsWorld world) {
        return world.sdk().ec2().describeVpcs().vpcs().stream()
                .map(Vpc::cidrBlock)
                .toList();
    }
}
