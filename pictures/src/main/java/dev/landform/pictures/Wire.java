package dev.landform.pictures;

import dev.landform.pictures.drawing.Paint;

/**
 * A flow with the way that its arrow takes. Arrows that share a trunk run along the same line beside the zones.
 *
 * @param flow what is allowed
 * @param way which way its arrow takes
 * @param from the id of the box where the arrow begins
 * @param trunk the name of its trunk; wires of one trunk begin, or end, in the same box
 * @param paint its colour
 */
record Wire(Flow flow, Way way, String from, String trunk, Paint paint) {

    /** Which way an arrow takes. */
    enum Way {
        /** From the clients straight down to the load balancer. */
        DOWN,
        /** From the load balancer along the left side. */
        FORWARD,
        /** From outside of the VPC, on the left, straight in. */
        INWARD,
        /** From one to another along the right side. */
        CALL,
        /** To a database or a bucket along the right side; those with the same target join. */
        DATA
    }

    String to() {
        return flow.to();
    }

    /** Returns the name of the port where it leaves its box. */
    String exit() {
        return way == Way.DATA ? "to " + to() : "out";
    }

    /** Returns the name of the port where it enters its box. */
    String entry() {
        return way == Way.DATA ? "in" : "from " + from;
    }
}
