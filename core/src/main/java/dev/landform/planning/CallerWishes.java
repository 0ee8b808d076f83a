package dev.landform.planning;

import dev.landform.plan.Cause;
import dev.landform.resource.Milestone;
import dev.landform.resource.autoscaling.AutoScalingGroup;
import dev.landform.resource.database.DbInstance;
import dev.landform.resource.launchtemplate.LaunchTemplate;
import dev.landform.resource.securitygroup.SecurityGroupRule;

/**
 * A service that serves already takes up what it shall call when that answers: until then its instances stay as they
 * are. A service that is new starts at once.
 */
final class CallerWishes {

    private static final int TEMPLATE = Wanted.reference(AutoScalingGroup.TYPE, "launchTemplate");
    private static final int GROUPS = Wanted.reference(LaunchTemplate.TYPE, "securityGroups");
    private static final int ADMITS = Wanted.reference(SecurityGroupRule.TYPE, "group");
    private static final Cause ANSWERS = new Cause.Wish("what serves already only calls those that answer");

    private final Drafting draft;
    private final Wanted wanted;
    private final Links rules;
    private final Links databases;
    private final Links templates;
    private final Links groups;

    private CallerWishes(Drafting draft) {
        this.draft = draft;
        this.wanted = draft.wanted();
        this.rules = Links.of(wanted, SecurityGroupRule.TYPE, "source");
        this.databases = Links.of(wanted, DbInstance.TYPE, "securityGroups");
        this.templates = Links.of(wanted, LaunchTemplate.TYPE, "securityGroups");
        this.groups = Links.of(wanted, AutoScalingGroup.TYPE, "launchTemplate");
    }

    static void draw(Drafting draft) {
        CallerWishes wishes = new CallerWishes(draft);
        for (int caller : draft.wanted().places(AutoScalingGroup.TYPE)) {
            boolean serves = draft.matching().standing(caller).isPresent();
            int step = draft.steps().firstAt(caller);
            if (serves && step >= 0) {
                wishes.of(caller, step);
            }
        }
    }

    private void of(int caller, int step) {
        int template = wanted.target(caller, TEMPLATE);
        if (template == Wires.OUTSIDE) {
            return;
        }
        for (int number = wanted.wires().begin(template, GROUPS);
                number < wanted.wires().end(template, GROUPS);
                number++) {
            for (int rule : rules.to(wanted.wires().target(number))) {
                membersAnswer(wanted.target(rule, ADMITS), step);
            }
        }
    }

    private void membersAnswer(int securityGroup, int caller) {
        for (int database : databases.to(securityGroup)) {
            answers(database, caller);
        }
        for (int template : templates.to(securityGroup)) {
            for (int group : groups.to(template)) {
                answers(group, caller);
            }
        }
    }

    private void answers(int callee, int caller) {
        int begun = draft.steps().firstAt(callee);
        if (begun >= 0 && draft.steps().isCreation(begun)) {
            draft.edges().add(begun, caller, Milestone.READY, ANSWERS);
        }
    }
}
