package dev.landform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.landform.lease.LeaseException;
import dev.landform.permission.Permissions;
import dev.landform.permission.Policy;
import dev.landform.plan.Plan;
import dev.landform.topology.Topology;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How permissions read: the policies of a small topology's life. */
class PermissionsTest {

    private static final Path FOLDER = Path.of("src/test/resources/golden/permissions");

    private static Topology shop(int port, int most) {
        return Topology.vpc("shop")
                .region("ap-northeast-2")
                .service("web")
                .port(port)
                .capacity(2, 2, most)
                .database("db")
                .schema("shop")
                .accessibleFrom("web")
                .bucket("files")
                .writableFrom("web")
                .build();
    }

    @Test
    void aLifeInPolicies() {
        Lab lab = Lab.quiet();
        Plan create = lab.plan(shop(8080, 4));
        golden("create", create);
        lab.run(create);
        Plan resize = lab.plan(shop(8080, 6));
        golden("resize", resize);
        lab.run(resize);
        golden("replace", lab.plan(shop(8081, 6)));
        golden("destroy", lab.planDestroy(shop(8080, 6)));
        golden("nothing", lab.plan(shop(8080, 6)));
    }

    @Test
    void equalPlansHaveEqualPermissions() {
        Permissions one = Permissions.of(Lab.quiet().plan(shop(8080, 4)));
        Permissions other = Permissions.of(Lab.quiet().plan(shop(8080, 4)));
        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(one.and(other)).isEqualTo(one);
    }

    @Test
    void whoMayHoldNoLeaseChangesNothing() {
        Lab lab = Lab.quiet();
        Plan plan = lab.plan(shop(8080, 4));
        for (String action : List.of("ssm:GetParametersByPath", "ssm:PutParameter", "ssm:AddTagsToResource")) {
            lab.cloud().allow(Permissions.of(plan).without(action::equals).policies());
            assertThatThrownBy(() -> lab.landform().apply(plan))
                    .isInstanceOf(LeaseException.class)
                    .hasMessageContaining("[lease-denied]")
                    .hasMessageContaining(action);
        }
        assertThat(lab.cloud().objects()).isEmpty();
        lab.cloud().allowEverything();
        assertThat(lab.landform().lease("shop").generation()).isZero();
    }

    @Test
    void aPlanIsMadeByThoseWhoMayNotLookAtLeases() {
        Lab lab = Lab.quiet();
        Plan plan = lab.plan(shop(8080, 4));
        lab.cloud()
                .allow(Permissions.of(plan)
                        .without("ssm:GetParametersByPath"::equals)
                        .policies());
        assertThat(lab.plan(shop(8080, 4)).steps()).isEqualTo(plan.steps());
    }

    private static void golden(String name, Plan plan) {
        StringBuilder text = new StringBuilder();
        for (Policy policy : Permissions.of(plan).policies()) {
            text.append(policy.toJson());
        }
        Path file = FOLDER.resolve(name + ".json");
        try {
            if (Boolean.getBoolean("landform.golden.update")) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, text);
            }
            assertThat(text.toString()).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
