package dev.landform.planning;

import dev.landform.resource.Attribute;
import dev.landform.resource.Change;
import dev.landform.resource.Naming;
import dev.landform.resource.Ref;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceGraph;
import dev.landform.resource.ResourceType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Optional;

/**
 * Derives physical names: what people recognise, cut to the length that AWS allows, and a hash of all that forces a
 * replacement. A replacement therefore has another name than what it replaces, and no counter is kept anywhere.
 */
final class Names {

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int HASH_LENGTH = 8;
    private static final int BITS_PER_LETTER = 5;
    private static final int PAGE = 256;
    private static final long UNKNOWN = 0;

    private final Wanted wanted;
    private final ResourceGraph desired;
    private final String account;
    private final MessageDigest digest;
    /** The hash of what each resource is, as a number: a text for each would be two objects. */
    private final long[][] identities;

    Names(Wanted wanted, String account) {
        this.wanted = wanted;
        this.desired = wanted.graph();
        this.account = account;
        this.identities = new long[desired.size() / PAGE + 1][];
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    /** Returns the name of the resource at that place, if resources of its type have one. */
    Optional<String> of(int place) {
        ResourceType<?> type = wanted.typeAt(place);
        Optional<String> explicit = type.explicitName(wanted.at(place));
        return explicit.isPresent() ? explicit : type.naming().map(naming -> derived(place, naming));
    }

    private String derived(int place, Naming naming) {
        long hash = hash(letters(identity(place)) + '\n' + scope(naming));
        String stem = stem(wanted.at(place));
        int room = naming.maxLength() - HASH_LENGTH - 1;
        String cut = stem.length() > room ? stem.substring(0, room) : stem;
        while (cut.endsWith("-")) {
            cut = cut.substring(0, cut.length() - 1);
        }
        return cut + "-" + letters(hash);
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

    private long identity(int place) {
        int page = place / PAGE;
        if (identities[page] == null) {
            identities[page] = new long[PAGE];
        }
        if (identities[page][place % PAGE] == UNKNOWN) {
            identities[page][place % PAGE] = hash(identityText(place));
        }
        return identities[page][place % PAGE];
    }

    private String identityText(int place) {
        Resource resource = wanted.at(place);
        StringBuilder text = new StringBuilder(desired.topology()).append('\n').append(resource.address());
        int reference = 0;
        for (Attribute<?> attribute : wanted.typeAt(place).attributes()) {
            boolean refers = attribute.target().isPresent();
            if (attribute.change() == Change.REPLACE || attribute.replacedWithTarget()) {
                text.append('\n').append(attribute.name()).append('=');
                if (refers) {
                    targets(place, reference, attribute, text);
                } else {
                    text.append(attribute.of(resource));
                }
            }
            reference += refers ? 1 : 0;
        }
        return text.toString();
    }

    private void targets(int place, int reference, Attribute<?> attribute, StringBuilder text) {
        int number = wanted.wires().begin(place, reference);
        for (Ref<?> ref : attribute.refs(wanted.at(place))) {
            int target = wanted.wires().target(number++);
            text.append(target == Wires.OUTSIDE ? ref : letters(identity(target)))
                    .append(' ');
        }
    }

    private long hash(String text) {
        byte[] bytes = digest.digest(text.getBytes(StandardCharsets.UTF_8));
        long hash = 0;
        for (int i = 0; i < HASH_LENGTH; i++) {
            hash = (hash << BITS_PER_LETTER) | (bytes[i] & 31);
        }
        return hash;
    }

    private static String letters(long hash) {
        StringBuilder letters = new StringBuilder(HASH_LENGTH);
        for (int i = HASH_LENGTH - 1; i >= 0; i--) {
            letters.append(ALPHABET.charAt((int) (hash >> (i * BITS_PER_LETTER)) & 31));
        }
        return letters.toString();
    }
}
