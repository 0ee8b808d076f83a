package dev.landform.aws.handler;

import dev.landform.provider.ErrorClass;
import dev.landform.provider.ProviderException;
import dev.landform.resource.Address;
import dev.landform.resource.Owner;
import dev.landform.resource.Resource;
import dev.landform.resource.Tags;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The tags that say whose a resource is. What does not carry them is never touched. */
public final class Ownership {

    /** The key of the tag that names the topology. */
    public static final String TOPOLOGY = Owner.TOPOLOGY_TAG;

    /** The key of the tag that names the address. */
    public static final String ADDRESS = Owner.ADDRESS_TAG;

    private static final String OWN_PREFIX = "landform:";
    private static final String AWS_PREFIX = "aws:";

    /** Tags that belong to the user although they begin as ours do: user data finds callees by it. */
    private static final String SERVICE = "landform:service";

    private Ownership() {}

    /** Returns the tags to create a resource with. */
    public static SortedMap<String, String> tags(String topology, Resource resource) {
        SortedMap<String, String> tags =
                new TreeMap<>(resource.type().tags(resource).asMap());
        tags.put(TOPOLOGY, topology);
        tags.put(ADDRESS, resource.address().path());
        return tags;
    }

    /**
     * Returns the address among tags, if the tags say that the topology owns it.
     *
     * @throws ProviderException if they do, and what should be the address is none: anybody may edit tags
     */
    public static Optional<Address> address(String topology, Map<String, String> tags) {
        String address = tags.get(ADDRESS);
        if (!topology.equals(tags.get(TOPOLOGY)) || address == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Address.of(address));
        } catch (IllegalArgumentException e) {
            throw new ProviderException(
                    ErrorClass.INVALID,
                    "UnknownAddress",
                    "a resource of " + topology + " is tagged " + ADDRESS + "=" + address
                            + ", which is no address. Search AWS's tag editor for that tag, and write the address there"
                            + " that the resource had, or take away the tag " + TOPOLOGY
                            + " if it is none of Landform's",
                    e);
        }
    }

    /** Returns the user's tags among all: neither ours nor those that AWS adds. */
    public static Tags usersOwn(Map<String, String> tags) {
        SortedMap<String, String> own = new TreeMap<>();
        tags.forEach((key, value) -> {
            boolean ours = key.startsWith(OWN_PREFIX) && !key.equals(SERVICE);
            if (!ours && !key.startsWith(AWS_PREFIX)) {
                own.put(key, Objects.requireNonNullElse(value, ""));
            }
        });
        return Tags.copyOf(own);
    }
}
