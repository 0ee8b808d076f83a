package dev.landform.testkit.safety;

import dev.landform.plan.Create;
import dev.landform.plan.Delete;
import dev.landform.plan.Observed;
import dev.landform.plan.Plan;
import dev.landform.plan.Step;
import dev.landform.plan.Update;
import dev.landform.resource.Address;
import dev.landform.resource.Attribute;
import dev.landform.resource.Ref;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What holds data is there and protected until the step that deletes it, and so is what it cannot be read without. */
final class Custody {

    private final Plan plan;
    private final Announcements announcements;

    Custody(Plan plan, Announcements announcements) {
        this.plan = plan;
        this.announcements = announcements;
    }

    List<Breach> breaches(Found now, Set<String> begun) {
        List<Breach> breaches = new ArrayList<>();
        for (Observed before : Found.of(plan.basis().found()).all()) {
            ResourceType<?> type = before.resource().type();
            if (type.data().isEmpty() && !type.guarded(before.resource())) {
                continue;
            }
            Optional<Delete> deletion = deletion(before);
            if (deletion.isPresent() && begun.contains(deletion.orElseThrow().key())) {
                successor(before, now).ifPresent(breaches::add);
                continue;
            }
            Optional<Observed> found = now.find(type, before.id());
            if (found.isEmpty()) {
                breaches.add(breach(before, "is gone, and nothing has deleted it yet"));
            } else if (type.guarded(before.resource())
                    && !type.guarded(found.orElseThrow().resource())
                    && !isLifted(before, begun)) {
                breaches.add(breach(before, "has lost its deletion protection before its time"));
            }
        }
        for (Observed found : now.all()) {
            created(found).ifPresent(breaches::add);
            breaches.addAll(readable(found, now));
        }
        return breaches;
    }

    /** What is replaced, and not deleted first as the plan announces, goes when the new one is there. */
    private Optional<Breach> successor(Observed before, Found now) {
        Address address = before.address();
        boolean replaced = plan.steps().stream()
                .anyMatch(step -> step instanceof Create create
                        && create.replacement()
                        && create.address().equals(address));
        boolean there = now.all().stream()
                .anyMatch(found -> found.address().equals(address)
                        && found.resource().type().equals(before.resource().type())
                        && !found.id().equals(before.id()));
        return replaced && !there && !announcements.goesFirst(address)
                ? Optional.of(breach(before, "was deleted before the new one is there"))
                : Optional.empty();
    }

    /** What holds no data may get its protection later: AWS sets a load balancer's by a call of its own. */
    private Optional<Breach> created(Observed found) {
        ResourceType<?> type = found.resource().type();
        if (type.data().isEmpty()) {
            return Optional.empty();
        }
        for (Step step : plan.steps()) {
            if (step instanceof Create create
                    && create.address().equals(found.address())
                    && create.type().equals(type)
                    && type.guarded(create.resource())
                    && !type.guarded(found.resource())
                    && plan.basis().found().stream()
                            .noneMatch(before -> before.id().equals(found.id()))) {
                return Optional.of(breach(found, "was created without its deletion protection"));
            }
        }
        return Optional.empty();
    }

    /** A database whose password is gone is as good as lost. */
    private List<Breach> readable(Observed found, Found now) {
        List<Breach> breaches = new ArrayList<>();
        Resource resource = found.resource();
        if (resource.type().data().isPresent()) {
            for (Attribute<?> attribute : resource.type().references()) {
                boolean data = attribute.target().orElseThrow().data().isPresent();
                for (Ref<?> ref : data ? attribute.refs(resource) : List.<Ref<?>>of()) {
                    if (now.find(attribute.target().orElseThrow(), ref).isEmpty()) {
                        breaches.add(breach(
                                found, "has lost its " + attribute.target().orElseThrow()));
                    }
                }
            }
        }
        return breaches;
    }

    private Optional<Delete> deletion(Observed before) {
        return plan.steps().stream()
                .filter(Delete.class::isInstance)
                .map(Delete.class::cast)
                .filter(delete -> delete.type().equals(before.resource().type())
                        && delete.id().equals(before.id()))
                .findFirst();
    }

    private boolean isLifted(Observed before, Set<String> begun) {
        return plan.steps().stream()
                .anyMatch(step -> step instanceof Update update
                        && update.type().equals(before.resource().type())
                        && update.id().equals(before.id())
                        && !update.type().guarded(update.resource())
                        && begun.contains(update.key()));
    }

    private static Breach breach(Observed who, String what) {
        return new Breach(Breach.Rule.DATA, who.address() + " " + what);
    }
}
