package dev.landform.preflight;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a region answered. What is asked and neither answered nor unanswered is without objection: a need without a
 * quota, a name that is free or the topology's own. Immutable.
 *
 * @param machines the instance types, by name
 * @param processors the room for processors, by the quotas of the machines
 * @param images the machine images, by name
 * @param rooms the room for each need that a quota limits
 * @param taken the names that are not free
 * @param neighbours the blocks of other topologies' and other people's VPCs
 * @param orderable for each engine, the versions that can be ordered on its class
 * @param unanswered the questions that got no answer
 */
public record Answers(
        SortedMap<String, Machine> machines,
        SortedMap<String, Room> processors,
        SortedMap<String, Published> images,
        SortedMap<Need, Room> rooms,
        SortedMap<Name, Holder> taken,
        SortedSet<Neighbour> neighbours,
        SortedMap<Engine, SortedSet<String>> orderable,
        SortedSet<Unanswered> unanswered) {

    /** Copies the collections. */
    public Answers {
        machines = Collections.unmodifiableSortedMap(new TreeMap<>(machines));
        processors = Collections.unmodifiableSortedMap(new TreeMap<>(processors));
        images = Collections.unmodifiableSortedMap(new TreeMap<>(images));
        rooms = Collections.unmodifiableSortedMap(new TreeMap<>(rooms));
        taken = Collections.unmodifiableSortedMap(new TreeMap<>(taken));
        neighbours = Collections.unmodifiableSortedSet(new TreeSet<>(neighbours));
        orderable = Collections.unmodifiableSortedMap(new TreeMap<>(orderable));
        unanswered = Collections.unmodifiableSortedSet(new TreeSet<>(unanswered));
    }

    /** Starts with no objection to anything. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects answers. Thread-safe, so that questions can be asked at the same time. */
    public static final class Builder {

        private final SortedMap<String, Machine> machines = new TreeMap<>();
        private final SortedMap<String, Room> processors = new TreeMap<>();
        private final SortedMap<String, Published> images = new TreeMap<>();
        private final SortedMap<Need, Room> rooms = new TreeMap<>();
        private final SortedMap<Name, Holder> taken = new TreeMap<>();
        private final SortedSet<Neighbour> neighbours = new TreeSet<>();
        private final SortedMap<Engine, SortedSet<String>> orderable = new TreeMap<>();
        private final SortedSet<Unanswered> unanswered = new TreeSet<>();

        private Builder() {}

        /** Adds what an instance type is like. */
        public synchronized Builder machine(String instanceType, Machine machine) {
            machines.put(instanceType, machine);
            return this;
        }

        /** Adds how many processors there may be. */
        public synchronized Builder processors(Room room) {
            processors.put(room.quota(), room);
            return this;
        }

        /** Adds whether an image is there. */
        public synchronized Builder image(String name, Published published) {
            images.put(name, published);
            return this;
        }

        /** Adds how much room there is for a need. */
        public synchronized Builder room(Need need, Room room) {
            rooms.put(need, room);
            return this;
        }

        /** Adds that a name is not free. */
        public synchronized Builder taken(Name name, Holder holder) {
            taken.put(name, holder);
            return this;
        }

        /** Adds a block of another VPC. */
        public synchronized Builder neighbour(Neighbour neighbour) {
            neighbours.add(neighbour);
            return this;
        }

        /** Adds which versions of an engine can be ordered on its class; none if the class is not offered. */
        public synchronized Builder orderable(Engine engine, SortedSet<String> versions) {
            orderable.put(engine, Collections.unmodifiableSortedSet(new TreeSet<>(versions)));
            return this;
        }

        /** Adds that nobody answered a question. */
        public synchronized Builder unanswered(Subject subject, String call, String reason) {
            unanswered.add(new Unanswered(subject, call, reason));
            return this;
        }

        /** Returns the answers. */
        public synchronized Answers build() {
            return new Answers(machines, processors, images, rooms, taken, neighbours, orderable, unanswered);
        }
    }
}
