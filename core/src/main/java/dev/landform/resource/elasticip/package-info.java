/** Elastic IP addresses. */
package dev.landform.resource.elasticip;
