/**
 * Carries plans out: a pure scheduling state machine, and two drivers that run it on a real and on a virtual clock.
 *
 * <p>Uses {@code provider}, {@code plan}, {@code resource} and {@code check}; decides nothing but time.
 */
package dev.landform.execute;
