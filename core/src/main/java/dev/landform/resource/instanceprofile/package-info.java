/** Instance profiles. */
package dev.landform.resource.instanceprofile;
