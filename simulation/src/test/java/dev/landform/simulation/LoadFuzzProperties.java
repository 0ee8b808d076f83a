package dev.landform.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.testkit.Tries;
import java.io.StringReader;
import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.junit.jupiter.api.Assertions;

/** Whatever is said to be a load is one within its limits, or a message that says what to write instead. */
@AddLifecycleHook(Tries.class)
class LoadFuzzProperties {

    private static final String[] SPECS = {
        "constant:20", "step:5:20:5m", "ramp:5:20:1h", "day:5:60:14", "day:0:1000000:24:2h", "step:0:0.5:604800s:3m"
    };
    private static final String TABLE =
            "second,service,rps\n0,web,10\n300,web,20.5\n604799,mail,1000000\n\n60, web ,0.000001\r\n";
    private static final String[] PIECES = {
        ":",
        ",",
        "\n",
        "\r",
        "0",
        "-",
        "9999999999999999999",
        "1e9",
        ".",
        "NaN",
        "Infinity",
        "m",
        "h",
        "web",
        " ",
        "\0",
        "\ufeff",
        "\ud800",
        "٣",
        "0x10",
        "+1",
        "\"",
        "constant",
        "day",
        ":::::",
        "604800",
        "1000001",
        "7d"
    };

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void aLoadOnTheCommandLine(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int times) {
        SplittableRandom random = new SplittableRandom(seed);
        String text = spoilt(SPECS[random.nextInt(SPECS.length)], times, random);
        isALoadOrSaysWhy(() -> Load.parse("web", text));
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void aLoadInAFile(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int times) {
        SplittableRandom random = new SplittableRandom(seed);
        String text = spoilt(TABLE, times, random);
        isALoadOrSaysWhy(() -> Load.csv(new StringReader(text)));
    }

    private static String spoilt(String sound, int times, SplittableRandom random) {
        StringBuilder text = new StringBuilder(sound);
        for (int i = 0; i < times; i++) {
            int at = random.nextInt(text.length() + 1);
            int end = Math.min(text.length(), at + random.nextInt(4));
            switch (random.nextInt(4)) {
                case 0 -> text.insert(at, PIECES[random.nextInt(PIECES.length)]);
                case 1 -> text.replace(at, end, PIECES[random.nextInt(PIECES.length)]);
                case 2 -> text.delete(at, end);
                default -> text.insert(at, text.substring(at, text.length()).repeat(random.nextInt(3)));
            }
        }
        return text.toString();
    }

    private static void isALoadOrSaysWhy(Supplier<Load> reading) {
        Optional<Load> read = Assertions.assertTimeout(Duration.ofSeconds(10), () -> {
            try {
                return Optional.of(reading.get());
            } catch (LoadException clear) {
                assertThat(clear.getMessage())
                        .matches("(?s).*(Write|has to be|Leave|leave).*")
                        .doesNotContain("Exception", "dev.landform")
                        .hasSizeLessThan(600);
                return Optional.empty();
            }
        });
        read.ifPresent(LoadFuzzProperties::isWithinItsLimits);
    }

    private static void isWithinItsLimits(Load load) {
        assertThat(load.duration()).isBetween(Duration.ofMinutes(1), Duration.ofDays(7));
        assertThat(load.duration().toSecondsPart()).isZero();
        for (String service : load.services()) {
            for (long second = 0; second < load.duration().toSeconds(); second += 599) {
                assertThat(load.perSecond(service, second)).isBetween(0.0, 1_000_000.0);
            }
        }
    }
}
