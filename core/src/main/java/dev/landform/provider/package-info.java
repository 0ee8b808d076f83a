/**
 * All that the author of a provider reads: observe what exists, carry out a step, say when it is ready.
 *
 * <p>Uses {@code plan} and {@code resource}; knows nothing of scheduling.
 */
package dev.landform.provider;
