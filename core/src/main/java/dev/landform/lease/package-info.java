/**
 * Has one run at a time work on a topology: who holds it, for how long, and how it passes to the next.
 *
 * <p>Uses {@code provider} and {@code check}; knows neither plans nor clocks.
 */
package dev.landform.lease;
