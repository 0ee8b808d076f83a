package dev.landform.aws.answers;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.landform.plan.Binding;
import dev.landform.provider.Observation;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceGraph;
import dev.landform.resource.launchtemplate.LaunchTemplate;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Keeps a {@link Tape} in a file. */
final class Tapes {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Tapes() {}

    static void write(Path file, Tape tape) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            MAPPER.writeValue(out, tape);
        }
    }

    static Tape read() {
        try (InputStream in = new GZIPInputStream(Tapes.class.getResourceAsStream("tape.json.gz"))) {
            return MAPPER.readValue(in, Tape.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns what to look for when that is wanted. */
    static Observation observation(ResourceGraph wanted) {
        SortedSet<String> types = new TreeSet<>();
        for (Resource resource : wanted.resources()) {
            if (resource instanceof LaunchTemplate template) {
                types.add(template.instanceType());
            }
        }
        return new Observation(wanted.topology(), wanted.region(), types);
    }

    /** Returns what is known of a resource after a step: what was known before too, unless it is another one. */
    static Binding more(@Nullable Binding before, Binding after) {
        SortedMap<String, String> outputs = new TreeMap<>();
        if (before != null && before.id().equals(after.id())) {
            outputs.putAll(before.outputs());
        }
        outputs.putAll(after.outputs());
        return new Binding(after.id(), outputs);
    }
}
