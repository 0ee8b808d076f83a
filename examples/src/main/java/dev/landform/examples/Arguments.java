package dev.landform.examples;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** What the user wants, as the command line says it. Filled in by picocli. */
@Command(
        name = "tryiton",
        version = "landform 0.1.0",
        description = "Plans, applies, explains and destroys the reference topology.",
        sortOptions = false,
        usageHelpWidth = Screen.WIDTH,
        footer = {
            "",
            "Verbs:",
            "  demo         plans, applies, plans again, changes and destroys, in memory",
            "  plan         shows what it would take, and changes nothing",
            "  apply        shows the plan and carries it out",
            "  destroy      removes all that belongs to the topology",
            "  lease        says who is at work on the topology, or was last",
            "  unlock       takes the lease from a run that is known to be dead",
            "  simulate     shows scaling under load, in memory (--load, --out)",
            "  explain      shows how a request travels, and who can reach whom;",
            "               'explain spring db' asks about one pair",
            "  permissions  prints the IAM policies that it would take, as JSON",
            "  report       draws the topology and its plan: a page of HTML, and the picture",
            "",
            "Exit codes: 0 done, 1 the topology or the arguments are wrong, 2 something",
            "failed while applying, or somebody else is at work (run it again: it goes on",
            "from there)."
        })
final class Arguments {

    /** What can be done. */
    enum Verb {
        demo,
        plan,
        apply,
        destroy,
        lease,
        unlock,
        simulate,
        explain,
        permissions,
        report
    }

    /** Where it can be done. */
    enum Where {
        fake,
        aws
    }

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "VERB",
            defaultValue = "demo",
            description =
                    "what to do: demo (the default), plan, apply, destroy, lease, unlock, simulate, explain, permissions"
                            + " or report")
    Verb verb = Verb.demo;

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "PLACE",
            description =
                    "for explain: internet, load-balancer, s3, systems-manager, or a service's or database's name")
    List<String> places = List.of();

    @Option(
            names = "--provider",
            paramLabel = "fake|aws",
            defaultValue = "fake",
            description = "where: in memory (the default) or on AWS")
    Where provider = Where.fake;

    @Option(
            names = "--endpoint",
            paramLabel = "URL",
            converter = HttpAddress.class,
            description = "an address to call instead of AWS's own")
    Optional<URI> endpoint = Optional.empty();

    @Option(
            names = "--region",
            paramLabel = "NAME",
            defaultValue = "ap-northeast-2",
            description = "the AWS region; ${DEFAULT-VALUE} by default")
    String region = "ap-northeast-2";

    @Option(
            names = "--delete-data",
            description = "delete databases, buckets and secrets too, without a final snapshot")
    boolean deleteData;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description =
                    "with plan: write the plan there too, as JSON, to be applied later; with simulate: a chart, as SVG")
    Optional<Path> out = Optional.empty();

    @Option(names = "--destroy", description = "with permissions: those for destroying, instead of applying")
    boolean destroy;

    @Option(names = "--markdown", description = "with plan: show it as Markdown, for a pull request")
    boolean markdown;

    @Option(
            names = "--plan",
            paramLabel = "FILE",
            description = "with apply and permissions: the plan that plan --out wrote, if nothing has moved since")
    Optional<Path> plan = Optional.empty();

    @Option(
            names = "--output",
            paramLabel = "DIR",
            description = "where the report goes; here by default, and apply writes one too if named. With"
                    + " permissions: write each policy to a file there")
    Optional<Path> output = Optional.empty();

    @Option(
            names = "--load",
            paramLabel = "LOAD",
            defaultValue = "step:5:20:5m",
            description = "for simulate: requests per second for python, as constant:20, step:5:20:5m, ramp:5:20:1h"
                    + " or day:5:60:14, or a CSV file second,service,rps; ${DEFAULT-VALUE} by default")
    String load = "step:5:20:5m";

    @Option(
            names = "--wait",
            paramLabel = "TIME",
            converter = TimeSpan.class,
            description =
                    "with apply and destroy: how long to wait for another run to end, as 90s or 2m; 0s by default")
    Optional<Duration> patience = Optional.empty();

    @Option(names = "--no-lease", description = "with apply and destroy: do not look whether another run is at work")
    boolean noLease;

    @Option(names = "--help", usageHelp = true, description = "show this, and do nothing")
    boolean help;

    @Option(names = "--version", versionHelp = true, description = "show the version, and do nothing")
    boolean version;

    /** Reads a time such as {@code 90s} or {@code 2m}. */
    static final class TimeSpan implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String text) {
            if (!text.matches("[0-9]{1,6}[smh]")) {
                throw new TypeConversionException("'" + text + "' is no time such as 90s, 5m or 2h");
            }
            return Duration.parse("PT" + text);
        }
    }

    /** Reads an address such as {@code http://127.0.0.1:5000}. */
    static final class HttpAddress implements ITypeConverter<URI> {
        private static final int PORT_MOST = 65_535;

        @Override
        public URI convert(String text) {
            try {
                URI address = new URI(text);
                boolean isHttp = Set.of("http", "https").contains(String.valueOf(address.getScheme()));
                if (isHttp && address.getHost() != null && address.getPort() <= PORT_MOST) {
                    return address;
                }
            } catch (URISyntaxException e) {
                // Said below, in words that help.
            }
            throw new TypeConversionException("'" + text + "' is no address such as http://127.0.0.1:5000");
        }
    }
}
