/**
 * The in-memory cloud. It implements the provider's interface and may use all that {@code dev.landform.core} exports.
 */
package dev.landform.fake;
