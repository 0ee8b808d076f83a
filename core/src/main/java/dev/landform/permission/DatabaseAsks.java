package dev.landform.permission;

import dev.landform.plan.Delete;
import dev.landform.plan.Update;
import dev.landform.resource.database.DbInstance;
import dev.landform.resource.database.DbSubnetGroup;
import dev.landform.resource.secret.Secret;

/** What databases take: Service Authorization Reference, Amazon RDS. */
final class DatabaseAsks {

    private static final String ADD = "rds:AddTagsToResource";
    private static final String REMOVE = "rds:RemoveTagsFromResource";

    private DatabaseAsks() {}

    static final class OfSubnetGroup implements Asks<DbSubnetGroup> {
        @Override
        public void create(DbSubnetGroup wanted, Asking ask) {
            ask.created("rds:CreateDBSubnetGroup");
            ask.implied().created(ADD);
            ServiceLinkedRole.RDS.make(ask);
        }

        @Override
        public void update(DbSubnetGroup before, DbSubnetGroup wanted, Update step, Asking ask) {
            if (Asks.changes(step, "subnets", "description")) {
                ask.self("rds:ModifyDBSubnetGroup");
            }
            ask.tags(before.tags(), wanted.tags(), ADD, REMOVE);
        }

        @Override
        public void delete(DbSubnetGroup found, Delete step, Asking ask) {
            ask.self("rds:DeleteDBSubnetGroup");
        }
    }

    /** AWS checks the creation on the default parameter and option groups as well. */
    static final class OfInstance implements Asks<DbInstance> {
        private static final String CREATE = "rds:CreateDBInstance";
        private static final String MODIFY = "rds:ModifyDBInstance";

        @Override
        public void create(DbInstance wanted, Asking ask) {
            ask.created(CREATE);
            ask.on(CREATE, DbSubnetGroup.TYPE, wanted.subnetGroup());
            defaults(CREATE, ask);
            ask.implied().created(ADD);
            ServiceLinkedRole.RDS.make(ask);
            password(wanted, ask);
        }

        @Override
        public void update(DbInstance before, DbInstance wanted, Update step, Asking ask) {
            boolean onlyTags = step.differences().stream()
                    .allMatch(difference -> difference.attribute().equals("tags"));
            if (!onlyTags) {
                ask.self(MODIFY);
                defaults(MODIFY, ask);
            }
            if (Asks.changes(step, "secret") && wanted.secret().isPresent()) {
                password(wanted, ask);
            } else if (Asks.changes(step, "managedSecret") && wanted.managedSecret()) {
                managed(ask);
            }
            if (Asks.changes(step, "version", "port", "secret")) {
                ask.self(ADD);
            }
            if (before.secret().isPresent() && wanted.secret().isEmpty()) {
                ask.self(REMOVE);
            }
            ask.tags(before.tags(), wanted.tags(), ADD, REMOVE);
        }

        /** The last snapshot gets the instance's tags. */
        @Override
        public void delete(DbInstance found, Delete step, Asking ask) {
            if (found.deletionProtection()) {
                ask.self(MODIFY);
                defaults(MODIFY, ask);
            }
            ask.self("rds:DeleteDBInstance");
            if (step.keepLastCopy()) {
                String snapshots = Arns.RDS + "snapshot:*-final-*";
                ask.implied()
                        .self("rds:CreateDBSnapshot")
                        .named("rds:CreateDBSnapshot", snapshots)
                        .named(ADD, snapshots);
            }
        }

        private static void defaults(String action, Asking ask) {
            ask.implied().named(action, Arns.RDS + "og:default*").named(action, Arns.RDS + "pg:default*");
        }

        private static void password(DbInstance wanted, Asking ask) {
            wanted.secret()
                    .ifPresentOrElse(
                            secret -> ask.on("secretsmanager:GetSecretValue", Secret.TYPE, secret), () -> managed(ask));
        }

        /** Amazon RDS User Guide, "Password management with Amazon RDS and AWS Secrets Manager". */
        private static void managed(Asking ask) {
            String secrets = "arn:{partition}:secretsmanager:{region}:{account}:secret:rds!db-*";
            ask.implied()
                    .named("secretsmanager:CreateSecret", secrets)
                    .named("secretsmanager:TagResource", secrets)
                    .named("kms:DescribeKey", "arn:{partition}:kms:{region}:{account}:key/*");
        }
    }
}
