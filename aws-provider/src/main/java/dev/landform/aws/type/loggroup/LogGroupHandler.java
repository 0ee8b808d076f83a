package dev.landform.aws.type.loggroup;

import dev.landform.aws.AwsClients;
import dev.landform.aws.handler.Alteration;
import dev.landform.aws.handler.Bare;
import dev.landform.aws.handler.Creation;
import dev.landform.aws.handler.Errors;
import dev.landform.aws.handler.Handler;
import dev.landform.aws.handler.Question;
import dev.landform.aws.handler.Removal;
import dev.landform.aws.handler.Sight;
import dev.landform.aws.handler.TagChanges;
import dev.landform.plan.Observed;
import dev.landform.provider.Readiness;
import dev.landform.provider.Receipt;
import dev.landform.resource.ResourceType;
import dev.landform.resource.loggroup.LogGroup;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceAlreadyExistsException;

/** Log groups, by name. The retention is set by a call of its own. */
public final class LogGroupHandler implements Handler<LogGroup> {

    @Override
    public ResourceType<LogGroup> type() {
        return LogGroup.TYPE;
    }

    @Override
    public List<Observed> observe(Sight sight) {
        return LogGroupSight.all(sight);
    }

    @Override
    public Receipt create(Creation<LogGroup> creation) {
        try {
            creation.aws()
                    .logs()
                    .createLogGroup(
                            request -> request.logGroupName(creation.name()).tags(creation.tags()));
        } catch (ResourceAlreadyExistsException e) {
            if (!creation.owns(tags(creation))) {
                throw e;
            }
        }
        keep(creation.aws(), creation.name(), creation.resource().retentionDays());
        return Bare.ready(creation.name());
    }

    @Override
    public Receipt update(Alteration<LogGroup> alteration) {
        if (alteration.changes("retentionDays")) {
            keep(alteration.aws(), alteration.id(), alteration.resource().retentionDays());
        }
        TagChanges tags =
                TagChanges.of(alteration.before().tags(), alteration.resource().tags());
        if (!tags.isEmpty()) {
            CloudWatchLogsClient logs = alteration.aws().logs();
            String arn = LogGroupSight.arn(logs, alteration.id());
            if (!tags.set().isEmpty()) {
                logs.tagResource(request -> request.resourceArn(arn).tags(tags.set()));
            }
            if (!tags.gone().isEmpty()) {
                logs.untagResource(request -> request.resourceArn(arn).tagKeys(tags.gone()));
            }
        }
        return Bare.ready(alteration.id());
    }

    @Override
    public Receipt delete(Removal<LogGroup> removal) {
        Errors.unlessGone(() -> removal.aws().logs().deleteLogGroup(request -> request.logGroupName(removal.id())));
        return Bare.ready(removal.id());
    }

    /** Only asked of a group that an attempt left behind, perhaps before its retention was set. */
    @Override
    public Readiness ready(Question<LogGroup> question) {
        keep(question.aws(), question.id(), question.resource().retentionDays());
        return Bare.ready(question);
    }

    @Override
    public Readiness gone(Question<LogGroup> question) {
        return Bare.ready(question);
    }

    private static void keep(AwsClients aws, String name, int days) {
        aws.logs().putRetentionPolicy(request -> request.logGroupName(name).retentionInDays(days));
    }

    private static Map<String, String> tags(Creation<LogGroup> creation) {
        CloudWatchLogsClient logs = creation.aws().logs();
        String arn = LogGroupSight.arn(logs, creation.name());
        return logs.listTagsForResource(request -> request.resourceArn(arn)).tags();
    }
}
