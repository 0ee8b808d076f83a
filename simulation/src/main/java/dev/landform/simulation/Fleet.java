package dev.landform.simulation;

import dev.landform.fake.FakeInstance;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The instances of one service, second by second: takes requests, works them off, and keeps the minute's figures. */
final class Fleet {

    private final GroupFacts facts;
    private final ServiceModel model;
    private final long warmup;
    private final long draining;
    private final SortedMap<Integer, Server> servers = new TreeMap<>();
    private final SortedMap<String, Integer> numbers = new TreeMap<>();
    private final List<Minute> minutes = new ArrayList<>();
    private Tally tally = new Tally();
    private int present;
    private int turn;

    Fleet(GroupFacts facts, ServiceModel model) {
        this.facts = facts;
        this.model = model;
        this.warmup = facts.warmup().toSeconds();
        this.draining = facts.draining().toSeconds();
    }

    /** Takes over which instances the cloud has in that second. */
    void observe(List<FakeInstance> instances, long second) {
        Set<Integer> seen = new HashSet<>();
        for (FakeInstance instance : instances) {
            Integer number = numbers.computeIfAbsent(instance.id(), id -> numbers.size());
            Server server = servers.computeIfAbsent(number, any -> new Server(model));
            server.observe(instance, second, draining);
            seen.add(number);
        }
        present = instances.size();
        servers.forEach((number, server) -> {
            if (!seen.contains(number)) {
                server.leave(second, draining);
            }
        });
        servers.values().removeIf(server -> {
            boolean done = server.isDone(second);
            if (done) {
                tally.lose(server.backlog().drop());
            }
            return done;
        });
    }

    /** Counts all instances that there are at once: they have been there for long. */
    void settle() {
        servers.values().forEach(Server::settled);
    }

    /** Lets a second pass in which so many requests come. */
    void work(long second, long requests) {
        tally.offer(requests);
        List<Server> healthy =
                servers.values().stream().filter(Server::isHealthy).toList();
        servers.values().forEach(server -> tally.lose(server.backlog().expire(second)));
        long received = spread(healthy, second, requests);
        long countedServed = 0;
        for (Server server : servers.values()) {
            long served = server.works(second) ? server.backlog().serve() : 0;
            tally.serve(served);
            tally.lose(server.backlog().refuse());
            countedServed += server.counts(second, warmup) ? served : 0;
        }
        tally.cpu(counting(second), countedServed);
        if (!servers.isEmpty()) {
            long counted = healthy.stream()
                    .filter(server -> server.counts(second, warmup))
                    .count();
            tally.requests(counted, received);
        }
    }

    /** Ends the minute of which that was the last second. */
    Minute close(long second, int desired) {
        Minute minute = new Minute(
                minutes.size(),
                tally.offered(),
                tally.served(),
                tally.lost(),
                servers.values().stream()
                        .mapToLong(server -> server.backlog().size())
                        .sum(),
                desired,
                staying(),
                (int) servers.values().stream().filter(Server::isHealthy).count(),
                staying() - counting(second),
                tally.cpu(model),
                tally.perTarget());
        minutes.add(minute);
        tally = new Tally();
        return minute;
    }

    Strength strength(long second, int desired) {
        return new Strength(desired, staying(), present, counting(second));
    }

    ServiceRun run(List<ScalingEvent> events) {
        return new ServiceRun(
                facts.service(),
                facts.group().min(),
                facts.group().max(),
                facts.policies().stream().map(Alarms::text).toList(),
                model,
                minutes,
                events);
    }

    /** Gives each healthy instance its share, and the rest in turn; returns what those got that count. */
    private long spread(List<Server> healthy, long second, long requests) {
        int targets = healthy.size();
        if (targets == 0) {
            tally.lose(requests);
            return 0;
        }
        long share = requests / targets;
        int rest = (int) (requests % targets);
        long received = 0;
        for (int i = 0; i < targets; i++) {
            Server server = healthy.get(i);
            boolean more = Math.floorMod(i - turn, targets) < rest;
            long count = share + (more ? 1 : 0);
            server.backlog().add(second, count);
            received += server.counts(second, warmup) ? count : 0;
        }
        turn = (turn + rest) % targets;
        return received;
    }

    private int staying() {
        return (int) servers.values().stream().filter(Server::isStaying).count();
    }

    private int counting(long second) {
        return (int) servers.values().stream()
                .filter(server -> server.counts(second, warmup))
                .count();
    }
}
