/** Secrets and what is written into them. */
package dev.landform.resource.secret;
