/**
 * All that the author of a provider reads: observe what exists, answer a plan's questions, carry out a step, say when it is ready.
 *
 * <p>Uses {@code preflight}, {@code plan} and {@code resource}; knows nothing of scheduling.
 */
package dev.landform.provider;
