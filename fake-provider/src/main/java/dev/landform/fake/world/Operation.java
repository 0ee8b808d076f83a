package dev.landform.fake.world;

import dev.landform.resource.Resource;
import java.util.function.BinaryOperator;

/**
 * One of the calls that changing an object takes: AWS changes some attributes with one operation and some with another.
 *
 * @param name the operation
 * @param change returns the attributes after the call, of those before and those that are wanted in the end
 * @param <R> the value class of the type
 */
public record Operation<R extends Resource>(String name, BinaryOperator<R> change) {}
