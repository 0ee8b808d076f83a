package dev.landform.aws.type.secret;

import dev.landform.aws.AwsProvider;
import dev.landform.plan.Binding;
import dev.landform.plan.Create;
import dev.landform.plan.Reason;
import dev.landform.provider.Bindings;
import dev.landform.provider.Call;
import dev.landform.provider.ProviderException;
import dev.landform.provider.Receipt;
import dev.landform.resource.Address;
import dev.landform.resource.Origin;
import dev.landform.resource.Ref;
import dev.landform.resource.Refs;
import dev.landform.resource.Resource;
import dev.landform.resource.Tags;
import dev.landform.resource.database.DbInstance;
import dev.landform.resource.secret.Secret;
import dev.landform.resource.secret.SecretAttachment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/**
 * Makes a secret, a database with its password, and an attachment, and prints whatever it gets to see: receipts,
 * polls, and failures with their stack traces. Run with every log there is.
 */
final class SecretiveProgram {

    private static final Address GROUP = Address.of("subnet-group");
    private static final Address SECRET = Address.of("secret");
    private static final Address DATABASE = Address.of("instance");

    private SecretiveProgram() {}

    /** Takes the password backwards, so that it is not itself what gives it away. */
    public static void main(String[] args) {
        String password = new StringBuilder(args[0]).reverse().toString();
        for (boolean broken : new boolean[] {false, true}) {
            StubbedAws stub = new StubbedAws(password, broken);
            try (AwsProvider provider = AwsProvider.builder()
                    .region("eu-west-1")
                    .httpClient(stub)
                    .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "key")))
                    .build()) {
                resources().forEach(resource -> make(provider, resource));
            }
            System.out.println((broken ? "sent if broken: " : "sent: ") + stub.sent());
        }
    }

    private static List<Resource> resources() {
        return List.of(
                Secret.builder()
                        .address(SECRET)
                        .name(Optional.empty())
                        .description("")
                        .username("admin")
                        .tags(Tags.none())
                        .build(),
                DbInstance.builder()
                        .address(DATABASE)
                        .subnetGroup(Ref.to(GROUP))
                        .securityGroups(Refs.none())
                        .engine("mysql")
                        .version("8.4")
                        .instanceClass("db.t4g.micro")
                        .storageGib(20)
                        .port(3306)
                        .schema(Optional.of("store"))
                        .masterUser("admin")
                        .secret(Optional.of(Ref.to(SECRET)))
                        .managedSecret(false)
                        .multiZone(false)
                        .backupDays(7)
                        .deletionProtection(true)
                        .encrypted(true)
                        .tags(Tags.none())
                        .build(),
                SecretAttachment.builder()
                        .address(Address.of("attachment"))
                        .secret(Ref.to(SECRET))
                        .database(Ref.to(DATABASE))
                        .port(3306)
                        .build());
    }

    private static void make(AwsProvider provider, Resource resource) {
        Map<Address, Binding> known = Map.of(
                GROUP, new Binding("group", new TreeMap<>()),
                SECRET, new Binding("arn:secret", new TreeMap<>()),
                DATABASE, new Binding("db", new TreeMap<>()));
        Bindings bindings = address -> Optional.ofNullable(known.get(address));
        Create step = new Create(resource, Optional.of("name"), new Reason.Missing(), false, Origin.UNKNOWN, "");
        Call call = new Call("topology", "eu-west-1", step, 1, bindings);
        try {
            Receipt receipt = provider.execute(call);
            System.out.println(call + " " + receipt + " " + provider.poll(call, receipt));
        } catch (ProviderException e) {
            System.out.println(e.code());
            e.printStackTrace(System.out);
        }
    }
}
