package dev.landform.model;

import dev.landform.resource.Tags;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.immutables.value.Value;

/**
 * All that a user has said of a topology, right or wrong, in the order in which it was said.
 *
 * @param name the topology's name
 * @param region the AWS region
 * @param network the network
 * @param certificateArn the certificate for HTTPS; without one there is only HTTP
 * @param idleTimeout how long a silent connection to the load balancer lives
 * @param balancerProtection whether AWS refuses to delete the load balancer
 * @param imageEdition the word on which image names are looked up anew when it changes
 * @param timeZone the time zone of the instances
 * @param logRetentionDays how long logs are kept
 * @param sharedRole whether all services share one role
 * @param tags the tags of every resource
 * @param quotas the limits that the account has had raised
 * @param services the services
 * @param databases the databases
 * @param buckets the buckets
 * @param origins where it was said
 */
@Value.Builder
public record Intent(
        String name,
        @Value.Default.String("us-east-1") String region,
        Network network,
        Optional<String> certificateArn,
        Duration idleTimeout,
        @Value.Default.Boolean(true) boolean balancerProtection,
        @Value.Default.String("") String imageEdition,
        @Value.Default.String("UTC") String timeZone,
        @Value.Default.Int(30) int logRetentionDays,
        @Value.Default.Boolean(false) boolean sharedRole,
        Tags tags,
        SortedMap<Quota, Integer> quotas,
        List<Service> services,
        List<Database> databases,
        List<Bucket> buckets,
        Origins origins)
        implements WithIntent {

    /** Starts one. */
    public static IntentBuilder builder() {
        return new IntentBuilder();
    }

    /** Copies the collections. */
    public Intent {
        quotas = Collections.unmodifiableSortedMap(new TreeMap<>(quotas));
        services = List.copyOf(services);
        databases = List.copyOf(databases);
        buckets = List.copyOf(buckets);
    }

    /** Returns the limit that the account has, raised or not. */
    public int limit(Quota quota) {
        return quotas.getOrDefault(quota, quota.standard());
    }
}
