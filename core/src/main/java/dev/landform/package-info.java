/**
 * The entry points: plan a topology on a provider, and carry the plan out.
 *
 * <p>May use every other package; no other package uses this one.
 */
package dev.landform;
