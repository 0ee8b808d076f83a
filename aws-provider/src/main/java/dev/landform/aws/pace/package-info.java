/** Lets calls to AWS through at the rates that AWS allows; knows no resources and no handlers. */
package dev.landform.aws.pace;
