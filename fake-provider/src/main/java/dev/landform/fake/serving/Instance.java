package dev.landform.fake.serving;

import dev.landform.resource.launchtemplate.LaunchTemplate;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;

/** One instance and its life so far. */
public final class Instance {

    private final String id;
    private final String group;
    private final String subnet;
    private final String zone;
    private final String template;
    private final String version;
    private final LaunchTemplate content;
    private final Instant launchedAt;
    private final SortedMap<String, Instant> reachableSince = new TreeMap<>();
    private boolean running;
    private boolean booted;
    private boolean condemned;
    private boolean healthy;
    private Instant goneAt = Instant.MAX;

    Instance(
            String id,
            String group,
            String subnet,
            String zone,
            String template,
            String version,
            LaunchTemplate content,
            Instant launchedAt) {
        this.id = id;
        this.group = group;
        this.subnet = subnet;
        this.zone = zone;
        this.template = template;
        this.version = version;
        this.content = content;
        this.launchedAt = launchedAt;
    }

    /** Makes another one that is as that one is. */
    Instance(Instance other) {
        this.id = other.id;
        this.group = other.group;
        this.subnet = other.subnet;
        this.zone = other.zone;
        this.template = other.template;
        this.version = other.version;
        this.content = other.content;
        this.launchedAt = other.launchedAt;
        this.reachableSince.putAll(other.reachableSince);
        this.running = other.running;
        this.booted = other.booted;
        this.condemned = other.condemned;
        this.healthy = other.healthy;
        this.goneAt = other.goneAt;
    }

    /** Returns its id. */
    public String id() {
        return id;
    }

    /** Returns the id of its auto scaling group. */
    public String group() {
        return group;
    }

    /** Returns the id of its subnet. */
    public String subnet() {
        return subnet;
    }

    /** Returns its zone. */
    public String zone() {
        return zone;
    }

    /** Returns which version of its launch template it was made from. */
    public String version() {
        return version;
    }

    /** Returns when it was launched. */
    public Instant launchedAt() {
        return launchedAt;
    }

    /** Returns whether it runs. */
    public boolean isRunning() {
        return running;
    }

    /** Returns whether everything that looks at it finds it in order. */
    public boolean isHealthy() {
        return healthy && !isTerminating();
    }

    /** Returns whether it is on its way out. */
    public boolean isTerminating() {
        return goneAt.isBefore(Instant.MAX);
    }

    /** Returns whether its user data ran to the end, or will. */
    public boolean isBooted() {
        return booted;
    }

    /** Returns when it can be in order at the earliest. */
    public Instant upAt() {
        return launchedAt.plus(Pace.READY);
    }

    Instant runningAt() {
        return launchedAt.plus(Pace.RUNNING);
    }

    LaunchTemplate content() {
        return content;
    }

    boolean isMadeFrom(String wantedTemplate, String wantedVersion) {
        return template.equals(wantedTemplate) && version.equals(wantedVersion);
    }

    /** Returns since when each target group's health checks get through to it. */
    SortedMap<String, Instant> reachableSince() {
        return reachableSince;
    }

    void start(boolean bootSucceeds) {
        running = true;
        booted = bootSucceeds;
    }

    void healthy(boolean isHealthy) {
        healthy = isHealthy;
    }

    void condemn() {
        condemned = true;
    }

    boolean isCondemned() {
        return condemned;
    }

    void terminate(Instant now) {
        goneAt = now.plus(Pace.GONE);
    }

    Instant goneAt() {
        return goneAt;
    }
}
