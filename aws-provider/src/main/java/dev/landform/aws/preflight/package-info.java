/** Asks AWS what a plan depends on: a class for each subject. What AWS does not answer is said to be unanswered. */
package dev.landform.aws.preflight;
