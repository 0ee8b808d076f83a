package dev.landform.fake.world;

import dev.landform.plan.Binding;
import dev.landform.plan.Delete;
import dev.landform.provider.Call;
import dev.landform.provider.Receipt;
import dev.landform.resource.Resource;
import dev.landform.resource.autoscaling.ScalingPolicy;
import dev.landform.resource.instanceprofile.InstanceProfile;
import dev.landform.resource.routetable.Route;
import dev.landform.resource.routetable.RouteTable;
import dev.landform.resource.routetable.RouteTableAssociation;
import dev.landform.resource.subnet.Subnet;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** One deletion. */
final class Deletion {

    private final World world;
    private final Call call;
    private final Delete step;
    private final TypeSpec spec;

    Deletion(World world, Call call, Delete step) {
        this.world = world;
        this.call = call;
        this.step = step;
        this.spec = Catalog.of(step.type());
    }

    <R extends Resource> Receipt run(Behaviour<R> behaviour) {
        Optional<FakeObject> found = world.find(step.type(), step.id());
        if (found.isEmpty()) {
            world.ask(spec.delete());
            return Receipt.ready(new Binding(step.id(), new TreeMap<>()));
        }
        FakeObject object = found.get();
        if (object.isDeleting()) {
            world.ask(spec.delete());
        } else {
            accept(behaviour, object);
        }
        Duration left = Duration.between(world.now(), object.goneAt());
        Binding binding = object.binding(world.now());
        return left.isZero() || left.isNegative() ? Receipt.ready(binding) : Receipt.pending(binding, left);
    }

    private <R extends Resource> void accept(Behaviour<R> behaviour, FakeObject object) {
        if (!object.topology().equals(call.topology())) {
            world.violation(object + " of " + object.topology() + " deleted by " + call.topology());
        }
        if (object.type().guarded(object.resource())) {
            replace(spec.update(), object, behaviour.unprotected(object.as(behaviour.type())));
        }
        behaviour.checkDelete(world, object, object.as(behaviour.type()), step.keepLastCopy());
        Dependents dependents = Dependents.of(world, object);
        refuseIfUsed(object, dependents.blocking());
        dependents.prepared().forEach(this::unprepare);
        for (Operation<R> operation : behaviour.farewell()) {
            R before = object.as(behaviour.type());
            R after = operation.change().apply(before, before);
            if (!after.equals(before)) {
                replace(operation.name(), object, after);
            }
        }
        world.operate(spec.delete(), () -> deleted(behaviour, object, dependents));
    }

    private <R extends Resource> FakeObject deleted(Behaviour<R> behaviour, FakeObject object, Dependents dependents) {
        dependents.left().stream()
                .filter(this::isMissed)
                .forEach(left -> world.violation(object + " deleted while " + left + " uses it"));
        dependents.withIt().forEach(world::vanish);
        behaviour.deleted(world, object, object.as(behaviour.type()), step.keepLastCopy());
        object.delete(world.now(), object.type().timing().gone());
        world.store().expire(object);
        world.wakeAt(object.goneAt());
        world.purge();
        return object;
    }

    private void replace(String operation, FakeObject object, Resource after) {
        world.operate(operation, () -> {
            world.store().replace(object, after);
            return object;
        });
    }

    /** Takes a target group away from a listener or rule that an earlier run prepared for it and left so. */
    private void unprepare(FakeObject forwarder) {
        world.operate(Catalog.of(forwarder.type()).update(), () -> {
            world.store().change(forwarder, () -> forwarder.standby(List.of()));
            return forwarder;
        });
    }

    /** A route or policy that leads nowhere harms nobody on the way down: a route only those who send along it. */
    private boolean isMissed(FakeObject left) {
        if (left.resource() instanceof Route route) {
            return world
                    .holders(RouteTable.TYPE, Reference.idOf(route.routeTable()), RouteTableAssociation.TYPE)
                    .stream()
                    .map(association ->
                            association.as(RouteTableAssociation.TYPE).subnet())
                    .anyMatch(subnet ->
                            !world.users(Subnet.TYPE, Reference.idOf(subnet)).isEmpty());
        }
        return !(left.resource() instanceof ScalingPolicy);
    }

    private void refuseIfUsed(FakeObject object, List<FakeObject> blocking) {
        if (!blocking.isEmpty()) {
            throw Errors.busy(spec.inUse(), object + " is in use by " + blocking.get(0));
        }
        List<String> users = world.users(object.type(), object.id());
        if (users.isEmpty()) {
            return;
        }
        if (object.resource() instanceof InstanceProfile) {
            world.violation(object + " deleted while " + users + " use it");
        } else {
            throw Errors.busy(spec.inUse(), object + " is in use by " + users.get(0));
        }
    }
}
