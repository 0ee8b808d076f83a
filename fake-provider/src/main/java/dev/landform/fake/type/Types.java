package dev.landform.fake.type;

import dev.landform.fake.serving.Serving;
import dev.landform.fake.world.Behaviour;
import dev.landform.resource.ResourceType;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which types are special: a plain list. */
public final class Types {

    private final DbInstances databases = new DbInstances();
    private final Buckets buckets = new Buckets();
    private final Secrets secrets = new Secrets();
    private final SortedMap<String, Behaviour<?>> special = new TreeMap<>();

    /** Makes the behaviours of all types that need one; those that serve traffic come later. */
    public Types() {
        add(List.of(
                new Vpcs(),
                new Subnets(),
                new InternetGateways(),
                new NatGateways(),
                new Routes(),
                new RouteTableAssociations(),
                new VpcEndpoints(),
                new SecurityGroups(),
                new SecurityGroupRules(),
                new RolePolicies(),
                new DbSubnetGroups(),
                databases,
                secrets,
                new SecretAttachments(),
                buckets,
                new LogGroups()));
    }

    /** Adds what runs by itself. */
    public void add(Serving serving) {
        add(serving.behaviours());
    }

    /** Becomes what the other ones are. */
    public void take(Types other) {
        databases.take(other.databases);
        buckets.take(other.buckets);
        secrets.take(other.secrets);
    }

    /** Returns what is special about a type. */
    public Optional<Behaviour<?>> of(ResourceType<?> type) {
        return Optional.ofNullable(special.get(type.name()));
    }

    /** Returns the final snapshots of deleted databases. */
    public SortedSet<String> snapshots() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(databases.snapshots()));
    }

    /** Puts an object into a bucket. */
    public void putObject(String bucket) {
        buckets.putObject(bucket);
    }

    private void add(List<Behaviour<?>> behaviours) {
        behaviours.forEach(behaviour -> special.put(behaviour.type().name(), behaviour));
    }
}
