package dev.landform.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.plan.Observed;
import dev.landform.resource.Ref;
import dev.landform.resource.database.DbInstance;
import dev.landform.resource.secret.SecretAttachment;
import dev.landform.topology.Topology;
import dev.landform.topology.TopologyBuilder;
import org.junit.jupiter.api.Test;

class DeparturesTest {

    private static TopologyBuilder shop() {
        return Topology.vpc("shop").region("eu-west-1");
    }

    /** AWS deletes the attachment with either; the secret stays. */
    @Test
    void whatDiesWithOneOfTwoIsGoneWithTheOneThatGoes() {
        Drafting draft = Situation.of(shop().database("db"))
                .tampered("database/db/instance", db -> ((DbInstance) db).withSubnetGroup(Ref.physical("elsewhere")))
                .draft(shop().database("db"));
        Observed attachment = draft.world().of(SecretAttachment.TYPE).get(0);
        Observed database = draft.world().of(DbInstance.TYPE).get(0);

        assertThat(draft.steps().deletion(attachment)).isEmpty();
        assertThat(draft.departures().takers(attachment)).containsExactly(database);
        assertThat(draft.departures().step(attachment))
                .isEqualTo(draft.steps().deletion(database))
                .isNotEmpty();
    }
}
