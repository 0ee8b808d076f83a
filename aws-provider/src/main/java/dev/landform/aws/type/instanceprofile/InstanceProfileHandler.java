package dev.landform.aws.type.instanceprofile;

import dev.landform.aws.handler.Alteration;
import dev.landform.aws.handler.Bare;
import dev.landform.aws.handler.Creation;
import dev.landform.aws.handler.Errors;
import dev.landform.aws.handler.Handler;
import dev.landform.aws.handler.None;
import dev.landform.aws.handler.Ownership;
import dev.landform.aws.handler.Question;
import dev.landform.aws.handler.Removal;
import dev.landform.aws.handler.Sight;
import dev.landform.aws.handler.TagChanges;
import dev.landform.aws.type.role.IamSweep;
import dev.landform.plan.Binding;
import dev.landform.plan.Observed;
import dev.landform.provider.Readiness;
import dev.landform.provider.Receipt;
import dev.landform.resource.Ref;
import dev.landform.resource.ResourceType;
import dev.landform.resource.instanceprofile.InstanceProfile;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.EntityAlreadyExistsException;
import software.amazon.awssdk.services.iam.model.Role;

/**
 * Instance profiles, by name. The role is put in by a call of its own, at creation or, if that was cut short, while
 * getting ready. EC2 learns of a new profile some seconds later.
 */
public final class InstanceProfileHandler implements Handler<InstanceProfile> {

    private static final Duration KNOWN_TO_EC2 = Duration.ofSeconds(8);
    private static final Duration SOON = Duration.ofSeconds(2);

    @Override
    public ResourceType<InstanceProfile> type() {
        return InstanceProfile.TYPE;
    }

    @Override
    public List<Observed> observe(Sight sight) {
        return IamSweep.profiles(sight).stream()
                .map(owned -> new Observed(
                        InstanceProfile.builder()
                                .address(owned.address())
                                .role(Ref.physical(roleIn(owned.profile())))
                                .tags(Ownership.usersOwn(owned.tags()))
                                .build(),
                        binding(owned.profile()),
                        Observed.Condition.ACTIVE))
                .toList();
    }

    @Override
    public Receipt create(Creation<InstanceProfile> creation) {
        IamClient iam = creation.aws().iam();
        var profile = made(creation);
        hold(iam, profile, creation.id(creation.resource().role()));
        return Receipt.pending(binding(profile), creation.aws().pace(KNOWN_TO_EC2));
    }

    private static software.amazon.awssdk.services.iam.model.InstanceProfile made(Creation<InstanceProfile> creation) {
        IamClient iam = creation.aws().iam();
        try {
            return iam.createInstanceProfile(request -> request.instanceProfileName(creation.name())
                            .path(IamSweep.path(creation))
                            .tags(IamSweep.list(creation.tags())))
                    .instanceProfile();
        } catch (EntityAlreadyExistsException e) {
            var profile = iam.getInstanceProfile(request -> request.instanceProfileName(creation.name()))
                    .instanceProfile();
            if (creation.owns(IamSweep.map(profile.tags()))) {
                return profile;
            }
            throw e;
        }
    }

    @Override
    public Receipt update(Alteration<InstanceProfile> alteration) {
        IamClient iam = alteration.aws().iam();
        if (alteration.changes("role")) {
            hold(
                    iam,
                    iam.getInstanceProfile(request -> request.instanceProfileName(alteration.id()))
                            .instanceProfile(),
                    alteration.id(alteration.resource().role()));
        }
        TagChanges tags =
                TagChanges.of(alteration.before().tags(), alteration.resource().tags());
        if (!tags.set().isEmpty()) {
            iam.tagInstanceProfile(
                    request -> request.instanceProfileName(alteration.id()).tags(IamSweep.list(tags.set())));
        }
        if (!tags.gone().isEmpty()) {
            iam.untagInstanceProfile(
                    request -> request.instanceProfileName(alteration.id()).tagKeys(tags.gone()));
        }
        return Bare.ready(alteration.id());
    }

    @Override
    public Receipt delete(Removal<InstanceProfile> removal) {
        IamClient iam = removal.aws().iam();
        Errors.unlessGone(() -> {
            var profile = iam.getInstanceProfile(request -> request.instanceProfileName(removal.id()))
                    .instanceProfile();
            profile.roles().forEach(role -> Errors.unlessGone(() -> takeOut(iam, removal.id(), role)));
            iam.deleteInstanceProfile(request -> request.instanceProfileName(removal.id()));
        });
        return Bare.ready(removal.id());
    }

    /** For its first moments a profile may show an id in place of its ARN. */
    @Override
    public Readiness ready(Question<InstanceProfile> question) {
        IamClient iam = question.aws().iam();
        var profile = iam.getInstanceProfile(request -> request.instanceProfileName(question.id()))
                .instanceProfile();
        String role = question.id(question.resource().role());
        if (!roleIn(profile).equals(role)) {
            hold(iam, profile, role);
            return new Readiness.Pending(question.aws().pace(KNOWN_TO_EC2), "takes the role " + role);
        }
        return profile.arn().startsWith("arn:")
                ? new Readiness.Ready(binding(profile))
                : new Readiness.Pending(question.aws().pace(SOON), "has no ARN yet");
    }

    @Override
    public Readiness gone(Question<InstanceProfile> question) {
        return Bare.ready(question);
    }

    /** A profile holds one role at most, so another one has to come out first. */
    private static void hold(
            IamClient iam, software.amazon.awssdk.services.iam.model.InstanceProfile profile, String role) {
        if (roleIn(profile).equals(role)) {
            return;
        }
        String name = profile.instanceProfileName();
        profile.roles().forEach(other -> takeOut(iam, name, other));
        iam.addRoleToInstanceProfile(
                request -> request.instanceProfileName(name).roleName(role));
    }

    private static void takeOut(IamClient iam, String profile, Role role) {
        iam.removeRoleFromInstanceProfile(
                request -> request.instanceProfileName(profile).roleName(role.roleName()));
    }

    private static String roleIn(software.amazon.awssdk.services.iam.model.InstanceProfile profile) {
        return profile.roles().isEmpty() ? None.NAME : profile.roles().get(0).roleName();
    }

    private static Binding binding(software.amazon.awssdk.services.iam.model.InstanceProfile profile) {
        return new Binding(profile.instanceProfileName(), new TreeMap<>(Map.of("arn", profile.arn())));
    }
}
