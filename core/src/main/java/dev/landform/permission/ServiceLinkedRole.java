package dev.landform.permission;

/**
 * The roles that AWS makes for a service when an account uses it for the first time: each service's guide, "Using
 * service-linked roles".
 */
enum ServiceLinkedRole {
    /** Made with the first group. */
    AUTO_SCALING("autoscaling.amazonaws.com", "AWSServiceRoleForAutoScaling"),
    /** Made with the first load balancer. */
    LOAD_BALANCING("elasticloadbalancing.amazonaws.com", "AWSServiceRoleForElasticLoadBalancing"),
    /** Made with the first subnet group or database. */
    RDS("rds.amazonaws.com", "AWSServiceRoleForRDS");

    private final String service;
    private final String role;

    ServiceLinkedRole(String service, String role) {
        this.service = service;
        this.role = role;
    }

    void make(Asking ask) {
        ask.implied()
                .with("iam:AWSServiceName", service)
                .named("iam:CreateServiceLinkedRole", Arns.IAM + "role/aws-service-role/" + service + "/" + role);
    }
}
