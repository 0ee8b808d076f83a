package dev.landform.reach;

import dev.landform.resource.Address;

/**
 * Where a path ends before its time. It may be that only some zones or addresses are stopped; a path that counts on
 * luck is none.
 *
 * @param from who wanted to open a connection
 * @param to to whom
 * @param port the TCP port
 * @param gate the gate that is closed
 * @param at what would have the say: a security group, a route table, a subnet, a load balancer
 * @param missing what is missing, as a sentence
 * @param fix what to write in the topology to allow it, as a sentence
 */
public record Stop(Place from, Place to, int port, Gate gate, Address at, String missing, String fix) {

    @Override
    public String toString() {
        return from + " cannot reach " + to + (port == 0 ? "" : " on port " + port) + ". " + missing + " " + fix;
    }
}
