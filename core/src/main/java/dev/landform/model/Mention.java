package dev.landform.model;

import dev.landform.resource.Origin;

/**
 * A name that a user wrote to mean another element, which may or may not exist.
 *
 * @param name the name as written
 * @param origin where it was written
 */
public record Mention(String name, Origin origin) {}
