/**
 * The language: fluent builders that record what a user says, and the topology that comes out of them.
 *
 * <p>Uses {@code model} and {@code check}. Does no I/O and plans nothing.
 */
package dev.landform.topology;
