package dev.landform.reach;

import dev.landform.resource.Address;
import dev.landform.resource.Cidr;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A security group with its rules, by what they let in, and the machines that are in it. */
final class Group {

    /**
     * A rule that lets traffic in.
     *
     * @param address the rule
     * @param ports the ports that it opens
     */
    record Rule(Address address, Ports ports) {}

    private final Address address;
    private final boolean openEgress;
    private final SortedMap<Address, List<Rule>> bySource = new TreeMap<>();
    private final SortedMap<Cidr, List<Rule>> byBlock = new TreeMap<>();
    private final List<Machine> members = new ArrayList<>();

    Group(Address address, boolean openEgress) {
        this.address = address;
        this.openEgress = openEgress;
    }

    void allow(Address source, Rule rule) {
        bySource.computeIfAbsent(source, key -> new ArrayList<>()).add(rule);
    }

    void allow(Cidr block, Rule rule) {
        byBlock.computeIfAbsent(block, key -> new ArrayList<>()).add(rule);
    }

    void join(Machine machine) {
        members.add(machine);
    }

    Address address() {
        return address;
    }

    boolean openEgress() {
        return openEgress;
    }

    /** Returns the rules that let the members of other groups in, by group. */
    SortedMap<Address, List<Rule>> bySource() {
        return bySource;
    }

    /** Returns the rules that let addresses in, by block. */
    SortedMap<Cidr, List<Rule>> byBlock() {
        return byBlock;
    }

    List<Machine> members() {
        return members;
    }
}
