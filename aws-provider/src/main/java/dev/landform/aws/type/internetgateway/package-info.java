/** Internet gateways on AWS. */
package dev.landform.aws.type.internetgateway;
