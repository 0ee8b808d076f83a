package dev.landform.permission;

import dev.landform.plan.Plan;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What whoever carries a plan out has to be allowed: making the plan, asking its region, each of its steps, and looking
 * again afterwards. Nothing less works, and nothing more is in it but the statements for {@link Occasion#RECOVERY}.
 * Immutable; equal for equal plans.
 *
 * <pre>{@code
 * for (Policy policy : Permissions.of(plan).policies()) {
 *     System.out.print(policy.toJson());
 * }
 * }</pre>
 */
public final class Permissions {

    private final SortedSet<Grant> grants;

    private Permissions(SortedSet<Grant> grants) {
        this.grants = Collections.unmodifiableSortedSet(grants);
    }

    /**
     * Returns what a plan needs. Where the plan knows neither the account nor a name, a wildcard stands for it.
     *
     * @throws IllegalArgumentException if the plan has a step of a type of which nobody has said what it asks AWS for
     */
    public static Permissions of(Plan plan) {
        return new Permissions(Grants.of(plan));
    }

    /** Returns what these and the others allow, for example for all plans of a topology's life. */
    public Permissions and(Permissions others) {
        SortedSet<Grant> all = new TreeSet<>(grants);
        all.addAll(others.grants);
        return new Permissions(Grants.minimal(all));
    }

    /** Returns these without those actions. */
    public Permissions without(Predicate<String> actions) {
        SortedSet<Grant> left = new TreeSet<>(grants);
        left.removeIf(grant -> actions.test(grant.action()));
        return new Permissions(left);
    }

    /** Returns all actions, as IAM calls them, without wildcards. */
    public SortedSet<String> actions() {
        SortedSet<String> actions = new TreeSet<>();
        grants.forEach(grant -> actions.add(grant.action()));
        return actions;
    }

    /** Returns the actions that are asked for on that occasion, if on others as well. */
    public SortedSet<String> actions(Occasion occasion) {
        SortedSet<String> actions = new TreeSet<>();
        grants.stream().filter(grant -> grant.occasion() == occasion).forEach(grant -> actions.add(grant.action()));
        return actions;
    }

    /** Returns all statements, in order: by occasion, then by name. */
    public List<Statement> statements() {
        return Grouping.statements(grants);
    }

    /**
     * Returns the policies, none larger than {@value Policy#MOST_CHARACTERS} characters. All of them together are the
     * permissions: attach all to the same role. A role takes ten without asking AWS for more.
     */
    public List<Policy> policies() {
        return Packing.policies(statements());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Permissions permissions && grants.equals(permissions.grants);
    }

    @Override
    public int hashCode() {
        return grants.hashCode();
    }

    @Override
    public String toString() {
        return actions().toString();
    }
}
