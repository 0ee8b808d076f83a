package dev.landform.plan;

import dev.landform.resource.Address;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a plan may do that it does not do by itself.
 *
 * @param deleteAllData whether every database, bucket and secret may be deleted or replaced
 * @param expendable the addresses of those that may
 * @param keepLastCopy whether a final snapshot is taken of what is deleted
 */
public record PlanOptions(boolean deleteAllData, SortedSet<Address> expendable, boolean keepLastCopy) {

    /** Copies the addresses. */
    public PlanOptions {
        expendable = Collections.unmodifiableSortedSet(new TreeSet<>(expendable));
    }

    /** Returns the default: data is never deleted. */
    public static PlanOptions standard() {
        return new PlanOptions(false, new TreeSet<>(), true);
    }

    /** Returns options that let data be deleted, all of it, without a final snapshot. */
    public static PlanOptions deletingData() {
        return new PlanOptions(true, new TreeSet<>(), false);
    }

    /** Returns these options, and that the resource at that address may be deleted or replaced with its data. */
    public PlanOptions expending(Address address) {
        SortedSet<Address> more = new TreeSet<>(expendable);
        more.add(address);
        return new PlanOptions(deleteAllData, more, keepLastCopy);
    }

    /** Returns whether the resource at an address may be deleted or replaced although it holds data. */
    public boolean mayDelete(Address address) {
        return deleteAllData || expendable.contains(address);
    }
}
