package dev.landform.permission;

import dev.landform.plan.Delete;
import dev.landform.plan.Update;
import dev.landform.resource.securitygroup.SecurityGroup;
import dev.landform.resource.securitygroup.SecurityGroupRule;
import dev.landform.resource.vpc.Vpc;

/** What security groups and their rules take. AWS checks rules on their group; Service Authorization Reference, EC2. */
final class SecurityGroupAsks {

    private SecurityGroupAsks() {}

    /** AWS gives every new group a rule that lets all traffic out. */
    static final class OfGroup extends Ec2Asks<SecurityGroup> {
        OfGroup() {
            super("CreateSecurityGroup", "DeleteSecurityGroup");
        }

        @Override
        void parents(SecurityGroup wanted, String action, Asking ask) {
            ask.on(action, Vpc.TYPE, wanted.vpc());
        }

        @Override
        public void ready(SecurityGroup wanted, Asking ask) {
            if (wanted.openEgress()) {
                ask.ofLeftovers().self("ec2:AuthorizeSecurityGroupEgress");
            } else {
                ask.self("ec2:RevokeSecurityGroupEgress");
            }
        }

        @Override
        public void update(SecurityGroup before, SecurityGroup wanted, Update step, Asking ask) {
            if (Asks.changes(step, "openEgress")) {
                ask.self(wanted.openEgress() ? "ec2:AuthorizeSecurityGroupEgress" : "ec2:RevokeSecurityGroupEgress");
            }
            super.update(before, wanted, step, ask);
        }
    }

    static final class OfRule implements Asks<SecurityGroupRule> {
        @Override
        public void create(SecurityGroupRule wanted, Asking ask) {
            Ec2Asks.created(ask, "AuthorizeSecurityGroupIngress");
            ask.on("ec2:AuthorizeSecurityGroupIngress", SecurityGroup.TYPE, wanted.group());
        }

        @Override
        public void update(SecurityGroupRule before, SecurityGroupRule wanted, Update step, Asking ask) {
            String modify = "ec2:ModifySecurityGroupRules";
            ask.self(modify).on(modify, SecurityGroup.TYPE, wanted.group());
        }

        @Override
        public void delete(SecurityGroupRule found, Delete step, Asking ask) {
            ask.on("ec2:RevokeSecurityGroupIngress", SecurityGroup.TYPE, found.group());
        }
    }
}
