package dev.landform.permission;

import dev.landform.plan.Delete;
import dev.landform.plan.Update;
import dev.landform.resource.secret.Secret;
import dev.landform.resource.secret.SecretAttachment;

/** What secrets take: Service Authorization Reference, AWS Secrets Manager. */
final class SecretAsks {

    private static final String TAG = "secretsmanager:TagResource";
    private static final String UNTAG = "secretsmanager:UntagResource";
    private static final String READ = "secretsmanager:GetSecretValue";
    private static final String WRITE = "secretsmanager:PutSecretValue";

    private SecretAsks() {}

    /** A secret of that name that the topology deleted less than thirty days ago is brought back. */
    static final class OfSecret implements Asks<Secret> {
        @Override
        public void create(Secret wanted, Asking ask) {
            ask.any("secretsmanager:GetRandomPassword");
            ask.created("secretsmanager:CreateSecret");
            ask.implied().created(TAG);
            ask.recovering()
                    .self(
                            "secretsmanager:DescribeSecret",
                            "secretsmanager:RestoreSecret",
                            "secretsmanager:UpdateSecret",
                            READ,
                            WRITE,
                            UNTAG,
                            TAG);
        }

        @Override
        public void update(Secret before, Secret wanted, Update step, Asking ask) {
            if (Asks.changes(step, "description")) {
                ask.self("secretsmanager:UpdateSecret");
            }
            ask.tags(before.tags(), wanted.tags(), TAG, UNTAG);
        }

        @Override
        public void delete(Secret found, Delete step, Asking ask) {
            ask.self("secretsmanager:DeleteSecret");
        }
    }

    /** Where the database is, is written beside the password and noted in tags. */
    static final class OfAttachment implements Asks<SecretAttachment> {
        @Override
        public void create(SecretAttachment wanted, Asking ask) {
            ask.on(READ, Secret.TYPE, wanted.secret())
                    .on(WRITE, Secret.TYPE, wanted.secret())
                    .on(TAG, Secret.TYPE, wanted.secret());
        }

        @Override
        public void update(SecretAttachment before, SecretAttachment wanted, Update step, Asking ask) {
            create(wanted, ask);
        }

        @Override
        public void delete(SecretAttachment found, Delete step, Asking ask) {
            ask.on("secretsmanager:DescribeSecret", Secret.TYPE, found.secret()).on(UNTAG, Secret.TYPE, found.secret());
        }
    }
}
