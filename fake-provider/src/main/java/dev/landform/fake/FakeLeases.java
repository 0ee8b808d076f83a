package dev.landform.fake;

import dev.landform.fake.world.World;
import dev.landform.permission.Demand;
import dev.landform.permission.LeaseDemands;
import dev.landform.provider.LeaseEntry;
import dev.landform.provider.LeaseRegister;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The cloud's lease register, with faults on the way. */
final class FakeLeases implements LeaseRegister {

    private final World world;
    private final Supplier<Faults> faults;

    FakeLeases(World world, Supplier<Faults> faults) {
        this.world = world;
        this.faults = faults;
    }

    @Override
    public List<LeaseEntry> read(String topology) {
        return access(
                "read",
                topology,
                LeaseDemands.ofReading(topology),
                () -> world.leases().read(topology, world.now()));
    }

    @Override
    public boolean create(String topology, long generation, String text) {
        return access(
                "create",
                topology,
                LeaseDemands.ofCreating(topology),
                () -> world.leases().create(topology, generation, text, world.now()));
    }

    @Override
    public long rewrite(String topology, long generation, String text) {
        return access(
                "rewrite",
                topology,
                LeaseDemands.ofRewriting(topology),
                () -> world.leases().rewrite(topology, generation, text, world.now()));
    }

    @Override
    public void delete(String topology, long generation) {
        access("delete", topology, LeaseDemands.ofDeleting(topology), () -> {
            world.leases().delete(topology, generation);
            return generation;
        });
    }

    private <T> T access(String operation, String topology, List<Demand> demands, Supplier<T> action) {
        return world.access(() -> {
            Spot spot = new Spot("lease", operation, topology, Optional.empty());
            Optional<Disturbance> disturbance = faults.get().at(spot).map(rule -> new Disturbance(spot, rule));
            disturbance.ifPresent(Disturbance::begin);
            world.require(topology, demands);
            T result = action.get();
            disturbance.ifPresent(Disturbance::leave);
            return result;
        });
    }
}
