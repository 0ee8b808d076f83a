/**
 * The resource model: addresses, references, descriptors, and the graph of desired AWS resources.
 *
 * <p>Each AWS type lives in a package of its own below this one. Uses nothing but the JDK and {@code graph}.
 */
package dev.landform.resource;
