package dev.landform.resource;

/**
 * Something that is only known once a resource exists, such as its ARN.
 *
 * @param name the name by which a {@link Text} asks for it
 * @param known the milestone from which on it is known
 * @param volatileOnUpdate whether an update of the resource changes it
 */
public record Output(String name, Milestone known, boolean volatileOnUpdate) {}
