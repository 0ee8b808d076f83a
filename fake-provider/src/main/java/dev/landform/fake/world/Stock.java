package dev.landform.fake.world;

/**
 * How much of a quota is used in one of the places where it is counted.
 *
 * @param place which place it is; empty for the whole region
 * @param used how much there is
 */
public record Stock(String place, long used) {}
