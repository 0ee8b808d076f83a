/**
 * What has to hold at every point while a plan is carried out, also if the run ends there for good. The same for every
 * provider; uses {@code dev.landform.core} only.
 */
package dev.landform.testkit.safety;
