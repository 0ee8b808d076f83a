/** Virtual private clouds. */
package dev.landform.resource.vpc;
