/** VPC endpoints. */
package dev.landform.resource.vpcendpoint;
