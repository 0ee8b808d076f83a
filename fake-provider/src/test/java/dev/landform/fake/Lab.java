package dev.landform.fake;

import dev.landform.execute.VirtualClock;
import dev.landform.plan.Await;
import dev.landform.plan.Binding;
import dev.landform.plan.Create;
import dev.landform.plan.Delete;
import dev.landform.plan.Difference;
import dev.landform.plan.Observed;
import dev.landform.plan.Reason;
import dev.landform.plan.Snapshot;
import dev.landform.plan.Step;
import dev.landform.plan.Update;
import dev.landform.provider.Bindings;
import dev.landform.provider.Call;
import dev.landform.provider.Observation;
import dev.landform.provider.Readiness;
import dev.landform.provider.Receipt;
import dev.landform.resource.Address;
import dev.landform.resource.Attribute;
import dev.landform.resource.Origin;
import dev.landform.resource.Resource;
import dev.landform.resource.autoscaling.AutoScalingGroup;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Drives a cloud through its provider, one call at a time, and remembers what every address stands for. */
final class Lab {

    static final String TOPOLOGY = "shop";
    static final String REGION = "ap-northeast-2";

    private final VirtualClock clock = VirtualClock.standard();
    private final FakeCloud cloud;
    private final SortedMap<Address, Binding> bindings = new TreeMap<>();
    private final SortedMap<Address, Receipt> receipts = new TreeMap<>();

    Lab() {
        this(builder -> builder);
    }

    Lab(UnaryOperator<FakeCloudBuilder> options) {
        this.cloud = options.apply(FakeCloud.builder().clock(clock)).build();
    }

    FakeCloud cloud() {
        return cloud;
    }

    Instant now() {
        return clock.instant();
    }

    void pass(long seconds) {
        clock.advanceTo(clock.instant().plusSeconds(seconds));
    }

    void pass(Duration duration) {
        clock.advanceTo(clock.instant().plus(duration));
    }

    String id(String address) {
        return bindings.get(Address.of(address)).id();
    }

    String output(String address, String output) {
        return bindings.get(Address.of(address)).outputs().get(output);
    }

    Receipt create(Resource resource) {
        return create(resource, 1);
    }

    Receipt create(Resource resource, int attempt) {
        Optional<String> name = resource.type()
                .explicitName(resource)
                .or(() -> resource.type()
                        .naming()
                        .map(naming ->
                                TOPOLOGY + "-" + resource.address().path().replace('/', '-')));
        return create(resource, name, attempt);
    }

    Receipt create(Resource resource, Optional<String> name, int attempt) {
        Receipt receipt =
                execute(new Create(resource, name, new Reason.Missing(), false, Origin.UNKNOWN, ""), TOPOLOGY, attempt);
        bindings.put(resource.address(), receipt.binding());
        receipts.put(resource.address(), receipt);
        return receipt;
    }

    /** Creates one while the plan deletes another one at the same address. */
    Receipt createBeside(Resource resource, String leaving, int attempt) {
        Step step = new Create(resource, Optional.empty(), new Reason.Missing(), true, Origin.UNKNOWN, "");
        Bindings known = address -> Optional.ofNullable(bindings.get(address));
        return cloud.provider()
                .execute(new Call(TOPOLOGY, REGION, step, attempt, known, new TreeSet<>(List.of(leaving))));
    }

    /** Creates one after the other, lets the longest become ready, and has what is still missing of each be done. */
    void createAll(Resource... resources) {
        Duration longest = Duration.ZERO;
        for (Resource resource : resources) {
            Duration wait = create(resource).pollAfter().orElse(Duration.ZERO);
            longest = wait.compareTo(longest) > 0 ? wait : longest;
        }
        pass(longest);
        for (Resource resource : resources) {
            if (!(resource instanceof AutoScalingGroup)
                    && receipts.get(resource.address()).pollAfter().isPresent()) {
                poll(resource);
            }
        }
    }

    Receipt update(Resource wanted) {
        return update(wanted, Update.Phase.WHOLE);
    }

    Receipt update(Resource wanted, Update.Phase phase) {
        Resource before = found(wanted.address().path()).resource();
        List<Difference> differences = new ArrayList<>();
        for (Attribute<?> attribute : wanted.type().attributes()) {
            if (attribute.target().isEmpty() && !attribute.of(before).equals(attribute.of(wanted))) {
                differences.add(new Difference(
                        attribute.name(), attribute.of(before), attribute.of(wanted), attribute.change()));
            }
        }
        Receipt receipt = execute(
                new Update(
                        wanted,
                        before,
                        id(wanted.address().path()),
                        differences,
                        phase,
                        new Reason.Missing(),
                        Origin.UNKNOWN,
                        ""),
                TOPOLOGY,
                1);
        bindings.put(wanted.address(), receipt.binding());
        receipts.put(wanted.address(), receipt);
        return receipt;
    }

    Receipt delete(String address) {
        return delete(address, false, TOPOLOGY);
    }

    Receipt delete(String address, boolean keepLastCopy, String topology) {
        Observed found = found(address);
        return execute(
                new Delete(found.resource(), found.id(), new Reason.Dropped(address), keepLastCopy), topology, 1);
    }

    Receipt await(String address) {
        Observed found = found(address);
        return execute(new Await(found.resource(), found.id(), new Reason.Unfinished()), TOPOLOGY, 1);
    }

    Readiness poll(String address) {
        return poll(found(address).resource());
    }

    private Readiness poll(Resource resource) {
        Step step = new Create(resource, Optional.empty(), new Reason.Missing(), false, Origin.UNKNOWN, "");
        return cloud.provider().poll(call(step, TOPOLOGY, 1), receipts.get(resource.address()));
    }

    Readiness pollDeletion(Resource resource, Receipt receipt) {
        Step step = new Delete(resource, receipt.binding().id(), new Reason.Dropped(""), false);
        return cloud.provider().poll(call(step, TOPOLOGY, 1), receipt);
    }

    String detail(String address) {
        return poll(address) instanceof Readiness.Pending pending ? pending.detail() : "ready";
    }

    Observed found(String address) {
        return cloud.objects().stream()
                .filter(object -> object.address().path().equals(address)
                        && (!bindings.containsKey(Address.of(address))
                                || object.id().equals(id(address))))
                .findFirst()
                .orElseThrow();
    }

    Observed.Condition condition(String address) {
        return found(address).condition();
    }

    Snapshot observe(String... instanceTypes) {
        return cloud.provider().observe(new Observation(TOPOLOGY, REGION, new TreeSet<>(List.of(instanceTypes))));
    }

    private Receipt execute(Step step, String topology, int attempt) {
        return cloud.provider().execute(call(step, topology, attempt));
    }

    private Call call(Step step, String topology, int attempt) {
        Bindings known = address -> Optional.ofNullable(bindings.get(address));
        return new Call(topology, REGION, step, attempt, known);
    }
}
