/** Auto Scaling groups and their scaling policies. */
package dev.landform.resource.autoscaling;
