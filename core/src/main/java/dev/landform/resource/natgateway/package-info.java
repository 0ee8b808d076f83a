/** NAT gateways. */
package dev.landform.resource.natgateway;
