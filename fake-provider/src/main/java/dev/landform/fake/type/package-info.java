/** What the in-memory cloud checks and does for one resource type only. Uses {@code world} and {@code serving}. */
package dev.landform.fake.type;
