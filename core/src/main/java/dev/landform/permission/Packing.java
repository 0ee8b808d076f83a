package dev.landform.permission;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Puts statements into as many policies as their sizes take, in order. */
final class Packing {

    private Packing() {}

    static List<Policy> policies(List<Statement> statements) {
        List<Policy> policies = new ArrayList<>();
        List<Statement> open = new ArrayList<>();
        for (Statement statement : small(statements)) {
            open.add(statement);
            if (!fits(open)) {
                open.remove(open.size() - 1);
                policies.add(new Policy(open));
                open = new ArrayList<>(List.of(statement));
            }
        }
        if (!open.isEmpty()) {
            policies.add(new Policy(open));
        }
        return policies;
    }

    private static List<Statement> small(List<Statement> statements) {
        List<Statement> small = new ArrayList<>();
        for (Statement statement : statements) {
            List<Statement> parts = halved(statement);
            for (int i = 0; i < parts.size(); i++) {
                small.add(i == 0 ? parts.get(i) : parts.get(i).named(statement.sid() + "Part" + (i + 1)));
            }
        }
        return small;
    }

    /** A statement that is too large for a policy of its own is as good as two with half of its resources or actions. */
    private static List<Statement> halved(Statement statement) {
        if (fits(List.of(statement))
                || (statement.actions().size() == 1 && statement.resources().size() == 1)) {
            return List.of(statement);
        }
        boolean byResources = statement.resources().size() > 1;
        List<String> all = List.copyOf(byResources ? statement.resources() : statement.actions());
        List<Statement> halves = new ArrayList<>();
        for (List<String> half : List.of(all.subList(0, all.size() / 2), all.subList(all.size() / 2, all.size()))) {
            SortedSet<String> some = new TreeSet<>(half);
            halves.addAll(halved(
                    byResources ? statement.of(statement.actions(), some) : statement.of(some, statement.resources())));
        }
        return halves;
    }

    private static boolean fits(List<Statement> statements) {
        return new Policy(statements).size() <= Policy.MOST_CHARACTERS;
    }
}
