/**
 * What has to be asked of a region before a plan's first change, and what the answers mean: pure functions and values.
 *
 * <p>Uses {@code plan}, {@code check} and {@code resource}; asks nobody itself.
 */
package dev.landform.preflight;
