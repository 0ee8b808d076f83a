/** Listeners and their rules on AWS. */
package dev.landform.aws.type.listener;
