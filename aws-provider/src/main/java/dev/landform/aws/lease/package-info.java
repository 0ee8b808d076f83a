/** Keeps the register of leases in Systems Manager. */
package dev.landform.aws.lease;
