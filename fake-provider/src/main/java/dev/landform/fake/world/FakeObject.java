package dev.landform.fake.world;

import dev.landform.plan.Binding;
import dev.landform.plan.Observed;
import dev.landform.plan.Observed.Condition;
import dev.landform.provider.ErrorClass;
import dev.landform.provider.ProviderException;
import dev.landform.resource.Attribute;
import dev.landform.resource.Milestone;
import dev.landform.resource.Output;
import dev.landform.resource.Ref;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** One object of the cloud: a resource whose references are physical ids, and its life so far. */
public final class FakeObject {

    private final String id;
    private final String topology;
    private final Optional<String> name;
    private final SortedMap<String, String> outputs;
    private final SortedMap<String, String> implicit = new TreeMap<>();
    private final Instant createdAt;
    private final Instant completeAt;
    private Resource resource;
    private List<Ref<?>> standby = List.of();
    private Instant readyAt;
    private Instant deletedAt = Instant.MAX;
    private Instant goneAt = Instant.MAX;
    private Instant failsAt = Instant.MAX;
    private String failure = "";
    private String failureText = "";
    private Instant unseenUntil = Instant.MIN;
    private Optional<Observed> past = Optional.empty();
    private Instant pastUntil = Instant.MIN;

    FakeObject(
            String id,
            String topology,
            Optional<String> name,
            Resource resource,
            SortedMap<String, String> outputs,
            Instant createdAt) {
        this.id = id;
        this.topology = topology;
        this.name = name;
        this.resource = resource;
        this.outputs = new TreeMap<>(outputs);
        this.createdAt = createdAt;
        this.completeAt = createdAt.plus(resource.type().timing().ready());
        this.readyAt = completeAt;
    }

    /** Makes another object that is as that one is. */
    FakeObject(FakeObject other) {
        this.id = other.id;
        this.topology = other.topology;
        this.name = other.name;
        this.resource = other.resource;
        this.outputs = new TreeMap<>(other.outputs);
        this.implicit.putAll(other.implicit);
        this.createdAt = other.createdAt;
        this.completeAt = other.completeAt;
        this.standby = other.standby;
        this.readyAt = other.readyAt;
        this.deletedAt = other.deletedAt;
        this.goneAt = other.goneAt;
        this.failsAt = other.failsAt;
        this.failure = other.failure;
        this.failureText = other.failureText;
        this.unseenUntil = other.unseenUntil;
        this.past = other.past;
        this.pastUntil = other.pastUntil;
    }

    /** Returns the physical id, unique among objects of its type. */
    public String id() {
        return id;
    }

    /** Returns the topology in its ownership tag. */
    public String topology() {
        return topology;
    }

    /** Returns its physical name, if its type has names. */
    public Optional<String> name() {
        return name;
    }

    /** Returns its type. */
    public ResourceType<?> type() {
        return resource.type();
    }

    /** Returns its attributes. */
    public Resource resource() {
        return resource;
    }

    /** Returns its attributes as that type. */
    public <R extends Resource> R as(ResourceType<R> wanted) {
        return wanted.javaType().cast(resource);
    }

    /** Returns what came with it without being asked for, such as a VPC's main route table: ids by what they are. */
    public SortedMap<String, String> implicit() {
        return implicit;
    }

    /** Returns when it was created. */
    public Instant createdAt() {
        return createdAt;
    }

    /** Returns when it is ready; {@link Instant#MAX} if that is not known. */
    public Instant readyAt() {
        return readyAt;
    }

    /** Says when it is ready. */
    public void readyAt(Instant instant) {
        readyAt = instant;
    }

    /** Sets an output. */
    public void output(String output, String value) {
        outputs.put(output, value);
    }

    /** Returns when the last of it is gone; {@link Instant#MAX} if it is not being deleted. */
    public Instant goneAt() {
        return goneAt;
    }

    /** Says that it will never be ready from that instant on. */
    public void fail(Instant from, String code, String text) {
        failsAt = from;
        failure = code;
        failureText = text;
    }

    /** Returns whether its deletion has been accepted. */
    public boolean isDeleting() {
        return deletedAt.isBefore(Instant.MAX);
    }

    /** Returns what it does at that instant, as far as it is not deleted later. */
    public Condition condition(Instant at) {
        if (!deletedAt.isAfter(at)) {
            return Condition.DELETING;
        }
        if (!failsAt.isAfter(at)) {
            return Condition.FAILED;
        }
        return readyAt.isAfter(at) ? Condition.PENDING : Condition.ACTIVE;
    }

    /** Returns whether a read finds the object that sees, at an instant, the world as it was at the horizon. */
    public boolean isVisible(Instant now, Instant horizon) {
        return !isUnseen(now) && (past(now).isPresent() || (!createdAt.isAfter(horizon) && goneAt.isAfter(horizon)));
    }

    /** Returns whether no read finds it yet. */
    boolean isUnseen(Instant now) {
        return unseenUntil.isAfter(now);
    }

    /** Lets no read find it before that instant. */
    void unseenUntil(Instant until) {
        unseenUntil = until;
    }

    /** Returns what reads take it for, if they are behind. */
    Optional<Observed> past(Instant now) {
        return pastUntil.isAfter(now) ? past : Optional.empty();
    }

    /** Lets reads take it for what it was, until that instant. */
    void seenAs(Observed was, Instant until) {
        if (pastUntil.isBefore(until) && past(until).isEmpty()) {
            past = Optional.of(was);
            pastUntil = until;
        }
    }

    /** Returns its id with those outputs that are known at that instant. */
    public Binding binding(Instant at) {
        SortedMap<String, String> known = new TreeMap<>(outputs);
        if (completeAt.isAfter(at)) {
            for (Output output : type().outputs()) {
                if (output.known() == Milestone.READY) {
                    known.remove(output.name());
                }
            }
        }
        return new Binding(id, known);
    }

    /** Returns it as a provider would have found it, with the address in its tag. */
    public Observed observed(Instant at) {
        return new Observed(resource, binding(at), condition(at));
    }

    void replace(Resource newResource) {
        resource = newResource;
    }

    void standby(List<Ref<?>> refs) {
        standby = List.copyOf(refs);
    }

    void delete(Instant now, Duration takes) {
        deletedAt = now;
        goneAt = now.plus(takes);
    }

    void vanish(Instant now) {
        deletedAt = deletedAt.isAfter(now) ? now : deletedAt;
        goneAt = now;
    }

    ProviderException failed() {
        return new ProviderException(ErrorClass.INVALID, failure, id + " has failed: " + failureText);
    }

    /** Returns whom it refers to, those included that it is about to hand its traffic to. */
    List<Reference> references() {
        List<Reference> references = new ArrayList<>();
        for (Attribute<?> attribute : type().attributes()) {
            attribute.target().ifPresent(target -> {
                attribute
                        .refs(resource)
                        .forEach(ref -> references.add(Reference.of(this, attribute, target, ref, false)));
                if (attribute.handover()) {
                    standby.forEach(ref -> references.add(Reference.of(this, attribute, target, ref, true)));
                }
            });
        }
        return references;
    }

    @Override
    public String toString() {
        return type() + " " + id + " (" + resource.address() + ")";
    }
}
