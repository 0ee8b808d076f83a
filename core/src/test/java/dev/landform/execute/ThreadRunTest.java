package dev.landform.execute;

import static dev.landform.execute.Plans.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.lease.Holder;
import dev.landform.lease.LeaseTerms;
import dev.landform.lease.Leases;
import dev.landform.lease.Register;
import dev.landform.lease.Standing;
import dev.landform.plan.Plan;
import dev.landform.plan.Snapshot;
import dev.landform.preflight.Answers;
import dev.landform.preflight.Questions;
import dev.landform.provider.Call;
import dev.landform.provider.ErrorClass;
import dev.landform.provider.LeaseRegister;
import dev.landform.provider.Observation;
import dev.landform.provider.Provider;
import dev.landform.provider.ProviderException;
import dev.landform.provider.Readiness;
import dev.landform.provider.Receipt;
import dev.landform.resource.Address;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ThreadRunTest {

    @Test
    void callsAreMadeByDaemonsSideBySide() {
        CyclicBarrier three = new CyclicBarrier(3);
        Set<String> threads = new ConcurrentSkipListSet<>();
        Provider provider = answering(call -> {
            threads.add(
                    Thread.currentThread().getName() + (Thread.currentThread().isDaemon() ? "" : " is no daemon"));
            meet(three);
            return Receipt.ready(Plans.binding("id"));
        });

        Outcome outcome = Executor.on(provider)
                .concurrency(3)
                .run(plan().create("a", "b", "c").build());

        assertThat(outcome.succeeded()).isTrue();
        assertThat(threads).containsExactly("landform-1", "landform-2", "landform-3");
    }

    @Test
    void eventsComeInOrderOnTheCallingThreadAndIdsAreKnownToWhatFollows() {
        List<Event> heard = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        Provider provider = answering(call -> {
            if (call.step().address().path().equals("b")) {
                assertThat(call.bindings().find(Address.of("a"))).contains(Plans.binding("id-a"));
            }
            return Receipt.pending(Plans.binding("id-" + call.step().address()), Duration.ofMillis(1));
        });
        Plan plan =
                plan().create("a", "b", "c").exists("a", "b").ready("b", "c").build();

        Outcome outcome = Executor.on(provider)
                .listener(event -> {
                    heard.add(event);
                    threads.add(Thread.currentThread());
                })
                .run(plan);

        assertThat(outcome.succeeded()).as(outcome.toString()).isTrue();
        assertThat(heard).isEqualTo(outcome.events());
        assertThat(heard).extracting(Event::at).isSorted();
        assertThat(threads).containsOnly(Thread.currentThread());
    }

    @Test
    void failuresAreRetriedOnRealTime() {
        AtomicInteger calls = new AtomicInteger();
        Provider provider = answering(call -> {
            if (calls.incrementAndGet() < 4) {
                throw new ProviderException(ErrorClass.BUSY, "Busy", "not now");
            }
            return Receipt.ready(Plans.binding("id"));
        });
        Duration milli = Duration.ofMillis(1);
        RetryPolicy quick =
                RetryPolicy.none().retrying(ErrorClass.BUSY, new Backoff(milli, milli, Duration.ofMinutes(1)));

        Outcome outcome =
                Executor.on(provider).retries(quick).run(plan().create("a").build());

        assertThat(outcome.succeeded()).isTrue();
        assertThat(outcome.counts().retries()).isEqualTo(3);
    }

    @Test
    void anErrorInTheProviderFailsItsStepAndNothingElse() {
        Error error = new StackOverflowError("a bug");
        Provider provider = answering(call -> {
            if (call.step().address().path().equals("a")) {
                throw error;
            }
            return Receipt.ready(Plans.binding("id"));
        });

        Outcome outcome = Executor.on(provider).run(plan().create("a", "b").build());

        assertThat(outcome.failures().get(0).bug()).contains(error);
        assertThat(outcome.result("create b")).isInstanceOf(Result.Done.class);
        assertThat(outcome.toString()).doesNotContain("\tat ");
    }

    @Test
    void cancellingFromAnotherThreadLetsCallsInFlightEnd() {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        Provider provider = answering(call -> {
            started.countDown();
            await(cancelled);
            return Receipt.pending(Plans.binding("id"), Duration.ofHours(1));
        });
        Executor executor = Executor.on(provider).concurrency(1).listener(event -> {
            if (event instanceof Event.Cancelled) {
                cancelled.countDown();
            }
        });
        Thread other = new Thread(() -> {
            await(started);
            executor.cancel();
        });
        other.start();

        Outcome outcome = executor.run(plan().create("a", "b").build());

        assertThat(outcome.unfinished()).containsOnlyKeys(0);
        assertThat(outcome.result("create b")).isEqualTo(new Result.NotStarted());
        assertThat(outcome.bindings()).containsOnlyKeys(Address.of("a"));
    }

    @Test
    void anInterruptCancelsAndIsKept() {
        Thread caller = Thread.currentThread();
        Provider provider = answering(call -> {
            caller.interrupt();
            return Receipt.pending(Plans.binding("id"), Duration.ofHours(1));
        });

        Outcome outcome = Executor.on(provider)
                .run(plan().create("a", "b").ready("a", "b").build());

        assertThat(Thread.interrupted()).isTrue();
        assertThat(outcome.result("create b")).isEqualTo(new Result.NotStarted());
    }

    @Test
    void anExecutorThatWasCancelledStartsNothing() {
        AtomicInteger calls = new AtomicInteger();
        Executor executor = Executor.on(answering(call -> {
            calls.incrementAndGet();
            return Receipt.ready(Plans.binding("id"));
        }));
        executor.cancel();

        assertThat(executor.run(plan().create("a").build()).result("create a")).isEqualTo(new Result.NotStarted());
        assertThat(calls).hasValue(0);
    }

    /** Both the coordinator and the call wait, and the lease is renewed all the same, until somebody breaks it. */
    @Test
    void theLeaseIsRenewedBesideTheRunAndItsLossEndsIt() {
        AtomicInteger renewals = new AtomicInteger();
        AtomicBoolean daemon = new AtomicBoolean();
        CountDownLatch renewed = new CountDownLatch(2);
        CountDownLatch lost = new CountDownLatch(1);
        Register register = new Register(InstantSource.system()) {
            @Override
            public synchronized long rewrite(String topology, long generation, String text) {
                renewals.incrementAndGet();
                renewed.countDown();
                daemon.set(Thread.currentThread().isDaemon());
                return super.rewrite(topology, generation, text);
            }
        };
        Plan plan = plan().create("a", "b").exists("a", "b").build();
        Leases leases = Leases.of(register, plan.topology());
        Provider provider = answering(register, call -> {
            await(renewed);
            leases.breakUp(leases.standing(), new Holder("carol", 1, Instant.EPOCH, "carol's"));
            await(lost);
            return Receipt.ready(Plans.binding("id"));
        });

        Outcome outcome = Executor.on(provider)
                .lease(LeaseTerms.standard().lasting(Duration.ofSeconds(4)))
                .listener(event -> {
                    if (event instanceof Event.LeaseLost) {
                        lost.countDown();
                    }
                })
                .run(plan);

        assertThat(outcome.result("create a")).isInstanceOf(Result.Done.class);
        assertThat(outcome.result("create b")).isEqualTo(new Result.NotStarted());
        assertThat(outcome.toString()).contains("it was broken by carol");
        assertThat(leases.standing().state()).isEqualTo(Standing.State.BROKEN);
        assertThat(renewals).as("once a second").hasValueLessThan(100);
        assertThat(daemon).as("it keeps no program from ending").isTrue();
    }

    private static Provider answering(Function<Call, Receipt> execute) {
        return answering(new Register(InstantSource.system()), execute);
    }

    private static Provider answering(LeaseRegister leases, Function<Call, Receipt> execute) {
        return new Provider() {
            @Override
            public String name() {
                return "answering";
            }

            @Override
            public Snapshot observe(Observation observation) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Answers inquire(Questions questions) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Receipt execute(Call call) {
                return execute.apply(call);
            }

            @Override
            public Readiness poll(Call call, Receipt receipt) {
                return new Readiness.Ready(receipt.binding());
            }

            @Override
            public LeaseRegister leases() {
                return leases;
            }

            @Override
            public void close() {}
        };
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("the calls were not made side by side", e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
