/** Generators, the provider contract and assertions. They may use all that {@code dev.landform.core} exports. */
package dev.landform.testkit;
