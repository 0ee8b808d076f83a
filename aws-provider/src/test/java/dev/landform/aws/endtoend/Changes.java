package dev.landform.aws.endtoend;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Changes of the reference topology that people make, several at a time. */
final class Changes {

    /** By subject: of those of one subject, one at most is made. */
    private static final List<Map<String, Consumer<Reference>>> SUBJECTS = List.of(
            Map.of(
                    "node removed",
                    reference -> {
                        reference.hasNode = false;
                        reference.databaseUsers = new String[] {"spring", "python"};
                    },
                    "node renamed",
                    reference -> {
                        reference.nodeName = "web";
                        reference.databaseUsers = new String[] {"spring", "web", "python"};
                    },
                    "fewer database users",
                    reference -> reference.databaseUsers = new String[] {"spring"}),
            Map.of("port", reference -> reference.springPort = 8090),
            Map.of("new service", reference -> reference.hasExtraService = true),
            Map.of("secret name", reference -> reference.secretName = "tio/db/other"),
            Map.of(
                    "database class",
                    reference -> reference.databaseClass = "db.t4g.small",
                    "database size",
                    reference -> reference.databaseGib = 40,
                    "database standby",
                    reference -> reference.databaseHasStandby = true),
            Map.of(
                    "third zone",
                    reference -> reference.zones = 3,
                    "third zone, a gateway each",
                    reference -> {
                        reference.zones = 3;
                        reference.natGateways = 3;
                    },
                    "a gateway each",
                    reference -> reference.natGateways = 2),
            Map.of(
                    "instance type",
                    reference -> reference.springType = "t3.small",
                    "user data",
                    reference -> reference.java = 21),
            Map.of(
                    "route",
                    reference -> reference.springRoutes = new String[] {"/api/java/*", "/*"},
                    "one more route",
                    reference -> reference.springRoutes = new String[] {"/api/spring/*", "/api/java/*", "/*"}),
            Map.of("health path", reference -> reference.springHealth = "/up"),
            Map.of("tags", reference -> reference.springServer = "TIO-Java-Server"),
            Map.of("policy targets", reference -> {
                reference.springCpu = 50;
                reference.pythonRequests = 20;
            }),
            Map.of("managed policy", reference -> reference.springPolicy = "AmazonSQSFullAccess"),
            Map.of(
                    "bucket added",
                    reference -> reference.hasExtraBucket = true,
                    "bucket versioned",
                    reference -> reference.versionedBucket = true),
            Map.of("balancer", reference -> {
                reference.idleTimeout = reference.idleTimeout.plusSeconds(60);
                reference.protectedBalancer = false;
            }),
            Map.of("logs", reference -> reference.keepLogs = 60));

    private static final int PART = 3;

    private final List<String> names = new ArrayList<>();
    private Consumer<Reference> change = reference -> {};

    private Changes() {}

    /** Returns about a third of all, another third for each seed. */
    static Changes of(long seed) {
        Random random = new Random(seed);
        Changes changes = new Changes();
        for (Map<String, Consumer<Reference>> subject : SUBJECTS) {
            List<Map.Entry<String, Consumer<Reference>>> choices = new ArrayList<>(new TreeMap<>(subject).entrySet());
            Map.Entry<String, Consumer<Reference>> choice = choices.get(random.nextInt(choices.size()));
            if (random.nextInt(PART) == 0) {
                changes.add(choice);
            }
        }
        if (changes.names.isEmpty()) {
            changes.add(Map.entry("port", SUBJECTS.get(1).get("port")));
        }
        return changes;
    }

    private void add(Map.Entry<String, Consumer<Reference>> choice) {
        names.add(choice.getKey());
        change = change.andThen(choice.getValue());
    }

    /** Makes them. */
    void change(Reference reference) {
        change.accept(reference);
    }

    @Override
    public String toString() {
        return String.join(", ", names);
    }
}
