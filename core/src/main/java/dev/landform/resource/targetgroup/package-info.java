/** Target groups and their health checks. */
package dev.landform.resource.targetgroup;
