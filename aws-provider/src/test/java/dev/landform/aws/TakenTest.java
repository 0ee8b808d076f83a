package dev.landform.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.aws.type.network.Canned;
import dev.landform.plan.Create;
import dev.landform.plan.Reason;
import dev.landform.provider.Call;
import dev.landform.resource.Address;
import dev.landform.resource.Origin;
import dev.landform.resource.Tags;
import dev.landform.resource.elasticip.ElasticIp;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A second attempt looks for what the first has made, and does not mistake for it what the plan is about to delete. */
class TakenTest {

    private static final String FOUND = "<addressesSet><item><allocationId>eipalloc-found</allocationId><tagSet>"
            + "<item><key>landform:topology</key><value>net</value></item>"
            + "<item><key>landform:address</key><value>network/ip</value></item></tagSet></item></addressesSet>";

    private final Canned aws = new Canned()
            .answer("DescribeAddresses", FOUND)
            .answer("AllocateAddress", "<allocationId>eipalloc-new</allocationId>");

    @Test
    void whatTheFirstAttemptMadeIsTaken() {
        assertThat(secondAttempt()).isEqualTo("eipalloc-found");
    }

    @Test
    void whatIsAboutToGoIsNot() {
        assertThat(secondAttempt("eipalloc-found")).isEqualTo("eipalloc-new");
    }

    private String secondAttempt(String... leaving) {
        ElasticIp address = new ElasticIp(Address.of("network/ip"), Tags.none());
        Create step = new Create(address, Optional.empty(), new Reason.Missing(), true, Origin.UNKNOWN, "");
        try (AwsProvider provider = aws.provider()) {
            return provider.execute(new Call(
                            "net", AwsWorld.REGION, step, 2, any -> Optional.empty(), new TreeSet<>(List.of(leaving))))
                    .binding()
                    .id();
        }
    }
}
