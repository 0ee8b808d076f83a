package dev.landform.preflight;

import dev.landform.plan.Plan;
import dev.landform.resource.Cidr;
import dev.landform.resource.launchtemplate.Image;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a region has to be asked before a plan is carried out. Immutable; equal for equal plans.
 *
 * <p>Names of security groups are not among the names: they only have to be free within the topology's own VPC.
 *
 * @param topology the topology that is planned
 * @param region the region
 * @param instanceTypes the types of instances that start or stop
 * @param launches which groups of instances start
 * @param images the machine images of new instances, by name
 * @param needs how many more resources there will be
 * @param names which physical names are taken
 * @param block the addresses of a new VPC
 * @param engines the databases that are created, or get another version or class
 */
public record Questions(
        String topology,
        String region,
        SortedSet<String> instanceTypes,
        SortedSet<Launch> launches,
        SortedMap<String, Image> images,
        SortedSet<Need> needs,
        SortedSet<Name> names,
        Optional<Cidr> block,
        SortedSet<Engine> engines) {

    /** Copies the collections. */
    public Questions {
        instanceTypes = Collections.unmodifiableSortedSet(new TreeSet<>(instanceTypes));
        launches = Collections.unmodifiableSortedSet(new TreeSet<>(launches));
        images = Collections.unmodifiableSortedMap(new TreeMap<>(images));
        needs = Collections.unmodifiableSortedSet(new TreeSet<>(needs));
        names = Collections.unmodifiableSortedSet(new TreeSet<>(names));
        engines = Collections.unmodifiableSortedSet(new TreeSet<>(engines));
    }

    /** Returns what carrying out that plan depends on. */
    public static Questions of(Plan plan) {
        return new Inquiry(plan).questions();
    }

    /** Returns whether there is nothing to ask, as for a plan that only deletes. */
    public boolean isEmpty() {
        return instanceTypes.isEmpty()
                && images.isEmpty()
                && needs.isEmpty()
                && names.isEmpty()
                && block.isEmpty()
                && engines.isEmpty();
    }
}
