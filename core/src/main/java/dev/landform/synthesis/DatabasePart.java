package dev.landform.synthesis;

import dev.landform.model.Database;
import dev.landform.model.Mention;
import dev.landform.resource.Address;
import dev.landform.resource.Cidr;
import dev.landform.resource.Origin;
import dev.landform.resource.Ref;
import dev.landform.resource.Refs;
import dev.landform.resource.Tags;
import dev.landform.resource.database.DbInstance;
import dev.landform.resource.database.DbSubnetGroup;
import dev.landform.resource.secret.Secret;
import dev.landform.resource.secret.SecretAttachment;
import dev.landform.resource.securitygroup.SecurityGroup;
import dev.landform.resource.securitygroup.SecurityGroupRule;
import java.util.Optional;

/** Databases with their subnet group, security group and secret. */
final class DatabasePart {

    private final Draft draft;
    private final Database database;
    private final Address group;
    private final Tags tags;

    private DatabasePart(Draft draft, Database database) {
        this.draft = draft;
        this.database = database;
        this.group = Addresses.database(database.name()).child("security-group");
        this.tags = draft.tags(Addresses.database(database.name()), database.tags());
    }

    static void add(Draft draft) {
        for (Database database : draft.intent().databases()) {
            DatabasePart part = new DatabasePart(draft, database);
            part.securityGroup();
            part.subnetGroup();
            part.instance();
            if (!database.managedSecret()) {
                part.secret();
            }
        }
    }

    private void securityGroup() {
        draft.add(
                SecurityGroup.builder()
                        .address(group)
                        .vpc(Ref.to(Addresses.VPC))
                        .description("Database " + database.name() + " of "
                                + draft.intent().name())
                        .openEgress(false)
                        .tags(tags)
                        .build(),
                database.origins().element(),
                "");
        for (Mention accessor : Draft.distinct(database.accessors())) {
            ingress(
                    "from/" + accessor.name(),
                    Optional.empty(),
                    Optional.of(draft.at(accessor.name()).securityGroup()),
                    accessor.origin(),
                    accessor.name() + " uses " + database.name());
        }
        for (Mention block : Draft.distinct(database.openTo())) {
            Cidr cidr = Cidr.parse(block.name());
            ingress(
                    "from-block/" + cidr.toString().replace('/', '-'),
                    Optional.of(cidr),
                    Optional.empty(),
                    block.origin(),
                    cidr + " reaches " + database.name());
        }
    }

    private void ingress(String word, Optional<Cidr> cidr, Optional<Address> source, Origin origin, String intended) {
        Address address = group.child(word);
        draft.add(
                SecurityGroupRule.builder()
                        .address(address)
                        .group(Ref.to(group))
                        .fromPort(database.port())
                        .toPort(database.port())
                        .cidr(cidr)
                        .source(source.map(Ref::to))
                        .description(intended)
                        .build(),
                origin,
                intended);
    }

    private void subnetGroup() {
        draft.add(
                DbSubnetGroup.builder()
                        .address(Addresses.database(database.name()).child("subnet-group"))
                        .vpc(Ref.to(Addresses.VPC))
                        .subnets(Refs.to(Zones.words(draft.intent().network()).stream()
                                .map(Addresses::privateSubnet)
                                .toList()))
                        .description("Private subnets for " + database.name())
                        .tags(tags)
                        .build(),
                database.origins().element(),
                "");
    }

    private void instance() {
        draft.add(
                DbInstance.builder()
                        .address(Addresses.dbInstance(database.name()))
                        .subnetGroup(Ref.to(Addresses.database(database.name()).child("subnet-group")))
                        .securityGroups(Refs.to(group))
                        .engine("mysql")
                        .version(database.version())
                        .instanceClass(database.instanceClass())
                        .storageGib(database.storage().gib())
                        .port(database.port())
                        .schema(database.schema())
                        .masterUser(database.masterUser())
                        .secret(
                                database.managedSecret()
                                        ? Optional.empty()
                                        : Optional.of(Ref.to(Addresses.dbSecret(database.name()))))
                        .managedSecret(database.managedSecret())
                        .multiZone(database.multiZone())
                        .backupDays(database.backupDays())
                        .deletionProtection(database.deletionProtection())
                        .encrypted(true)
                        .tags(tags)
                        .build(),
                database.origins().element(),
                "");
    }

    private void secret() {
        Address secret = Addresses.dbSecret(database.name());
        Origin origin = database.origins().of("secret");
        draft.add(
                Secret.builder()
                        .address(secret)
                        .name(database.secretName())
                        .description("User and password of database " + database.name())
                        .username(database.masterUser())
                        .tags(tags)
                        .build(),
                origin,
                "");
        draft.add(
                SecretAttachment.builder()
                        .address(Addresses.dbAttachment(database.name()))
                        .secret(Ref.to(secret))
                        .database(Ref.to(Addresses.dbInstance(database.name())))
                        .port(database.port())
                        .build(),
                origin,
                "whoever reads the secret finds the database");
    }
}
