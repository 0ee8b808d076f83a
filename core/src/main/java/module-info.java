import org.jspecify.annotations.NullMarked;

/** Describe an AWS topology, plan it, and carry the plan out. */
@NullMarked
module dev.landform.core {
    requires org.slf4j;
    requires static org.immutables.value.annotations;
    requires static org.jspecify;

    exports dev.landform;
    exports dev.landform.check;
    exports dev.landform.execute;
    exports dev.landform.graph;
    exports dev.landform.lease;
    exports dev.landform.model;
    exports dev.landform.permission;
    exports dev.landform.plan;
    exports dev.landform.planning;
    exports dev.landform.preflight;
    exports dev.landform.provider;
    exports dev.landform.reach;
    exports dev.landform.render;
    exports dev.landform.resource;
    exports dev.landform.resource.autoscaling;
    exports dev.landform.resource.bucket;
    exports dev.landform.resource.database;
    exports dev.landform.resource.elasticip;
    exports dev.landform.resource.instanceprofile;
    exports dev.landform.resource.internetgateway;
    exports dev.landform.resource.launchtemplate;
    exports dev.landform.resource.listener;
    exports dev.landform.resource.loadbalancer;
    exports dev.landform.resource.loggroup;
    exports dev.landform.resource.natgateway;
    exports dev.landform.resource.role;
    exports dev.landform.resource.routetable;
    exports dev.landform.resource.secret;
    exports dev.landform.resource.securitygroup;
    exports dev.landform.resource.subnet;
    exports dev.landform.resource.targetgroup;
    exports dev.landform.resource.vpc;
    exports dev.landform.resource.vpcendpoint;
    exports dev.landform.synthesis;
    exports dev.landform.topology;
}
