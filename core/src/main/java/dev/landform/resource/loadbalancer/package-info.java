/** Application load balancers. */
package dev.landform.resource.loadbalancer;
