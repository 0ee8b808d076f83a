package dev.landform.fake.world;

import dev.landform.permission.Arns;
import dev.landform.permission.Demand;
import dev.landform.permission.Lookup;
import dev.landform.permission.Target;
import dev.landform.plan.Create;
import dev.landform.preflight.Questions;
import dev.landform.provider.Call;
import dev.landform.resource.Address;
import dev.landform.resource.Owner;
import dev.landform.resource.Ref;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceType;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What there is, as the one who calls refers to it. */
final class Seen implements Lookup {

    private final World world;
    private final String topology;
    private final Optional<Create> creation;
    private final Function<Address, Optional<String>> ids;
    private final Arns arns;

    private Seen(World world, String topology, Optional<Create> creation, Function<Address, Optional<String>> ids) {
        this.world = world;
        this.topology = topology;
        this.creation = creation;
        this.ids = ids;
        this.arns = new Arns(new Owner(topology), world.settings().region(), Settings.ACCOUNT, this);
    }

    static Seen by(World world, Call call) {
        Optional<Create> creation = call.step() instanceof Create create ? Optional.of(create) : Optional.empty();
        return new Seen(
                world,
                call.topology(),
                creation,
                address -> call.bindings().find(address).map(binding -> binding.id()));
    }

    static Seen by(World world, String topology) {
        return new Seen(world, topology, Optional.empty(), address -> Optional.empty());
    }

    /** Of what does not exist yet, the name is asked about. */
    static Seen by(World world, Questions questions) {
        Map<Address, String> names = new HashMap<>();
        questions.names().forEach(name -> names.put(name.address(), name.text()));
        return new Seen(
                world, questions.topology(), Optional.empty(), address -> Optional.ofNullable(names.get(address)));
    }

    String topology() {
        return topology;
    }

    String arn(Demand demand) {
        return arns.of(demand);
    }

    /** By the time that a new object is asked about, it carries the tags that it was created with. */
    Optional<String> owner(Target.Existing existing) {
        return isNew(existing.type(), existing.ref())
                ? Optional.of(topology)
                : id(existing.type(), existing.ref())
                        .flatMap(id -> world.find(existing.type(), id))
                        .map(FakeObject::topology);
    }

    private boolean isNew(ResourceType<?> type, Ref<?> ref) {
        return creation.filter(create -> create.type().equals(type))
                .filter(create -> ref instanceof Ref.To<?> to && to.target().equals(create.address()))
                .isPresent();
    }

    @Override
    public Optional<String> id(ResourceType<?> type, Ref<?> ref) {
        if (isNew(type, ref)) {
            return creation.flatMap(Create::name);
        }
        return ref instanceof Ref.To<?> to ? ids.apply(to.target()) : Optional.of(((Ref.Physical<?>) ref).id());
    }

    @Override
    public Optional<Resource> resource(ResourceType<?> type, Ref<?> ref) {
        return isNew(type, ref)
                ? creation.map(Create::resource)
                : id(type, ref).flatMap(id -> world.find(type, id)).map(FakeObject::resource);
    }
}
