package dev.landform.provider;

import java.time.Duration;

/**
 * What one entry of a {@link LeaseRegister} says.
 *
 * @param generation its number, from 1
 * @param version how often it was written since it was created, from 1
 * @param text what was written last
 * @param age how long ago that was, by the cloud's own clock alone; never more than it really is by more than a second
 */
public record LeaseEntry(long generation, long version, String text, Duration age) {}
