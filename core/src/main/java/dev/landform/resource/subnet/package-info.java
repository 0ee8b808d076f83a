/** Subnets. */
package dev.landform.resource.subnet;
