/**
 * The state of the in-memory cloud and what every call does to it, worked from descriptors: ids, names, claims,
 * references, quotas, time.
 *
 * <p>Knows no resource type by itself; what is special about one is a {@link dev.landform.fake.world.Behaviour}.
 */
package dev.landform.fake.world;
