/** Listeners of a load balancer and their rules. */
package dev.landform.resource.listener;
