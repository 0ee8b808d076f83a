package dev.landform.aws;

import dev.landform.Landform;
import dev.landform.aws.pace.Ticks;
import dev.landform.execute.Backoff;
import dev.landform.execute.Executor;
import dev.landform.execute.Outcome;
import dev.landform.execute.RetryPolicy;
import dev.landform.plan.Plan;
import dev.landform.provider.ErrorClass;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/**
 * An empty AWS account in {@value #REGION} for one test: a parameter of the test method.
 *
 * <pre>{@code
 * @ExtendWith(AwsWorld.Extension.class)
 * class VpcHandlerTest {
 *     @Test
 *     void aVpcIsCreated(AwsWorld world) { ... }
 * }
 * }</pre>
 */
public final class AwsWorld implements AutoCloseable {

    /** The region of all tests. */
    public static final String REGION = "ap-northeast-2";

    private static final double PACE = 0.001;

    private final Endpoint endpoint;
    private final String account;
    private final AwsProxy proxy;
    private final AwsProxy backstage;
    private final AwsProvider provider;
    private final AwsProvider witness;

    private AwsWorld(Endpoint endpoint, String account, AwsProxy proxy) {
        this.endpoint = endpoint;
        this.account = account;
        this.proxy = proxy;
        this.backstage = AwsProxy.to(endpoint, account);
        this.provider = builder().build();
        this.witness = builder().endpointOverride(backstage.address()).build();
    }

    /** Opens a new account. Skips or fails the test if there is no endpoint. */
    public static AwsWorld open() {
        Endpoint endpoint = MotoServer.endpoint();
        return endpoint.canBeCopied() ? Empty.WORLD.copy() : at(endpoint);
    }

    private static AwsWorld at(Endpoint endpoint) {
        String account = String.valueOf(ThreadLocalRandom.current().nextLong(100_000_000_000L, 1_000_000_000_000L));
        return new AwsWorld(endpoint, account, AwsProxy.to(endpoint, account));
    }

    /** An account in which nothing is left to be loaded. */
    private static final class Empty {
        static final AwsWorld WORLD = at(MotoServer.endpoint());

        static {
            WORLD.landform().planDestroy("nothing", REGION);
        }
    }

    /** Returns whether {@link #copy()} works. */
    boolean canBeCopied() {
        return endpoint.canBeCopied();
    }

    /** Returns another world that is as this one is now, but for the requests and faults of the proxy. */
    AwsWorld copy() {
        Endpoint copy = endpoint.copy();
        return new AwsWorld(copy, account, proxy.copy(copy));
    }

    /** Returns the server that answers for AWS. */
    Endpoint endpoint() {
        return endpoint;
    }

    /** Returns the account's number. */
    public String account() {
        return account;
    }

    /** Returns what stands between the provider and the endpoint. */
    public AwsProxy proxy() {
        return proxy;
    }

    /** Returns the provider under test. */
    public AwsProvider provider() {
        return provider;
    }

    /** Returns a builder of another provider on the same account, behind the same proxy. */
    public AwsProviderBuilder builder() {
        return AwsProvider.builder()
                .region(REGION)
                .endpointOverride(proxy.address())
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .pollingPace(PACE);
    }

    /** Returns another provider on the same account that keeps those rates by that time. */
    public AwsProvider paced(RateLimits limits, Ticks ticks) {
        return builder().rateLimits(limits).ticks(ticks).build();
    }

    /** Returns clients for looking and meddling, whose calls are neither counted nor spoiled. */
    public AwsClients sdk() {
        return witness.clients();
    }

    /** Returns an entry point on the provider under test whose retries wait milliseconds. */
    public Landform landform() {
        return landform(provider);
    }

    /**
     * Carries a plan out whatever its findings say: to see what AWS says instead, or because a few resources are no
     * whole system.
     */
    public Outcome carryOut(Plan plan) {
        return carryOut(provider, plan);
    }

    /** Carries a plan out by another provider, whatever its findings say. */
    public Outcome carryOut(AwsProvider with, Plan plan) {
        return executor(with)
                .run(new Plan(plan.topology(), plan.region(), plan.steps(), plan.edges(), plan.bindings(), List.of()));
    }

    private static Executor executor(AwsProvider with) {
        return Executor.on(with).retries(impatient()).seed(1);
    }

    /** Returns an entry point on another provider whose retries wait milliseconds. */
    public Landform landform(AwsProvider with) {
        return Landform.on(with).executing(executor(with));
    }

    /** Returns the standard policy with every wait a hundredth, and no patience for what does not go away. */
    public static RetryPolicy impatient() {
        RetryPolicy policy = RetryPolicy.standard();
        for (ErrorClass errorClass : ErrorClass.values()) {
            if (policy.backoff(errorClass).isPresent()) {
                policy = policy.retrying(
                        errorClass, new Backoff(Duration.ofMillis(5), Duration.ofMillis(100), Duration.ofSeconds(20)));
            }
        }
        return policy;
    }

    /** Ends the account's proxy and clients. */
    @Override
    public void close() {
        provider.close();
        witness.close();
        proxy.close();
        backstage.close();
        endpoint.end();
    }

    /** Gives every test that has a parameter of this type a world of its own; skips all where there can be none. */
    public static final class Extension implements ParameterResolver, ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return MotoServer.reasonToSkip()
                    .map(ConditionEvaluationResult::disabled)
                    .orElse(ConditionEvaluationResult.enabled("there is an endpoint, or has to be"));
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == AwsWorld.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            AwsWorld world = open();
            // Closed with the store, at the end of the test.
            context.getStore(ExtensionContext.Namespace.create(Extension.class)).put(AwsWorld.class, world);
            return world;
        }
    }
}
