/** Route tables, their routes, and their associations with subnets. */
package dev.landform.resource.routetable;
