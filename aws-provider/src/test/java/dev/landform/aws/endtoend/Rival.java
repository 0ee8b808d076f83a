package dev.landform.aws.endtoend;

import dev.landform.Landform;
import dev.landform.aws.AwsProvider;
import dev.landform.aws.AwsWorld;
import dev.landform.execute.Outcome;
import dev.landform.lease.LeaseException;
import dev.landform.plan.Plan;
import dev.landform.topology.Topology;
import dev.landform.topology.TopologyBuilder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/**
 * A process that applies the same topology as another, again and again. Reads an address to call on each line, plans, says
 * {@code planned}, waits for another line, applies, and says {@code done}, {@code refused} with the findings' ids, or what
 * else came of it.
 */
final class Rival {

    private Rival() {}

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String address = in.readLine(); address != null; address = in.readLine()) {
            try (AwsProvider provider = AwsProvider.builder()
                    .region(AwsWorld.REGION)
                    .endpointOverride(URI.create(address))
                    .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                    .pollingPace(0.001)
                    .build()) {
                Landform landform = Landform.on(provider);
                Plan plan = landform.plan(topology());
                System.out.println("planned");
                in.readLine();
                System.out.println(apply(landform, plan));
            }
        }
    }

    /** A service with a private network: what AWS gives tokens for, and what it does not. */
    static Topology topology() {
        return network().service("web").build();
    }

    static TopologyBuilder network() {
        return Topology.vpc("rivals").region(AwsWorld.REGION).natGateways(1);
    }

    private static String apply(Landform landform, Plan plan) {
        try {
            Outcome outcome = landform.apply(plan);
            return outcome.succeeded() ? "done" : "failed " + oneLine(outcome.toString());
        } catch (LeaseException e) {
            return "refused "
                    + e.findings().stream()
                            .map(finding -> finding.id())
                            .distinct()
                            .toList();
        }
    }

    private static String oneLine(String text) {
        return text.replace('\n', '|');
    }
}
