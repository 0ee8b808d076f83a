/**
 * What is known of AWS without asking it: regions, instance types, reserved words, what a secret looks like.
 *
 * <p>Uses nothing. Not exported.
 */
package dev.landform.check.facts;
