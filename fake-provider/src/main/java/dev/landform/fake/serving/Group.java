package dev.landform.fake.serving;

import dev.landform.fake.world.FakeObject;
import dev.landform.provider.ProviderException;
import dev.landform.resource.Ref;
import dev.landform.resource.autoscaling.AutoScalingGroup;
import dev.landform.resource.subnet.Subnet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An auto scaling group at work: its instances, and what it is busy with. */
final class Group {

    private final FakeObject object;
    private final Agenda agenda;
    private final List<Instance> instances = new ArrayList<>();
    private Optional<Refresh> refresh = Optional.empty();
    private Optional<ProviderException> problem = Optional.empty();
    private Instant retryAt = Instant.MIN;
    private Instant noStockUntil = Instant.MIN;
    private Instant due = Instant.MIN;

    Group(FakeObject object, Agenda agenda) {
        this.object = object;
        this.agenda = agenda;
        agenda.enter(this);
    }

    /** Makes another one that is as that one is, of another object. */
    Group(FakeObject object, Agenda agenda, Group other) {
        this.object = object;
        this.agenda = agenda;
        other.instances.forEach(instance -> instances.add(new Instance(instance)));
        this.refresh = other.refresh;
        this.problem = other.problem;
        this.retryAt = other.retryAt;
        this.noStockUntil = other.noStockUntil;
        this.due = other.due;
        agenda.enter(this);
    }

    String id() {
        return object.id();
    }

    FakeObject object() {
        return object;
    }

    AutoScalingGroup wanted() {
        return object.as(AutoScalingGroup.TYPE);
    }

    List<Instance> instances() {
        return instances;
    }

    List<Instance> staying() {
        return instances.stream().filter(instance -> !instance.isTerminating()).toList();
    }

    int healthy() {
        return (int) instances.stream().filter(Instance::isHealthy).count();
    }

    boolean isCurrent(Instance instance) {
        return instance.isMadeFrom(template(), version())
                && wanted().subnets().all().contains(Ref.<Subnet>physical(instance.subnet()));
    }

    String template() {
        return ((Ref.Physical<?>) wanted().launchTemplate()).id();
    }

    String version() {
        return wanted().launchTemplateVersion().toString();
    }

    List<String> targetGroups() {
        return wanted().targetGroups().stream()
                .map(ref -> ((Ref.Physical<?>) ref).id())
                .toList();
    }

    /** Returns when something happens in the group by itself, at the earliest. */
    Instant due() {
        return due;
    }

    /** Says when that is. */
    void due(Instant instant) {
        if (!instant.equals(due)) {
            agenda.strike(this);
            due = instant;
            agenda.enter(this);
        }
    }

    /** Ends with its object: nothing happens in it any more. */
    void end() {
        agenda.strike(this);
    }

    Optional<Refresh> refresh() {
        return refresh;
    }

    void refresh(Optional<Refresh> newRefresh) {
        refresh = newRefresh;
    }

    Optional<ProviderException> problem() {
        return problem;
    }

    void launchFailed(ProviderException cause, Instant nextAttempt) {
        problem = Optional.of(cause);
        retryAt = nextAttempt;
    }

    void launched(Instance instance) {
        problem = Optional.empty();
        instances.add(instance);
    }

    Instant retryAt() {
        return retryAt;
    }

    Instant noStockUntil() {
        return noStockUntil;
    }

    void noStockUntil(Instant instant) {
        noStockUntil = instant;
    }
}
