/**
 * What goes into a plan and what comes out: snapshot, steps, edges, reasons, forecast. Values only.
 *
 * <p>Uses {@code resource} and {@code check}.
 */
package dev.landform.plan;
