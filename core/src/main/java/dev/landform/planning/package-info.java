/**
 * The planner: a pure function from what is wanted and what is there to a plan, one class for each decision.
 *
 * <p>Uses {@code plan}, {@code resource}, {@code graph} and {@code check}; knows nothing of providers or of time.
 */
package dev.landform.planning;
