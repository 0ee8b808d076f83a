/** Tests of load balancers, launch templates and auto scaling. */
package dev.landform.aws.type.compute;
