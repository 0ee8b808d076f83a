/**
 * What a plan may do: the IAM policies that allow what carrying it out asks AWS for, and nothing else. Pure functions
 * and values; the one place that knows which actions a step takes.
 *
 * <p>Uses {@code preflight}, {@code plan} and {@code resource}; calls nobody.
 */
package dev.landform.permission;
