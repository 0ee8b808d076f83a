package dev.landform.preflight;

import dev.landform.plan.Create;
import dev.landform.plan.Plan;
import dev.landform.plan.Step;
import dev.landform.plan.Update;
import dev.landform.resource.Address;
import dev.landform.resource.Cidr;
import dev.landform.resource.Ref;
import dev.landform.resource.autoscaling.AutoScalingGroup;
import dev.landform.resource.database.DbInstance;
import dev.landform.resource.launchtemplate.Image;
import dev.landform.resource.launchtemplate.LaunchTemplate;
import dev.landform.resource.securitygroup.SecurityGroup;
import dev.landform.resource.vpc.Vpc;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads from a plan's steps what they depend on. */
final class Inquiry {

    /** What of a database RDS has to offer. */
    private static final Set<String> ORDERED = Set.of("engine", "version", "instanceClass");

    private final Plan plan;
    private final Map<Address, Step> templates = new HashMap<>();
    private final SortedSet<String> instanceTypes = new TreeSet<>();
    private final SortedSet<Launch> launches = new TreeSet<>();
    private final SortedMap<String, Image> images = new TreeMap<>();
    private final SortedSet<Name> names = new TreeSet<>();
    private final SortedSet<Engine> engines = new TreeSet<>();
    private Optional<Cidr> block = Optional.empty();

    Inquiry(Plan plan) {
        this.plan = plan;
    }

    Questions questions() {
        for (Step step : plan.steps()) {
            if (step.resource() instanceof LaunchTemplate template && isMade(step)) {
                templates.put(step.address(), step);
                template(step, template);
            }
        }
        for (Step step : plan.steps()) {
            if (step instanceof Create create) {
                created(create);
            } else if (step instanceof Update update) {
                updated(update);
            }
        }
        return new Questions(
                plan.topology(),
                plan.region(),
                instanceTypes,
                launches,
                images,
                Counting.needs(plan),
                names,
                block,
                engines);
    }

    private static boolean isMade(Step step) {
        return step instanceof Create || step instanceof Update;
    }

    private void template(Step step, LaunchTemplate template) {
        instanceTypes.add(template.instanceType());
        boolean keepsImage = step instanceof Update update
                && update.before() instanceof LaunchTemplate before
                && before.image().name().equals(template.image().name());
        if (!keepsImage) {
            images.put(template.image().name(), template.image());
        }
    }

    private void created(Create create) {
        if (!create.type().equals(SecurityGroup.TYPE)) {
            boolean chosen = create.type().explicitName(create.resource()).isPresent();
            create.name().ifPresent(name -> names.add(new Name(create.type(), name, create.address(), chosen)));
        }
        if (create.resource() instanceof Vpc vpc) {
            block = Optional.of(vpc.cidr());
        } else if (create.resource() instanceof DbInstance database) {
            engines.add(engine(database));
        } else if (create.resource() instanceof AutoScalingGroup group) {
            template(group)
                    .ifPresent(template -> launches.add(new Launch(
                            group.address(), template.instanceType(), Optional.empty(), group.desired(), group.max())));
        }
    }

    private void updated(Update update) {
        if (update.resource() instanceof DbInstance database
                && update.differences().stream().anyMatch(difference -> ORDERED.contains(difference.attribute()))) {
            engines.add(engine(database));
        } else if (update.resource() instanceof AutoScalingGroup group
                && update.before() instanceof AutoScalingGroup before) {
            template(group)
                    .ifPresent(template -> former(template)
                            .filter(former -> !former.equals(template.instanceType()))
                            .ifPresent(former -> launch(group, before, template.instanceType(), former)));
        }
    }

    private void launch(AutoScalingGroup group, AutoScalingGroup before, String type, String former) {
        instanceTypes.add(former);
        int starting = Math.min(group.max(), Math.max(group.min(), before.desired()));
        launches.add(new Launch(group.address(), type, Optional.of(former), starting, group.max()));
    }

    private Optional<LaunchTemplate> template(AutoScalingGroup group) {
        return group.launchTemplate() instanceof Ref.To<LaunchTemplate> to
                ? Optional.ofNullable(templates.get(to.target()))
                        .map(Step::resource)
                        .map(LaunchTemplate.class::cast)
                : Optional.empty();
    }

    private Optional<String> former(LaunchTemplate template) {
        return templates.get(template.address()) instanceof Update update
                        && update.before() instanceof LaunchTemplate before
                ? Optional.of(before.instanceType())
                : Optional.empty();
    }

    private static Engine engine(DbInstance database) {
        return new Engine(database.engine(), database.version(), database.instanceClass());
    }
}
