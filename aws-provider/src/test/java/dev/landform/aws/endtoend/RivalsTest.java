package dev.landform.aws.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.aws.AwsWorld;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Two processes apply the same topology to the same account at the same time: one does, and the other is told. {@code
 * -Dlandform.rivals=100} has them do it a hundred times, each time in a new account.
 */
@ExtendWith(AwsWorld.Extension.class)
class RivalsTest {

    private static final int ROUNDS = Integer.getInteger("landform.rivals", 3);

    @Test
    void oneOfTwoProcessesAppliesAndTheOtherIsTold() throws IOException {
        TreeMap<String, Integer> answers = new TreeMap<>();
        try (Racer one = new Racer();
                Racer two = new Racer()) {
            for (int round = 0; round < ROUNDS; round++) {
                try (AwsWorld world = AwsWorld.open()) {
                    String address = world.proxy().address().toString();
                    List<Racer> both = round % 2 == 0 ? List.of(one, two) : List.of(two, one);
                    for (Racer racer : both) {
                        racer.say(address);
                    }
                    for (Racer racer : both) {
                        assertThat(racer.hear()).isEqualTo("planned");
                    }
                    for (Racer racer : both) {
                        racer.say("apply");
                    }
                    List<String> heard = List.of(both.get(0).hear(), both.get(1).hear());
                    heard.forEach(answer -> answers.merge(answer, 1, Integer::sum));
                    assertThat(heard).as("round " + round).containsOnlyOnce("done");
                    assertThat(heard).as("round " + round).anyMatch(answer -> answer.startsWith("refused"));
                    Runs.isExactlyOneOfEverything(world, Rival.topology());
                }
            }
        }
        System.out.println("rivals over HTTP: " + answers);
        assertThat(answers.getOrDefault("refused [lease-held]", 0)).isPositive();
    }

    /** One of the two processes. */
    private static final class Racer implements AutoCloseable {
        private final Process process;
        private final BufferedReader out;
        private final BufferedWriter in;

        Racer() throws IOException {
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Rival.class.getName())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            out = process.inputReader(StandardCharsets.UTF_8);
            in = process.outputWriter(StandardCharsets.UTF_8);
        }

        void say(String line) throws IOException {
            in.write(line + "\n");
            in.flush();
        }

        String hear() throws IOException {
            return String.valueOf(out.readLine());
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }
}
