/** Internet gateways. */
package dev.landform.resource.internetgateway;
