/** CloudWatch log groups. */
package dev.landform.resource.loggroup;
