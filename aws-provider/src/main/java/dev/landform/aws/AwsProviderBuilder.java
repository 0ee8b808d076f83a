package dev.landform.aws;

import dev.landform.aws.handler.Absences;
import dev.landform.aws.pace.Pacing;
import dev.landform.aws.pace.Ticks;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;

/** Collects how AWS is reached. Made by {@link AwsProvider#builder()}. Not thread-safe. */
public final class AwsProviderBuilder {

    private Region region = Region.US_EAST_1;
    private Optional<URI> endpoint = Optional.empty();
    private Optional<AwsCredentialsProvider> credentials = Optional.empty();
    private @Nullable SdkHttpClient http;
    private final SortedMap<String, String> headers = new TreeMap<>();
    private Duration callTimeout = Duration.ofMinutes(2);
    private double pollingPace = 1.0;
    private final SortedMap<String, String> images = new TreeMap<>();
    private Optional<RateLimits> rateLimits = Optional.empty();
    private Ticks ticks = Ticks.system();

    AwsProviderBuilder() {}

    /** Sets the region, for example {@code ap-northeast-2}. Without it, {@code us-east-1}. */
    public AwsProviderBuilder region(String name) {
        this.region = Region.of(name);
        return this;
    }

    /** Sends every call to that address instead of AWS's own, for example {@code http://127.0.0.1:5000}. */
    public AwsProviderBuilder endpointOverride(URI address) {
        this.endpoint = Optional.of(address);
        return this;
    }

    /**
     * Takes credentials from there: a profile, an assumed role, whatever the SDK knows. Without it, the SDK's default
     * chain. The provider does not close it.
     */
    public AwsProviderBuilder credentialsProvider(AwsCredentialsProvider provider) {
        this.credentials = Optional.of(provider);
        return this;
    }

    /** Makes all calls with that HTTP client, which stays open. Without it, one on the JDK's own connections. */
    public AwsProviderBuilder httpClient(SdkHttpClient client) {
        this.http = client;
        return this;
    }

    /** Sends a header with every call. */
    public AwsProviderBuilder header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** Sets after which time a call counts as lost. Without it, two minutes. */
    public AwsProviderBuilder callTimeout(Duration timeout) {
        this.callTimeout = timeout;
        return this;
    }

    /**
     * Multiplies the waits before and between questions whether something is ready, and before a question is asked again
     * that was not answered. They are chosen for AWS, where a database takes minutes; an endpoint that imitates AWS may
     * be ready at once. Without it, 1.
     *
     * @throws IllegalArgumentException if the factor is not positive
     */
    public AwsProviderBuilder pollingPace(double factor) {
        if (!(factor > 0) || Double.isInfinite(factor)) {
            throw new IllegalArgumentException("the pace of polling must be positive, not " + factor);
        }
        this.pollingPace = factor;
        return this;
    }

    /**
     * Takes that machine image wherever a topology names the other, for example {@code image("al2023", "ami-0a1b")}: for
     * copies that an account keeps itself. Without it, AWS says which image a name means in the region.
     */
    public AwsProviderBuilder image(String name, String id) {
        images.put(name, id);
        return this;
    }

    /**
     * Calls AWS no faster than that. Without it, {@link RateLimits#documented()} on AWS, and no limits on an endpoint
     * that imitates AWS. All calls of one provider share the limits; two providers on one account do not know of each
     * other.
     */
    public AwsProviderBuilder rateLimits(RateLimits limits) {
        this.rateLimits = Optional.of(limits);
        return this;
    }

    /** Sets the time to wait and measure by; the machine's own without it. */
    AwsProviderBuilder ticks(Ticks time) {
        this.ticks = time;
        return this;
    }

    /** Returns the provider. No connection is made yet. */
    public AwsProvider build() {
        SdkHttpClient given = http;
        SdkHttpClient client = given != null
                ? given
                : UrlConnectionHttpClient.builder()
                        .connectionTimeout(Duration.ofSeconds(10))
                        .socketTimeout(Duration.ofSeconds(60))
                        .build();
        RateLimits limits = rateLimits.orElseGet(
                () -> ClientSettings.isImitation(endpoint) ? RateLimits.none() : RateLimits.documented());
        Pacing pacing = new Pacing(limits::of, ticks);
        ClientSettings settings = new ClientSettings(
                region,
                endpoint,
                credentials,
                client,
                new TreeMap<>(headers),
                callTimeout,
                pollingPace,
                pacing,
                ClientSettings.Patience.NONE);
        Absences absences = new Absences(ticks);
        return new AwsProvider(
                clients(settings, absences),
                clients(settings.observing(), absences),
                clients(settings.inquiring(), absences),
                given == null ? Optional.of(client) : Optional.empty());
    }

    private AwsClients clients(ClientSettings settings, Absences absences) {
        return new AwsClients(settings, pollingPace, new TreeMap<>(images), absences);
    }
}
