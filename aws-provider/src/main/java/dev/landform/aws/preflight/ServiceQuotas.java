package dev.landform.aws.preflight;

import dev.landform.preflight.Machine;
import dev.landform.preflight.Need;
import dev.landform.preflight.Place;
import dev.landform.preflight.Room;
import dev.landform.preflight.Subject;
import dev.landform.resource.elasticip.ElasticIp;
import dev.landform.resource.internetgateway.InternetGateway;
import dev.landform.resource.securitygroup.SecurityGroupRule;
import dev.landform.resource.vpc.Vpc;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.InstanceLifecycleType;

/** The quotas of EC2 and VPC, which only the service of that name tells, and what is used of them. */
final class ServiceQuotas {

    private static final String CALL = "servicequotas:ListServiceQuotas";
    private static final String EC2 = "ec2";
    private static final String VPC = "vpc";
    private static final String ADDRESSES = "L-0263D0A3";
    private static final String VPCS = "L-F678F1CE";
    private static final String GATEWAYS = "L-A4707A72";
    private static final String RULES = "L-0EA8095F";
    private static final String GROUP = "group";

    private final Inquiry inquiry;
    private final Ec2Client ec2;
    private final AppliedQuotas applied;

    private ServiceQuotas(Inquiry inquiry) {
        this.inquiry = inquiry;
        this.ec2 = inquiry.aws().ec2();
        this.applied = new AppliedQuotas(inquiry.aws().quotas());
    }

    static void ask(Inquiry inquiry) {
        ServiceQuotas quotas = new ServiceQuotas(inquiry);
        inquiry.ask(Subject.QUOTAS, CALL, quotas::network);
        inquiry.ask(Subject.QUOTAS, CALL, quotas::addresses);
        if (!inquiry.questions().launches().isEmpty()) {
            inquiry.ask(Subject.QUOTAS, CALL, quotas::processors);
        }
    }

    private void network() {
        inquiry.room(
                Vpc.TYPE,
                "VPCs per Region",
                () -> applied.limit(VPC, VPCS),
                "ec2:DescribeVpcs",
                () -> ec2.describeVpcsPaginator().vpcs().stream().count());
        inquiry.room(
                InternetGateway.TYPE,
                "Internet gateways per Region",
                () -> applied.limit(VPC, GATEWAYS),
                "ec2:DescribeInternetGateways",
                () -> ec2.describeInternetGatewaysPaginator().internetGateways().stream()
                        .count());
        List<Need> rules = inquiry.questions().needs().stream()
                .filter(need -> need.isOf(SecurityGroupRule.TYPE, GROUP))
                .toList();
        if (!rules.isEmpty()) {
            long limit = applied.limit(VPC, RULES);
            inquiry.ask(Subject.QUOTAS, "ec2:DescribeSecurityGroupRules", () -> rules(rules, limit));
        }
    }

    /** The quota counts rules in and rules out each for itself; Landform makes rules in. */
    private void rules(List<Need> needs, long limit) {
        SortedSet<String> existing = new TreeSet<>();
        needs.forEach(need -> need.place().flatMap(Place::id).ifPresent(id -> existing.add(id)));
        Map<String, Long> used = new HashMap<>();
        if (!existing.isEmpty()) {
            Filter groups = Filter.builder().name("group-id").values(existing).build();
            ec2.describeSecurityGroupRulesPaginator(request -> request.filters(groups)).securityGroupRules().stream()
                    .filter(rule -> !rule.isEgress())
                    .forEach(rule -> used.merge(rule.groupId(), 1L, Long::sum));
        }
        for (Need need : needs) {
            long there = need.place().flatMap(Place::id).map(used::get).orElse(0L);
            inquiry.answers().room(need, new Room("Inbound or outbound rules per security group", limit, there));
        }
    }

    private void addresses() {
        inquiry.room(
                ElasticIp.TYPE,
                "EC2-VPC Elastic IPs",
                () -> applied.limit(EC2, ADDRESSES),
                "ec2:DescribeAddresses",
                () -> ec2.describeAddresses().addresses().size());
    }

    private void processors() {
        SortedMap<String, Long> limits = new TreeMap<>();
        ProcessorQuota.codes().forEach((quota, code) -> limits.put(quota, applied.limit(EC2, code)));
        inquiry.ask(Subject.QUOTAS, "ec2:DescribeInstances", () -> {
            SortedMap<String, Long> used = runningVcpus();
            limits.forEach((quota, limit) ->
                    inquiry.answers().processors(new Room(quota, limit, used.getOrDefault(quota, 0L))));
        });
    }

    /** AWS counts the processors that a type has by default, whatever the instance was started with. */
    private SortedMap<String, Long> runningVcpus() {
        SortedMap<String, Long> used = new TreeMap<>();
        Map<String, Long> instances = new TreeMap<>();
        Filter running = Filter.builder()
                .name("instance-state-name")
                .values("pending", "running")
                .build();
        ec2.describeInstancesPaginator(request -> request.filters(running)).reservations().stream()
                .flatMap(reservation -> reservation.instances().stream())
                .filter(instance -> instance.instanceLifecycle() != InstanceLifecycleType.SPOT)
                .forEach(instance -> instances.merge(instance.instanceTypeAsString(), 1L, Long::sum));
        if (!instances.isEmpty()) {
            SortedMap<String, Machine> machines = MachineAnswers.machines(ec2, instances.keySet());
            machines.forEach((type, machine) ->
                    used.merge(machine.quota(), machine.vcpus() * instances.getOrDefault(type, 0L), Long::sum));
        }
        return used;
    }
}
