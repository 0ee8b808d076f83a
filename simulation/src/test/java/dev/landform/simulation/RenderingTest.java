package dev.landform.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.topology.ServiceBuilder;
import dev.landform.topology.Topology;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

/** The table and the chart, byte by byte. Run with {@code -Dlandform.golden.update=true} to write them anew. */
class RenderingTest {

    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final Load LOAD = Load.step("python", 5, 20, Duration.ofMinutes(5));
    private static final ServiceRun ON_CPU = run(gpu().scaleOnCpu(60));
    private static final ServiceRun ON_REQUESTS = run(gpu().scaleOnRequests(10));

    @Test
    void theTableOfAGpuOnCpu() throws IOException {
        check("gpu-on-cpu.txt", SimulationText.of(ON_CPU));
    }

    @Test
    void theTableOfAGpuOnRequests() throws IOException {
        check("gpu-on-requests.txt", SimulationText.of(ON_REQUESTS));
    }

    @Test
    void theChartOfBoth() throws IOException {
        check(
                "gpu.svg",
                SimulationChart.titled("One GPU service, scaled in two ways")
                        .with("on 60 % CPU", ON_CPU)
                        .with("on 10 requests per second", ON_REQUESTS)
                        .svg());
    }

    @Test
    void aChartIsADocumentWhateverItsWords() throws Exception {
        String svg = SimulationChart.titled("<&\"\u0000\ud800]]>")
                .with("a\u0007b", ON_CPU)
                .svg();
        assertThat(DocumentBuilderFactory.newDefaultInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(svg)))
                        .getDocumentElement()
                        .getTagName())
                .isEqualTo("svg");
        assertThat(svg).doesNotContain("NaN", "Infinity");
    }

    @Test
    void nothingIsDrawnOfNothing() {
        ServiceRun nothing = new ServiceRun("web", 0, 1, List.of(), ON_CPU.model(), List.of(), List.of());
        assertThat(SimulationChart.titled("").svg()).doesNotContain("NaN");
        assertThat(SimulationChart.titled("").with("", nothing).svg()).doesNotContain("NaN");
        assertThat(SimulationText.of(nothing)).contains("Never scaled.", "Offered 0: ");
    }

    private static ServiceBuilder gpu() {
        return Topology.vpc("tryiton")
                .service("python")
                .route("/api/python/*")
                .gpu("g4dn.xlarge")
                .capacity(1, 1, 2);
    }

    private static ServiceRun run(ServiceBuilder python) {
        return Simulation.of(python.build()).load(LOAD).service("python");
    }

    private static void check(String name, String text) throws IOException {
        Path file = FOLDER.resolve(name);
        if (Boolean.getBoolean("landform.golden.update")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, text);
        }
        assertThat(text).isEqualTo(Files.readString(file));
    }
}
