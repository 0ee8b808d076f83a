package dev.landform.synthesis;

import dev.landform.resource.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes a service's environment where its program finds it, however that is started.
 *
 * <p>The one source is {@code /etc/landform/environment}, a line {@code NAME=value} for each variable, without quotes:
 * {@code docker run --env-file} and systemd's {@code EnvironmentFile=} read such a line alike. Login shells read it
 * line by line. All units inherit it from an environment generator, which systemd asks when it starts or reloads; a
 * {@code DefaultEnvironment=} would need escapes, and those for {@code %} differ between systemd's versions.
 */
final class EnvironmentFile {

    /** Bash refuses to set these, and would end the script that tries. */
    private static final List<String> READ_ONLY =
            List.of("BASHOPTS", "BASH_VERSINFO", "EUID", "PPID", "SHELLOPTS", "UID");

    private static final String DERIVED = """
            cat >/etc/profile.d/landform.sh <<'LANDFORM'
            while IFS= read -r landform_line; do
              export "${landform_line?}"
            done </etc/landform/environment
            unset landform_line
            LANDFORM
            cat >/etc/systemd/system-environment-generators/50-landform <<'LANDFORM'
            #!/bin/sh
            exec cat /etc/landform/environment
            LANDFORM
            chmod 755 /etc/systemd/system-environment-generators/50-landform
            systemctl daemon-reload
            """;

    private EnvironmentFile() {}

    static void write(Boot boot, BootScript script) {
        script.step("writing the environment");
        script.add("mkdir -p /etc/landform /etc/systemd/system-environment-generators\n");
        script.beginFile("/etc/landform/environment");
        for (Map.Entry<String, Text> variable : variables(boot).entrySet()) {
            Optional<String> refusal = refusal(variable.getKey(), variable.getValue());
            if (refusal.isPresent()) {
                throw new IllegalArgumentException(refusal.get());
            }
            script.add(variable.getKey()).add("=").add(variable.getValue()).add("\n");
        }
        script.endFile().add(DERIVED);
    }

    /**
     * Returns why a variable cannot be written, or nothing if it can.
     *
     * <p>Refused is what Docker and systemd would read differently, or not at all: a value that begins with a quote,
     * begins or ends with a blank, or has a backslash, a control character or half a character.
     */
    static Optional<String> refusal(String name, Text value) {
        if (!isName(name)) {
            return Optional.of("'" + name + "' is no name of an environment variable:"
                    + " write letters, digits and _, and no digit first");
        }
        if (READ_ONLY.contains(name)) {
            return Optional.of("'" + name + "' belongs to bash, which does not let it be set: choose another name");
        }
        List<Text.Part> parts = value.parts();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) instanceof Text.Literal literal) {
                String wrong = wrong(literal.value(), i == 0, i == parts.size() - 1);
                if (wrong != null) {
                    return Optional.of("The value of " + name + " " + wrong
                            + ", which Docker and systemd read differently in an environment file:"
                            + " encode the value, for example in base64");
                }
            }
        }
        return Optional.empty();
    }

    private static SortedMap<String, Text> variables(Boot boot) {
        SortedMap<String, Text> variables = new TreeMap<>(boot.environment());
        variables.putIfAbsent("PORT", Text.of(String.valueOf(boot.port())));
        boot.peers()
                .forEach((peer, port) -> variables.putIfAbsent(
                        PeerDiscovery.variable(peer), Text.of(PeerDiscovery.url(boot.topology(), peer, port))));
        return variables;
    }

    private static @Nullable String wrong(String value, boolean first, boolean last) {
        if (first && (isBlank(value.charAt(0)) || value.charAt(0) == '\'' || value.charAt(0) == '"')) {
            return "begins with a blank or a quote";
        }
        if (last && isBlank(value.charAt(value.length() - 1))) {
            return "ends with a blank";
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\') {
                return "has a backslash";
            }
            if ((c < ' ' && c != '\t') || c == 0x7f) {
                return "has a line break or another control character";
            }
            if (c >= 0xd800) {
                int codePoint = value.codePointAt(i);
                if (isNoCharacter(codePoint)) {
                    return "has something that is no character";
                }
                i += Character.charCount(codePoint) - 1;
            }
        }
        return null;
    }

    /** What systemd takes for invalid UTF-8: halves of pairs, noncharacters, and the byte order mark. */
    private static boolean isNoCharacter(int codePoint) {
        return (codePoint >= 0xd800 && codePoint <= 0xdfff)
                || codePoint == 0xfeff
                || (codePoint >= 0xfdd0 && codePoint <= 0xfdef)
                || (codePoint & 0xfffe) == 0xfffe;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    private static boolean isName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_';
            if (!letter && (i == 0 || c < '0' || c > '9')) {
                return false;
            }
        }
        return !name.isEmpty();
    }
}
