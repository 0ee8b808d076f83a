/**
 * What runs by itself in the in-memory cloud: instances, their health, instance refreshes, and the load balancing that
 * depends on them. Uses {@code world}.
 */
package dev.landform.fake.serving;
