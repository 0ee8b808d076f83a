package dev.landform.resource;

/**
 * Names one resource within a topology, for ever: {@code service/python/launch-template}.
 *
 * <p>Segments are separated by slashes and hold lower-case letters, digits, {@code .}, {@code _} and {@code -}.
 * Addresses order by their text. The address is written to AWS as the tag {@code landform:address} and is how a later
 * run recognises the resource.
 *
 * @param path the segments, joined by slashes
 */
public record Address(String path) implements Comparable<Address> {

    /**
     * Checks the path.
     *
     * @throws IllegalArgumentException if the path is empty, has an empty segment, or a character that is not allowed
     */
    public Address {
        boolean segmentEmpty = true;
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '/') {
                require(!segmentEmpty, path);
                segmentEmpty = true;
            } else {
                require(allowed(c), path);
                segmentEmpty = false;
            }
        }
        require(!segmentEmpty, path);
    }

    /** Returns the address of that path; equal to the constructor and shorter to read. */
    public static Address of(String path) {
        return new Address(path);
    }

    /** Returns this address with one or more further segments. */
    public Address child(String segments) {
        return new Address(path + '/' + segments);
    }

    // Written out because planning asks for these a million times, and a record's own take several times as long.
    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof Address address && path.equals(address.path));
    }

    @Override
    public int hashCode() {
        return path.hashCode();
    }

    @Override
    public int compareTo(Address other) {
        return path.compareTo(other.path);
    }

    @Override
    public String toString() {
        return path;
    }

    private static boolean allowed(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_';
    }

    private static void require(boolean condition, String path) {
        if (!condition) {
            throw new IllegalArgumentException("'" + path
                    + "' is no address: write segments of a-z, 0-9, '.', '_' and '-', joined by single slashes");
        }
    }
}
