package dev.landform.aws.type.role;

import dev.landform.aws.handler.Alteration;
import dev.landform.aws.handler.Bare;
import dev.landform.aws.handler.Creation;
import dev.landform.aws.handler.Errors;
import dev.landform.aws.handler.Handler;
import dev.landform.aws.handler.Question;
import dev.landform.aws.handler.Removal;
import dev.landform.aws.handler.Sight;
import dev.landform.aws.handler.Words;
import dev.landform.plan.Binding;
import dev.landform.plan.Observed;
import dev.landform.provider.Readiness;
import dev.landform.provider.Receipt;
import dev.landform.resource.Ref;
import dev.landform.resource.ResourceType;
import dev.landform.resource.role.RolePolicyAttachment;
import java.util.ArrayList;
import java.util.List;

/** Managed policies attached to roles; attaching one again changes nothing. */
public final class RolePolicyAttachmentHandler implements Handler<RolePolicyAttachment> {

    @Override
    public ResourceType<RolePolicyAttachment> type() {
        return RolePolicyAttachment.TYPE;
    }

    @Override
    public List<Observed> observe(Sight sight) {
        List<Observed> found = new ArrayList<>();
        for (IamSweep.OwnedRole owned : IamSweep.roles(sight)) {
            String role = owned.detail().roleName();
            owned.detail().attachedManagedPolicies().forEach(policy -> {
                String word = Words.segment(
                        policy.policyArn().substring(policy.policyArn().lastIndexOf(':') + 1));
                found.add(new Observed(
                        RolePolicyAttachment.builder()
                                .address(owned.address().child(type() + "/" + word))
                                .role(Ref.physical(role))
                                .policyArn(policy.policyArn())
                                .build(),
                        binding(role, policy.policyArn()),
                        Observed.Condition.ACTIVE));
            });
        }
        return found;
    }

    @Override
    public Receipt create(Creation<RolePolicyAttachment> creation) {
        String role = creation.id(creation.resource().role());
        String policy = creation.resource().policyArn();
        creation.aws().iam().attachRolePolicy(request -> request.roleName(role).policyArn(policy));
        return Receipt.ready(binding(role, policy));
    }

    /** Everything in an attachment identifies it, so there is nothing to change. */
    @Override
    public Receipt update(Alteration<RolePolicyAttachment> alteration) {
        return Bare.ready(alteration.id());
    }

    @Override
    public Receipt delete(Removal<RolePolicyAttachment> removal) {
        Errors.unlessGone(() -> removal.aws()
                .iam()
                .detachRolePolicy(request -> request.roleName(
                                removal.id(removal.resource().role()))
                        .policyArn(removal.resource().policyArn())));
        return Bare.ready(removal.id());
    }

    @Override
    public Readiness ready(Question<RolePolicyAttachment> question) {
        return Bare.ready(question);
    }

    @Override
    public Readiness gone(Question<RolePolicyAttachment> question) {
        return Bare.ready(question);
    }

    private static Binding binding(String role, String policy) {
        return Bare.binding(role + "|" + policy);
    }
}
