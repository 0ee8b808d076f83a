/** Tests of the code's shape: which package may use which, where time comes from, and how large things may grow. */
package dev.landform.architecture;
