/** IAM roles, their inline policies, and the managed policies attached to them. */
package dev.landform.resource.role;
