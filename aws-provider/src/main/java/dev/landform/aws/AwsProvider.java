package dev.landform.aws;

import dev.landform.aws.handler.Alteration;
import dev.landform.aws.handler.Creation;
import dev.landform.aws.handler.Errors;
import dev.landform.aws.handler.Handler;
import dev.landform.aws.handler.Question;
import dev.landform.aws.handler.Removal;
import dev.landform.aws.handler.Sight;
import dev.landform.aws.lease.Parameters;
import dev.landform.aws.preflight.Inquirer;
import dev.landform.plan.Create;
import dev.landform.plan.Delete;
import dev.landform.plan.Observed;
import dev.landform.plan.Snapshot;
import dev.landform.plan.Step;
import dev.landform.plan.Update;
import dev.landform.preflight.Answers;
import dev.landform.preflight.Questions;
import dev.landform.provider.Call;
import dev.landform.provider.LeaseRegister;
import dev.landform.provider.Observation;
import dev.landform.provider.Provider;
import dev.landform.provider.Readiness;
import dev.landform.provider.Receipt;
import dev.landform.resource.Resource;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * Carries plans out on AWS. Thread-safe; closes only what it opened itself.
 *
 * <pre>{@code
 * try (AwsProvider aws = AwsProvider.builder().region("eu-west-1").build()) {
 *     Plan plan = Landform.on(aws).plan(topology);
 * }
 * }</pre>
 */
public final class AwsProvider implements Provider {

    private final AwsClients clients;
    private final AwsClients observers;
    private final AwsClients inquirers;
    private final Optional<SdkHttpClient> ownHttp;
    private final Parameters leases;

    AwsProvider(AwsClients clients, AwsClients observers, AwsClients inquirers, Optional<SdkHttpClient> ownHttp) {
        this.clients = clients;
        this.observers = observers;
        this.inquirers = inquirers;
        this.ownHttp = ownHttp;
        this.leases = new Parameters(clients, observers);
    }

    /** Starts a provider. */
    public static AwsProviderBuilder builder() {
        return new AwsProviderBuilder();
    }

    @Override
    public String name() {
        return "aws";
    }

    @Override
    public Snapshot observe(Observation observation) {
        return Errors.translated(() -> Sweep.of(observers, observation));
    }

    @Override
    public Answers inquire(Questions questions) {
        return Inquirer.answer(inquirers, questions);
    }

    @Override
    public Receipt execute(Call call) {
        return Errors.translated(() -> execute(call, Handlers.of(call.step().type())));
    }

    @Override
    public Readiness poll(Call call, Receipt receipt) {
        return Errors.translated(
                () -> poll(call, receipt, Handlers.of(call.step().type())));
    }

    @Override
    public LeaseRegister leases() {
        return leases;
    }

    @Override
    public void close() {
        clients.close();
        observers.close();
        inquirers.close();
        ownHttp.ifPresent(SdkHttpClient::close);
    }

    AwsClients clients() {
        return clients;
    }

    private <R extends Resource> Receipt execute(Call call, Handler<R> handler) {
        Step step = call.step();
        R resource = handler.type().javaType().cast(step.resource());
        if (step instanceof Create create) {
            Creation<R> creation =
                    new Creation<>(clients, call, resource, create.name().orElse(""));
            return call.attempt() == 1 ? handler.create(creation) : createOrTake(creation, handler);
        }
        if (step instanceof Update update) {
            R before = handler.type().javaType().cast(update.before());
            return handler.update(new Alteration<>(clients, call, update, resource, before));
        }
        if (step instanceof Delete delete) {
            return handler.delete(new Removal<>(clients, call, resource, delete.id(), delete.keepLastCopy()));
        }
        throw new IllegalArgumentException("there is nothing to execute in " + step.key());
    }

    /** An earlier attempt may have created it without anybody seeing the answer: look before creating again. */
    private <R extends Resource> Receipt createOrTake(Creation<R> creation, Handler<R> handler) {
        Call call = creation.call();
        Sight sight = new Sight(clients, new Observation(call.topology(), call.region(), new TreeSet<>()));
        List<Observed> found = handler.type().isKeyed() ? List.of() : handler.observe(sight);
        return Taken.from(found, creation).orElseGet(() -> handler.create(creation));
    }

    private <R extends Resource> Readiness poll(Call call, Receipt receipt, Handler<R> handler) {
        R resource = handler.type().javaType().cast(call.step().resource());
        Question<R> question = new Question<>(clients, call, resource, receipt.binding());
        return call.step() instanceof Delete ? handler.gone(question) : handler.ready(question);
    }
}
