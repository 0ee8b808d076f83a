/** Launch templates and the images that they name. */
package dev.landform.resource.launchtemplate;
