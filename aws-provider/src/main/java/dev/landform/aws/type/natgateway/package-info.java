/** NAT gateways on AWS. */
package dev.landform.aws.type.natgateway;
