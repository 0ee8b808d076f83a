package dev.landform.check;

import static dev.landform.check.Catalogue.shop;

import dev.landform.model.Images;
import dev.landform.model.Quota;
import dev.landform.model.Runtimes;
import dev.landform.synthesis.Synthesis;
import dev.landform.topology.ServiceBuilder;

/** Mistakes in runtimes, scripts, environment, logs and policies. */
final class ProgramMistakes {

    private ProgramMistakes() {}

    private static ServiceBuilder web() {
        return shop().service("web").route("/*");
    }

    static void addTo(Catalogue catalogue) {
        runtimes(catalogue);
        scripts(catalogue);
        variables(catalogue);
        logs(catalogue);
        policies(catalogue);
    }

    private static void runtimes(Catalogue catalogue) {
        catalogue.add("runtime-node", () -> web().runtime(Runtimes.node(18)).check());
        catalogue.add(
                "runtime-python", () -> web().runtime(Runtimes.python("3.10")).check());
        catalogue.add(
                "runtime-python-ubuntu",
                () -> web().image(Images.ubuntu2404())
                        .runtime(Runtimes.python("3.13"))
                        .check());
        catalogue.add(
                "runtime-corretto", () -> web().runtime(Runtimes.corretto(18)).check());
        catalogue.add(
                "runtime-end-ubuntu",
                () -> web().image(Images.ubuntu2204())
                        .runtime(Runtimes.node(18))
                        .check());
        catalogue.add("runtime-end", () -> web().runtime(Runtimes.node(20)).check());
        catalogue.add(
                "runtime-twice",
                () -> web().runtime(Runtimes.corretto(17))
                        .runtime(Runtimes.corretto(21))
                        .check());
    }

    private static void scripts(Catalogue catalogue) {
        catalogue.add(
                "script-long", () -> web().userData("echo hello\n".repeat(1200)).check());
        catalogue.add(
                "script-long-with-what-is-added",
                () -> Synthesis.of(web().runtime(Runtimes.docker())
                                .userData("echo hello\n".repeat(1100))
                                .service("node")
                                .calledBy("web")
                                .build())
                        .findings()
                        .stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .toList());
        catalogue.add("script-empty", () -> web().userData("").check());
        catalogue.add(
                "script-cloud-config",
                () -> web().userData("#cloud-config\npackages: [git]\n").check());
        catalogue.add(
                "script-python",
                () -> web().userData("#!/usr/bin/python3\nprint(1)\n").check());
        catalogue.add(
                "script-line-ends",
                () -> web().userData("dnf install -y git\r\n").check());
        catalogue.add(
                "script-extras",
                () -> web().userData("amazon-linux-extras install docker\n").check());
        catalogue.add(
                "script-apt",
                () -> web().userData("sudo apt-get install -y git\n").check());
        catalogue.add(
                "script-yum",
                () -> web().image(Images.ubuntu2204())
                        .userData("yum install -y git\n")
                        .check());
        catalogue.add(
                "script-pip",
                () -> web().image(Images.ubuntu2204())
                        .userData("apt-get install -y python3.10-pip\n")
                        .check());
        catalogue.add(
                "script-key",
                () -> web().userData("export KEY=AKIA" + "ABCDEFGHIJKLMNOP\n").check());
        catalogue.add(
                "script-password",
                () -> web().userData("DB_PASSWORD=hunter22 ./start\n").check());
    }

    private static void variables(Catalogue catalogue) {
        catalogue.add("variable-name", () -> web().environment("my-var", "1").check());
        catalogue.add(
                "variable-system", () -> web().environment("PATH", "/app/bin").check());
        catalogue.add(
                "variable-twice",
                () -> web().environment("MODE", "a").environment("MODE", "b").check());
        catalogue.add(
                "variable-value",
                () -> web().environment("MOTD", "hello\nworld").check());
        catalogue.add(
                "variable-value-quote",
                () -> web().environment("MOTD", "\"hello\"").check());
        catalogue.add(
                "variable-value-blank",
                () -> web().environment("MOTD", "hello ").check());
        catalogue.add(
                "variable-value-backslash",
                () -> web().environment("HOST", "a\\b").check());
        catalogue.add(
                "variable-value-half", () -> web().environment("MOTD", "\ud800").check());
        catalogue.add("variable-bash", () -> web().environment("UID", "1000").check());
        catalogue.add(
                "variable-key",
                () -> web().environment("AWS_ACCESS_KEY_ID", "AKIA" + "ABCDEFGHIJKLMNOP")
                        .check());
        catalogue.add(
                "variable-password",
                () -> web().environment("DB_PASSWORD", "hunter2").check());
        catalogue.add("variable-port", () -> web().environment("PORT", "80").check());
        catalogue.add(
                "variable-derived",
                () -> web().environment("API_URL", "http://api")
                        .environment("DB_SECRET", "arn:aws:secretsmanager:eu-west-1:123456789012:secret:x")
                        .environment("IMAGES_BUCKET", "images")
                        .service("api")
                        .calledBy("web")
                        .database("db")
                        .schema("shop")
                        .accessibleFrom("web")
                        .bucket("images")
                        .writableFrom("web")
                        .check());
    }

    private static void logs(Catalogue catalogue) {
        catalogue.add("log-relative", () -> web().logFile("application.log").check());
        catalogue.add("log-directory", () -> web().logFile("/app/logs/").check());
        catalogue.add("log-character", () -> web().logFile("/app/\"logs\".log").check());
        catalogue.add(
                "log-twice",
                () -> web().logFile("/app/a.log").logFile("/app/a.log").check());
        catalogue.add(
                "log-retention",
                () -> shop().keepLogs(45).service("web").route("/*").check());
        catalogue.add(
                "log-retention-for-ever",
                () -> shop().keepLogs(0).service("web").route("/*").check());
        catalogue.add(
                "image-edition",
                () -> shop().images("November 2026").service("web").route("/*").check());
        catalogue.add(
                "time-zone-city",
                () -> shop().timeZone("Seoul").service("web").route("/*").check());
        catalogue.add(
                "time-zone-short",
                () -> shop().timeZone("KST").service("web").route("/*").check());
        catalogue.add(
                "time-zone-none",
                () -> shop().timeZone("+09:00").service("web").route("/*").check());
    }

    private static void policies(Catalogue catalogue) {
        catalogue.add(
                "policy-name", () -> web().managedPolicy("arn:aws:s3:::images").check());
        catalogue.add(
                "policy-too-much",
                () -> web().managedPolicy("AdministratorAccess").check());
        catalogue.add(
                "policy-broad", () -> web().managedPolicy("AmazonS3FullAccess").check());
        catalogue.add(
                "policy-broad-secrets",
                () -> web().managedPolicy("SecretsManagerReadWrite").check());
        catalogue.add(
                "policy-misspelt",
                () -> web().managedPolicy("AmazonSQSFullAcces").check());
        catalogue.add(
                "policy-attached",
                () -> web().managedPolicy("CloudWatchAgentServerPolicy").check());
        catalogue.add(
                "policy-twice",
                () -> web().managedPolicy("AmazonSQSFullAccess")
                        .managedPolicy("AmazonSQSFullAccess")
                        .check());
        catalogue.add(
                "policy-count",
                () -> shop().quota(Quota.POLICIES_PER_ROLE, 3)
                        .service("web")
                        .route("/*")
                        .managedPolicy("AmazonSQSFullAccess")
                        .managedPolicy("AmazonSNSFullAccess")
                        .check());
        catalogue.add(
                "policy-count-shared",
                () -> shop().quota(Quota.POLICIES_PER_ROLE, 3)
                        .sharedRole()
                        .service("web")
                        .route("/*")
                        .managedPolicy("AmazonSQSFullAccess")
                        .service("api")
                        .route("/api/*")
                        .managedPolicy("AmazonSNSFullAccess")
                        .check());
        catalogue.add(
                "policy-shared-role",
                () -> shop().sharedRole()
                        .service("web")
                        .route("/*")
                        .service("api")
                        .route("/api/*")
                        .bucket("images")
                        .readableFrom("api")
                        .check());
    }
}
