/**
 * Findings, and the rules that find mistakes in a topology before anything is planned.
 *
 * <p>Uses {@code resource} and {@code model}.
 */
package dev.landform.check;
