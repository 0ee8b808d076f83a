package dev.landform.reach;

import dev.landform.resource.Address;

/**
 * What lets a packet past a gate.
 *
 * @param gate the gate
 * @param at what has the say: a security group, a route table, a load balancer
 * @param by the resource that says yes: a rule, a route, an endpoint; or {@code at} if that says it by itself
 * @param words what it says, as in {@code 8000 from service/spring/security-group}
 */
public record Pass(Gate gate, Address at, Address by, String words) {}
