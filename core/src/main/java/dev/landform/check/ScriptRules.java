package dev.landform.check;

import static dev.landform.check.Say.quote;

import dev.landform.check.facts.SecretShapes;
import dev.landform.model.Service;
import dev.landform.model.ServiceRuntime;
import dev.landform.resource.Origin;
import dev.landform.resource.launchtemplate.Image;
import dev.landform.resource.launchtemplate.Image.Distribution;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The user's own boot scripts. */
final class ScriptRules {

    /** EC2 takes 16 KiB of user data; Landform's own part takes some of it. */
    private static final int MOST_BYTES = 12 * 1024;

    private static final Pattern SHELL = Pattern.compile("#! ?(/usr)?/bin/(env )?(bash|sh)\\b.*", Pattern.DOTALL);
    private static final Pattern AMAZON_EXTRAS = Pattern.compile("\\bamazon-linux-extras\\b");
    private static final Pattern APT = Pattern.compile("(?m)(^|[;&|]|\\bsudo)\\s*(apt|apt-get)\\s");
    private static final Pattern DNF = Pattern.compile("(?m)(^|[;&|]|\\bsudo)\\s*(dnf|yum)\\s");
    private static final Pattern VERSIONED_PIP = Pattern.compile("\\bpython3\\.[0-9]{1,2}-pip\\b");

    private ScriptRules() {}

    private static Stream<String> scripts(Service service) {
        return service.runtimes().stream()
                .filter(runtime -> runtime.kind() == ServiceRuntime.Kind.SCRIPT)
                .map(ServiceRuntime::version);
    }

    private static Origin origin(Service service) {
        return service.origins().of(service.origins().said("userData") ? "userData" : "runtime");
    }

    static void size(Service service, Findings findings) {
        int bytes = scripts(service).mapToInt(ScriptRules::utf8Length).sum();
        if (bytes > MOST_BYTES) {
            findings.error(
                    "script-too-long",
                    Say.subject(service),
                    origin(service),
                    "The service's own boot scripts have " + bytes + " bytes.",
                    "EC2 takes 16,384 bytes of user data, and runtimes, agents and environment need some 4,000 of them.",
                    "Put the script into a bucket that the service may read, and keep in .userData(...) only what fetches"
                            + " and runs it.");
        }
    }

    static void shape(Service service, Findings findings) {
        scripts(service).forEach(script -> shape(service, script, findings));
    }

    private static void shape(Service service, String script, Findings findings) {
        if (script.isBlank()) {
            findings.warning(
                    "script-empty",
                    Say.subject(service),
                    origin(service),
                    "The boot script is empty.",
                    "It does nothing; perhaps the file that it was read from was empty or missing.",
                    "Leave .userData(...) out, or give it a script.");
        } else if (script.startsWith("#cloud-config")
                || script.startsWith("MIME-Version:")
                || (script.startsWith("#!") && !SHELL.matcher(script).matches())) {
            findings.error(
                    "script-not-bash",
                    Say.subject(service),
                    origin(service),
                    "The boot script is not for bash: it starts with "
                            + quote(script.lines().findFirst().orElse(""))
                            + ".",
                    "It becomes a part of Landform's own script, so bash runs it, whatever its first line says.",
                    "Write shell commands; from them any program can be called, as in .userData(\"python3 - <<'END' ...\").");
        }
        if (script.indexOf('\r') >= 0) {
            findings.error(
                    "script-line-ends",
                    Say.subject(service),
                    origin(service),
                    "The boot script has line ends of Windows.",
                    "bash takes the carriage return for a part of each command: \"apt-get\\r\" is not found.",
                    "Write .userData(script.replace(\"\\r\\n\", \"\\n\")).");
        }
    }

    static void packages(Service service, Findings findings) {
        Image image = ImageRules.image(service);
        boolean amazon = image.distribution() == Distribution.AMAZON_LINUX;
        scripts(service)
                .forEach(script -> wrongPackages(script, image, amazon)
                        .ifPresent(found -> findings.warning(
                                "script-packages",
                                Say.subject(service),
                                origin(service),
                                "The boot script uses " + found.what() + ", which " + ImageRules.name(image)
                                        + " does not have.",
                                found.why() + " The instance boots all the same, with the program missing.",
                                found.fix())));
    }

    private record WrongPackages(String what, String why, String fix) {}

    private static Optional<WrongPackages> wrongPackages(String script, Image image, boolean amazon) {
        if (amazon && AMAZON_EXTRAS.matcher(script).find()) {
            return Optional.of(new WrongPackages(
                    "amazon-linux-extras",
                    "It went with Amazon Linux 2.",
                    "Write dnf install -y with the package's own name in its place."));
        }
        if (amazon && APT.matcher(script).find()) {
            return Optional.of(new WrongPackages(
                    "apt",
                    "Amazon Linux installs packages with dnf.",
                    "Write dnf install -y in its place, or .image(Images.ubuntu2204())."));
        }
        if (!amazon && DNF.matcher(script).find()) {
            return Optional.of(new WrongPackages(
                    "dnf or yum",
                    "Ubuntu installs packages with apt-get.",
                    "Write apt-get install -y in its place, or .image(Images.amazonLinux2023())."));
        }
        if (!amazon && VERSIONED_PIP.matcher(script).find()) {
            return Optional.of(new WrongPackages(
                    "a package python3.x-pip",
                    "Ubuntu's package is python3-pip, for every version of Python.",
                    "Write .runtime(Runtimes.python(" + quote("ubuntu-24.04".equals(image.name()) ? "3.12" : "3.10")
                            + ")), which brings pip."));
        }
        return Optional.empty();
    }

    static void secrets(Service service, Findings findings) {
        List<String> scripts = scripts(service).toList();
        if (scripts.stream().anyMatch(SecretShapes::holdsKey)) {
            findings.error(
                    "secret-in-user-data",
                    Say.subject(service),
                    origin(service),
                    "The boot script holds a secret key.",
                    "User data is no secret: whoever may describe launch templates or log in to an instance reads it, for"
                            + " as long as a version exists. Change the key now, it is in your source too.",
                    "Instances have a role: give it the right with .managedPolicy(...), and leave the key out.");
        } else if (scripts.stream().anyMatch(SecretShapes::setsPassword)) {
            findings.warning(
                    "password-in-user-data",
                    Say.subject(service),
                    origin(service),
                    "The boot script seems to hold a password.",
                    "User data is no secret: whoever may describe launch templates or log in to an instance reads it.",
                    "Keep it in Secrets Manager and let the script ask for it: a database's secret is there already,"
                            + " its ARN in the environment.");
        }
    }

    private static int utf8Length(String text) {
        int bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return bytes;
    }
}
