/**
 * From what a user means to the AWS resources that it takes: a pure function, one class for each concern.
 *
 * <p>Uses {@code topology}, {@code model}, {@code resource} and {@code check}; knows nothing of plans.
 */
package dev.landform.synthesis;
