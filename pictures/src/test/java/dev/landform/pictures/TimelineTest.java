package dev.landform.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.landform.execute.Result;
import dev.landform.fake.FaultScript;
import dev.landform.pictures.drawing.Area;
import dev.landform.pictures.drawing.Drawing;
import dev.landform.pictures.drawing.Drawing.Item;
import dev.landform.pictures.drawing.Drawing.Kind;
import dev.landform.pictures.drawing.Paint;
import dev.landform.pictures.drawing.Shape;
import dev.landform.plan.Forecast;
import dev.landform.provider.ErrorClass;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private static final Runs RUN = Runs.of(SmallTopologies.shop());

    @Test
    void theForecastHasABarForEachStepAndMarksThePathThatDecides() {
        Course course = Course.expected(RUN.plan());
        Drawing drawing = Timeline.expected(RUN.plan()).drawing();
        assertThat(steps(drawing)).hasSameSizeAs(RUN.plan().steps());
        assertThat(course.path()).isEqualTo(Forecast.of(RUN.plan()).criticalPath());
        assertThat(course.total()).isEqualTo(Forecast.of(RUN.plan()).total());
        assertThat(steps(drawing).stream().filter(TimelineTest::isMarked)).hasSameSizeAs(course.path());
        fits(drawing);
    }

    @Test
    void whatHappenedIsWhatTheEventsSay() {
        Course course = Course.happened(RUN.outcome());
        assertThat(course.total()).isEqualTo(RUN.outcome().took());
        for (Bar bar : course.bars()) {
            Result.Done done = (Result.Done) RUN.outcome().result(bar.position());
            assertThat(bar.exists().minus(bar.start())).isEqualTo(done.exists());
            assertThat(bar.end().minus(bar.start())).isEqualTo(done.ready());
        }
        int last = course.path().get(course.path().size() - 1);
        assertThat(course.bars().get(last).end()).isEqualTo(course.total());
        fits(Timeline.happened(RUN.outcome()).drawing());
    }

    @Test
    void noMoreCallsAreMadeThanAllowedAndTheForecastShowsWhoWouldHaveToWait() {
        Runs three = Runs.of(SmallTopologies.shop(), FaultScript.none(), 3);
        assertThat(new CallLoad(Course.happened(three.outcome()).bars()).peak()).isEqualTo(3);
        assertThat(new CallLoad(Course.expected(three.plan()).bars()).peak()).isGreaterThan(3);
        String svg = Timeline.expected(three.plan()).callsAtATime(3).toSvg();
        assertThat(svg).contains("limit 3", "more than the limit wait their turn");
        assertThat(Timeline.happened(three.outcome()).callsAtATime(3).toSvg())
                .contains("limit 3", "at most 3")
                .doesNotContain("wait their turn");
        assertThatThrownBy(() -> Timeline.expected(three.plan()).callsAtATime(0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatFailedAndWhatWasSkippedSayWhy() {
        Runs failed = Runs.of(
                SmallTopologies.shop(),
                FaultScript.none().on("create", "nat-gateway").fail(ErrorClass.DENIED),
                10);
        Drawing drawing = Timeline.happened(failed.outcome()).drawing();
        assertThat(steps(drawing)).hasSameSizeAs(failed.plan().steps());
        assertThat(steps(drawing)).anyMatch(item -> item.words().contains("failed: "));
        assertThat(steps(drawing))
                .anyMatch(item -> item.words().contains("skipped because of create network/nat-gateway/1"));
        fits(drawing);
    }

    @Test
    void timeKeepsItsOrderAndLongWaitsAreShortened() {
        List<Duration> moments = List.of(seconds(1), seconds(2), seconds(600), seconds(601));
        TimeAxis axis = new TimeAxis(moments, 100, 1000);
        assertThat(axis.x(Duration.ZERO)).isEqualTo(100);
        assertThat(axis.x(seconds(2)) - axis.x(seconds(1)))
                .isEqualTo(axis.x(seconds(1)) - 100)
                .isGreaterThan(40);
        assertThat(axis.x(seconds(601))).isEqualTo(1100);
        assertThat(axis.ticks()).startsWith(Duration.ZERO).contains(seconds(600));
    }

    @Test
    void equalRunsGiveEqualPictures() {
        assertThat(Timeline.happened(Runs.of(SmallTopologies.shop()).outcome()).toSvg())
                .isEqualTo(Timeline.happened(RUN.outcome()).toSvg());
    }

    private static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }

    private static List<Item> steps(Drawing drawing) {
        return drawing.items().stream().filter(item -> item.kind() == Kind.STEP).toList();
    }

    private static boolean isMarked(Item item) {
        return item.shapes().stream()
                .anyMatch(shape -> shape instanceof Shape.Label label && label.paint() == Paint.CRITICAL);
    }

    /** Nothing leaves the paper, and the texts of a row do not touch. */
    private static void fits(Drawing drawing) {
        Area paper = new Area(0, 0, drawing.width(), drawing.height());
        for (Item item : drawing.items()) {
            for (Shape shape : item.shapes()) {
                if (shape instanceof Shape.Box box) {
                    assertThat(paper.contains(box.area())).as(item.id()).isTrue();
                }
                if (shape instanceof Shape.Label label) {
                    assertThat(paper.contains(label.area()))
                            .as(item.id() + ": " + label.words())
                            .isTrue();
                }
            }
        }
        for (Item item : steps(drawing)) {
            List<Area> labels = item.shapes().stream()
                    .filter(Shape.Label.class::isInstance)
                    .map(shape -> ((Shape.Label) shape).area())
                    .toList();
            assertThat(labels.size() > 1 && labels.get(0).overlaps(labels.get(1)))
                    .as(item.id())
                    .isFalse();
        }
    }
}
