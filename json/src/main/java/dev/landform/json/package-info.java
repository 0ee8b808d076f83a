/**
 * Plans as JSON. Start at {@link dev.landform.json.PlanJson}; the schema is in {@code docs/plan-json.md}.
 *
 * <p>Each {@code Form} is one way to write a kind of value, to read it, and to say what it looks like.
 */
package dev.landform.json;
