package dev.landform.model;

/**
 * Limits that AWS sets on an account and raises on request. The defaults are those of AWS's public quota pages (2023;
 * some have been raised since).
 */
public enum Quota {
    /** Rules of a load balancer, default rules not counted. */
    RULES_PER_LOAD_BALANCER(100),
    /** Target groups of a load balancer; AWS does not raise it. */
    TARGET_GROUPS_PER_LOAD_BALANCER(100),
    /** Inbound rules of a security group. */
    RULES_PER_SECURITY_GROUP(60),
    /** Security groups in a region. */
    SECURITY_GROUPS(2500),
    /** Auto Scaling groups in a region. */
    AUTO_SCALING_GROUPS(500),
    /** IAM roles in an account. */
    ROLES(1000),
    /** Managed policies attached to a role. */
    POLICIES_PER_ROLE(10),
    /** Elastic IP addresses in a region. */
    ELASTIC_IPS(5),
    /** Target groups in a region. */
    TARGET_GROUPS(3000);

    private final int standard;

    Quota(int standard) {
        this.standard = standard;
    }

    /** Returns the limit of a new account. */
    public int standard() {
        return standard;
    }
}
