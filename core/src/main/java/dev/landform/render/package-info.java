/**
 * Plans and outcomes as people read them.
 *
 * <p>Uses every package but the entry points.
 */
package dev.landform.render;
