package dev.landform.provider;

import java.util.List;

/**
 * Where runs write down that they are at work on a topology, in the cloud itself. Thread-safe.
 *
 * <p>A register knows nothing of leases: it keeps small texts by topology and number, and does one thing that two
 * machines cannot both succeed in, {@link #create}. Entries are no resources: they are not observed.
 */
public interface LeaseRegister {

    /**
     * Returns the entries of a topology by generation, lowest first. May be behind by moments.
     *
     * @throws ProviderException if the cloud cannot be asked
     */
    List<LeaseEntry> read(String topology);

    /**
     * Creates an entry if there is none of that generation, and returns whether it did. Of several that try at the same
     * time, one succeeds.
     *
     * @param text at most 4000 characters, without braces
     * @throws ProviderException if it was refused for another reason, or nobody knows whether it was carried out
     */
    boolean create(String topology, long generation, String text);

    /**
     * Writes an entry anew and returns its version: one more than before, and 1 if the entry had been deleted and
     * exists again by this.
     *
     * @throws ProviderException if it was refused, or nobody knows whether it was carried out
     */
    long rewrite(String topology, long generation, String text);

    /**
     * Deletes an entry; succeeds if there is none.
     *
     * @throws ProviderException if it was refused, or nobody knows whether it was carried out
     */
    void delete(String topology, long generation);
}
