/**
 * Directed graphs and what can be computed on them.
 *
 * <p>Knows nothing of resources; nodes are numbers. Uses nothing but the JDK.
 */
package dev.landform.graph;
