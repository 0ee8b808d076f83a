package dev.landform.aws.type.database;

import dev.landform.aws.handler.Alteration;
import dev.landform.aws.handler.Bare;
import dev.landform.aws.handler.Creation;
import dev.landform.aws.handler.Errors;
import dev.landform.aws.handler.Handler;
import dev.landform.aws.handler.Ownership;
import dev.landform.aws.handler.Question;
import dev.landform.aws.handler.Removal;
import dev.landform.aws.handler.Sight;
import dev.landform.aws.handler.TagChanges;
import dev.landform.plan.Observed;
import dev.landform.provider.Readiness;
import dev.landform.provider.Receipt;
import dev.landform.resource.Address;
import dev.landform.resource.Owner;
import dev.landform.resource.Ref;
import dev.landform.resource.Refs;
import dev.landform.resource.ResourceType;
import dev.landform.resource.database.DbSubnetGroup;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.rds.RdsClient;
import software.amazon.awssdk.services.rds.model.DBSubnetGroup;
import software.amazon.awssdk.services.rds.model.DbSubnetGroupAlreadyExistsException;
import software.amazon.awssdk.services.rds.model.DbSubnetGroupNotFoundException;
import software.amazon.awssdk.services.rds.model.Subnet;

/**
 * Subnet groups of databases, by name. Their tags have no bulk form: one call for each group whose name begins as the
 * topology's names do.
 */
public final class DbSubnetGroupHandler implements Handler<DbSubnetGroup> {

    private static final Duration SOON = Duration.ofSeconds(2);

    @Override
    public ResourceType<DbSubnetGroup> type() {
        return DbSubnetGroup.TYPE;
    }

    @Override
    public List<Observed> observe(Sight sight) {
        RdsClient rds = sight.aws().rds();
        List<Observed> found = new ArrayList<>();
        rds.describeDBSubnetGroupsPaginator(request -> request.maxRecords(100)).dbSubnetGroups().stream()
                .filter(group -> group.dbSubnetGroupName().startsWith(new Owner(sight.topology()).nameStart()))
                .forEach(group -> {
                    Map<String, String> tags = tags(rds, group);
                    Ownership.address(sight.topology(), tags)
                            .ifPresent(address -> found.add(observed(group, address, tags)));
                });
        return found;
    }

    private static Observed observed(DBSubnetGroup group, Address address, Map<String, String> tags) {
        DbSubnetGroup resource = DbSubnetGroup.builder()
                .address(address)
                .vpc(Ref.physical(group.vpcId()))
                .subnets(Refs.physical(
                        group.subnets().stream().map(Subnet::subnetIdentifier).toList()))
                .description(group.dbSubnetGroupDescription())
                .tags(Ownership.usersOwn(tags))
                .build();
        return new Observed(resource, Bare.binding(group.dbSubnetGroupName()), Observed.Condition.ACTIVE);
    }

    @Override
    public Receipt create(Creation<DbSubnetGroup> creation) {
        RdsClient rds = creation.aws().rds();
        try {
            rds.createDBSubnetGroup(request -> request.dbSubnetGroupName(creation.name())
                    .dbSubnetGroupDescription(creation.resource().description())
                    .subnetIds(creation.ids(creation.resource().subnets()))
                    .tags(RdsTags.list(creation.tags())));
        } catch (DbSubnetGroupAlreadyExistsException e) {
            if (!creation.owns(tags(rds, find(rds, creation.name())))) {
                throw e;
            }
        }
        return Bare.ready(creation.name());
    }

    @Override
    public Receipt update(Alteration<DbSubnetGroup> alteration) {
        RdsClient rds = alteration.aws().rds();
        TagChanges tags =
                TagChanges.of(alteration.before().tags(), alteration.resource().tags());
        if (!tags.isEmpty()) {
            RdsTags.change(rds, find(rds, alteration.id()).dbSubnetGroupArn(), tags);
        }
        if (alteration.changes("subnets") || alteration.changes("description")) {
            rds.modifyDBSubnetGroup(request -> request.dbSubnetGroupName(alteration.id())
                    .dbSubnetGroupDescription(alteration.resource().description())
                    .subnetIds(alteration.ids(alteration.resource().subnets())));
        }
        return Bare.ready(alteration.id());
    }

    @Override
    public Receipt delete(Removal<DbSubnetGroup> removal) {
        Errors.unlessGone(
                () -> removal.aws().rds().deleteDBSubnetGroup(request -> request.dbSubnetGroupName(removal.id())));
        return Bare.pending(removal.id(), removal.aws().pace(SOON));
    }

    @Override
    public Readiness ready(Question<DbSubnetGroup> question) {
        return Bare.ready(question);
    }

    @Override
    public Readiness gone(Question<DbSubnetGroup> question) {
        try {
            find(question.aws().rds(), question.id());
            return new Readiness.Pending(question.aws().pace(SOON), "is being deleted");
        } catch (DbSubnetGroupNotFoundException e) {
            return Bare.ready(question);
        }
    }

    private static DBSubnetGroup find(RdsClient rds, String name) {
        return rds.describeDBSubnetGroups(request -> request.dbSubnetGroupName(name))
                .dbSubnetGroups()
                .get(0);
    }

    private static Map<String, String> tags(RdsClient rds, DBSubnetGroup group) {
        return RdsTags.map(rds.listTagsForResource(request -> request.resourceName(group.dbSubnetGroupArn()))
                .tagList());
    }
}
