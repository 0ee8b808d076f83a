package dev.landform.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.time.Duration;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class LoadTest {

    private static final String HEADER = "second,service,rps\n";

    @Test
    void shapesAreWhatTheirNamesSay() {
        Load step = Load.step("web", 5, 20, Duration.ofMinutes(5));
        assertThat(step.perSecond("web", 299)).isEqualTo(5);
        assertThat(step.perSecond("web", 300)).isEqualTo(20);
        assertThat(step.perSecond("api", 300)).isZero();
        assertThat(step.duration()).isEqualTo(Duration.ofMinutes(35));
        Load ramp = Load.ramp("web", 10, 20, Duration.ofSeconds(100));
        assertThat(ramp.perSecond("web", 50)).isEqualTo(15);
        assertThat(ramp.perSecond("web", 1000)).isEqualTo(20);
        Load day = Load.day("web", 10, 30, 14);
        assertThat(day.perSecond("web", 14 * 3600)).isCloseTo(30, within(1e-9));
        assertThat(day.perSecond("web", 2 * 3600)).isCloseTo(10, within(1e-9));
        assertThat(day.perSecond("web", 8 * 3600)).isCloseTo(20, within(1e-9));
        assertThat(day.duration()).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void loadsAddUpByService() {
        Load both = Load.constant("web", 1)
                .and(Load.step("api", 2, 3, Duration.ofHours(1)))
                .and(Load.constant("web", 4));
        assertThat(both.services()).containsExactly("api", "web");
        assertThat(both.perSecond("web", 0)).isEqualTo(4);
        assertThat(both.duration()).isEqualTo(Duration.ofMinutes(90));
    }

    @Test
    void textsMeanTheSameAsCalls() {
        assertThat(Load.parse("web", "constant:2.5:7m"))
                .isEqualTo(Load.constant("web", 2.5).lasting(Duration.ofMinutes(7)));
        assertThat(Load.parse("web", "step:5:20:90s")).isEqualTo(Load.step("web", 5, 20, Duration.ofSeconds(90)));
        assertThat(Load.parse("web", "ramp:5:20:1h:2h"))
                .isEqualTo(Load.ramp("web", 5, 20, Duration.ofHours(1)).lasting(Duration.ofHours(2)));
        assertThat(Load.parse("web", "day:5:60")).isEqualTo(Load.day("web", 5, 60, 14));
        assertThat(Load.parse("web", "day:5:60:9:2h"))
                .isEqualTo(Load.day("web", 5, 60, 9).lasting(Duration.ofHours(2)));
        assertThat(Load.parse("web", "day:5:60:30m"))
                .isEqualTo(Load.day("web", 5, 60, 14).lasting(Duration.ofMinutes(30)));
    }

    @Test
    void aTableHoldsEachRateUntilTheNext() {
        Load load = Load.csv(new StringReader("\ufeff" + HEADER + "60, web, 12.5\r\n\n0,web,1\n10,api,3\n"));
        assertThat(load.perSecond("web", 59)).isEqualTo(1);
        assertThat(load.perSecond("web", 61)).isEqualTo(12.5);
        assertThat(load.perSecond("api", 9)).isZero();
        assertThat(load.duration()).isEqualTo(Duration.ofMinutes(2));
    }

    @TestFactory
    Stream<DynamicTest> aWrongTableIsToldByLine() {
        return Stream.of(
                wrong("", "Line 1 of the load: it says ''. The first line has to be: second,service,rps"),
                wrong("time,rps\n", "Line 1 of the load: it says 'time,rps'. "),
                wrong(HEADER, "Line 2 of the load: nothing follows the header. Write lines such as: 0,web,10"),
                wrong(HEADER + "0,web\n", "Line 2 of the load: '0,web' has 2 columns instead of 3. "),
                wrong(HEADER + "0,web,1\n\n-1,web,1\n", "Line 4 of the load: '-1' is no second of the load. "),
                wrong(HEADER + "604800,web,1\n", "'604800' is no second of the load. Write a whole number from 0 to"),
                wrong(HEADER + "0,W b,1\n", "Line 2 of the load: 'W b' is no service. "),
                wrong(HEADER + "0,web,NaN\n", "'NaN' is no rate. Write requests per second from 0 to 1000000: 12.5"),
                wrong(HEADER + "0,web,1000001\n", "'1000001' is no rate. "),
                wrong(HEADER + "0,web,1e3\n", "'1e3' is no rate. "),
                wrong(HEADER + "0,web,1\n0,web,2\n", "Line 3 of the load: web has a rate for second 0 already. "),
                wrong(HEADER + "x".repeat(300), "Line 2 of the load: it is longer than 200 characters. "),
                wrong(HEADER + "\u0007,web,1\n", "'?' is no second"));
    }

    @TestFactory
    Stream<DynamicTest> aWrongTextIsToldInWords() {
        return Stream.of(
                spec("", "'' is none of constant, step, ramp and day"),
                spec("stop:1", "'stop' is none of"),
                spec("constant", "a number is missing after 'constant'"),
                spec("step:5:20", "something is missing after 'step:5:20'"),
                spec("step:5:20:5", "'5' is no time such as 90s, 5m or 2h"),
                spec("step:5:20:0s", "A load cannot change after PT0S"),
                spec("step:-5:20:5m", "'-5' is no number from 0 to 1000000"),
                spec("step:5:20:5m:9m:1", "'1' is one too many"),
                spec("constant:5:90s", "A load cannot last PT1M30S. Write whole minutes"),
                spec("constant:5:999999h", "A load cannot last"),
                spec("day:1:2:25", "The peak cannot be at 25.0 o'clock"),
                spec("a".repeat(500), "is too long for a load"));
    }

    @Test
    void aReaderThatNeverEndsIsEndedWithAMessage() {
        assertThatThrownBy(() -> Load.csv(new Reader() {
                    private int next;

                    @Override
                    public int read(char[] buffer, int from, int length) {
                        for (int i = 0; i < length; i++) {
                            buffer[from + i] = next < HEADER.length() ? HEADER.charAt(next) : '\n';
                            next++;
                        }
                        return length;
                    }

                    @Override
                    public void close() {}
                }))
                .isInstanceOf(LoadException.class)
                .hasMessageContaining("there are too many lines");
    }

    @Test
    void aReaderThatFailsIsToldAsWell() {
        assertThatThrownBy(() -> Load.csv(new Reader() {
                    @Override
                    public int read(char[] buffer, int from, int length) throws IOException {
                        throw new IOException("the disk is gone");
                    }

                    @Override
                    public void close() {}
                }))
                .isInstanceOf(LoadException.class)
                .hasMessage("The load cannot be read after line 1: the disk is gone");
    }

    @Property(tries = 2000)
    void anyTableIsALoadOrAMessage(@ForAll("tables") String table) {
        try {
            assertThat(Load.csv(new StringReader(table)).services()).isNotEmpty();
        } catch (LoadException mistake) {
            assertThat(mistake.getMessage())
                    .startsWith("Line ")
                    .endsWith(mistake.getMessage().strip());
        }
    }

    @Property(tries = 2000)
    void anyTextIsALoadOrAMessage(@ForAll("specs") String text) {
        try {
            assertThat(Load.parse("web", text).duration()).isPositive();
        } catch (LoadException mistake) {
            assertThat(mistake.getMessage()).contains("Write ");
        }
    }

    @Provide
    Arbitrary<String> tables() {
        Arbitrary<String> cells =
                Arbitraries.oneOf(Arbitraries.of("0", "1", "60", "web", "api", "2.5", "", "-1", "9999999"), text());
        Arbitrary<String> rows = cells.list().ofMaxSize(4).map(row -> String.join(",", row));
        return rows.list()
                .ofMaxSize(5)
                .map(lines -> String.join("\n", lines))
                .flatMap(body -> Arbitraries.of(HEADER + body, HEADER + "0,web,1\n" + body, body));
    }

    @Provide
    Arbitrary<String> specs() {
        Arbitrary<String> words = Arbitraries.oneOf(
                Arbitraries.of("constant", "step", "ramp", "day", "5", "20", "0", "5m", "90s", "2h", "999999h"),
                text());
        return words.list().ofMaxSize(6).map(parts -> String.join(":", parts));
    }

    private static Arbitrary<String> text() {
        return Arbitraries.strings().ofMaxLength(8);
    }

    private static DynamicTest wrong(String table, String message) {
        return DynamicTest.dynamicTest(
                message,
                () -> assertThatThrownBy(() -> Load.csv(new StringReader(table)))
                        .isInstanceOf(LoadException.class)
                        .hasMessageContaining(message));
    }

    private static DynamicTest spec(String text, String message) {
        return DynamicTest.dynamicTest(
                message,
                () -> assertThatThrownBy(() -> Load.parse("web", text))
                        .isInstanceOf(LoadException.class)
                        .hasMessageContaining(message)
                        .hasMessageContaining("Write "));
    }
}
