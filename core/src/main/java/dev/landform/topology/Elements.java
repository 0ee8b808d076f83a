package dev.landform.topology;

import dev.landform.check.Finding;
import dev.landform.check.FindingsException;
import java.util.List;

/**
 * What can be said at any point of a chain: name the next element, or end. Programs never name this type, nor those
 * that extend it.
 *
 * <p>Builders record and do nothing else. They are not thread-safe.
 */
public abstract sealed class Elements permits TopologyBuilder, ServiceBuilder, DatabaseBuilder, BucketBuilder {

    final Draft draft;

    Elements(Draft draft) {
        this.draft = draft;
    }

    /**
     * Adds a service: a group of instances that runs one program, behind the load balancer unless other services are
     * its only callers. All by itself it is an Amazon Linux instance of type t3.micro, two of them at most times and
     * four at the most, that answers everything the load balancer gets on port 8080.
     */
    public ServiceBuilder service(String name) {
        return draft.service(name);
    }

    /** Adds a MySQL database in the private subnets, with its password in Secrets Manager. */
    public DatabaseBuilder database(String name) {
        return draft.database(name);
    }

    /** Adds an S3 bucket, encrypted and closed to the public. */
    public BucketBuilder bucket(String name) {
        return draft.bucket(name);
    }

    /**
     * Returns the topology.
     *
     * @throws FindingsException with every finding, if one of them is an error
     */
    public Topology build() {
        return Topology.of(draft.intent());
    }

    /** Returns what there is to say about the topology so far, errors included, without failing. */
    public List<Finding> check() {
        return Topology.check(draft.intent());
    }
}
