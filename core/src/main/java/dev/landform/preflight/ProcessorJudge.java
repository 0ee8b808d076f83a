package dev.landform.preflight;

import dev.landform.check.facts.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;

/** Whether the account may start the instances, which AWS counts in virtual processors. */
final class ProcessorJudge {

    private static final Machine NONE = new Machine(0, new TreeSet<>(), "");

    private ProcessorJudge() {}

    static void judge(Judgement judgement) {
        SortedMap<String, List<Launch>> byQuota = new TreeMap<>();
        for (Launch launch : judgement.questions().launches()) {
            Machine machine = judgement.answers().machines().get(launch.instanceType());
            if (machine != null) {
                byQuota.computeIfAbsent(machine.quota(), quota -> new ArrayList<>())
                        .add(launch);
            }
        }
        byQuota.forEach((quota, launches) -> {
            Room room = judgement.answers().processors().get(quota);
            if (room != null) {
                judge(judgement, launches, room);
            }
        });
    }

    private static void judge(Judgement judgement, List<Launch> launches, Room room) {
        long starting = vcpus(judgement, launches, Launch::starting);
        long most = vcpus(judgement, launches, Launch::most);
        SortedSet<String> types = new TreeSet<>();
        launches.forEach(launch -> types.add(launch.instanceType()));
        Launch first = launches.get(0);
        String why = "The quota \"" + room.quota() + "\" is " + Phrases.count(room.limit(), "vCPU") + ", and "
                + (room.used() == 1 ? "1 is" : room.used() + " are") + " in use.";
        if (starting > room.left()) {
            judgement
                    .findings()
                    .error(
                            "no-vcpus",
                            first.group().path(),
                            judgement.origin(first.group()),
                            "The plan starts instances of type " + Phrases.list(types) + " with "
                                    + Phrases.count(starting, "vCPU") + " more, and there is room for "
                                    + (room.left() == 0 ? "none" : room.left()) + ".",
                            why,
                            "Ask AWS for more in the console under Service Quotas, EC2, which takes hours to days; or"
                                    + " start fewer instances with .capacity(...).");
        } else if (most > room.left()) {
            judgement
                    .findings()
                    .warning(
                            "few-vcpus",
                            first.group().path(),
                            judgement.origin(first.group()),
                            "Groups of instances of type " + Phrases.list(types) + " may take up to "
                                    + Phrases.count(most, "vCPU") + " more, and there is room for " + room.left() + ".",
                            why,
                            "Ask AWS for more in the console under Service Quotas, EC2, before they have to grow; or"
                                    + " write a lower maximum with .capacity(...).");
        }
    }

    /** Instances that go meanwhile count for as much as they have, if the same quota counts them. */
    private static long vcpus(Judgement judgement, List<Launch> launches, ToIntFunction<Launch> instances) {
        SortedMap<String, Machine> machines = judgement.answers().machines();
        long vcpus = 0;
        for (Launch launch : launches) {
            Machine machine = machines.getOrDefault(launch.instanceType(), NONE);
            Machine former = launch.former()
                    .map(type -> machines.getOrDefault(type, NONE))
                    .orElse(NONE);
            int released = former.quota().equals(machine.quota()) ? former.vcpus() * launch.starting() : 0;
            vcpus += Math.max(0, (long) machine.vcpus() * instances.applyAsInt(launch) - released);
        }
        return vcpus;
    }
}
