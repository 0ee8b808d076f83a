package dev.landform.provider;

import dev.landform.plan.Step;

/**
 * One attempt at a step.
 *
 * @param topology the topology that owns the resource
 * @param region the region to act in
 * @param step what to do
 * @param attempt which attempt it is, from 1
 * @param bindings what the addresses in the step stand for by now
 */
public record Call(String topology, String region, Step step, int attempt, Bindings bindings) {}
