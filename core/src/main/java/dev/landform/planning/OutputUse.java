package dev.landform.planning;

import dev.landform.resource.Output;

/**
 * An output of another resource that a text of one holds.
 *
 * @param user the place of the resource that has the text
 * @param attribute the attribute that is the text
 * @param target the place of the resource whose output it is
 * @param output what is known of the output
 */
record OutputUse(int user, String attribute, int target, Output output) {}
