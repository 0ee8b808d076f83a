package dev.landform.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.landform.plan.Observed.Condition;
import dev.landform.provider.ErrorClass;
import dev.landform.provider.ProviderException;
import dev.landform.resource.Address;
import dev.landform.resource.Cidr;
import dev.landform.resource.Ref;
import dev.landform.resource.Refs;
import dev.landform.resource.routetable.RouteTable;
import dev.landform.resource.subnet.Subnet;
import java.time.Duration;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What creations and changes are refused. */
final class IntegrityTest {

    private final Lab lab = new Lab();

    @Test
    void whatIsReferredToHasToExist() {
        Subnet orphan = Parts.subnet("public-a", "a", "10.0.0.0/24", true).withVpc(Ref.physical("vpc-nowhere"));

        refused(() -> lab.create(orphan), ErrorClass.INVALID, "InvalidVpcID.NotFound");
    }

    @Test
    void idsLookLikeTheirTypesAndAreTheSameForTheSameSeed() {
        lab.create(Parts.vpc());
        Lab same = new Lab();
        same.create(Parts.vpc());
        Lab other = new Lab(builder -> builder.seed(2));
        other.create(Parts.vpc());

        assertThat(lab.id("vpc")).matches("vpc-0[0-9a-f]{16}").isEqualTo(same.id("vpc"));
        assertThat(other.id("vpc")).isNotEqualTo(lab.id("vpc"));
    }

    @Test
    void somethingBecomesReadyWhenItsTypeSaysSo() {
        assertThat(lab.create(Parts.vpc()).pollAfter()).contains(Duration.ofSeconds(3));
        assertThat(lab.detail("vpc")).isEqualTo("not ready yet");

        lab.pass(3);

        assertThat(lab.detail("vpc")).isEqualTo("ready");
        assertThat(lab.create(Parts.address("eip")).pollAfter()).isEmpty();
    }

    @Test
    void aSubnetLiesInItsVpcInAZoneBesideTheOthers() {
        lab.create(Parts.vpc());
        lab.create(Parts.subnet("one", "a", "10.0.0.0/20", false));

        refused(
                () -> lab.create(Parts.subnet("two", "a", "10.0.4.0/24", false)),
                ErrorClass.ALREADY_THERE,
                "InvalidSubnet.Conflict");
        refused(
                () -> lab.create(Parts.subnet("two", "a", "10.9.0.0/24", false)),
                ErrorClass.INVALID,
                "InvalidSubnet.Range");
        refused(
                () -> lab.create(Parts.subnet("two", "x", "10.0.16.0/24", false)),
                ErrorClass.INVALID,
                "InvalidParameterValue");
    }

    @Test
    void namesAreTakenWhateverTheirCase() {
        lab.create(Parts.role(), Optional.of("web"), 1);

        refused(() -> lab.create(Parts.role(), Optional.of("WEB"), 1), ErrorClass.ALREADY_THERE, "EntityAlreadyExists");
        refused(() -> lab.create(Parts.role(), Optional.empty(), 1), ErrorClass.INVALID, "MissingParameter");
        refused(() -> lab.create(Parts.role(), Optional.of("x".repeat(65)), 1), ErrorClass.INVALID, "ValidationError");
    }

    @Test
    void whatHasNoNameIsCreatedTwice() {
        lab.create(Parts.vpc());
        lab.create(Parts.vpc());
        lab.create(Parts.address("eip"));
        lab.create(Parts.address("eip"));

        assertThat(lab.observe().resources()).hasSize(4);
    }

    @Test
    void aSecondAttemptFindsWhatTheFirstMade() {
        lab.create(Parts.vpc());
        String first = lab.id("vpc");
        lab.create(Parts.vpc(), 2);
        lab.create(Parts.role());
        lab.create(Parts.role(), 2);

        assertThat(lab.id("vpc")).isEqualTo(first);
        assertThat(lab.cloud().objects()).hasSize(2);
    }

    @Test
    void aSecondAttemptDoesNotTakeWhatItIsToReplace() {
        lab.create(Parts.vpc());
        String old = lab.id("vpc");
        lab.create(Parts.vpc().withCidr(Cidr.parse("10.1.0.0/16")), 2);

        assertThat(lab.id("vpc")).isNotEqualTo(old);
    }

    @Test
    void placesAreTakenOnce() {
        Parts.network(lab);
        Parts.service(lab, "t3.micro");
        Parts.entrance(lab);
        lab.create(Parts.listenerRule("rule", 1, "targets"));

        refused(() -> lab.create(Parts.publicRoute()), ErrorClass.ALREADY_THERE, "RouteAlreadyExists");
        refused(
                () -> lab.create(Parts.association("public-a", "private-table")),
                ErrorClass.ALREADY_THERE,
                "Resource.AlreadyAssociated");
        refused(
                () -> lab.create(Parts.rule("app-sg", "alb-sg", 8080)),
                ErrorClass.ALREADY_THERE,
                "InvalidPermission.Duplicate");
        refused(() -> lab.create(Parts.listener("targets")), ErrorClass.ALREADY_THERE, "DuplicateListener");
        refused(() -> lab.create(Parts.listenerRule("other", 1, "targets")), ErrorClass.ALREADY_THERE, "PriorityInUse");
        refused(() -> lab.create(Parts.group("app-sg")), ErrorClass.ALREADY_THERE, "InvalidGroup.Duplicate");
        refused(() -> lab.createAll(Parts.gateway()), ErrorClass.ALREADY_THERE, "Resource.AlreadyAssociated");
    }

    @Test
    void anUpsertOverwrites() {
        lab.createAll(Parts.role());
        lab.create(Parts.policy("read", "{\"a\":1}"));
        lab.create(Parts.policy("read", "{\"a\":2}"));

        assertThat(lab.cloud().objects()).hasSize(2);
        assertThat(lab.cloud().violations()).isEmpty();
        refused(
                () -> lab.create(Parts.policy("write", "{" + "x".repeat(10_240) + "}")),
                ErrorClass.QUOTA,
                "LimitExceeded");
    }

    @Test
    void aNatGatewayWithoutAnInternetGatewayIsCreatedAndFails() {
        lab.createAll(Parts.vpc());
        lab.createAll(Parts.subnet("public-a", "a", "10.0.0.0/24", true), Parts.address("eip"));
        lab.create(Parts.nat());

        assertThat(lab.condition("nat")).isEqualTo(Condition.PENDING);
        lab.pass(120);

        assertThat(lab.condition("nat")).isEqualTo(Condition.FAILED);
        refused(() -> lab.poll("nat"), ErrorClass.INVALID, "Gateway.NotAttached");
    }

    @Test
    void aLoadBalancerNeedsTwoZonesAndTheInternet() {
        lab.createAll(Parts.vpc());
        lab.createAll(
                Parts.subnet("public-a", "a", "10.0.0.0/24", true),
                Parts.subnet("public-c", "c", "10.0.1.0/24", true),
                Parts.group("alb-sg"));

        refused(
                () -> lab.create(Parts.balancer().withSubnets(Refs.to(Address.of("public-a")))),
                ErrorClass.INVALID,
                "ValidationError");
        refused(() -> lab.create(Parts.balancer()), ErrorClass.INVALID, "InvalidSubnet");
        lab.createAll(Parts.gateway());
        refused(() -> lab.create(Parts.balancer()), ErrorClass.INVALID, "InvalidSubnet");
    }

    @Test
    void aTargetGroupServesOneLoadBalancer() {
        Parts.network(lab);
        Parts.service(lab, "t3.micro");
        Parts.entrance(lab);
        lab.createAll(Parts.balancer().withAddress(Address.of("alb2")));

        refused(
                () -> lab.create(Parts.listener("targets")
                        .withAddress(Address.of("listener2"))
                        .withLoadBalancer(Parts.to("alb2"))),
                ErrorClass.INVALID,
                "TargetGroupAssociationLimit");
    }

    @Test
    void requestsAreCountedOnlyWhereThereAreSome() {
        Parts.network(lab);
        Parts.egress(lab);
        Parts.service(lab, "t3.micro");
        lab.createAll(Parts.balancer(), Parts.scaling(1, 1, 1));

        refused(() -> lab.create(Parts.requests()), ErrorClass.INVALID, "ValidationError");

        lab.create(Parts.listener("targets"));
        lab.create(Parts.requests());
        assertThat(lab.condition("policy")).isEqualTo(Condition.ACTIVE);
    }

    @Test
    void quotasAreAwssOwnUnlessSet() {
        for (int i = 0; i < 5; i++) {
            lab.create(Parts.address("eip" + i));
        }
        refused(() -> lab.create(Parts.address("eip5")), ErrorClass.QUOTA, "AddressLimitExceeded");

        Lab larger = new Lab(builder -> builder.quota("elastic-ip", 6).quota("subnet", 1));
        for (int i = 0; i < 6; i++) {
            larger.create(Parts.address("eip" + i));
        }
        larger.create(Parts.vpc());
        larger.create(Parts.subnet("one", "a", "10.0.0.0/24", false));
        refused(
                () -> larger.create(Parts.subnet("two", "a", "10.0.1.0/24", false)),
                ErrorClass.QUOTA,
                "SubnetLimitExceeded");
    }

    @Test
    void aGroupsRulesAreItsOwnNotThoseThatNameItAsTheirSource() {
        Lab small = new Lab(builder -> builder.quota("security-group-rule", 1));
        small.createAll(Parts.vpc());
        small.createAll(Parts.group("one"), Parts.group("two"), Parts.group("three"));
        small.create(Parts.rule("two", "one", 80));
        small.create(Parts.rule("three", "one", 80));
        small.create(Parts.rule("one", "two", 80));

        refused(
                () -> small.create(Parts.rule("one", "three", 80)),
                ErrorClass.QUOTA,
                "RulesPerSecurityGroupLimitExceeded");
    }

    @Test
    void whatCannotChangeIsNotChanged() {
        lab.createAll(Parts.vpc());

        refused(
                () -> lab.update(Parts.vpc().withCidr(Cidr.parse("10.1.0.0/16"))),
                ErrorClass.INVALID,
                "InvalidParameterCombination");
        lab.update(Parts.vpc().withDnsHostnames(false));
        assertThat(lab.found("vpc").resource()).isEqualTo(Parts.vpc().withDnsHostnames(false));
        assertThat(lab.cloud().calls()).containsEntry("CreateVpc", 1).containsEntry("ModifyVpcAttribute", 2);
    }

    @Test
    void implicitResourcesAreThereAndNobodys() {
        lab.createAll(Parts.vpc());
        lab.createAll(Parts.group("open"), Parts.group("closed").withOpenEgress(false));

        assertThat(lab.cloud().implicit(lab.id("vpc")))
                .containsOnlyKeys("default network ACL", "default security group", "main route table");
        assertThat(lab.cloud().implicit(lab.id("open"))).containsOnlyKeys("default egress rule");
        assertThat(lab.cloud().implicit(lab.id("closed"))).isEmpty();
        assertThat(lab.observe().resources())
                .extracting(found -> found.resource().type().name())
                .doesNotContain(RouteTable.TYPE.name());
        assertThatIllegalArgumentException().isThrownBy(() -> lab.cloud().implicit("vpc-nowhere"));
    }

    static void refused(ThrowingCallable action, ErrorClass errorClass, String code) {
        assertThatExceptionOfType(ProviderException.class).isThrownBy(action).satisfies(thrown -> {
            assertThat(thrown.code()).as(thrown.getMessage()).isEqualTo(code);
            assertThat(thrown.errorClass()).isEqualTo(errorClass);
        });
    }
}
