/**
 * Topologies, plans and runs as pictures: SVG, PNG and Mermaid text, and all of it as one HTML report.
 *
 * <p>Reads the values of core; draws without any other program or library.
 */
@NullMarked
package dev.landform.pictures;

import org.jspecify.annotations.NullMarked;
