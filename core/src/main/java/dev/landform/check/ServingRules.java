package dev.landform.check;

import static dev.landform.check.Say.quote;

import dev.landform.model.Service;
import dev.landform.model.Serving;
import java.util.ArrayList;
import java.util.List;

/** Who calls a service, and what follows from that. */
final class ServingRules {

    private ServingRules() {}

    static void everywhere(Service service, Findings findings) {
        if (Serving.isByDefault(service)) {
            findings.notice(
                    "served-everywhere",
                    Say.subject(service),
                    service.origins().element(),
                    "The service answers every request that no other path matches.",
                    "Nothing says who calls it, so it is taken for the one behind the load balancer.",
                    "Write .route(\"/*\") to say so, .calledBy(...) if only other services call it, or .worker() if"
                            + " nobody does.");
        }
    }

    static void worker(Service service, Findings findings) {
        if (!service.worker()) {
            return;
        }
        if (!service.paths().isEmpty()) {
            String path = service.paths().get(0).pattern();
            findings.error(
                    "worker-with-path",
                    Say.subject(service),
                    service.origins().of("route"),
                    "A worker has the path " + quote(path) + ".",
                    ".worker() says that nobody calls the service, .route(...) that the load balancer does.",
                    "Leave out .worker() or .route(" + quote(path) + ").");
        }
        if (!service.callers().isEmpty()) {
            String caller = service.callers().get(0).name();
            findings.error(
                    "worker-with-caller",
                    Say.subject(service),
                    service.origins().of("calledBy"),
                    "A worker is called by " + quote(caller) + ".",
                    ".worker() says that nobody calls the service, .calledBy(...) who does.",
                    "Leave out .worker() or .calledBy(" + quote(caller) + ").");
        }
    }

    static void unusedHealthPath(Service service, Findings findings) {
        if (service.origins().said("health") && !Serving.isBalanced(service)) {
            findings.warning(
                    "health-unused",
                    Say.subject(service),
                    service.origins().of("health"),
                    "Nobody asks for the health path " + quote(service.healthPath()) + ".",
                    "The load balancer does, of services with a path. Of this one EC2 only knows whether its machines"
                            + " run.",
                    "Leave .health(...) out, or add .route(" + quote("/" + safe(service) + "/*") + ").");
        }
    }

    static void port(Service service, Findings findings) {
        int port = service.port();
        if (port < 1 || port > 65_535) {
            findings.error(
                    "port-range",
                    Say.subject(service),
                    service.origins().of("port"),
                    "There is no port " + port + ".",
                    "Ports go from 1 to 65535.",
                    "Write .port(8080), or the port that the program really listens on.");
        } else if (port == 22) {
            findings.error(
                    "port-taken",
                    Say.subject(service),
                    service.origins().of("port"),
                    "Port 22 is taken on the instances.",
                    "The SSH server of the image listens there, though no group lets anybody in. For a shell there is"
                            + " Session Manager.",
                    "Write .port(8080), and let the program listen there.");
        } else if (port < 1024) {
            findings.warning(
                    "port-privileged",
                    Say.subject(service),
                    service.origins().of("port"),
                    "The program has to run as root to listen on port " + port + ".",
                    "Linux keeps the ports below 1024 for root. Clients call the load balancer on 80 and 443 whatever"
                            + " the program's port is.",
                    "Write .port(8080), and let the program listen there.");
        }
    }

    static void healthPath(Service service, Findings findings) {
        String path = service.healthPath();
        List<String> flaws = new ArrayList<>();
        if (!path.startsWith("/")) {
            flaws.add("does not start with a slash");
        }
        if (path.length() > 1024) {
            flaws.add("has " + path.length() + " characters");
        }
        if (path.chars().anyMatch(c -> c <= ' ' || c >= 0x7F)) {
            flaws.add("has a character that a URL cannot have");
        }
        if (!flaws.isEmpty()) {
            findings.error(
                    "health-path",
                    Say.subject(service),
                    service.origins().of("health"),
                    "The health path " + quote(path) + " " + Say.list(flaws) + ".",
                    "The load balancer asks each instance for it by itself: a path of up to 1024 characters, without"
                            + " host, port or blanks.",
                    "Write .health(" + quote(repaired(path)) + ").");
        }
    }

    private static String repaired(String path) {
        int scheme = path.indexOf("://");
        int start = scheme < 0 ? 0 : Math.max(path.indexOf('/', scheme + 3), 0);
        StringBuilder clean = new StringBuilder("/");
        for (char c : path.substring(start).toCharArray()) {
            if (c > ' ' && c < 0x7F && !(c == '/' && clean.length() == 1) && clean.length() < 40) {
                clean.append(c);
            }
        }
        return scheme >= 0 && start == 0 ? "/" : clean.toString();
    }

    private static String safe(Service service) {
        return Names.repaired(service.name(), Names.LONGEST_ELEMENT, "web");
    }
}
