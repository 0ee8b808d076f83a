/**
 * Long lists in pages.
 *
 * <p>A list that grows by copying itself leaves ever larger arrays behind, and the default collector, G1, treats each
 * that is larger than half of its regions (half a megabyte, if the heap has one gigabyte) as an old object of its own:
 * planning ten thousand services spent a quarter of its time on that. Uses nothing but the JDK.
 */
package dev.landform.pages;
