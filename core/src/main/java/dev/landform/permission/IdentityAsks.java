package dev.landform.permission;

import dev.landform.plan.Delete;
import dev.landform.plan.Update;
import dev.landform.resource.Ref;
import dev.landform.resource.instanceprofile.InstanceProfile;
import dev.landform.resource.role.Role;
import dev.landform.resource.role.RolePolicy;
import dev.landform.resource.role.RolePolicyAttachment;

/** What roles and instance profiles take: Service Authorization Reference, AWS Identity and Access Management. */
final class IdentityAsks {

    static final String PASS_ROLE = "iam:PassRole";
    static final String TO_SERVICE = "iam:PassedToService";

    private IdentityAsks() {}

    /** A role's ARN is asked for until it is one. */
    static final class OfRole implements Asks<Role> {
        @Override
        public void create(Role wanted, Asking ask) {
            ask.created("iam:CreateRole");
            ask.implied().created("iam:TagRole");
        }

        @Override
        public void ready(Role wanted, Asking ask) {
            ask.self("iam:GetRole");
        }

        @Override
        public void update(Role before, Role wanted, Update step, Asking ask) {
            if (Asks.changes(step, "trustedService")) {
                ask.self("iam:UpdateAssumeRolePolicy");
            }
            ask.tags(before.tags(), wanted.tags(), "iam:TagRole", "iam:UntagRole");
        }

        @Override
        public void delete(Role found, Delete step, Asking ask) {
            ask.self("iam:DeleteRole");
        }
    }

    static final class OfAttachment implements Asks<RolePolicyAttachment> {
        private static final String POLICY = "iam:PolicyARN";

        @Override
        public void create(RolePolicyAttachment wanted, Asking ask) {
            ask.with(POLICY, wanted.policyArn()).on("iam:AttachRolePolicy", Role.TYPE, wanted.role());
        }

        @Override
        public void update(RolePolicyAttachment before, RolePolicyAttachment wanted, Update step, Asking ask) {
            // Everything in an attachment identifies it.
        }

        @Override
        public void delete(RolePolicyAttachment found, Delete step, Asking ask) {
            ask.with(POLICY, found.policyArn()).on("iam:DetachRolePolicy", Role.TYPE, found.role());
        }
    }

    static final class OfPolicy implements Asks<RolePolicy> {
        @Override
        public void create(RolePolicy wanted, Asking ask) {
            ask.on("iam:PutRolePolicy", Role.TYPE, wanted.role());
        }

        @Override
        public void update(RolePolicy before, RolePolicy wanted, Update step, Asking ask) {
            create(wanted, ask);
        }

        @Override
        public void delete(RolePolicy found, Delete step, Asking ask) {
            ask.on("iam:DeleteRolePolicy", Role.TYPE, found.role());
        }
    }

    /** A profile holds one role at most, and putting one in means passing it to EC2. */
    static final class OfProfile implements Asks<InstanceProfile> {
        private static final String LOOK = "iam:GetInstanceProfile";

        @Override
        public void create(InstanceProfile wanted, Asking ask) {
            ask.created("iam:CreateInstanceProfile");
            ask.implied().created("iam:TagInstanceProfile");
            hold(wanted.role(), ask);
        }

        @Override
        public void ready(InstanceProfile wanted, Asking ask) {
            ask.self(LOOK);
        }

        @Override
        public void update(InstanceProfile before, InstanceProfile wanted, Update step, Asking ask) {
            if (Asks.changes(step, "role")) {
                ask.self(LOOK);
                takeOut(before, ask);
                hold(wanted.role(), ask);
            }
            ask.tags(before.tags(), wanted.tags(), "iam:TagInstanceProfile", "iam:UntagInstanceProfile");
        }

        @Override
        public void delete(InstanceProfile found, Delete step, Asking ask) {
            ask.self(LOOK);
            takeOut(found, ask);
            ask.self("iam:DeleteInstanceProfile");
        }

        private static void hold(Ref<Role> role, Asking ask) {
            ask.self("iam:AddRoleToInstanceProfile");
            ask.implied().with(TO_SERVICE, "ec2.amazonaws.com").on(PASS_ROLE, Role.TYPE, role);
        }

        /** A provider writes {@code none} where a profile holds no role. */
        private static void takeOut(InstanceProfile profile, Asking ask) {
            if (!profile.role().equals(Ref.physical("none"))) {
                ask.self("iam:RemoveRoleFromInstanceProfile");
            }
        }
    }
}
