package dev.landform.testkit.safety;

import dev.landform.plan.Delete;
import dev.landform.plan.Observed;
import dev.landform.plan.Step;
import dev.landform.resource.Ref;
import dev.landform.resource.listener.Listener;
import dev.landform.resource.targetgroup.TargetGroup;
import java.util.ArrayList;
import java.util.List;

/** Where listeners and rules send requests has to be there. */
final class Forwarding {

    private static final int HTTPS = 443;

    private Forwarding() {}

    static List<Breach> breaches(Found now) {
        List<Breach> breaches = new ArrayList<>();
        for (Observed sender : now.all()) {
            for (Ref<?> ref : Found.forwards(sender.resource())) {
                if (now.find(TargetGroup.TYPE, ref).isEmpty()) {
                    breaches.add(breach(sender, "forwards to " + ref + ", which is gone"));
                }
            }
            if (sender.resource() instanceof Listener listener
                    && listener.redirectToHttps()
                    && !answers(listener, now)) {
                breaches.add(breach(sender, "redirects to HTTPS, where nobody listens"));
            }
        }
        return breaches;
    }

    /** A step that is about to be carried out; whether the cloud would refuse it is another matter. */
    static List<Breach> breaches(Found now, Step next) {
        List<Breach> breaches = new ArrayList<>();
        if (next instanceof Delete delete && delete.type().equals(TargetGroup.TYPE)) {
            for (Observed sender : now.all()) {
                if (Found.forwards(sender.resource()).contains(Ref.<TargetGroup>physical(delete.id()))) {
                    breaches.add(breach(sender, "forwards to " + delete.id() + ", which is about to be deleted"));
                }
            }
        }
        return breaches;
    }

    private static boolean answers(Listener redirecting, Found now) {
        return now.all().stream()
                .anyMatch(other -> other.resource() instanceof Listener listener
                        && listener.port() == HTTPS
                        && listener.loadBalancer().equals(redirecting.loadBalancer()));
    }

    private static Breach breach(Observed sender, String what) {
        return new Breach(Breach.Rule.FORWARDING, sender.address() + " " + what);
    }
}
