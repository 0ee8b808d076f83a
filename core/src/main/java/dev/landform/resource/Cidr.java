package dev.landform.resource;

/**
 * A block of IPv4 addresses in canonical form, for example {@code 10.0.0.0/16}.
 *
 * @param first the first address as a number, with all host bits zero
 * @param prefix how many leading bits are fixed, 0 to 32
 */
public record Cidr(long first, int prefix) implements Comparable<Cidr> {

    /** Every IPv4 address. */
    public static final Cidr ANYWHERE = new Cidr(0, 0);

    /**
     * Checks that the block is canonical.
     *
     * @throws IllegalArgumentException if the prefix is outside 0 to 32 or a host bit is set
     */
    public Cidr {
        if (prefix < 0
                || prefix > 32
                || first < 0
                || first > 0xFFFF_FFFFL
                || (first & ((1L << (32 - prefix)) - 1)) != 0) {
            throw new IllegalArgumentException("not a canonical IPv4 block: " + dotted(first) + "/" + prefix);
        }
    }

    /**
     * Reads {@code a.b.c.d/n}, clearing host bits as AWS does.
     *
     * @throws IllegalArgumentException if the text is no IPv4 block
     */
    public static Cidr parse(String text) {
        int slash = text.indexOf('/');
        String[] octets = (slash < 0 ? text : text.substring(0, slash)).split("\\.", -1);
        if (slash < 0 || octets.length != 4) {
            throw malformed(text);
        }
        long address = 0;
        for (String octet : octets) {
            address = (address << 8) | number(octet, 255, text);
        }
        int prefix = (int) number(text.substring(slash + 1), 32, text);
        return new Cidr(address & ~((1L << (32 - prefix)) - 1), prefix);
    }

    /** Returns the last address of the block. */
    public long last() {
        return first + size() - 1;
    }

    /** Returns how many addresses the block holds. */
    public long size() {
        return 1L << (32 - prefix);
    }

    /** Returns whether the blocks share an address. */
    public boolean overlaps(Cidr other) {
        return first <= other.last() && other.first <= last();
    }

    /** Returns whether every address of the other block is in this one. */
    public boolean contains(Cidr other) {
        return first <= other.first && other.last() <= last();
    }

    /**
     * Returns the n-th block of that prefix inside this one, counted from zero.
     *
     * @throws IllegalArgumentException if there is no such block
     */
    public Cidr subnet(int subnetPrefix, int n) {
        long start = first + n * (1L << (32 - subnetPrefix));
        if (subnetPrefix < prefix || start > last()) {
            throw new IllegalArgumentException(this + " has no block " + n + " of /" + subnetPrefix);
        }
        return new Cidr(start, subnetPrefix);
    }

    @Override
    public int compareTo(Cidr other) {
        int byStart = Long.compare(first, other.first);
        return byStart != 0 ? byStart : Integer.compare(prefix, other.prefix);
    }

    @Override
    public String toString() {
        return dotted(first) + '/' + prefix;
    }

    private static String dotted(long address) {
        return ((address >> 24) & 255) + "." + ((address >> 16) & 255) + "." + ((address >> 8) & 255) + "."
                + (address & 255);
    }

    private static long number(String digits, int most, String text) {
        if (digits.isEmpty() || digits.length() > 3 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw malformed(text);
        }
        int value = Integer.parseInt(digits);
        if (value > most) {
            throw malformed(text);
        }
        return value;
    }

    private static IllegalArgumentException malformed(String text) {
        return new IllegalArgumentException("'" + text + "' is no IPv4 block: write four numbers of 0 to 255 and a"
                + " prefix of 0 to 32, as in 10.0.0.0/16");
    }
}
