package dev.landform.aws.type.role;

import dev.landform.aws.handler.Alteration;
import dev.landform.aws.handler.Bare;
import dev.landform.aws.handler.Creation;
import dev.landform.aws.handler.Errors;
import dev.landform.aws.handler.Handler;
import dev.landform.aws.handler.Question;
import dev.landform.aws.handler.Removal;
import dev.landform.aws.handler.Request;
import dev.landform.aws.handler.Sight;
import dev.landform.aws.handler.Words;
import dev.landform.plan.Binding;
import dev.landform.plan.Observed;
import dev.landform.provider.Readiness;
import dev.landform.provider.Receipt;
import dev.landform.resource.Ref;
import dev.landform.resource.ResourceType;
import dev.landform.resource.Text;
import dev.landform.resource.role.RolePolicy;
import java.util.ArrayList;
import java.util.List;

/** Policies written into roles; writing one replaces the one of the same name. */
public final class RolePolicyHandler implements Handler<RolePolicy> {

    @Override
    public ResourceType<RolePolicy> type() {
        return RolePolicy.TYPE;
    }

    @Override
    public List<Observed> observe(Sight sight) {
        List<Observed> found = new ArrayList<>();
        for (IamSweep.OwnedRole owned : IamSweep.roles(sight)) {
            String role = owned.detail().roleName();
            owned.detail()
                    .rolePolicyList()
                    .forEach(policy -> found.add(new Observed(
                            RolePolicy.builder()
                                    .address(owned.address().child(type() + "/" + Words.segment(policy.policyName())))
                                    .role(Ref.physical(role))
                                    .policyName(policy.policyName())
                                    .document(Text.of(
                                            IamDocuments.canonical(IamDocuments.decoded(policy.policyDocument()))))
                                    .build(),
                            binding(role, policy.policyName()),
                            Observed.Condition.ACTIVE)));
        }
        return found;
    }

    @Override
    public Receipt create(Creation<RolePolicy> creation) {
        return put(creation, creation.resource());
    }

    @Override
    public Receipt update(Alteration<RolePolicy> alteration) {
        return put(alteration, alteration.resource());
    }

    private static Receipt put(Request request, RolePolicy policy) {
        String role = request.id(policy.role());
        request.aws()
                .iam()
                .putRolePolicy(put -> put.roleName(role)
                        .policyName(policy.policyName())
                        .policyDocument(request.text(policy.document())));
        return Receipt.ready(binding(role, policy.policyName()));
    }

    @Override
    public Receipt delete(Removal<RolePolicy> removal) {
        Errors.unlessGone(() -> removal.aws()
                .iam()
                .deleteRolePolicy(request -> request.roleName(
                                removal.id(removal.resource().role()))
                        .policyName(removal.resource().policyName())));
        return Bare.ready(removal.id());
    }

    @Override
    public Readiness ready(Question<RolePolicy> question) {
        return Bare.ready(question);
    }

    @Override
    public Readiness gone(Question<RolePolicy> question) {
        return Bare.ready(question);
    }

    private static Binding binding(String role, String policy) {
        return Bare.binding(role + "|" + policy);
    }
}
