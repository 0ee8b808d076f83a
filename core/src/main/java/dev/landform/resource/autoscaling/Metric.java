package dev.landform.resource.autoscaling;

/** What a scaling policy measures. */
public enum Metric {
    /** The average CPU use of the group, in percent. */
    CPU,
    /** The requests that each target gets from the load balancer in one <em>minute</em>. */
    REQUESTS
}
