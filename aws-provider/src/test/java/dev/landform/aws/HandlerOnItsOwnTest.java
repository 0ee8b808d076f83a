package dev.landform.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.execute.Outcome;
import dev.landform.plan.PlanOptions;
import dev.landform.resource.Address;
import dev.landform.resource.Cidr;
import dev.landform.resource.ResourceGraph;
import dev.landform.resource.vpc.Vpc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The smallest graph through the whole engine: what a new handler is tried with. */
@ExtendWith(AwsWorld.Extension.class)
class HandlerOnItsOwnTest {

    private static final Vpc VPC = Vpc.builder()
            .address(Address.of("network/vpc"))
            .cidr(Cidr.parse("10.7.0.0/16"))
            .dnsSupport(true)
            .dnsHostnames(true)
            .tags(dev.landform.resource.Tags.none())
            .build();

    @Test
    void aVpcComesStaysChangesAndGoes(AwsWorld world) {
        ResourceGraph graph =
                ResourceGraph.builder("alone", AwsWorld.REGION).add(VPC).build();
        Outcome made = world.landform().apply(world.landform().plan(graph));
        assertThat(made.succeeded()).as(made.toString()).isTrue();
        assertThat(world.landform().plan(graph).steps()).isEmpty();

        ResourceGraph changed = graph.with(VPC.withDnsHostnames(false));
        assertThat(world.landform().apply(world.landform().plan(changed)).succeeded())
                .isTrue();
        assertThat(world.landform().plan(changed).steps()).isEmpty();

        Outcome gone = world.landform()
                .planning(PlanOptions.deletingData())
                .apply(world.landform().planDestroy("alone", AwsWorld.REGION));
        assertThat(gone.succeeded()).as(gone.toString()).isTrue();
        assertThat(world.sdk().ec2().describeVpcs().vpcs())
                .noneMatch(vpc -> vpc.cidrBlock().equals("10.7.0.0/16"));
    }
}
