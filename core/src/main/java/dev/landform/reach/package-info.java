/**
 * Who can reach whom: packets over the resources of a topology, wanted or found, with the rule or route that lets each
 * pass, and what of it was asked for.
 *
 * <p>Uses {@code resource}, {@code model}, {@code check}, {@code topology}, {@code synthesis} and {@code plan}.
 */
package dev.landform.reach;
