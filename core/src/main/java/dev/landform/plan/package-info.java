/**
 * The planner: a pure function from what is wanted and what is there to ordered steps.
 *
 * <p>Uses {@code resource}, {@code graph} and {@code check}; knows nothing of providers or of time.
 */
package dev.landform.plan;
