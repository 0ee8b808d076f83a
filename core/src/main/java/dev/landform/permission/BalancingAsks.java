package dev.landform.permission;

import dev.landform.plan.Delete;
import dev.landform.plan.Update;
import dev.landform.resource.Resource;
import dev.landform.resource.listener.Listener;
import dev.landform.resource.listener.ListenerRule;
import dev.landform.resource.loadbalancer.LoadBalancer;
import dev.landform.resource.targetgroup.TargetGroup;

/** What load balancing takes: Service Authorization Reference, AWS Elastic Load Balancing V2. */
final class BalancingAsks {

    private static final String ADD = "elasticloadbalancing:AddTags";
    private static final String REMOVE = "elasticloadbalancing:RemoveTags";

    private BalancingAsks() {}

    private static void tagged(Asking ask, String operation) {
        ask.implied().with("elasticloadbalancing:CreateAction", operation).created(ADD);
    }

    private static void tags(Resource before, Resource wanted, Asking ask) {
        ask.tags(before.type().tags(before), wanted.type().tags(wanted), ADD, REMOVE);
    }

    /**
     * The attributes are no parameters of the creation. In the course of it AWS looks at the account's network
     * attributes, at which nothing else here does. Network interfaces outlive it.
     */
    static final class OfBalancer implements Asks<LoadBalancer> {
        private static final String ATTRIBUTES = "elasticloadbalancing:ModifyLoadBalancerAttributes";

        @Override
        public void create(LoadBalancer wanted, Asking ask) {
            ask.created("elasticloadbalancing:CreateLoadBalancer");
            tagged(ask, "CreateLoadBalancer");
            ask.implied().any("ec2:DescribeAccountAttributes");
            ServiceLinkedRole.LOAD_BALANCING.make(ask);
        }

        @Override
        public void ready(LoadBalancer wanted, Asking ask) {
            ask.self(ATTRIBUTES);
        }

        @Override
        public void update(LoadBalancer before, LoadBalancer wanted, Update step, Asking ask) {
            if (Asks.changes(step, "subnets")) {
                ask.self("elasticloadbalancing:SetSubnets");
                ready(wanted, ask);
            }
            if (Asks.changes(step, "securityGroups")) {
                ask.self("elasticloadbalancing:SetSecurityGroups");
            }
            if (Asks.changes(step, "deletionProtection", "idleTimeout")) {
                ask.self(ATTRIBUTES);
            }
            tags(before, wanted, ask);
        }

        @Override
        public void delete(LoadBalancer found, Delete step, Asking ask) {
            if (found.deletionProtection()) {
                ask.self(ATTRIBUTES);
            }
            ask.self("elasticloadbalancing:DeleteLoadBalancer").any("ec2:DescribeNetworkInterfaces");
        }
    }

    static final class OfTargetGroup implements Asks<TargetGroup> {
        private static final String ATTRIBUTES = "elasticloadbalancing:ModifyTargetGroupAttributes";

        @Override
        public void create(TargetGroup wanted, Asking ask) {
            ask.created("elasticloadbalancing:CreateTargetGroup");
            tagged(ask, "CreateTargetGroup");
        }

        @Override
        public void ready(TargetGroup wanted, Asking ask) {
            ask.self(ATTRIBUTES);
        }

        /** The delay is noted in a tag as well. */
        @Override
        public void update(TargetGroup before, TargetGroup wanted, Update step, Asking ask) {
            if (Asks.changes(step, "healthCheck")) {
                ask.self("elasticloadbalancing:ModifyTargetGroup");
            }
            if (Asks.changes(step, "deregistrationDelay")) {
                ask.self(ATTRIBUTES, ADD);
            }
            tags(before, wanted, ask);
        }

        @Override
        public void delete(TargetGroup found, Delete step, Asking ask) {
            ask.self("elasticloadbalancing:DeleteTargetGroup");
        }
    }

    /** AWS checks the creation on the load balancer. One that another run left is made what it shall be. */
    static final class OfListener implements Asks<Listener> {
        private static final String MODIFY = "elasticloadbalancing:ModifyListener";

        @Override
        public void create(Listener wanted, Asking ask) {
            ask.on("elasticloadbalancing:CreateListener", LoadBalancer.TYPE, wanted.loadBalancer());
            tagged(ask, "CreateListener");
        }

        @Override
        public void ready(Listener wanted, Asking ask) {
            ask.ofLeftovers().self(MODIFY);
        }

        @Override
        public void update(Listener before, Listener wanted, Update step, Asking ask) {
            if (step.phase() != Update.Phase.WHOLE
                    || Asks.changes(step, "certificateArn", "redirectToHttps", "forward")) {
                ask.self(MODIFY);
            }
            if (step.phase() != Update.Phase.PREPARE) {
                tags(before, wanted, ask);
            }
        }

        @Override
        public void delete(Listener found, Delete step, Asking ask) {
            ask.self("elasticloadbalancing:DeleteListener");
        }
    }

    /** AWS checks the creation on the listener. One that another run left is made what it shall be. */
    static final class OfRule implements Asks<ListenerRule> {
        private static final String MODIFY = "elasticloadbalancing:ModifyRule";

        @Override
        public void create(ListenerRule wanted, Asking ask) {
            ask.on("elasticloadbalancing:CreateRule", Listener.TYPE, wanted.listener());
            tagged(ask, "CreateRule");
        }

        @Override
        public void ready(ListenerRule wanted, Asking ask) {
            ask.ofLeftovers().self(MODIFY);
        }

        @Override
        public void update(ListenerRule before, ListenerRule wanted, Update step, Asking ask) {
            if (step.phase() != Update.Phase.WHOLE || Asks.changes(step, "paths", "forward")) {
                ask.self(MODIFY);
            }
            if (step.phase() != Update.Phase.PREPARE) {
                if (Asks.changes(step, "priority")) {
                    ask.self("elasticloadbalancing:SetRulePriorities");
                }
                tags(before, wanted, ask);
            }
        }

        @Override
        public void delete(ListenerRule found, Delete step, Asking ask) {
            ask.self("elasticloadbalancing:DeleteRule");
        }
    }
}
