package dev.landform.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.pictures.drawing.Area;
import dev.landform.pictures.drawing.Drawing;
import dev.landform.pictures.drawing.Drawing.Item;
import dev.landform.pictures.drawing.Drawing.Kind;
import dev.landform.pictures.drawing.Point;
import dev.landform.pictures.drawing.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What makes a picture readable, computed: it holds for every drawing of a topology. */
final class Geometry {

    private final Drawing drawing;
    private final SortedMap<String, Area> nodes = new TreeMap<>();
    private final SortedMap<String, Area> places = new TreeMap<>();

    private Geometry(Drawing drawing) {
        this.drawing = drawing;
        for (Item item : drawing.items()) {
            if (item.kind() == Kind.NODE) {
                assertThat(nodes.put(item.id(), outline(item)))
                        .as(item.id() + " is there once")
                        .isNull();
            } else if (item.kind() == Kind.PLACE) {
                places.put(item.id(), outline(item));
            }
        }
    }

    static void check(Drawing drawing) {
        Geometry geometry = new Geometry(drawing);
        geometry.nothingLeavesThePaper();
        geometry.boxesDoNotOverlap();
        geometry.placesAreNested();
        geometry.labelsStayInTheirBoxes();
        geometry.captionsCoverNothing();
        geometry.arrowsCrossNoOthersBox();
        geometry.arrowsCrossNoTitle();
        geometry.trunksOfDifferentArrowsStandApart();
    }

    private void nothingLeavesThePaper() {
        Area paper = new Area(0, 0, drawing.width(), drawing.height());
        for (Item item : drawing.items()) {
            for (Shape shape : item.shapes()) {
                for (Area area : areas(shape)) {
                    assertThat(paper.contains(area)).as(item.id() + " " + shape).isTrue();
                }
            }
        }
    }

    private void boxesDoNotOverlap() {
        nodes.forEach((id, area) -> nodes.tailMap(id + '\0')
                .forEach((other, theirs) -> assertThat(area.overlaps(theirs))
                        .as(id + " and " + other)
                        .isFalse()));
    }

    private void placesAreNested() {
        places.forEach((id, area) -> places.tailMap(id + '\0').forEach((other, theirs) -> {
            boolean inside = other.startsWith(id + "/") || other.equals("vpc") || id.equals("vpc");
            assertThat(inside ? area.contains(theirs) || theirs.contains(area) : !area.overlaps(theirs))
                    .as(id + " and " + other)
                    .isTrue();
        }));
    }

    private void labelsStayInTheirBoxes() {
        for (Item item : drawing.items()) {
            if (item.kind() == Kind.NODE || item.kind() == Kind.PLACE) {
                List<Area> labels = labels(item);
                assertThat(labels).as(item.id()).allMatch(outline(item)::contains);
                apart(item.id(), labels);
            }
        }
    }

    /** What is written at arrows covers neither boxes nor each other. */
    private void captionsCoverNothing() {
        List<Area> captions = new ArrayList<>();
        for (Item item : drawing.items()) {
            if (item.kind() == Kind.FLOW || item.kind() == Kind.DECORATION) {
                captions.addAll(labels(item));
            }
        }
        for (Area caption : captions) {
            nodes.forEach((id, area) ->
                    assertThat(caption.overlaps(area)).as("a caption on " + id).isFalse());
        }
        apart("captions", captions);
    }

    private void arrowsCrossNoOthersBox() {
        for (Item flow : drawing.items()) {
            if (flow.kind() == Kind.FLOW) {
                for (Area piece : lines(flow)) {
                    nodes.forEach((id, area) -> assertThat(piece.overlaps(area) && !concerns(flow, id))
                            .as(flow.id() + " to " + flow.target() + " crosses " + id)
                            .isFalse());
                }
            }
        }
    }

    private void arrowsCrossNoTitle() {
        for (Item place : drawing.items()) {
            if (place.kind() == Kind.PLACE) {
                for (Item flow : drawing.items()) {
                    if (flow.kind() == Kind.FLOW) {
                        assertThat(lines(flow))
                                .as(flow.id() + " to " + flow.target() + " crosses the title of " + place.id())
                                .noneMatch(piece -> labels(place).stream().anyMatch(piece::overlaps));
                    }
                }
            }
        }
    }

    /** Returns whether traffic begins at a box, ends there, or passes through it as a gate. */
    private static boolean concerns(Item flow, String node) {
        boolean gate = node.startsWith("endpoint/") && flow.target().startsWith("bucket/")
                || node.equals(Scene.GATEWAY) && flow.id().equals(Scene.CLIENTS);
        return gate || node.equals(flow.id()) || node.equals(flow.target());
    }

    /** Two arrows may only run along the same line if they begin, or end, in the same box. */
    private void trunksOfDifferentArrowsStandApart() {
        List<Item> flows = drawing.items().stream()
                .filter(item -> item.kind() == Kind.FLOW)
                .toList();
        for (Item one : flows) {
            for (Item other : flows) {
                boolean related = one.id().equals(other.id()) || one.target().equals(other.target());
                if (!related) {
                    for (Area piece : lines(one)) {
                        for (Area theirs : lines(other)) {
                            assertThat(alongside(piece, theirs))
                                    .as(one.id() + " to " + one.target() + " and " + other.id() + " to "
                                            + other.target())
                                    .isFalse();
                        }
                    }
                }
            }
        }
    }

    private static boolean alongside(Area one, Area other) {
        boolean upright = one.width() == 2 && other.width() == 2 && one.height() > 2 && other.height() > 2;
        boolean level = one.height() == 2 && other.height() == 2 && one.width() > 2 && other.width() > 2;
        return (upright || level) && one.overlaps(other);
    }

    private static void apart(String what, List<Area> areas) {
        for (int i = 0; i < areas.size(); i++) {
            for (int j = i + 1; j < areas.size(); j++) {
                assertThat(areas.get(i).overlaps(areas.get(j)))
                        .as(what + ": " + areas.get(i) + " and " + areas.get(j))
                        .isFalse();
            }
        }
    }

    private static Area outline(Item item) {
        return item.shapes().stream()
                .filter(Shape.Box.class::isInstance)
                .map(Shape.Box.class::cast)
                .findFirst()
                .orElseThrow()
                .area();
    }

    private static List<Area> labels(Item item) {
        return item.shapes().stream()
                .filter(Shape.Label.class::isInstance)
                .flatMap(shape -> areas(shape).stream())
                .toList();
    }

    private static List<Area> lines(Item item) {
        return item.shapes().stream()
                .filter(Shape.Line.class::isInstance)
                .flatMap(shape -> areas(shape).stream())
                .toList();
    }

    private static List<Area> areas(Shape shape) {
        List<Area> areas = new ArrayList<>();
        if (shape instanceof Shape.Box box) {
            areas.add(box.area());
        } else if (shape instanceof Shape.Label label) {
            areas.add(label.area());
        } else if (shape instanceof Shape.Line line) {
            for (int i = 1; i < line.points().size(); i++) {
                areas.add(piece(line.points().get(i - 1), line.points().get(i)));
            }
        }
        return areas;
    }

    /** Returns a piece of a line as the area that it covers, two units wide. */
    private static Area piece(Point from, Point to) {
        assertThat(from.x() == to.x() || from.y() == to.y())
                .as("straight lines")
                .isTrue();
        int x = Math.min(from.x(), to.x());
        int y = Math.min(from.y(), to.y());
        return from.x() == to.x()
                ? new Area(x - 1, y, 2, Math.abs(to.y() - from.y()))
                : new Area(x, y - 1, Math.abs(to.x() - from.x()), 2);
    }
}
