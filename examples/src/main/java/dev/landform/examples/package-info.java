/** Main programs to run and to learn from. */
@NullMarked
package dev.landform.examples;

import org.jspecify.annotations.NullMarked;
