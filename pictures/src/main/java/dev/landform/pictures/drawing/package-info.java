/**
 * Drawings of boxes, lines and labels, and the files made from them. Knows nothing of what is drawn.
 */
@NullMarked
package dev.landform.pictures.drawing;

import org.jspecify.annotations.NullMarked;
