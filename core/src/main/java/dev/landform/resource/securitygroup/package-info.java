/** Security groups and their rules. */
package dev.landform.resource.securitygroup;
