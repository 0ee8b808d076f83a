/** The handlers of roles, what is in them, and instance profiles. */
package dev.landform.aws.type.iam;
