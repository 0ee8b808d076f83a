package dev.landform.examples;

import dev.landform.Landform;
import dev.landform.aws.AwsProvider;
import dev.landform.check.Finding;
import dev.landform.check.FindingsException;
import dev.landform.execute.Outcome;
import dev.landform.execute.VirtualClock;
import dev.landform.fake.FakeCloud;
import dev.landform.fake.FakeCloudBuilder;
import dev.landform.lease.LeaseException;
import dev.landform.pictures.HtmlReport;
import dev.landform.pictures.Picture;
import dev.landform.plan.Binding;
import dev.landform.plan.Plan;
import dev.landform.plan.PlanOptions;
import dev.landform.provider.ProviderException;
import dev.landform.render.PlanMarkdown;
import dev.landform.resource.Address;
import dev.landform.topology.Topology;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;

/** The program behind {@link TryItOn}: reads the command line, does what it says, and returns the exit code. */
final class CommandLineProgram {

    static final int DONE = 0;
    static final int WRONG = 1;
    static final int FAILED = 2;

    private final Screen screen;
    private final UnaryOperator<FakeCloudBuilder> weather;

    CommandLineProgram(Screen screen) {
        this(screen, cloud -> cloud);
    }

    /** Makes a program on whose in-memory cloud things may go wrong. */
    CommandLineProgram(Screen screen, UnaryOperator<FakeCloudBuilder> weather) {
        this.screen = screen;
        this.weather = weather;
    }

    /** Does what the arguments say. A user's mistake ends in a message, not in an exception. */
    int run(String... args) {
        Arguments arguments = new Arguments();
        CommandLine line = new CommandLine(arguments);
        try {
            line.parseArgs(args);
        } catch (ParameterException mistake) {
            screen.complain(Mistakes.text(mistake));
            screen.complain("--help says what there is.");
            return WRONG;
        }
        if (line.isUsageHelpRequested()) {
            screen.show(line.getUsageMessage(Ansi.OFF));
            return DONE;
        }
        if (line.isVersionHelpRequested()) {
            line.printVersionHelp(screen.out(), Ansi.OFF);
            return DONE;
        }
        try {
            return run(arguments, line.getParseResult().hasMatchedOption("--region"));
        } catch (StoredPlan.Trouble trouble) {
            screen.complain(String.valueOf(trouble.getMessage()));
            return WRONG;
        } catch (FindingsException mistake) {
            screen.complain(String.valueOf(mistake.getMessage()));
            return WRONG;
        } catch (LeaseException refusal) {
            screen.complain(String.valueOf(refusal.getMessage()));
            return FAILED;
        } catch (ProviderException failure) {
            screen.complain("The cloud cannot be asked: " + failure.getMessage());
            return FAILED;
        }
    }

    private int run(Arguments arguments, boolean regionGiven) {
        Optional<Plan> stored = StoredPlan.in(arguments, regionGiven);
        boolean onAws = arguments.provider == Arguments.Where.aws;
        if (arguments.verb != Arguments.Verb.explain && !arguments.places.isEmpty()) {
            screen.complain("'" + arguments.places.get(0) + "' is too much: only explain takes more words.");
            return WRONG;
        }
        return switch (arguments.verb) {
            case demo -> onAws ? memoryOnly() : new Demo(screen, arguments.region).run();
            case plan, apply, destroy, lease, unlock, permissions, report ->
                onAws ? onAws(arguments, stored) : onFake(arguments, stored);
            case simulate -> new Simulating(screen, arguments.region).run(arguments.load, arguments.out);
            case explain -> onAws ? explainAws(arguments) : explainTopology(arguments);
        };
    }

    private int explainTopology(Arguments arguments) {
        return Explaining.of(screen, TryItOnTopology.in(arguments.region)).run(arguments.places);
    }

    private int explainAws(Arguments arguments) {
        try (AwsProvider provider = AwsAccess.open(screen, arguments)) {
            return Explaining.of(screen, TryItOnTopology.in(arguments.region), provider)
                    .run(arguments.places);
        }
    }

    private int onAws(Arguments arguments, Optional<Plan> stored) {
        try (AwsProvider provider = AwsAccess.open(screen, arguments)) {
            return on(Target.of(provider), arguments, stored);
        }
    }

    private int onFake(Arguments arguments, Optional<Plan> stored) {
        VirtualClock clock = VirtualClock.standard();
        FakeCloud cloud = weather.apply(
                        FakeCloud.builder().region(arguments.region).clock(clock))
                .build();
        if (arguments.verb == Arguments.Verb.destroy) {
            screen.say("An in-memory cloud lives as long as its process, so there is nothing to destroy.\n");
        }
        return on(Target.of(cloud, clock), arguments, stored);
    }

    private int on(Target target, Arguments arguments, Optional<Plan> stored) {
        PlanOptions options = arguments.deleteData ? PlanOptions.deletingData() : PlanOptions.standard();
        Landform landform = Landform.on(target.provider()).planning(options);
        LeaseVerbs lease = new LeaseVerbs(
                screen, landform, TryItOnTopology.in(arguments.region).name());
        if (arguments.verb == Arguments.Verb.lease) {
            return lease.show();
        }
        if (arguments.verb == Arguments.Verb.unlock) {
            return lease.unlock();
        }
        lease.awaitOthers(arguments);
        Plan plan = stored.map(known -> unmoved(landform, known)).orElseGet(() -> planned(landform, arguments));
        arguments.out.ifPresent(file -> StoredPlan.write(file, plan));
        if (arguments.verb == Arguments.Verb.permissions) {
            return new Permitting(screen).run(plan, arguments.output);
        }
        Topology topology = TryItOnTopology.in(plan.region());
        if (arguments.verb == Arguments.Verb.report) {
            return report(arguments)
                    .write(HtmlReport.of(topology, plan), Picture.of(topology).planned(plan));
        }
        screen.show(
                arguments.markdown
                        ? PlanMarkdown.standard().of(plan)
                        : screen.planText().of(plan));
        if (!plan.isApplicable()) {
            return WRONG;
        }
        if (arguments.verb == Arguments.Verb.plan || plan.isEmpty()) {
            return DONE;
        }
        screen.show("\n");
        Outcome outcome = new Applying(screen, target, LeaseVerbs.terms(arguments)).apply(plan, Duration.ofSeconds(1));
        sayWhere(outcome);
        if (arguments.verb == Arguments.Verb.apply && arguments.output.isPresent()) {
            report(arguments)
                    .write(
                            HtmlReport.of(topology, plan).after(outcome),
                            Picture.of(topology).planned(plan));
        }
        return outcome.succeeded() ? DONE : FAILED;
    }

    private static Plan planned(Landform landform, Arguments arguments) {
        Topology topology = TryItOnTopology.in(arguments.region);
        boolean destroy = arguments.verb == Arguments.Verb.destroy || arguments.destroy;
        return destroy ? landform.planDestroy(topology.name(), topology.region()) : landform.plan(topology);
    }

    /** Returns a stored plan with what its region says of it by now, if the cloud is as it was when it was made. */
    private static Plan unmoved(Landform landform, Plan stored) {
        List<Finding> moves = landform.verify(stored);
        if (!moves.isEmpty()) {
            throw new FindingsException("The cloud has moved since the plan was made.", moves);
        }
        return stored.withFindings(landform.preflight(stored));
    }

    private ReportFiles report(Arguments arguments) {
        return new ReportFiles(screen, arguments.output.orElse(Path.of("")));
    }

    private void sayWhere(Outcome outcome) {
        Binding balancer = outcome.bindings().get(Address.of("load-balancer"));
        if (outcome.succeeded() && balancer != null && balancer.outputs().containsKey("dnsName")) {
            screen.say("It answers at http://" + balancer.outputs().get("dnsName"));
        }
    }

    private int memoryOnly() {
        screen.complain("demo runs in memory only; on AWS there are plan, apply and destroy.");
        return WRONG;
    }
}
