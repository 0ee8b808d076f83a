package dev.landform.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatingTest {

    private static final Captured SIMULATION = Captured.run("simulate");

    @Test
    void aGpuOnCpuNeverScalesAndOnRequestsItDoes() {
        assertThat(SIMULATION.err()).isEmpty();
        assertThat(SIMULATION.code()).isZero();
        assertThat(SIMULATION.out())
                .containsSubsequence(
                        "On 60 % CPU\n",
                        "keeps CPU percent near 60\n",
                        "Never scaled.\n",
                        "Offered 37,500: served 24,000 (64.0 %), lost 12,501 (33.3 %), waiting 999.",
                        "On 10 requests per second, as the topology says\n",
                        "0:08  scaled from 1 to 2: ",
                        "Offered 37,500: served 35,762 (95.4 %), lost 1,738 (4.6 %), waiting 0.");
        assertThat(SIMULATION.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void isTheSameEveryTime() {
        assertThat(Captured.run("simulate", "--load", "step:5:20:5m")).isEqualTo(SIMULATION);
    }

    @Test
    void aTableOfAllServicesAndAChart(@TempDir Path folder) throws IOException {
        Path load = folder.resolve("load.csv");
        Path chart = folder.resolve("chart.svg");
        Files.writeString(load, "second,service,rps\n0,spring,30\n0,python,5\n300,python,20\n899,spring,30\n");
        Captured captured = Captured.run("simulate", "--load", load.toString(), "--out", chart.toString());
        assertThat(captured.code()).isZero();
        assertThat(captured.out())
                .containsSubsequence("python: 1 to 2", "python: 1 to 2", "spring: 2 to 4", "chart.svg");
        assertThat(Files.readString(chart)).startsWith("<svg ").contains("scaled on 60 % CPU");
    }

    @Test
    void aServiceThatIsNotThereIsToldByName(@TempDir Path folder) throws IOException {
        Path load = folder.resolve("load.csv");
        Files.writeString(load, "second,service,rps\n0,ruby,30\n");
        Captured captured = Captured.run("simulate", "--load", load.toString());
        assertThat(captured.code()).isEqualTo(1);
        assertThat(captured.err()).contains("There is no service 'ruby' in tryiton. There is: node, python, spring.");
    }
}
