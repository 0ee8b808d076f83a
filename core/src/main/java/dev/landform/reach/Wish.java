package dev.landform.reach;

import dev.landform.resource.Cidr;
import dev.landform.resource.Origin;
import java.util.Optional;

/**
 * A connection that a topology asks for.
 *
 * @param from who shall open it
 * @param to who shall accept it
 * @param port on which port
 * @param pattern the paths of the load balancer that it is for, if it comes over one
 * @param block the addresses that it comes from, if they are none of the topology's
 * @param origin the line that asked for it
 */
record Wish(Place from, Place to, int port, Optional<String> pattern, Optional<Cidr> block, Origin origin) {

    static Wish of(Place from, Place to, int port, Origin origin) {
        return new Wish(from, to, port, Optional.empty(), Optional.empty(), origin);
    }

    /** Returns who cannot reach whom if it does not come true. */
    String unmet() {
        return block.map(Cidr::toString).orElse(from.toString()) + " cannot reach " + to
                + pattern.map(path -> " at " + path).orElse(to.isOutside() ? "" : " on port " + port);
    }
}
