package dev.landform.synthesis;

import dev.landform.model.Network;
import dev.landform.resource.Zone;
import java.util.ArrayList;
import java.util.List;

/** The zones of a topology with the word for each in addresses: its name, or its position if it is only counted. */
final class Zones {

    private Zones() {}

    /** Returns the zones in order. Named zones are sorted, so that the order in which they were written is no matter. */
    static List<Zone> of(Network network) {
        List<Zone> zones = new ArrayList<>();
        List<String> names = network.zoneNames().stream().sorted().toList();
        for (int position = 1; position <= network.zones(); position++) {
            zones.add(names.isEmpty() ? Zone.counted(position) : Zone.named(names.get(position - 1), position));
        }
        return zones;
    }

    static String word(Zone zone) {
        return zone.isNamed() ? zone.name() : String.valueOf(zone.position());
    }

    static List<String> words(Network network) {
        return of(network).stream().map(Zones::word).toList();
    }
}
