/** RDS database instances and their subnet groups. */
package dev.landform.resource.database;
