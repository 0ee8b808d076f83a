package dev.landform.check;

import static dev.landform.check.Say.quote;

import dev.landform.model.RuntimeSupport;
import dev.landform.model.Service;
import dev.landform.model.ServiceRuntime;
import dev.landform.model.ServiceRuntime.Kind;
import dev.landform.resource.Origin;
import dev.landform.resource.launchtemplate.Image;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The runtimes that are installed when an instance boots. */
final class RuntimeRules {

    /** When the makers stopped mending what is still on offer. Ubuntu and Amazon mend their own Python themselves. */
    private static final Map<String, String> ENDED = Map.of("NODE 18", "April 2025", "NODE 20", "April 2026");

    private RuntimeRules() {}

    static void available(Service service, Findings findings) {
        Image image = ImageRules.image(service);
        Origin origin = service.origins().of("runtime");
        for (ServiceRuntime runtime : service.runtimes()) {
            Optional<String> why = RuntimeSupport.unavailable(runtime, image);
            if (why.isPresent()) {
                List<String> versions = RuntimeSupport.versions(runtime.kind(), image);
                findings.error(
                        "runtime-unavailable",
                        Say.subject(service),
                        origin,
                        name(runtime) + " cannot be installed on the image " + ImageRules.name(image) + ".",
                        why.get() + " The boot script would fail, and with it every instance.",
                        "Write .runtime(" + call(runtime.kind(), nearest(runtime, versions)) + ")"
                                + (runtime.kind() == Kind.PYTHON
                                        ? ", take another .image(...), or use .runtime(Runtimes.docker())."
                                        : ", or use .runtime(Runtimes.docker())."));
            } else if (ENDED.containsKey(runtime.kind() + " " + runtime.version())) {
                findings.warning(
                        "runtime-end-of-life",
                        Say.subject(service),
                        origin,
                        name(runtime) + " is past the end of its life.",
                        "Its makers have mended nothing since " + ENDED.get(runtime.kind() + " " + runtime.version())
                                + ", security holes included.",
                        "Write .runtime(" + call(runtime.kind(), last(RuntimeSupport.versions(runtime.kind(), image)))
                                + ").");
            }
        }
    }

    static void twice(Service service, Findings findings) {
        Map<Kind, ServiceRuntime> seen = new EnumMap<>(Kind.class);
        for (ServiceRuntime runtime : service.runtimes()) {
            ServiceRuntime first = runtime.kind() == Kind.SCRIPT ? null : seen.putIfAbsent(runtime.kind(), runtime);
            if (first != null) {
                findings.error(
                        "runtime-twice",
                        Say.subject(service),
                        service.origins().of("runtime"),
                        first.equals(runtime)
                                ? name(runtime) + " is installed twice."
                                : name(first) + " and " + name(runtime) + " are both installed.",
                        "The command that the program is started with can mean only one of them.",
                        "Leave one .runtime(...) out; two services may have different ones.");
            }
        }
    }

    private static String nearest(ServiceRuntime runtime, List<String> versions) {
        String written = runtime.version();
        for (String version : versions) {
            if (number(version) >= number(written) && !ENDED.containsKey(runtime.kind() + " " + version)) {
                return version;
            }
        }
        return last(versions);
    }

    private static String last(List<String> versions) {
        return versions.get(versions.size() - 1);
    }

    /** Returns a number to order versions by: 3009 for 3.9. */
    private static long number(String version) {
        long number = 0;
        for (String part : version.split("\\.", 3)) {
            boolean digits =
                    !part.isEmpty() && part.length() < 4 && part.chars().allMatch(c -> c >= '0' && c <= '9');
            number = number * 1000 + (digits ? Integer.parseInt(part) : 0);
        }
        return number;
    }

    private static String name(ServiceRuntime runtime) {
        String text = runtime.version();
        boolean plain =
                text.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.' || c == '-') && text.length() < 12;
        return plain
                ? runtime.toString().strip()
                : new ServiceRuntime(runtime.kind(), "").toString().strip() + " " + quote(text);
    }

    private static String call(Kind kind, String version) {
        return switch (kind) {
            case CORRETTO -> "Runtimes.corretto(" + version + ")";
            case NODE -> "Runtimes.node(" + version + ")";
            case PYTHON -> "Runtimes.python(" + quote(version) + ")";
            case DOCKER -> "Runtimes.docker()";
            case SCRIPT -> "Runtimes.script(...)";
        };
    }
}
