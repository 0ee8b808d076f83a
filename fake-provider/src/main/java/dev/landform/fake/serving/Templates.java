package dev.landform.fake.serving;

import dev.landform.fake.world.World;
import dev.landform.resource.launchtemplate.LaunchTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The versions of the launch templates, which never change. */
final class Templates {

    private final World world;
    private final SortedMap<String, List<LaunchTemplate>> versions = new TreeMap<>();

    Templates(World world) {
        this.world = world;
    }

    /** Becomes what the other ones are. */
    void take(Templates other) {
        other.versions.forEach((template, all) -> versions.put(template, new ArrayList<>(all)));
    }

    /** Adds a version and returns its number. */
    String add(String template, LaunchTemplate content) {
        List<LaunchTemplate> all = versions.computeIfAbsent(template, id -> new ArrayList<>());
        all.add(content);
        return Integer.toString(all.size());
    }

    /** Returns that version, if the template exists and has it. */
    Optional<LaunchTemplate> version(String template, String version) {
        List<LaunchTemplate> all = versions.getOrDefault(template, List.of());
        for (int i = 0; i < all.size(); i++) {
            if (version.equals(Integer.toString(i + 1))) {
                return world.find(LaunchTemplate.TYPE, template).isPresent()
                        ? Optional.of(all.get(i))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
