package dev.landform.aws.preflight;

import dev.landform.preflight.Machine;
import dev.landform.preflight.Subject;
import dev.landform.resource.launchtemplate.Architecture;
import java.util.Collection;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.InstanceTypeInfo;

/** What instance types are like. */
final class MachineAnswers {

    private static final int PAGE = 100;

    private MachineAnswers() {}

    static void ask(Inquiry inquiry) {
        SortedSet<String> types = inquiry.questions().instanceTypes();
        if (!types.isEmpty()) {
            inquiry.ask(
                    Subject.INSTANCE_TYPES,
                    "ec2:DescribeInstanceTypes",
                    () -> machines(inquiry.aws().ec2(), types).forEach(inquiry.answers()::machine));
        }
    }

    /** Returns those of the types that the region knows. */
    static SortedMap<String, Machine> machines(Ec2Client ec2, Collection<String> types) {
        SortedMap<String, Machine> machines = new TreeMap<>();
        Filter named = Filter.builder().name("instance-type").values(types).build();
        ec2.describeInstanceTypesPaginator(request -> request.filters(named).maxResults(PAGE))
                .instanceTypes()
                .forEach(type -> machines.put(type.instanceTypeAsString(), machine(type)));
        return machines;
    }

    private static Machine machine(InstanceTypeInfo type) {
        SortedSet<Architecture> architectures = new TreeSet<>();
        for (Architecture known : Architecture.values()) {
            String word = known.name().toLowerCase(Locale.ROOT);
            if (type.processorInfo().supportedArchitecturesAsStrings().contains(word)) {
                architectures.add(known);
            }
        }
        return new Machine(
                type.vCpuInfo().defaultVCpus(), architectures, ProcessorQuota.of(type.instanceTypeAsString()));
    }
}
