package dev.landform.aws.type.role;

import dev.landform.aws.handler.Alteration;
import dev.landform.aws.handler.Bare;
import dev.landform.aws.handler.Creation;
import dev.landform.aws.handler.Errors;
import dev.landform.aws.handler.Handler;
import dev.landform.aws.handler.Ownership;
import dev.landform.aws.handler.Question;
import dev.landform.aws.handler.Removal;
import dev.landform.aws.handler.Sight;
import dev.landform.aws.handler.TagChanges;
import dev.landform.plan.Binding;
import dev.landform.plan.Observed;
import dev.landform.provider.Readiness;
import dev.landform.provider.Receipt;
import dev.landform.resource.ResourceType;
import dev.landform.resource.role.Role;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.EntityAlreadyExistsException;

/** Roles, by name. A role with anything attached cannot be deleted: that is busy, until its policies are gone. */
public final class RoleHandler implements Handler<Role> {

    private static final Duration SOON = Duration.ofSeconds(2);

    @Override
    public ResourceType<Role> type() {
        return Role.TYPE;
    }

    @Override
    public List<Observed> observe(Sight sight) {
        return IamSweep.roles(sight).stream()
                .map(owned -> new Observed(
                        Role.builder()
                                .address(owned.address())
                                .trustedService(IamDocuments.trustedService(
                                        IamDocuments.decoded(owned.detail().assumeRolePolicyDocument())))
                                .tags(Ownership.usersOwn(
                                        IamSweep.map(owned.detail().tags())))
                                .build(),
                        binding(owned.detail().roleName(), owned.detail().arn()),
                        Observed.Condition.ACTIVE))
                .toList();
    }

    @Override
    public Receipt create(Creation<Role> creation) {
        return Receipt.pending(
                binding(creation.name(), made(creation)), creation.aws().pace(SOON));
    }

    private static String made(Creation<Role> creation) {
        IamClient iam = creation.aws().iam();
        try {
            return iam.createRole(request -> request.roleName(creation.name())
                            .path(IamSweep.path(creation))
                            .assumeRolePolicyDocument(
                                    IamDocuments.trust(creation.resource().trustedService()))
                            .tags(IamSweep.list(creation.tags())))
                    .role()
                    .arn();
        } catch (EntityAlreadyExistsException e) {
            var role = iam.getRole(request -> request.roleName(creation.name())).role();
            if (creation.owns(IamSweep.map(role.tags()))) {
                return role.arn();
            }
            throw e;
        }
    }

    @Override
    public Receipt update(Alteration<Role> alteration) {
        IamClient iam = alteration.aws().iam();
        if (alteration.changes("trustedService")) {
            iam.updateAssumeRolePolicy(request -> request.roleName(alteration.id())
                    .policyDocument(IamDocuments.trust(alteration.resource().trustedService())));
        }
        TagChanges tags =
                TagChanges.of(alteration.before().tags(), alteration.resource().tags());
        if (!tags.set().isEmpty()) {
            iam.tagRole(request -> request.roleName(alteration.id()).tags(IamSweep.list(tags.set())));
        }
        if (!tags.gone().isEmpty()) {
            iam.untagRole(request -> request.roleName(alteration.id()).tagKeys(tags.gone()));
        }
        return Bare.ready(alteration.id());
    }

    @Override
    public Receipt delete(Removal<Role> removal) {
        Errors.unlessGone(() -> removal.aws().iam().deleteRole(request -> request.roleName(removal.id())));
        return Bare.ready(removal.id());
    }

    /** For its first moments a role may show an id in place of its ARN. */
    @Override
    public Readiness ready(Question<Role> question) {
        String arn = question.aws()
                .iam()
                .getRole(request -> request.roleName(question.id()))
                .role()
                .arn();
        return arn.startsWith("arn:")
                ? new Readiness.Ready(binding(question.id(), arn))
                : new Readiness.Pending(question.aws().pace(SOON), "has no ARN yet");
    }

    @Override
    public Readiness gone(Question<Role> question) {
        return Bare.ready(question);
    }

    private static Binding binding(String name, String arn) {
        return new Binding(name, new TreeMap<>(Map.of("arn", arn)));
    }
}
