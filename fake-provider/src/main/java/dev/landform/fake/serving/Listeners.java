package dev.landform.fake.serving;

import dev.landform.fake.world.Behaviour;
import dev.landform.fake.world.FakeObject;
import dev.landform.fake.world.World;
import dev.landform.resource.listener.Listener;
import java.time.Duration;
import java.util.regex.Pattern;

/** Listeners: HTTPS takes a certificate, and a target group serves one load balancer only. */
final class Listeners extends Behaviour<Listener> {

    private static final Pattern CERTIFICATE =
            Pattern.compile("arn:aws[a-z-]*:(acm|iam):[a-z0-9-]*:\\d{12}:(server-)?certificate/.+");

    private final Serving serving;

    Listeners(Serving serving) {
        super(Listener.TYPE);
        this.serving = serving;
    }

    @Override
    protected void check(World world, Listener wanted) {
        wanted.certificateArn()
                .ifPresent(arn -> require(
                        CERTIFICATE.matcher(arn).matches(), "CertificateNotFound", "'" + arn + "' is no certificate"));
        require(
                !wanted.redirectToHttps() || (wanted.forward().isEmpty() && wanted.port() != 443),
                "InvalidLoadBalancerAction",
                "a listener redirects to port 443 or forwards, not both, and not from port 443");
        wanted.forward().ifPresent(target -> Forwarding.check(serving, id(target), id(wanted.loadBalancer())));
    }

    @Override
    protected Duration updated(World world, FakeObject object, Listener before, Listener after, Duration settling) {
        if (before.forward().isPresent() && after.forward().isPresent()) {
            Forwarding.switched(
                    world,
                    serving,
                    object,
                    id(before.forward().get()),
                    id(after.forward().get()));
        }
        return settling;
    }
}
