package dev.landform.model;

/**
 * How many instances a service has.
 *
 * @param min the fewest; zero lets the service sleep
 * @param desired how many to start with
 * @param max the most
 */
public record Capacity(int min, int desired, int max) {
    @Override
    public String toString() {
        return "min " + min + ", desired " + desired + ", max " + max;
    }
}
