package dev.landform.synthesis;

import dev.landform.resource.Address;

/** The places of one service's resources, made once: a large graph holds each many times. */
record ServiceAddresses(
        Address service,
        Address securityGroup,
        Address targetGroup,
        Address scalingGroup,
        Address launchTemplate,
        Address role,
        Address profile) {

    static ServiceAddresses of(String name, boolean sharedRole) {
        Address service = Address.of("service/" + name);
        Address role = sharedRole ? Addresses.SHARED_ROLE : service.child("role");
        return new ServiceAddresses(
                service,
                service.child("security-group"),
                service.child("target-group"),
                service.child("auto-scaling-group"),
                service.child("launch-template"),
                role,
                role.child("instance-profile"));
    }
}
