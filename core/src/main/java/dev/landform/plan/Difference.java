package dev.landform.plan;

import dev.landform.resource.Change;

/**
 * One attribute that is not as it shall be.
 *
 * @param attribute the attribute's name
 * @param before its value as found; for references a sorted list of addresses, or of ids that belong to no address
 * @param after its value as wanted
 * @param change what the change takes
 */
public record Difference(String attribute, Object before, Object after, Change change) {}
