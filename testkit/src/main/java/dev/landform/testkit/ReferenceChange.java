package dev.landform.testkit;

import dev.landform.topology.Topology;
import java.util.List;

/** Twenty changes of the {@link ReferenceTopology}, which between them take every kind of step. */
public enum ReferenceChange {
    /** Another Java: a new version of the launch template, and an instance refresh. */
    NEW_RUNTIME,
    /** Bigger machines, more of them at most, and other targets to scale by. */
    BIGGER_MACHINES,
    /** Another port: a new target group, and the traffic handed over to it. */
    OTHER_PORT,
    /** Another health check and other routes: target groups and rules that change, and rules that go. */
    OTHER_ROUTES,
    /** A service that was not there before. */
    NEW_SERVICE,
    /** A service that is there no longer. */
    REMOVED_SERVICE,
    /** A service under another name: nothing of it can stay. */
    RENAMED_SERVICE,
    /** A third zone. */
    THIRD_ZONE,
    /** Back from three zones, each with a NAT gateway, to two that share one. */
    ZONE_GIVEN_UP,
    /** A NAT gateway in each zone. */
    NAT_PER_ZONE,
    /** No S3 endpoint any more. */
    ENDPOINT_OFF,
    /** An S3 endpoint after all. */
    ENDPOINT_ON,
    /** A bigger database with a standby, open to a network of the office. */
    BIGGER_DATABASE,
    /** The secret under another name. */
    SECRET_RENAMED,
    /** No database any more. */
    REMOVED_DATABASE,
    /** A second bucket, and versions kept in the first. */
    NEW_BUCKET,
    /** A role for each service instead of one for all, and another managed policy. */
    OWN_ROLES,
    /** HTTPS: another listener, and the first redirects to it. */
    HTTPS,
    /** The two zones change places: the subnets need each other's blocks, so those in the way are deleted first. */
    SWAPPED_ZONES,
    /** Another block of addresses: the whole network is replaced, and all that is in it. */
    MOVED_NETWORK;

    private static final String CERTIFICATE =
            "arn:aws:acm:ap-northeast-2:123456789012:certificate/0f8fad5b-d9cb-469f-a165-70867728950e";

    /** Returns the topology before and after the change. */
    public Evolution evolution() {
        return new Evolution(before(), after());
    }

    /** Returns the topology before the change. */
    public Topology before() {
        return ReferenceTopology.with(reference -> {
            if (this == ZONE_GIVEN_UP) {
                reference.zones = 3;
                reference.natGateways = 3;
            }
            reference.endpoint = this != ENDPOINT_ON;
        });
    }

    /** Returns the topology after the change. */
    public Topology after() {
        return ReferenceTopology.with(this::change);
    }

    private void change(ReferenceTopology reference) {
        switch (this) {
            case NEW_RUNTIME -> reference.java = 21;
            case BIGGER_MACHINES -> {
                reference.springType = "t3.small";
                reference.springMax = 6;
                reference.gpusMax = 4;
                reference.springCpu = 45;
                reference.pythonRequests = 25;
            }
            case OTHER_PORT -> reference.springPort = 9090;
            case OTHER_ROUTES -> {
                reference.springHealth = "/health";
                reference.springRoutes = new String[] {"/api/spring/*", "/login/*"};
            }
            case NEW_SERVICE -> reference.hasMail = true;
            case REMOVED_SERVICE -> reference.hasNode = false;
            case RENAMED_SERVICE -> reference.node = "front";
            case THIRD_ZONE -> reference.zones = 3;
            case NAT_PER_ZONE -> reference.natGateways = 2;
            case ENDPOINT_OFF -> reference.endpoint = false;
            case BIGGER_DATABASE -> {
                reference.databaseClass = "db.t4g.small";
                reference.databaseGib = 40;
                reference.databaseHasStandby = true;
                reference.databaseOpenTo = "10.8.0.0/16";
            }
            case SECRET_RENAMED -> reference.secret = "tio/db/login";
            case REMOVED_DATABASE -> reference.hasDatabase = false;
            case NEW_BUCKET -> {
                reference.extraBucket = "reports";
                reference.versionedBucket = true;
            }
            case OWN_ROLES -> {
                reference.sharedRole = false;
                reference.springPolicies = List.of("CloudWatchAgentServerPolicy");
            }
            case HTTPS -> reference.certificate = CERTIFICATE;
            case SWAPPED_ZONES -> reference.zoneNames = List.of("ap-northeast-2b", "ap-northeast-2a");
            case MOVED_NETWORK -> reference.cidr = "10.1.0.0/16";
            case ZONE_GIVEN_UP, ENDPOINT_ON -> {
                // what there was before is given up: the plain topology
            }
        }
    }
}
