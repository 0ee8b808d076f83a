package dev.landform.resource;

import java.util.List;

/**
 * Something that only one resource can hold at a time, such as a block of addresses in a VPC or a rule priority.
 *
 * <p>A resource that claims what another still holds can only be created once the other is gone.
 *
 * @param kind what sort of thing is held, for example {@code cidr}
 * @param within the resources among which it is unique
 * @param first the first number claimed
 * @param last the last number claimed, at least {@code first}
 */
public record Claim(String kind, List<Ref<?>> within, long first, long last) {

    /** Claims one number. */
    public static Claim number(String kind, Ref<?> within, long number) {
        return new Claim(kind, List.of(within), number, number);
    }

    /** Claims a block of addresses. */
    public static Claim block(Ref<?> within, Cidr block) {
        return new Claim("cidr", List.of(within), block.first(), block.last());
    }
}
