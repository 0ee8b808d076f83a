package dev.landform.permission;

import dev.landform.plan.Delete;
import dev.landform.plan.Update;
import dev.landform.resource.Resource;
import dev.landform.resource.Tags;

/** What every EC2 resource with tags takes: its tags are set by the call that creates it, and changed by two more. */
abstract class Ec2Asks<R extends Resource> implements Asks<R> {

    private static final String CREATE_ACTION = "ec2:CreateAction";

    private final String create;
    private final String delete;

    Ec2Asks(String create, String delete) {
        this.create = create;
        this.delete = delete;
    }

    @Override
    public void create(R wanted, Asking ask) {
        created(ask, create);
        parents(wanted, "ec2:" + create, ask);
    }

    /** AWS takes no token for it, or it may fail long after its creation: then there is one too many, which goes again. */
    void mayLeaveOneTooMany(Asking ask) {
        ask.recovering().self("ec2:" + delete);
    }

    /** Says on what else AWS wants the creation to be allowed. */
    void parents(R wanted, String action, Asking ask) {}

    @Override
    public void update(R before, R wanted, Update step, Asking ask) {
        Tags tags = wanted.type().tags(wanted);
        ask.tags(before.type().tags(before), tags, "ec2:CreateTags", "ec2:DeleteTags");
    }

    @Override
    public void delete(R found, Delete step, Asking ask) {
        ask.self("ec2:" + delete);
    }

    /** To set tags in a call that creates takes {@code ec2:CreateTags}, for which the call is named. */
    static void created(Asking ask, String operation) {
        ask.created("ec2:" + operation);
        ask.implied().with(CREATE_ACTION, operation).created("ec2:CreateTags");
    }

    /** To launch with tags takes {@code ec2:CreateTags} on what is launched. */
    static Asking launching(Asking ask) {
        return ask.implied().with(CREATE_ACTION, "RunInstances");
    }
}
