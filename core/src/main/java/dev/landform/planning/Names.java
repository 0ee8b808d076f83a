package dev.landform.planning;

import dev.landform.resource.Address;
import dev.landform.resource.Attribute;
import dev.landform.resource.Change;
import dev.landform.resource.Naming;
import dev.landform.resource.Ref;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceGraph;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Derives physical names: what people recognise, cut to the length that AWS allows, and a hash of all that forces a
 * replacement. A replacement therefore has another name than what it replaces, and no counter is kept anywhere.
 */
final class Names {

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int HASH_LENGTH = 8;

    private final ResourceGraph desired;
    private final String account;
    private final MessageDigest digest;
    private final Map<Address, String> identities = new HashMap<>();

    Names(ResourceGraph desired, String account) {
        this.desired = desired;
        this.account = account;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    /** Returns the name of a resource, if resources of its type have one. */
    Optional<String> of(Resource resource) {
        Optional<String> explicit = resource.type().explicitName(resource);
        return explicit.isPresent() ? explicit : resource.type().naming().map(naming -> derived(resource, naming));
    }

    private String derived(Resource resource, Naming naming) {
        String hash = hash(identity(resource.address()) + '\n' + scope(naming));
        String stem = stem(resource);
        int room = naming.maxLength() - HASH_LENGTH - 1;
        String cut = stem.length() > room ? stem.substring(0, room) : stem;
        while (cut.endsWith("-")) {
            cut = cut.substring(0, cut.length() - 1);
        }
        return cut + "-" + hash;
    }

    private String scope(Naming naming) {
        return switch (naming.scope()) {
            case REGION -> "";
            case ACCOUNT -> desired.region();
            case PARTITION -> desired.region() + '\n' + account;
        };
    }

    /** The topology and the words of the address that are not the type's own: {@code tryiton-python}. */
    private String stem(Resource resource) {
        StringBuilder stem = new StringBuilder(desired.topology());
        String path = resource.address().path();
        int start = path.indexOf('/') + 1;
        while (start <= path.length()) {
            int slash = path.indexOf('/', start);
            int end = slash < 0 ? path.length() : slash;
            String segment = path.substring(start, end);
            if (!resource.type().name().endsWith(segment)) {
                stem.append('-').append(segment);
            }
            start = end + 1;
        }
        return plain(stem.toString().toLowerCase(Locale.ROOT));
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean allowed = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            if (allowed) {
                plain.append(c);
            } else if (plain.length() > 0 && plain.charAt(plain.length() - 1) != '-') {
                plain.append('-');
            }
        }
        return plain.toString();
    }

    private String identity(Address address) {
        String known = identities.get(address);
        if (known != null) {
            return known;
        }
        Optional<Resource> resource = desired.find(address);
        String identity = resource.isEmpty() ? address.path() : hash(identityText(resource.orElseThrow()));
        identities.put(address, identity);
        return identity;
    }

    private String identityText(Resource resource) {
        StringBuilder text = new StringBuilder(desired.topology()).append('\n').append(resource.address());
        for (Attribute<?> attribute : resource.type().attributes()) {
            if (attribute.change() != Change.REPLACE && !attribute.replacedWithTarget()) {
                continue;
            }
            text.append('\n').append(attribute.name()).append('=');
            if (attribute.target().isPresent()) {
                for (Ref<?> ref : attribute.refs(resource)) {
                    text.append(ref instanceof Ref.To<?> to ? identity(to.target()) : ref)
                            .append(' ');
                }
            } else {
                text.append(attribute.of(resource));
            }
        }
        return text.toString();
    }

    private String hash(String text) {
        byte[] bytes = digest.digest(text.getBytes(StandardCharsets.UTF_8));
        StringBuilder hash = new StringBuilder(HASH_LENGTH);
        for (int i = 0; i < HASH_LENGTH; i++) {
            hash.append(ALPHABET.charAt(bytes[i] & 31));
        }
        return hash.toString();
    }
}
