/** Route tables, their routes, and their associations with subnets on AWS. */
package dev.landform.aws.type.routetable;
