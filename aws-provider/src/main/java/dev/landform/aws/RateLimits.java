package dev.landform.aws;

import dev.landform.aws.pace.Rate;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * How fast the provider calls AWS, so that a large plan does not throttle itself. Immutable.
 *
 * <p>AWS counts calls in token buckets for each account and region: a burst at once, and so many a second from then on.
 * {@link #documented()} has what AWS publishes; whoever shares the account with much other traffic leaves room with
 * {@link #share}. Calls beyond that wait for their turn, in the order in which they came; the wait does not count
 * against the {@linkplain AwsProviderBuilder#callTimeout call's timeout}.
 *
 * <pre>{@code
 * AwsProvider.builder().rateLimits(RateLimits.documented().share(0.5))
 * }</pre>
 */
public final class RateLimits {

    private static final String EC2 = "ec2";
    private static final String LOAD_BALANCING = "elastic load balancing v2";
    private static final Pattern READING = Pattern.compile("(Describe|Get|List).*");

    private final SortedMap<String, Rate> actions;
    private final SortedMap<String, Rate> reading;
    private final SortedMap<String, Rate> writing;

    private RateLimits(
            SortedMap<String, Rate> actions, SortedMap<String, Rate> reading, SortedMap<String, Rate> writing) {
        this.actions = actions;
        this.reading = reading;
        this.writing = writing;
    }

    /**
     * Returns the rates that AWS publishes, as of 2025.
     *
     * <p>EC2, each action by itself (<a
     * href="https://docs.aws.amazon.com/ec2/latest/devguide/ec2-api-throttling.html">Request throttling for the Amazon
     * EC2 API</a>):
     *
     * <table>
     * <caption>calls at once, and a second</caption>
     * <tr><th>action</th><th>at once</th><th>a second</th></tr>
     * <tr><td>{@code Describe}, {@code Get}, {@code List}</td><td>100</td><td>20</td></tr>
     * <tr><td>all other, unless named here</td><td>50</td><td>5</td></tr>
     * <tr><td>{@code CreateTags}, {@code DeleteTags}</td><td>100</td><td>10</td></tr>
     * <tr><td>{@code CreateLaunchTemplateVersion}, {@code ModifyLaunchTemplate}</td><td>100</td><td>5</td></tr>
     * <tr><td>{@code CreateNatGateway}, {@code DeleteNatGateway}</td><td>10</td><td>1</td></tr>
     * <tr><td>{@code CreateVpcEndpoint}, {@code ModifyVpcEndpoint}, {@code DeleteVpcEndpoints}</td><td>4</td>
     *     <td>0.3</td></tr>
     * </table>
     *
     * <p>Elastic Load Balancing, all {@code Describe} actions together: 40 at once, 10 a second (<a
     * href="https://docs.aws.amazon.com/elasticloadbalancing/latest/userguide/throttling.html">Request throttling for
     * the Elastic Load Balancing API</a>).
     *
     * <p>Of other services, and of changes to load balancers, AWS publishes no rates that a topology could come near:
     * these calls are not held back, and are repeated if AWS says that they were too many.
     */
    public static RateLimits documented() {
        SortedMap<String, Rate> actions = new TreeMap<>();
        ec2(actions, 100, 10, "CreateTags", "DeleteTags");
        ec2(actions, 100, 5, "CreateLaunchTemplateVersion", "ModifyLaunchTemplate");
        ec2(actions, 10, 1, "CreateNatGateway", "DeleteNatGateway");
        ec2(actions, 4, 0.3, "CreateVpcEndpoint", "ModifyVpcEndpoint", "DeleteVpcEndpoints");
        SortedMap<String, Rate> reading = new TreeMap<>();
        reading.put(EC2, new Rate("", 100, 20));
        reading.put(LOAD_BALANCING, new Rate("reading of load balancers", 40, 10));
        SortedMap<String, Rate> writing = new TreeMap<>();
        writing.put(EC2, new Rate("", 50, 5));
        return new RateLimits(actions, reading, writing);
    }

    /** Returns no limits: AWS itself says when calls were too many. */
    public static RateLimits none() {
        return new RateLimits(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    }

    /**
     * Returns these limits with another for one action.
     *
     * @param service the service as the SDK names it, for example {@code ec2} or {@code rds}, in any case
     * @param action the action, for example {@code CreateSecurityGroup}
     * @param burst how many calls may be made at once after a rest
     * @param perSecond how many calls a second may be made in the long run
     * @throws IllegalArgumentException if burst or rate is not positive
     */
    public RateLimits action(String service, String action, int burst, double perSecond) {
        SortedMap<String, Rate> more = new TreeMap<>(actions);
        String key = key(service, action);
        more.put(key, new Rate(key, burst, perSecond));
        return new RateLimits(more, reading, writing);
    }

    /**
     * Returns that part of these limits, and never less than one call at once.
     *
     * @throws IllegalArgumentException if the part is not between 0, exclusive, and 1
     */
    public RateLimits share(double part) {
        if (!(part > 0 && part <= 1)) {
            throw new IllegalArgumentException("a share lies between 0 and 1, and " + part + " does not");
        }
        return new RateLimits(shared(actions, part), shared(reading, part), shared(writing, part));
    }

    /** Returns the rate of an action; empty if it is not limited. */
    Optional<Rate> of(String service, String action) {
        String key = key(service, action);
        Rate named = actions.get(key);
        if (named != null) {
            return Optional.of(named);
        }
        SortedMap<String, Rate> kind = READING.matcher(action).matches() ? reading : writing;
        return Optional.ofNullable(kind.get(service.toLowerCase(Locale.ROOT)))
                .map(rate -> rate.group().isEmpty() ? new Rate(key, rate.burst(), rate.perSecond()) : rate);
    }

    private static SortedMap<String, Rate> shared(SortedMap<String, Rate> rates, double part) {
        SortedMap<String, Rate> shared = new TreeMap<>();
        rates.forEach((key, rate) -> shared.put(
                key, new Rate(rate.group(), (int) Math.max(1, rate.burst() * part), rate.perSecond() * part)));
        return shared;
    }

    private static void ec2(SortedMap<String, Rate> rates, int burst, double perSecond, String... actions) {
        for (String action : actions) {
            rates.put(key(EC2, action), new Rate(key(EC2, action), burst, perSecond));
        }
    }

    private static String key(String service, String action) {
        return service.toLowerCase(Locale.ROOT) + "." + action;
    }
}
