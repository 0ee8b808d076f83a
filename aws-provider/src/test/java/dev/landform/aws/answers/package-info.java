/** What AWS answered once, recorded, and answered again with something wrong in it. */
package dev.landform.aws.answers;
