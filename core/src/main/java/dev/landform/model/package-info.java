/**
 * What a user can say of a topology, as plain values that may still be wrong, and the words to say it with.
 *
 * <p>Uses {@code resource} for shared values only.
 */
package dev.landform.model;
