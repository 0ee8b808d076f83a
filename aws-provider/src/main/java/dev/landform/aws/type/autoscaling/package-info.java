/** Auto Scaling groups and their scaling policies on AWS. */
package dev.landform.aws.type.autoscaling;
