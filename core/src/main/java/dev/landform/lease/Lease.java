package dev.landform.lease;

import dev.landform.provider.LeaseEntry;
import dev.landform.provider.LeaseRegister;
import dev.landform.provider.ProviderException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A lease that a run has taken: to be renewed while the run lasts, and given back at its end. Thread-safe. */
public final class Lease {

    private final LeaseRegister register;
    private final String topology;
    private final long generation;
    private final Holder holder;
    private final Duration duration;
    private final Standing before;
    private long version;
    private Optional<String> lost = Optional.empty();
    private boolean released;

    Lease(LeaseRegister register, String topology, LeaseEntry own, Holder holder, Duration duration, Standing before) {
        this.register = register;
        this.topology = topology;
        this.generation = own.generation();
        this.version = own.version();
        this.holder = holder;
        this.duration = duration;
        this.before = before;
    }

    /** Returns the number of this lease: each is larger than all before it that anything is left of. */
    public long generation() {
        return generation;
    }

    /** Returns how it stood before this lease was taken. */
    public Standing before() {
        return before;
    }

    /**
     * Renews the lease, and returns why it is lost if it is: somebody took it over or broke it. What is lost stays lost,
     * and what was given back is not renewed.
     *
     * @throws ProviderException if the register cannot be asked; whether the lease was renewed is unknown then
     */
    public synchronized Optional<String> renew() {
        if (released) {
            return lost;
        }
        write(EntryText.held(holder, duration));
        return lost;
    }

    /**
     * Gives the lease back, unless it is lost.
     *
     * @param withoutTrace whether to leave nothing behind: for when nothing is left of the topology either. Otherwise one
     *     entry stays and says who was the last, so that the next generation has another number.
     * @throws ProviderException if the register cannot be asked; the lease expires by itself then
     */
    public synchronized void release(boolean withoutTrace) {
        released = true;
        if (!withoutTrace) {
            write(EntryText.released(holder));
            return;
        }
        List<LeaseEntry> entries = register.read(topology);
        if (stillOurs(entries).isPresent()) {
            entries.forEach(entry -> register.delete(topology, entry.generation()));
        }
    }

    private void write(String text) {
        if (lost.isPresent()) {
            return;
        }
        Optional<LeaseEntry> own = stillOurs(register.read(topology));
        if (own.isEmpty()) {
            return;
        }
        long last = Math.max(version, own.get().version());
        version = register.rewrite(topology, generation, text);
        if (version <= last) { // it was deleted in between, and we have brought it back
            lost = Optional.of(removed());
            register.delete(topology, generation);
        }
    }

    private Optional<LeaseEntry> stillOurs(List<LeaseEntry> entries) {
        Optional<LeaseEntry> newest =
                entries.isEmpty() ? Optional.empty() : Optional.of(entries.get(entries.size() - 1));
        Optional<Standing> standing = newest.map(EntryText::standing);
        if (standing.isPresent() && Leases.isOf(standing.get(), holder)) {
            return newest;
        }
        lost = Optional.of(standing.filter(other -> other.generation() > generation)
                .map(Lease::follower)
                .orElseGet(Lease::removed));
        return Optional.empty();
    }

    private static String follower(Standing other) {
        return switch (other.state()) {
            case BROKEN -> "it was broken by " + other.holder();
            default -> "it had expired and was taken over by " + other.holder();
        };
    }

    private static String removed() {
        return "its entry was deleted";
    }
}
