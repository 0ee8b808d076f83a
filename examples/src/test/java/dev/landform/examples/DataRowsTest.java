package dev.landform.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.resource.Ref;
import dev.landform.resource.Text;
import dev.landform.resource.bucket.Bucket;
import dev.landform.resource.database.DbInstance;
import dev.landform.resource.database.DbSubnetGroup;
import dev.landform.resource.role.RolePolicy;
import dev.landform.resource.secret.Secret;
import dev.landform.resource.secret.SecretAttachment;
import org.junit.jupiter.api.Test;

/** Rows S23 to S25 and S27: each in the plan exactly once, and to be seen in its text exactly once. */
class DataRowsTest {

    private static final Reference PLAN = new Reference();

    @Test
    void s23Database() {
        DbInstance database = PLAN.only(DbInstance.class);
        assertThat(database.engine() + " " + database.version()).isEqualTo("mysql 8.4");
        assertThat(database.storageGib()).isEqualTo(20);
        assertThat(database.schema()).hasValue("tryiton");
        assertThat(database.securityGroups().all()).map(Ref::toString).containsExactly("database/db/security-group");
        assertThat(PLAN.only(DbSubnetGroup.class).subnets().all())
                .map(Ref::toString)
                .containsExactly("network/private-subnet/1", "network/private-subnet/2");
        PLAN.shows("Database db", "subnet-group", "network/private-subnet/{1,2}");
        PLAN.shows("Database db", "instance", "mysql 8.4", "20 GiB", "schema tryiton", "not public");
        PLAN.shows("Database db", "security-group");
    }

    @Test
    void s24Secret() {
        assertThat(PLAN.only(Secret.class).name()).hasValue("tio/db/credentials");
        assertThat(PLAN.only(SecretAttachment.class).database()).hasToString("database/db/instance");
        PLAN.shows("Database db", "secret", "tio/db/credentials");
        PLAN.shows("Database db", "secret-attachment");
    }

    @Test
    void s25ReadsExactlyThatSecret() {
        RolePolicy policy =
                PLAN.one(RolePolicy.class, p -> p.document().toString().contains("secretsmanager:"));
        assertThat(policy.document().parts())
                .filteredOn(Text.Output.class::isInstance)
                .containsExactly(new Text.Output(PLAN.only(Secret.class).address(), "arn"));
        assertThat(policy.document().toString())
                .contains("\"Action\":[\"secretsmanager:GetSecretValue\"]")
                .doesNotContain("*");
        PLAN.shows(
                "Shared", "role/inline-policy/secrets", "secretsmanager:GetSecretValue", "exactly the secrets of db");
    }

    @Test
    void s27Bucket() {
        assertThat(PLAN.only(Bucket.class).address()).hasToString("bucket/images");
        PLAN.shows("Bucket images", "bucket", "tryiton-images-");
    }
}
