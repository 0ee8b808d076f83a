/** RDS databases and their subnet groups on AWS. */
package dev.landform.aws.type.database;
