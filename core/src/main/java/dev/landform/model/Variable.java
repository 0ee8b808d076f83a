package dev.landform.model;

import dev.landform.resource.Origin;

/**
 * An environment variable of a service.
 *
 * @param name its name
 * @param value its value; never a secret, since anyone who may read the launch template reads it
 * @param origin where it was said
 */
public record Variable(String name, String value, Origin origin) {}
