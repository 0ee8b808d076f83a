package dev.landform.synthesis;

import dev.landform.resource.Address;

/** Where each resource of a topology has its place. */
final class Addresses {

    static final Address VPC = Address.of("network/vpc");
    static final Address INTERNET_GATEWAY = Address.of("network/internet-gateway");
    static final Address PUBLIC_ROUTES = Address.of("network/public-route-table");
    static final Address S3_ENDPOINT = Address.of("network/s3-endpoint");
    static final Address BALANCER = Address.of("load-balancer");
    static final Address BALANCER_GROUP = BALANCER.child("security-group");
    static final Address SHARED_ROLE = Address.of("shared/role");

    private Addresses() {}

    static Address publicSubnet(String zone) {
        return Address.of("network/public-subnet/" + zone);
    }

    static Address privateSubnet(String zone) {
        return Address.of("network/private-subnet/" + zone);
    }

    static Address privateRoutes(String zone) {
        return Address.of("network/private-route-table/" + zone);
    }

    static Address natGateway(String zone) {
        return Address.of("network/nat-gateway/" + zone);
    }

    static Address listener(int port) {
        return BALANCER.child("listener/" + port);
    }

    static Address database(String name) {
        return Address.of("database/" + name);
    }

    static Address dbInstance(String name) {
        return database(name).child("instance");
    }

    static Address dbSecret(String name) {
        return database(name).child("secret");
    }

    static Address dbAttachment(String name) {
        return database(name).child("secret-attachment");
    }

    static Address bucket(String name) {
        return Address.of("bucket/" + name);
    }
}
