package dev.landform.aws;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * Stands between the SDK and the endpoint: lets requests through into the world of one account, and counts, records and
 * spoils calls. Thread-safe.
 *
 * <p>What moto has not implemented is answered with {@value #NOT_IMPLEMENTED}, which nothing retries, rather than with moto's status 500.
 */
public final class AwsProxy implements AutoCloseable {

    /** The error code of what the endpoint cannot do. */
    public static final String NOT_IMPLEMENTED = "NotImplementedByTestEndpoint";

    static {
        // Without it every answer waits 40 ms for an acknowledgement. Read once, when the server's classes are loaded.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private static final Set<String> NOT_PASSED_ON =
            Set.of("connection", "content-length", "expect", "upgrade", "transfer-encoding", "date");
    private static final int QUIET_MILLIS = 50;

    private final Endpoint endpoint;
    private final String account;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "aws-proxy");
        thread.setDaemon(true);
        return thread;
    });
    private final List<Wire> requests = new CopyOnWriteArrayList<>();
    private final List<Fault> faults = new CopyOnWriteArrayList<>();
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger callsLeft = new AtomicInteger(Integer.MAX_VALUE);
    private final InstanceRefreshes refreshes;
    private final SubnetGroupChange subnetGroups = new SubnetGroupChange(this::forwardUnasked);
    private final TokenMemory tokens;
    private final ParameterTimes times = new ParameterTimes();
    private Runnable unasked = () -> {};
    private Runnable askedAgain = () -> {};

    private AwsProxy(Endpoint endpoint, String account, Optional<AwsProxy> past) throws IOException {
        this.endpoint = endpoint;
        this.account = account;
        this.refreshes = past.map(proxy -> proxy.refreshes.copy(this::forwardUnasked))
                .orElseGet(() -> new InstanceRefreshes(this::forwardUnasked));
        this.tokens = past.map(proxy -> proxy.tokens.copy()).orElseGet(TokenMemory::new);
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext("/", this::serve);
        server.setExecutor(threads);
        server.start();
    }

    /** Starts a proxy to the endpoint, for one account. */
    static AwsProxy to(Endpoint endpoint, String account) {
        return to(endpoint, account, Optional.empty());
    }

    /** Starts a proxy to a copy of the endpoint that remembers what this one remembers. */
    AwsProxy copy(Endpoint copy) {
        return to(copy, account, Optional.of(this));
    }

    private static AwsProxy to(Endpoint endpoint, String account, Optional<AwsProxy> past) {
        try {
            return new AwsProxy(endpoint, account, past);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the address to call. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Spoils calls from now on. */
    public void inject(Fault fault) {
        faults.add(fault);
    }

    /**
     * Lets that many more calls through, loses the answer of the next, and drops the rest: what the account sees of a
     * process that dies.
     */
    public void cutOffAfter(int calls) {
        callsLeft.set(calls);
    }

    /**
     * Lets something happen when the n-th call from now that the condition holds for, counted from zero, has been
     * carried out and before it is answered.
     */
    public void when(Predicate<Wire> condition, int n, Runnable event) {
        events.add(new Event(condition, n, event, new AtomicInteger()));
    }

    /** Ends all faults. */
    public void heal() {
        faults.clear();
        events.clear();
        callsLeft.set(Integer.MAX_VALUE);
    }

    /** Returns the requests since the start or {@link #forget()}, in the order in which they ended. */
    public List<Wire> requests() {
        return List.copyOf(requests);
    }

    /** Returns the requests for an operation. */
    public List<Wire> requests(String operation) {
        return requests.stream().filter(wire -> wire.is(operation)).toList();
    }

    /** Returns how many requests there were for each operation, for example {@code ec2.CreateVpc}. */
    public SortedMap<String, Integer> calls() {
        SortedMap<String, Integer> calls = new TreeMap<>();
        requests.forEach(wire -> calls.merge(wire.name(), 1, Integer::sum));
        return calls;
    }

    /** Returns how many requests there were that the condition holds for. */
    public long count(Predicate<Wire> condition) {
        return requests.stream().filter(condition).count();
    }

    /** Forgets the requests so far. */
    public void forget() {
        requests.clear();
    }

    /** Returns the instance refreshes, which the endpoint does not know and the proxy plays. */
    public InstanceRefreshes refreshes() {
        return refreshes;
    }

    /** Lets time pass for what tells its age: the entries of leases. Nothing waits. */
    public void pass(Duration time) {
        times.pass(time);
    }

    /** Says how the endpoint is kept from asking whether a call is allowed, and how it goes on to ask. */
    void unasked(Runnable begin, Runnable end) {
        unasked = begin;
        askedAgain = end;
    }

    /** Stops serving. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    /** Waits until nothing is under way: what a process that died had sent is still carried out. */
    public void awaitQuiet() throws InterruptedException {
        for (int quiet = 0; quiet < QUIET_MILLIS; quiet++) {
            TimeUnit.MILLISECONDS.sleep(1);
            if (underWay.get() > 0) {
                quiet = 0;
            }
        }
    }

    private void serve(HttpExchange exchange) throws IOException {
        underWay.incrementAndGet();
        try {
            byte[] body = exchange.getRequestBody().readAllBytes();
            SortedMap<String, String> headers = new TreeMap<>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
            headers.put("x-moto-account-id", account);
            Wire wire = Wire.of(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    headers,
                    new String(body, StandardCharsets.UTF_8));
            Optional<Reply> reply = answer(wire, body);
            requests.add(reply.map(given -> wire.answered(given.status(), given.text()))
                    .orElse(wire));
            events.forEach(event -> event.see(wire));
            if (reply.isPresent()) {
                send(exchange, reply.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            underWay.decrementAndGet();
            exchange.close(); // without an answer before it, the connection is dropped
        }
    }

    private Optional<Reply> answer(Wire wire, byte[] body) throws InterruptedException {
        int left = callsLeft.getAndUpdate(calls -> calls == Integer.MAX_VALUE ? calls : calls - 1);
        if (left <= 0) {
            if (left == 0) {
                carryOut(wire, body);
            }
            return Optional.empty();
        }
        // All faults count the call, not only the first that it is hit by.
        List<Fault> hits = faults.stream().filter(fault -> fault.hits(wire)).toList();
        if (hits.isEmpty()) {
            return Optional.of(carryOut(wire, body));
        }
        Fault fault = hits.get(0);
        switch (fault.kind()) {
            case ANSWER -> {
                return Optional.of(fault.reply(wire));
            }
            case DELAY -> {
                TimeUnit.MILLISECONDS.sleep(fault.delay().toMillis());
                return Optional.of(carryOut(wire, body));
            }
            case LOSE_ANSWER -> {
                carryOut(wire, body);
                return Optional.empty();
            }
            default -> {
                return Optional.empty();
            }
        }
    }

    private Reply carryOut(Wire wire, byte[] body) {
        Reply reply = refreshes
                .answer(wire)
                .or(() -> subnetGroups.answer(wire))
                .orElseGet(() -> tokens.answer(wire, () -> times.seen(wire, forward(wire, body))));
        boolean crashed = reply.status() == 500 && !reply.text().contains("<Code>");
        return crashed ? Reply.error(wire.service(), 400, NOT_IMPLEMENTED, wire.name() + " cannot be had here") : reply;
    }

    /** What the proxy plays is no call of the account's: nobody is asked whether it is allowed. */
    private Reply forwardUnasked(Wire wire, byte[] body) {
        synchronized (endpoint) {
            unasked.run();
            try {
                return forward(wire, body);
            } finally {
                askedAgain.run();
            }
        }
    }

    private Reply forward(Wire wire, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(endpoint.address() + wire.target()))
                .method(wire.method(), HttpRequest.BodyPublishers.ofByteArray(body));
        wire.headers().forEach((name, value) -> {
            if (!NOT_PASSED_ON.contains(name)) {
                request.header(name, value); // the host as well: it is among what is signed
            }
        });
        HttpResponse<byte[]> answer = endpoint.send(request.build());
        return new Reply(answer.statusCode(), answer.headers().map(), answer.body());
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        reply.headers().forEach((name, values) -> {
            if (!NOT_PASSED_ON.contains(name.toLowerCase(Locale.ROOT))) {
                exchange.getResponseHeaders().put(name, values);
            }
        });
        boolean empty = reply.body().length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(reply.status(), empty ? -1 : reply.body().length);
        if (!empty) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(reply.body());
            }
        }
    }

    private record Event(Predicate<Wire> condition, int n, Runnable happens, AtomicInteger seen) {
        void see(Wire wire) {
            if (condition.test(wire) && seen.getAndIncrement() == n) {
                happens.run();
            }
        }
    }
}
