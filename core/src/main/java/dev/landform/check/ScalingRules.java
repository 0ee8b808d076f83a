package dev.landform.check;

import static dev.landform.check.Say.quote;

import dev.landform.model.Service;
import dev.landform.model.Serving;
import dev.landform.resource.Origin;
import java.time.Duration;
import java.util.Locale;

/** Scaling policies, and the times that go with instances that come and leave. */
final class ScalingRules {

    private static final Duration LONGEST = Duration.ofHours(1);

    /** The load balancer asks every 15 seconds, and two good answers make an instance healthy. */
    private static final Duration JUDGEMENT = Duration.ofSeconds(30);

    private ScalingRules() {}

    static void cpu(Service service, Findings findings) {
        if (service.cpuTarget().isEmpty()) {
            return;
        }
        double target = service.cpuTarget().get();
        Origin origin = service.origins().of("scaleOnCpu");
        if (!(target >= 1 && target <= 100)) {
            findings.error(
                    "cpu-target",
                    Say.subject(service),
                    origin,
                    "CPU use cannot be kept near " + number(target) + " percent.",
                    "It is the average over all instances, between 1 and 100 percent.",
                    "Write .scaleOnCpu(60).");
        } else if (target > 90) {
            findings.warning(
                    "cpu-target-high",
                    Say.subject(service),
                    origin,
                    "Instances are added only when all of them are " + number(target) + " percent busy.",
                    "A new one takes minutes to help; meanwhile there is next to nothing left for the rest.",
                    "Write .scaleOnCpu(60).");
        }
        if (service.gpu().isPresent()) {
            findings.warning(
                    "cpu-on-gpu",
                    Say.subject(service),
                    origin,
                    "A GPU service scales on its CPU use.",
                    "The GPU does the work: it can be at its limit while the CPU idles, and then nothing is added.",
                    Serving.isBalanced(service)
                            ? "Write .scaleOnRequests(10), with what one instance can answer per second."
                            : "Write .scaleOnRequests(10), with what one instance can answer per second, and give it"
                                    + " a path that can be counted: .route(" + quote(ownPath(service)) + ").");
        }
    }

    static void requests(Service service, Findings findings) {
        if (service.requestTarget().isEmpty()) {
            return;
        }
        double target = service.requestTarget().get();
        Origin origin = service.origins().of("scaleOnRequests");
        if (!(target > 0) || Double.isInfinite(target)) {
            findings.error(
                    "request-target",
                    Say.subject(service),
                    origin,
                    "Each instance shall get " + number(target) + " requests per second.",
                    "The target is how many one instance can answer, so it is a number above zero.",
                    "Write .scaleOnRequests(10).");
        } else if (target > 1000) {
            findings.warning(
                    "request-target-high",
                    Say.subject(service),
                    origin,
                    "Each instance shall get " + number(target) + " requests per second.",
                    "That is a lot for one instance. AWS counts per minute; if this is AWS's number, one second has a"
                            + " sixtieth of it.",
                    "Write .scaleOnRequests(" + number(Math.max(1, Math.rint(target / 60)))
                            + ") if it was per minute.");
        }
        if (!Serving.isBalanced(service)) {
            findings.error(
                    "requests-not-counted",
                    Say.subject(service),
                    origin,
                    "Nobody counts the requests that this service shall scale on.",
                    "The metric, ALBRequestCountPerTarget, is the load balancer's. The service has no path there, so its"
                            + " requests do not pass it.",
                    "Add .route(" + quote(ownPath(service)) + ") and let callers use it, or write .scaleOnCpu(60).");
        }
    }

    static void warmup(Service service, Findings findings) {
        if (service.warmup().isEmpty()) {
            return;
        }
        Duration warmup = service.warmup().get();
        Origin origin = service.origins().of("warmup");
        if (warmup.isNegative() || warmup.isZero() || warmup.compareTo(LONGEST) > 0 || !Times.isWhole(warmup)) {
            findings.error(
                    "warmup",
                    Say.subject(service),
                    origin,
                    "The warm-up cannot be " + Times.text(warmup) + ".",
                    "It is a time in whole seconds, up to an hour, in which a new instance boots and is not judged;"
                            + " without it new instances are replaced before they answer.",
                    "Write .warmup(Duration.ofSeconds(120)).");
        } else if (warmup.compareTo(JUDGEMENT) < 0 && Serving.isBalanced(service)) {
            findings.warning(
                    "warmup-short",
                    Say.subject(service),
                    origin,
                    "The warm-up of " + Times.text(warmup) + " is over before an instance can be healthy.",
                    "The load balancer asks every 15 seconds and wants two good answers. An instance that boots until"
                            + " then weighs down the average that scaling goes by.",
                    "Write .warmup(Duration.ofSeconds(120)), or as long as the program takes to start.");
        }
    }

    static void draining(Service service, Findings findings) {
        if (service.draining().isEmpty()) {
            return;
        }
        Duration draining = service.draining().get();
        if (draining.isNegative() || draining.compareTo(LONGEST) > 0 || !Times.isWhole(draining)) {
            findings.error(
                    "draining",
                    Say.subject(service),
                    service.origins().of("draining"),
                    "A leaving instance cannot keep its requests for " + Times.text(draining) + ".",
                    "AWS takes whole seconds, from 0 to 3600.",
                    "Write .draining(Duration.ofSeconds(30)).");
        } else if (!Serving.isBalanced(service)) {
            findings.warning(
                    "draining-unused",
                    Say.subject(service),
                    service.origins().of("draining"),
                    "Nobody waits for the open requests of a leaving instance.",
                    "The load balancer does that, for services with a path on it; this one has none.",
                    "Leave .draining(...) out, or add .route(" + quote(ownPath(service)) + ").");
        }
    }

    private static String ownPath(Service service) {
        return "/" + Names.repaired(service.name(), Names.LONGEST_ELEMENT, "web") + "/*";
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? String.valueOf((long) value)
                : String.format(Locale.ROOT, "%.3g", value);
    }
}
