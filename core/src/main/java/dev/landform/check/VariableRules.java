package dev.landform.check;

import static dev.landform.check.Say.quote;

import dev.landform.check.facts.SecretShapes;
import dev.landform.model.Bucket;
import dev.landform.model.Database;
import dev.landform.model.Intent;
import dev.landform.model.Mention;
import dev.landform.model.Service;
import dev.landform.model.Variable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The environment of a service's program. */
final class VariableRules {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private static final Set<String> SYSTEM =
            Set.of("BASH_ENV", "HOME", "IFS", "LD_LIBRARY_PATH", "LD_PRELOAD", "PATH", "PWD", "SHELL", "USER");

    /** Bash refuses to set these, and ends the script that tries. */
    private static final Set<String> READ_ONLY =
            Set.of("BASHOPTS", "BASH_VERSINFO", "EUID", "PPID", "SHELLOPTS", "UID");

    private static final Set<String> CREDENTIALS =
            Set.of("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AWS_PROFILE");

    private VariableRules() {}

    static void names(Service service, Findings findings) {
        Set<String> seen = new HashSet<>();
        for (Variable variable : service.variables()) {
            String name = variable.name();
            if (!NAME.matcher(name).matches()) {
                findings.error(
                        "variable-name",
                        Say.subject(service),
                        variable.origin(),
                        quote(name) + " cannot be the name of an environment variable.",
                        "A name has letters, digits and underscores, and does not start with a digit.",
                        "Write .environment(" + quote(repaired(name)) + ", ...).");
            } else if (READ_ONLY.contains(name)) {
                findings.error(
                        "variable-of-bash",
                        Say.subject(service),
                        variable.origin(),
                        "The variable " + name + " belongs to bash.",
                        "It is read-only there: the boot script that tries to set it ends.",
                        "Give it another name, for example .environment(" + quote("APP_" + name) + ", ...).");
            } else if (SYSTEM.contains(name)) {
                findings.warning(
                        "variable-of-system",
                        Say.subject(service),
                        variable.origin(),
                        "The variable " + name + " means something to Linux itself.",
                        "The program and whatever it starts find other commands, libraries or files with it.",
                        "Give it another name, for example .environment(" + quote("APP_" + name) + ", ...).");
            }
            if (!seen.add(name)) {
                findings.error(
                        "variable-twice",
                        Say.subject(service),
                        variable.origin(),
                        "The variable " + quote(name) + " is set twice.",
                        "Only one value can be the program's.",
                        "Leave one .environment(" + quote(name) + ", ...) out.");
            }
        }
    }

    static void values(Service service, Findings findings) {
        for (Variable variable : service.variables()) {
            String flaw = flaw(variable.value());
            if (!flaw.isEmpty()) {
                findings.error(
                        "variable-value",
                        Say.subject(service),
                        variable.origin(),
                        "The value of " + quote(variable.name()) + " " + flaw + ".",
                        "The environment is a file with one variable on each line, which Docker and systemd both read:"
                                + " they do not agree on what this means.",
                        "Write it in Base64, or put it into a bucket that the service may read.");
            }
        }
    }

    private static String flaw(String value) {
        if (value.isEmpty()) {
            return "";
        }
        char first = value.charAt(0);
        if (first == ' ' || first == '\t' || first == '"' || first == '\'') {
            return "begins with a blank or a quote";
        }
        char last = value.charAt(value.length() - 1);
        if (last == ' ' || last == '\t') {
            return "ends with a blank";
        }
        if (value.indexOf('\\') >= 0) {
            return "has a backslash";
        }
        if (value.chars().anyMatch(c -> (c < ' ' && c != '\t') || c == 0x7F)) {
            return "has a line break or another control character";
        }
        return value.codePoints().anyMatch(VariableRules::isNoCharacter) ? "has something that is no character" : "";
    }

    /** Halves of pairs, what Unicode will never use, and the byte order mark. */
    private static boolean isNoCharacter(int c) {
        return (c >= 0xD800 && c <= 0xDFFF) || c == 0xFEFF || (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE;
    }

    static void secrets(Service service, Findings findings) {
        for (Variable variable : service.variables()) {
            String name = variable.name();
            if (SecretShapes.holdsKey(variable.value()) || CREDENTIALS.contains(name)) {
                findings.error(
                        "secret-in-environment",
                        Say.subject(service),
                        variable.origin(),
                        "The variable " + quote(name) + " holds a key, or takes the place of the role's.",
                        "It is written into user data, which is no secret: whoever may describe launch templates reads"
                                + " it. Instances have a role, whose keys AWS changes every few hours.",
                        "Leave it out, and give the role the right with .managedPolicy(...) or, for buckets and"
                                + " databases, with .readableFrom(...) and .accessibleFrom(...).");
            } else if (SecretShapes.isSecretName(name)
                    && !variable.value().isBlank()
                    && !variable.value().startsWith("arn:")) {
                findings.warning(
                        "password-in-environment",
                        Say.subject(service),
                        variable.origin(),
                        "The variable " + quote(name) + " seems to hold a secret.",
                        "It is written into user data, which is no secret: whoever may describe launch templates reads"
                                + " it.",
                        "Keep the value in Secrets Manager and pass its name, as in .environment("
                                + quote(brief(name) + "_ARN") + ", ...); a database's is passed by itself.");
            }
        }
    }

    private static String brief(String name) {
        return name.length() > 24 ? name.substring(0, 24) : name;
    }

    /** Landform sets variables of its own, for the port and for all that a service may use. */
    static void derived(Intent intent, Findings findings) {
        Map<String, Map<String, String>> meanings = new HashMap<>();
        for (Service service : intent.services()) {
            for (Variable variable : service.variables()) {
                meanings.computeIfAbsent(service.name(), name -> new HashMap<>())
                        .put(variable.name(), "");
            }
        }
        if (meanings.isEmpty()) {
            return;
        }
        for (Service service : intent.services()) {
            String url = Names.variable(service.name()) + "_URL";
            for (Mention caller : service.callers()) {
                mean(meanings, caller.name(), url, "the address of " + Say.subject(service));
            }
        }
        for (Database database : intent.databases()) {
            String secret = Names.variable(database.name()) + "_SECRET";
            for (Mention accessor : database.accessors()) {
                mean(meanings, accessor.name(), secret, "the ARN of the secret of " + Say.subject(database));
            }
        }
        for (Bucket bucket : intent.buckets()) {
            String name = Names.variable(bucket.name()) + "_BUCKET";
            String meaning = "the name of " + Say.subject(bucket);
            bucket.readers().forEach(reader -> mean(meanings, reader.name(), name, meaning));
            bucket.writers().forEach(writer -> mean(meanings, writer.name(), name, meaning));
        }
        for (Service service : intent.services()) {
            mean(meanings, service.name(), "PORT", "the port that the program has to listen on");
            clashes(service, meanings.getOrDefault(service.name(), Map.of()), findings);
        }
    }

    private static void mean(
            Map<String, Map<String, String>> meanings, String service, String variable, String meaning) {
        Map<String, String> own = meanings.get(service);
        if (own != null) {
            own.replace(variable, meaning);
        }
    }

    private static void clashes(Service service, Map<String, String> meanings, Findings findings) {
        for (Variable variable : service.variables()) {
            String meaning = meanings.getOrDefault(variable.name(), "");
            if (!meaning.isEmpty()) {
                findings.error(
                        "variable-derived",
                        Say.subject(service),
                        variable.origin(),
                        "The variable " + variable.name() + " is set by Landform.",
                        "It holds " + meaning + ".",
                        variable.name().equals("PORT")
                                ? "Leave it out; .port(...) is where the port is said."
                                : "Leave it out, or give yours another name: .environment("
                                        + quote("MY_" + brief(variable.name())) + ", ...).");
            }
        }
    }

    private static String repaired(String name) {
        String repaired = Names.variable(name);
        if (repaired.length() > 40) {
            repaired = repaired.substring(0, 40);
        }
        return repaired.isEmpty() || Character.isDigit(repaired.charAt(0)) ? "APP_" + repaired : repaired;
    }
}
