package dev.landform.fake.world;

import dev.landform.plan.Expectation;
import dev.landform.plan.Update;
import dev.landform.provider.Call;
import dev.landform.provider.ErrorClass;
import dev.landform.provider.ProviderException;
import dev.landform.provider.Receipt;
import dev.landform.resource.Attribute;
import dev.landform.resource.Change;
import dev.landform.resource.Ref;
import dev.landform.resource.Resource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One change in place. */
final class Alteration {

    private final World world;
    private final Call call;
    private final Update step;
    private final TypeSpec spec;

    Alteration(World world, Call call, Update step) {
        this.world = world;
        this.call = call;
        this.step = step;
        this.spec = Catalog.of(step.type());
    }

    <R extends Resource> Receipt run(Behaviour<R> behaviour) {
        FakeObject object = world.find(step.type(), step.id())
                .filter(found -> !found.isDeleting())
                .orElseThrow(() -> new ProviderException(
                        ErrorClass.ALREADY_GONE, spec.missing(), "the " + step.type() + " " + step.id() + " is gone"));
        R before = object.as(behaviour.type());
        R wanted = behaviour.merged(before, behaviour.type().javaType().cast(Requests.resolved(call)));
        new Requests(world).checkReferences(wanted);
        checkFixed(object, wanted);
        behaviour.check(world, wanted);
        behaviour.checkUpdate(world, object, before, wanted);
        if (step.phase() == Update.Phase.PREPARE) {
            return world.operate(spec.update(), () -> {
                world.store().change(object, () -> object.standby(handedOverTo(wanted)));
                return Receipt.ready(object.binding(world.now()));
            });
        }
        new Conflicts(world, spec).checkClaims(wanted, Optional.of(object));
        Duration settling = new Transition<>(world, behaviour, object)
                .to(wanted, Expectation.of(step).settling());
        return receipt(object, settling);
    }

    private Receipt receipt(FakeObject object, Duration settling) {
        if (object.readyAt().isBefore(Instant.MAX)) {
            Instant settled = world.now().plus(settling);
            object.readyAt(settled.isAfter(object.readyAt()) ? settled : object.readyAt());
            world.wakeAt(object.readyAt());
        }
        if (!object.readyAt().isAfter(world.now())) {
            return Receipt.ready(object.binding(world.now()));
        }
        Duration unknown = settling.isZero() ? object.type().timing().ready() : settling;
        Duration wait =
                object.readyAt().equals(Instant.MAX) ? unknown : Duration.between(world.now(), object.readyAt());
        return Receipt.pending(object.binding(world.now()), wait);
    }

    private void checkFixed(FakeObject object, Resource wanted) {
        for (Attribute<?> attribute : object.type().attributes()) {
            Object before = attribute.of(object.resource());
            Object after = attribute.of(wanted);
            boolean fixed = attribute.change() == Change.REPLACE || attribute.change() == Change.IMMUTABLE;
            boolean shrinks = attribute.change() == Change.GROW && (Integer) after < (Integer) before;
            if (shrinks || (fixed && !before.equals(after))) {
                throw Errors.invalid(
                        "InvalidParameterCombination",
                        attribute + " of " + object + " cannot change from " + before + " to " + after);
            }
        }
    }

    private static List<Ref<?>> handedOverTo(Resource wanted) {
        List<Ref<?>> targets = new ArrayList<>();
        for (Attribute<?> attribute : wanted.type().attributes()) {
            if (attribute.handover()) {
                targets.addAll(attribute.refs(wanted));
            }
        }
        return targets;
    }
}
