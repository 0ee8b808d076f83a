package dev.landform.resource;

import java.util.Locale;

/**
 * What shows whose a resource is: the tags are the proof, names and paths make looking and permissions cheap.
 *
 * @param topology the name of the topology that owns it
 */
public record Owner(String topology) {

    /** The key of the tag that names the topology. */
    public static final String TOPOLOGY_TAG = "landform:topology";

    /** The key of the tag that names the address. */
    public static final String ADDRESS_TAG = "landform:address";

    /** Returns how every name begins that is derived for the topology, {@code my-shop-} for {@code My Shop}. */
    public String nameStart() {
        String plain = topology.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return (plain.startsWith("-") ? plain.substring(1) : plain).replaceFirst("-*$", "-");
    }

    /** Returns the path of the topology's roles and instance profiles, {@code /landform/shop/}. */
    public String path() {
        return "/landform/" + topology + "/";
    }

    /** Returns the path of the parameters that say who works on the topology, {@code /landform/lease/shop}. */
    public String leasePath() {
        return "/landform/lease/" + topology;
    }

    /** Returns how the names of the topology's log groups begin, {@code /shop/}. */
    public String logPrefix() {
        return "/" + topology + "/";
    }
}
