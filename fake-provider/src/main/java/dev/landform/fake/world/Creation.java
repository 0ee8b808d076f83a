package dev.landform.fake.world;

import dev.landform.plan.Create;
import dev.landform.plan.Observed.Condition;
import dev.landform.provider.Call;
import dev.landform.provider.ErrorClass;
import dev.landform.provider.ProviderException;
import dev.landform.provider.Receipt;
import dev.landform.resource.Change;
import dev.landform.resource.Resource;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** One creation. */
final class Creation {

    private static final String BALANCER = "/app/";

    private final World world;
    private final Call call;
    private final Create step;
    private final TypeSpec spec;

    Creation(World world, Call call, Create step) {
        this.world = world;
        this.call = call;
        this.step = step;
        this.spec = Catalog.of(step.type());
    }

    <R extends Resource> Receipt run(Behaviour<R> behaviour) {
        R wanted = behaviour.type().javaType().cast(Requests.resolved(call));
        if (call.attempt() > 1) {
            world.ask(spec.describe());
            Optional<FakeObject> earlier = earlier(behaviour, wanted);
            if (earlier.isPresent()) {
                return receipt(behaviour, earlier.get(), wanted);
            }
        }
        FakeObject object = world.operate(spec.create(), () -> made(behaviour, wanted));
        if (behaviour.finishesAtOnce()) {
            new Transition<>(world, behaviour, object).finish(wanted);
        }
        return receipt(behaviour, object, wanted);
    }

    private <R extends Resource> FakeObject made(Behaviour<R> behaviour, R wanted) {
        R begun = behaviour.begun(wanted);
        step.name().ifPresent(name -> {
            new Conflicts(world, spec).checkName(wanted, checkedName(name));
            behaviour.checkName(world, name);
        });
        new Requests(world).checkReferences(wanted);
        behaviour.check(world, wanted);
        behaviour.checkCreate(world, wanted);
        new Conflicts(world, spec).checkClaims(begun, Optional.empty());
        Optional<FakeObject> sameKey = new Conflicts(world, spec).sameKey(wanted);
        if (sameKey.isPresent()) {
            return overwritten(sameKey.get(), wanted);
        }
        checkQuota(behaviour, wanted);
        FakeObject object = object(begun);
        world.store().add(object);
        behaviour.created(world, object, begun);
        world.wakeAt(object.readyAt());
        return object;
    }

    /**
     * Returns what an earlier attempt at the same creation has made: of the same owner and address, and not merely
     * what it is meant to replace.
     */
    private <R extends Resource> Optional<FakeObject> earlier(Behaviour<R> behaviour, R wanted) {
        return world.all(step.type()).stream()
                .filter(object -> object.topology().equals(call.topology())
                        && object.resource().address().equals(step.address())
                        && !call.leaving().contains(object.id())
                        && !object.isDeleting()
                        && object.condition(world.now()) != Condition.FAILED
                        && object.isVisible(world.now(), world.horizon())
                        && (fits(object, wanted) || fits(object, behaviour.begun(wanted))))
                .findFirst();
    }

    private boolean fits(FakeObject object, Resource wanted) {
        if (step.name().isPresent()) {
            return object.name().equals(step.name());
        }
        return step.type().isKeyed()
                ? step.type().naturalKey(object.resource()).equals(step.type().naturalKey(wanted))
                : isAlike(object.resource(), wanted);
    }

    /** What forces a replacement tells the new one from the old one that has the same address. */
    private static boolean isAlike(Resource one, Resource other) {
        return one.type().attributes().stream()
                .filter(attribute -> attribute.change() == Change.REPLACE || attribute.replacedWithTarget())
                .allMatch(attribute -> attribute.of(one).equals(attribute.of(other)));
    }

    private String checkedName(String name) {
        int longest = step.type().naming().map(naming -> naming.maxLength()).orElse(Integer.MAX_VALUE);
        if (name.isEmpty() || name.length() > longest) {
            throw Errors.invalid(
                    "ValidationError",
                    "'" + name + "' is no name for a " + step.type() + ": 1 to " + longest + " characters");
        }
        return name;
    }

    private FakeObject overwritten(FakeObject there, Resource wanted) {
        if (!spec.upsert()) {
            throw Errors.taken(spec.taken(), there + " is there already");
        }
        if (!there.topology().equals(call.topology())
                || !there.resource().address().equals(step.address())) {
            world.violation(there + " was overwritten by the creation of " + step.address());
        }
        world.store().replace(there, wanted);
        return there;
    }

    private <R extends Resource> void checkQuota(Behaviour<R> behaviour, R wanted) {
        int quota = spec.quotaIn(world.settings());
        if (quota < Integer.MAX_VALUE && behaviour.used(world, wanted, spec.per()) >= quota) {
            throw new ProviderException(
                    ErrorClass.QUOTA,
                    spec.exceeded(),
                    "the quota of " + quota + " " + spec.quotaName() + " is exhausted");
        }
    }

    private FakeObject object(Resource wanted) {
        if (step.type().naming().isPresent() && step.name().isEmpty()) {
            throw Errors.invalid("MissingParameter", "a " + step.type() + " needs a name");
        }
        String name = step.name().orElse("");
        String key = Conflicts.idOf(step.type(), wanted);
        String id = world.mint(spec.id().replace("{key}", key).replace("{below}", below(wanted)), name);
        SortedMap<String, String> outputs = new TreeMap<>();
        spec.outputs()
                .forEach((output, template) -> outputs.put(output, world.mint(template.replace("{id}", id), name)));
        return new FakeObject(id, call.topology(), step.name(), wanted, outputs, world.now());
    }

    /** The ids of what belongs to a load balancer begin as its own: with its name. */
    private static String below(Resource wanted) {
        return wanted.type().references().stream()
                .flatMap(attribute -> attribute.refs(wanted).stream())
                .findFirst()
                .map(Reference::idOf)
                .filter(parent -> parent.contains(BALANCER))
                .map(parent -> parent.substring(parent.indexOf(BALANCER) + 1))
                .orElse("");
    }

    private <R extends Resource> Receipt receipt(Behaviour<R> behaviour, FakeObject object, R wanted) {
        boolean unfinished =
                !object.resource().equals(wanted) && !behaviour.begun(wanted).equals(wanted);
        return object.readyAt().isAfter(world.now()) || unfinished
                ? Receipt.pending(object.binding(world.now()), behaviour.firstPoll(world, object))
                : Receipt.ready(object.binding(world.now()));
    }
}
