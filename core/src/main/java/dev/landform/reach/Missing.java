package dev.landform.reach;

import dev.landform.resource.Address;

/**
 * What a packet would have needed.
 *
 * @param gate the gate that is closed
 * @param at what would have the say
 * @param words what is missing, as a sentence
 */
record Missing(Gate gate, Address at, String words) {}
