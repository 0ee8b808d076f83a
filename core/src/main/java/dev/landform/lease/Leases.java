package dev.landform.lease;

import dev.landform.provider.ErrorClass;
import dev.landform.provider.LeaseEntry;
import dev.landform.provider.LeaseRegister;
import dev.landform.provider.ProviderException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The leases of one topology in one register. Thread-safe.
 *
 * <p>The newest entry counts. Each generation is written by the run that created it and by nobody else, and creating the
 * next one is what two runs cannot both succeed in. No generation comes twice, as long as anything of the topology is
 * left, so whoever comes back late finds its own entry gone or followed, never taken.
 */
public final class Leases {

    private static final int DOUBTS_MAX = 10;
    private static final Duration DOUBT_FIRST = Duration.ofMillis(250);
    private static final Duration DOUBT_LONGEST = Duration.ofSeconds(8);

    private final LeaseRegister register;
    private final String topology;

    private Leases(LeaseRegister register, String topology) {
        this.register = register;
        this.topology = topology;
    }

    /** Returns the leases of a topology. */
    public static Leases of(LeaseRegister register, String topology) {
        return new Leases(register, topology);
    }

    /** What came of trying to take the lease. */
    public sealed interface Attempt {

        /** It is ours. */
        record Taken(Lease lease) implements Attempt {}

        /** Somebody else has it. */
        record Refused(Standing standing) implements Attempt {}
    }

    /**
     * Returns how it stands with the lease.
     *
     * @throws ProviderException if the register cannot be asked
     */
    public Standing standing() {
        return Standing.of(register.read(topology));
    }

    /**
     * Takes the lease unless somebody else has it. What the register answers late or not at all is looked up: calling
     * this again for the same holder after an exception takes what an earlier call had created.
     *
     * @param holder who wants it; another run for each lease
     * @param duration after which time it expires unless it is renewed
     * @param pause waits for a while; called only if the register contradicts itself
     * @throws ProviderException if the register cannot be asked, or contradicts itself for most of a minute
     */
    public Attempt take(Holder holder, Duration duration, Consumer<Duration> pause) {
        String text = EntryText.held(holder, duration);
        Standing before = Standing.of(List.of());
        for (int doubts = 0; doubts <= DOUBTS_MAX; ) {
            List<LeaseEntry> entries = register.read(topology);
            Optional<LeaseEntry> own = last(entries, holder);
            Optional<Standing> rival = rival(entries, holder, own);
            if (rival.isPresent()) {
                own.ifPresent(entry -> register.delete(topology, entry.generation()));
                if (rival.get().isHeld()) {
                    return new Attempt.Refused(rival.get());
                }
                doubts++;
                continue;
            }
            if (own.isPresent()) {
                return new Attempt.Taken(entered(own.get(), entries, holder, duration, before));
            }
            before = Standing.of(entries);
            boolean created = register.create(topology, before.generation() + 1, text);
            if (!created && doubts++ > 0) { // the first time somebody was faster; then the answers lag behind
                pause.accept(doubt(doubts));
            }
        }
        throw new ProviderException(
                ErrorClass.PROPAGATING,
                "LeaseUnclear",
                "the next entry exists, and is not shown: " + topology + " " + (before.generation() + 1));
    }

    /**
     * Takes the lease away from whoever has it, if it is still the one that was seen. Its run learns of it with the next
     * renewal, and starts nothing new from then on.
     *
     * @param seen what {@link #standing} returned
     * @param by who does that
     * @return how it stands now; nothing was done unless that is {@link Standing.State#BROKEN}
     * @throws ProviderException if the register cannot be asked
     */
    public Standing breakUp(Standing seen, Holder by) {
        boolean breakable = seen.isHeld() || seen.state() == Standing.State.EXPIRED;
        if (breakable && register.create(topology, seen.generation() + 1, EntryText.broken(by))) {
            for (LeaseEntry entry : register.read(topology)) {
                if (entry.generation() <= seen.generation()) {
                    register.delete(topology, entry.generation());
                }
            }
        }
        return standing();
    }

    private Lease entered(LeaseEntry own, List<LeaseEntry> entries, Holder holder, Duration duration, Standing before) {
        for (LeaseEntry entry : entries) {
            if (entry.generation() < own.generation()) {
                swept(entry.generation());
            }
        }
        return new Lease(register, topology, own, holder, duration, before);
    }

    /** What cannot be deleted now harms nobody, and the next run deletes it. */
    private void swept(long generation) {
        try {
            register.delete(topology, generation);
        } catch (ProviderException e) {
            // see above
        }
    }

    /** Returns who stands in the way: another that is at work, or one that came after us. */
    private static Optional<Standing> rival(List<LeaseEntry> entries, Holder holder, Optional<LeaseEntry> own) {
        long ours = own.map(LeaseEntry::generation).orElse(Long.MAX_VALUE);
        return entries.stream()
                .map(EntryText::standing)
                .filter(standing -> !isOf(standing, holder))
                .filter(standing -> standing.isHeld() || standing.generation() > ours)
                .reduce((older, newer) -> newer);
    }

    private static Optional<LeaseEntry> last(List<LeaseEntry> entries, Holder holder) {
        return entries.stream()
                .filter(entry -> isOf(EntryText.standing(entry), holder))
                .reduce((older, newer) -> newer);
    }

    static boolean isOf(Standing standing, Holder holder) {
        return standing.holder().run().equals(holder.run());
    }

    private static Duration doubt(int doubts) {
        Duration wait = DOUBT_FIRST.multipliedBy(1L << (doubts - 2));
        return wait.compareTo(DOUBT_LONGEST) < 0 ? wait : DOUBT_LONGEST;
    }
}
