package dev.landform.reach;

/** What a packet has to get past, in the order in which it does. */
public enum Gate {
    /** Both ends have to be somewhere, and one that is called from outside needs a public address. */
    PLACE,
    /** The sender's security groups have to let it out. */
    EGRESS,
    /** A route has to lead to the other end, and one back. */
    ROUTE,
    /** The receiver's security groups have to let it in. */
    INGRESS,
    /** A load balancer has to listen on the port. */
    LISTENER,
    /** The load balancer has to forward to the receiver. */
    FORWARD
}
