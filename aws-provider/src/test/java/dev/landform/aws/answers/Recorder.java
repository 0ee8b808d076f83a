package dev.landform.aws.answers;

import dev.landform.aws.AwsProvider;
import dev.landform.aws.AwsWorld;
import dev.landform.json.PlanJson;
import dev.landform.plan.Binding;
import dev.landform.plan.Delete;
import dev.landform.plan.Plan;
import dev.landform.plan.PlanOptions;
import dev.landform.plan.Snapshot;
import dev.landform.plan.Step;
import dev.landform.planning.Planner;
import dev.landform.preflight.Questions;
import dev.landform.provider.Call;
import dev.landform.provider.Readiness;
import dev.landform.provider.Receipt;
import dev.landform.resource.Address;
import dev.landform.resource.ResourceGraph;
import dev.landform.synthesis.Synthesis;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/** Plays the {@link Story} against an endpoint, one step at a time, and writes down what that answers. */
final class Recorder implements SdkHttpClient {

    private final SdkHttpClient http = UrlConnectionHttpClient.create();
    private final List<Exchange> heard = new ArrayList<>();

    /** Records anew: the argument is the file to write. */
    public static void main(String[] args) throws IOException {
        try (AwsWorld world = AwsWorld.open();
                Recorder recorder = new Recorder()) {
            Supplier<AwsProvider> fresh =
                    () -> world.builder().httpClient(recorder).build();
            List<Tape.Chapter> chapters = new ArrayList<>();
            for (ResourceGraph graph : List.of(
                    Synthesis.of(Story.FIRST).graph(),
                    Synthesis.of(Story.CHANGED).graph(),
                    ResourceGraph.empty(Story.FIRST.name(), Story.FIRST.region()))) {
                chapters.add(recorder.chapter(fresh, graph));
            }
            Tapes.write(Path.of(args[0]), new Tape(chapters));
        }
    }

    /** Each question goes to a provider of its own, which knows nothing yet, so that its answers stand for themselves. */
    private Tape.Chapter chapter(Supplier<AwsProvider> fresh, ResourceGraph graph) {
        Snapshot snapshot = with(fresh, aws -> aws.observe(Tapes.observation(graph)));
        List<Exchange> observe = taken();
        Plan plan = Planner.plan(graph, snapshot, PlanOptions.deletingData(), List.of());
        Questions questions = Questions.of(plan);
        with(fresh, aws -> aws.inquire(questions));
        List<Exchange> inquire = taken();
        Map<Address, Binding> bindings = new TreeMap<>(plan.bindings());
        List<Tape.Played> steps = new ArrayList<>();
        for (Step step : plan.steps()) {
            Call call = new Call(
                    plan.topology(), plan.region(), step, 1, address -> Optional.ofNullable(bindings.get(address)));
            Receipt receipt = with(fresh, aws -> aws.execute(call));
            List<Exchange> execute = taken();
            List<List<Exchange>> polls = new ArrayList<>();
            Binding binding = receipt.binding();
            boolean ready = receipt.pollAfter().isEmpty();
            while (!ready) {
                if (with(fresh, aws -> aws.poll(call, receipt)) instanceof Readiness.Ready done) {
                    binding = done.binding();
                    ready = true;
                }
                polls.add(taken());
            }
            if (step instanceof Delete) {
                bindings.remove(step.address(), bindings.get(step.address()));
            } else {
                bindings.put(step.address(), Tapes.more(bindings.get(step.address()), binding));
            }
            steps.add(new Tape.Played(execute, polls, Tape.Bound.of(receipt.binding()), Tape.Bound.of(binding)));
        }
        return new Tape.Chapter(PlanJson.standard().write(plan), observe, inquire, steps);
    }

    private static <T> T with(Supplier<AwsProvider> fresh, Function<AwsProvider, T> question) {
        try (AwsProvider aws = fresh.get()) {
            return question.apply(aws);
        }
    }

    private synchronized List<Exchange> taken() {
        List<Exchange> taken = List.copyOf(heard);
        heard.clear();
        return taken;
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        ExecutableHttpRequest real = http.prepareRequest(request);
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                HttpExecuteResponse answer = real.call();
                byte[] body = answer.responseBody().isPresent()
                        ? answer.responseBody().orElseThrow().readAllBytes()
                        : new byte[0];
                synchronized (Recorder.this) {
                    heard.add(Exchange.of(
                            request, answer.httpResponse().statusCode(), new String(body, StandardCharsets.UTF_8)));
                }
                return HttpExecuteResponse.builder()
                        .response(answer.httpResponse())
                        .responseBody(AbortableInputStream.create(new ByteArrayInputStream(body)))
                        .build();
            }

            @Override
            public void abort() {
                real.abort();
            }
        };
    }

    @Override
    public void close() {
        http.close();
    }
}
