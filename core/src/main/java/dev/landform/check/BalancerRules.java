package dev.landform.check;

import static dev.landform.check.Say.quote;

import dev.landform.check.facts.Regions;
import dev.landform.model.Intent;
import dev.landform.model.Serving;
import dev.landform.resource.Origin;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The load balancer as a whole. */
final class BalancerRules {

    private static final Pattern CERTIFICATE =
            Pattern.compile("arn:aws[a-z-]*:acm:([a-z0-9-]+):[0-9]{12}:certificate/[A-Za-z0-9-]+");

    private static final Duration LONGEST_IDLE = Duration.ofSeconds(4000);

    private BalancerRules() {}

    static void certificate(Intent intent, Findings findings) {
        if (intent.certificateArn().isEmpty()) {
            return;
        }
        String arn = intent.certificateArn().get();
        Origin origin = intent.origins().of("https");
        String region = Regions.isWellFormed(intent.region()) ? intent.region() : "us-east-1";
        String example = "Write .https(\"arn:aws:acm:" + region + ":123456789012:certificate/...\") with the ARN of a"
                + " certificate of " + region + ".";
        Matcher matcher = CERTIFICATE.matcher(arn);
        if (!matcher.matches()) {
            findings.error(
                    "certificate-malformed",
                    "load-balancer",
                    origin,
                    quote(arn) + " is not the ARN of an ACM certificate.",
                    "HTTPS needs a certificate of AWS Certificate Manager, by its whole ARN.",
                    example);
        } else if (!matcher.group(1).equals(intent.region())) {
            findings.error(
                    "certificate-elsewhere",
                    "load-balancer",
                    origin,
                    "The certificate is of the region " + matcher.group(1) + ", and the load balancer of " + region
                            + ".",
                    "A load balancer takes certificates of its own region only; us-east-1 is the place for CloudFront"
                            + " alone.",
                    "Request the certificate in " + region + " too, free of charge. " + example);
        }
        if (!Serving.hasBalancer(intent)) {
            findings.warning(
                    "certificate-unused",
                    "load-balancer",
                    origin,
                    "There is a certificate, but no load balancer to use it.",
                    "No service has a path: all of them have callers or are workers.",
                    "Add .route(\"/*\") to the service that browsers call, or leave .https(...) out.");
        }
    }

    static void plainHttp(Intent intent, Findings findings) {
        if (intent.certificateArn().isEmpty() && Serving.hasBalancer(intent)) {
            findings.notice(
                    "plain-http",
                    "load-balancer",
                    intent.origins().element(),
                    "The load balancer speaks HTTP only.",
                    "Anyone on the way can read and change the traffic, passwords and cookies included.",
                    "Add .https(\"arn:aws:acm:...\") with a certificate of ACM; HTTP is then redirected.");
        }
    }

    static void idleTimeout(Intent intent, Findings findings) {
        Duration timeout = intent.idleTimeout();
        boolean inRange = timeout.compareTo(Duration.ofSeconds(1)) >= 0 && timeout.compareTo(LONGEST_IDLE) <= 0;
        if (!inRange || !Times.isWhole(timeout)) {
            findings.error(
                    "idle-timeout",
                    "load-balancer",
                    intent.origins().of("idleTimeout"),
                    "The idle timeout cannot be " + Times.text(timeout) + ".",
                    "AWS takes whole seconds, from 1 to 4000.",
                    "Write .idleTimeout(Duration.ofSeconds(60)).");
        }
    }

    static void noDefault(Intent intent, Findings findings) {
        boolean everything = intent.services().stream()
                .anyMatch(service -> Serving.paths(service).stream().anyMatch(path -> path.isEverything()));
        if (Serving.hasBalancer(intent) && !everything) {
            findings.notice(
                    "no-default-path",
                    "load-balancer",
                    intent.origins().element(),
                    "Requests for any other path get the answer 404.",
                    "Every path of the load balancer was given to a service, and none of them is \"/*\".",
                    "Add .route(\"/*\") to the service that shall answer them, if one shall.");
        }
    }

    static void empty(Intent intent, Findings findings) {
        if (intent.services().isEmpty()
                && intent.databases().isEmpty()
                && intent.buckets().isEmpty()) {
            findings.notice(
                    "empty-topology",
                    "topology",
                    intent.origins().element(),
                    "The topology is a network with nothing in it.",
                    "NAT gateways are paid by the hour, used or not.",
                    "Add .service(\"web\").");
        }
    }
}
