package dev.landform.examples;

import dev.landform.model.Runtimes;
import dev.landform.simulation.Load;
import dev.landform.simulation.LoadException;
import dev.landform.simulation.ServiceRun;
import dev.landform.simulation.Simulation;
import dev.landform.simulation.SimulationChart;
import dev.landform.simulation.SimulationResult;
import dev.landform.simulation.SimulationText;
import dev.landform.topology.Topology;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Shows why the GPU service scales on requests: the same load on it, and on it as it would be on CPU. */
final class Simulating {

    private static final String PYTHON = "python";
    private static final String SHAPE = "(constant|step|ramp|day)(:.*)?";

    private final Screen screen;
    private final String region;

    Simulating(Screen screen, String region) {
        this.screen = screen;
        this.region = region;
    }

    /** Simulates that load, writes a chart if there is a place for it, and returns the exit code. */
    int run(String loadOrFile, Optional<Path> chart) {
        try {
            Load load = load(loadOrFile);
            SimulationResult real = Simulation.of(TryItOnTopology.in(region)).load(load);
            SimulationChart picture =
                    load.services().contains(PYTHON) ? compared(real, load) : SimulationChart.of(real);
            real.services().stream()
                    .filter(run -> !run.service().equals(PYTHON))
                    .forEach(run -> screen.show("\n" + SimulationText.of(run)));
            if (chart.isPresent()) {
                Files.writeString(chart.get(), picture.svg());
                screen.say("\nThe chart is in " + chart.get() + ".");
            }
            return CommandLineProgram.DONE;
        } catch (LoadException mistake) {
            screen.complain(String.valueOf(mistake.getMessage()));
            return CommandLineProgram.WRONG;
        } catch (IOException e) {
            screen.complain("It cannot be read or written: " + e.getMessage());
            return CommandLineProgram.WRONG;
        }
    }

    private SimulationChart compared(SimulationResult real, Load load) {
        ServiceRun onCpu = Simulation.of(onCpu()).load(load.only(PYTHON)).service(PYTHON);
        ServiceRun onRequests = real.service(PYTHON);
        screen.say("python does its work on a GPU; its CPU hardly notices. The same load, scaled in two ways:");
        screen.heading("On 60 % CPU");
        screen.show(SimulationText.of(onCpu));
        screen.heading("On 10 requests per second, as the topology says");
        screen.show(SimulationText.of(onRequests));
        return SimulationChart.titled("python, a GPU service, under the same load")
                .with("scaled on 60 % CPU", onCpu)
                .with("scaled on 10 requests per second", onRequests);
    }

    private static Load load(String loadOrFile) throws IOException {
        if (loadOrFile.matches(SHAPE)) {
            return Load.parse(PYTHON, loadOrFile);
        }
        File file = new File(loadOrFile);
        if (!file.isFile()) {
            throw new IOException(loadOrFile + ": neither a file nor a load such as step:5:20:5m");
        }
        try (BufferedReader reader = Files.newBufferedReader(file.toPath())) {
            return Load.csv(reader);
        }
    }

    /** The GPU service of the reference topology as its team first meant to scale it. */
    private Topology onCpu() {
        return Topology.vpc("tryiton")
                .region(region)
                .service(PYTHON)
                .port(8000)
                .route("/api/python/*")
                .gpu("g4dn.xlarge")
                .runtime(Runtimes.docker())
                .capacity(1, 1, 2)
                .scaleOnCpu(60)
                .build();
    }
}
