package dev.landform.aws;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Remembers client tokens, which moto ignores: a token that comes back gets the answer that it got before, whatever has
 * become of what was made with it, and an error if it comes back with something else. Thread-safe.
 */
final class TokenMemory {

    private final Map<String, Creation> creations = new TreeMap<>();

    /** Returns another memory that knows the same tokens. */
    TokenMemory copy() {
        TokenMemory copy = new TokenMemory();
        copy.creations.putAll(creations);
        return copy;
    }

    /** Returns the answer of the time before, or else that of the endpoint. */
    Reply answer(Wire wire, Supplier<Reply> endpoint) {
        Optional<String> token = wire.service().equals("ec2") ? wire.parameter("ClientToken") : Optional.empty();
        if (token.isEmpty()) {
            return endpoint.get();
        }
        return once(wire, token.get(), endpoint);
    }

    /** One at a time: of two that come with the same token at once, AWS carries out one. */
    private synchronized Reply once(Wire wire, String token, Supplier<Reply> endpoint) {
        SortedMap<String, String> asked = new TreeMap<>(wire.parameters());
        Creation before = creations.get(token);
        if (before != null) {
            return before.asked().equals(asked)
                    ? before.answer()
                    : Reply.error(wire.service(), 400, "IdempotentParameterMismatch", "the token is another request's");
        }
        Reply reply = endpoint.get();
        if (reply.status() == 200) {
            creations.put(token, new Creation(asked, reply));
        }
        return reply;
    }

    private record Creation(SortedMap<String, String> asked, Reply answer) {}
}
