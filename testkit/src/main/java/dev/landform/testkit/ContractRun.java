package dev.landform.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.plan.Binding;
import dev.landform.plan.Create;
import dev.landform.plan.Delete;
import dev.landform.plan.Difference;
import dev.landform.plan.Observed;
import dev.landform.plan.Reason;
import dev.landform.plan.Step;
import dev.landform.plan.Update;
import dev.landform.provider.Bindings;
import dev.landform.provider.Call;
import dev.landform.provider.Observation;
import dev.landform.provider.Readiness;
import dev.landform.provider.Receipt;
import dev.landform.resource.Address;
import dev.landform.resource.Attribute;
import dev.landform.resource.Change;
import dev.landform.resource.Origin;
import dev.landform.resource.Ref;
import dev.landform.resource.Resource;
import dev.landform.resource.Resources;
import dev.landform.resource.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Makes a provider's calls one after another, as an executor would. */
final class ContractRun {

    private static final int POLLS_MOST = 200;

    private record Made(Resource resource, Binding binding) {}

    private final ProviderContract contract;
    private final String topology;
    private final Map<Address, Made> made = new LinkedHashMap<>();
    private final Bindings bindings =
            address -> Optional.ofNullable(made.get(address)).map(Made::binding);
    private Optional<Call> last = Optional.empty();

    ContractRun(ProviderContract contract) {
        this(contract, ProviderContract.TOPOLOGY);
    }

    ContractRun(ProviderContract contract, String topology) {
        this.contract = contract;
        this.topology = topology;
    }

    Receipt create(Resource sample, int attempt) {
        Optional<String> name = sample.type().explicitName(sample);
        Optional<String> derived = sample.type().naming().map(naming -> contract.name(sample.address()));
        Receipt receipt = execute(
                new Create(sample, name.or(() -> derived), new Reason.Missing(), false, Origin.UNKNOWN, ""), attempt);
        made.put(sample.address(), new Made(sample, receipt.binding()));
        return receipt;
    }

    void createAndWait(Resource sample) {
        ready(create(sample, 1));
    }

    void update(Resource before, Resource after) {
        Observed found = find(before);
        List<Difference> differences = after.type().attributes().stream()
                .filter(attribute -> !attribute.of(before).equals(attribute.of(after)))
                .map(attribute ->
                        new Difference(attribute.name(), attribute.of(before), attribute.of(after), attribute.change()))
                .toList();
        ready(execute(
                new Update(
                        after,
                        found.resource(),
                        found.id(),
                        differences,
                        Update.Phase.WHOLE,
                        new Reason.Differs(after.type().name(), differences),
                        Origin.UNKNOWN,
                        ""),
                1));
    }

    /** Deletes everything in the reverse order, whether or not it is gone already. */
    void deleteAll() {
        List<Made> latestFirst = new ArrayList<>(made.values());
        Collections.reverse(latestFirst);
        for (Made one : latestFirst) {
            Resource physical = physical(one.resource());
            ready(execute(new Delete(physical, one.binding().id(), new Reason.Dropped(topology), false), 1));
        }
    }

    /** Asks whether the last step is ready until it is, and returns what is known then. */
    Binding ready(Receipt receipt) {
        Call call = last.orElseThrow();
        Binding binding = receipt.binding();
        if (receipt.pollAfter().isPresent()) {
            contract.pass(receipt.pollAfter().orElseThrow());
            Readiness readiness = contract.provider().poll(call, receipt);
            for (int i = 0; i < POLLS_MOST && readiness instanceof Readiness.Pending pending; i++) {
                contract.pass(pending.again());
                readiness = contract.provider().poll(call, receipt);
            }
            assertThat(readiness).as("state of %s", call.step().key()).isInstanceOf(Readiness.Ready.class);
            binding = ((Readiness.Ready) readiness).binding();
        }
        Binding known = binding;
        if (!(call.step() instanceof Delete)) { // of what is gone, nobody owes the outputs any more
            made.computeIfPresent(call.step().address(), (address, one) -> new Made(one.resource(), known));
        }
        return binding;
    }

    Binding binding(Address address) {
        return bindings.find(address).orElseThrow();
    }

    List<Observed> observe() {
        return contract.provider()
                .observe(new Observation(topology, contract.region(), new TreeSet<>()))
                .resources();
    }

    /** Returns what was found with the id and type of a sample. */
    Observed find(Resource sample) {
        String id = binding(sample.address()).id();
        return observe().stream()
                .filter(observed -> observed.resource().type().equals(sample.type())
                        && observed.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(sample.address() + " was not found"));
    }

    /** Returns the attributes in which a sample and what was found differ, with both values. */
    List<String> differences(Resource sample, Resource found) {
        Resource wanted = physical(sample);
        List<String> differences = new ArrayList<>();
        for (Attribute<?> attribute : sample.type().attributes()) {
            if (attribute.change() != Change.INITIAL && !attribute.of(wanted).equals(attribute.of(found))) {
                differences.add(attribute + ": " + attribute.of(found) + " instead of " + attribute.of(wanted));
            }
        }
        return differences;
    }

    private Receipt execute(Step step, int attempt) {
        Call call = new Call(topology, contract.region(), step, attempt, bindings);
        last = Optional.of(call);
        return contract.provider().execute(call);
    }

    private Resource physical(Resource sample) {
        return Resources.rewrite(sample, ref -> Ref.physical(bindings.id(ref)), text -> Text.of(bindings.text(text)));
    }
}
