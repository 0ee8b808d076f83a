package dev.landform.execute;

import java.time.Duration;

/**
 * What a run cost.
 *
 * @param calls how many calls carried out steps, retries included
 * @param polls how many calls asked whether a step was ready, retries included
 * @param retries how many of both were retries
 * @param work how long all calls took together
 */
public record Counts(int calls, int polls, int retries, Duration work) {}
