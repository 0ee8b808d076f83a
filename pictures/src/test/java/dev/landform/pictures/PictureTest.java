package dev.landform.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.pictures.drawing.Drawing;
import dev.landform.pictures.drawing.Markup;
import dev.landform.pictures.drawing.SvgWriter;
import dev.landform.resource.ResourceGraph;
import dev.landform.synthesis.Synthesis;
import dev.landform.topology.Topology;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

/** Pictures of topologies. Run with {@code -Dlandform.golden.update=true} to write the one of thirty services anew. */
class PictureTest {

    private static final Path THIRTY = Path.of("../docs/pictures/thirty-services.svg");

    @Test
    void thirtyServicesCanBeRead() {
        Drawing drawing = Picture.of(ThirtyServices.topology()).drawing();
        Geometry.check(drawing);
        assertThat(drawing.items())
                .filteredOn(item ->
                        item.id().startsWith("service/") && item.target().isEmpty())
                .hasSize(30);
    }

    @Test
    void thirtyServicesLookAsTheyDidBefore() throws IOException {
        String svg = Picture.of(ThirtyServices.topology()).toSvg();
        if (Boolean.getBoolean("landform.golden.update")) {
            Files.createDirectories(THIRTY.getParent());
            Files.writeString(THIRTY, svg);
        }
        assertThat(svg).isEqualTo(Files.readString(THIRTY));
    }

    @Test
    void showsWhatThereIsAndWhoMayTalkToWhom() {
        Scene scene = Picture.of(SmallTopologies.shop()).scene();
        assertThat(scene.zones()).extracting(Scene.ZoneView::name).containsExactly("zone 1", "zone 2");
        assertThat(scene.services())
                .extracting(service -> service.node().name())
                .containsExactly("web", "api");
        assertThat(scene.services().get(1))
                .returns(
                        "t3.micro · 2 instances, 2 to 4",
                        service -> service.node().detail())
                .returns("service/api", service -> service.node().group())
                .returns(1, service -> service.share(service.desired(), 0));
        assertThat(scene.flows())
                .extracting(flow -> flow.from() + " " + flow.to() + " " + flow.label())
                .containsExactly(
                        "0.0.0.0/0 load-balancer :80, :443",
                        "10.9.0.0/16 database/db :3306",
                        "load-balancer service/web :8080 all else",
                        "service/api bucket/papers reads and writes",
                        "service/api database/db :3306",
                        "service/web bucket/papers reads",
                        "service/web service/api :9000");
        Geometry.check(Picture.of(SmallTopologies.shop()).drawing());
    }

    @Test
    void anEmptyGraphIsAPictureToo() {
        Drawing drawing =
                Picture.of(ResourceGraph.empty("nothing", "eu-west-1")).drawing();
        Geometry.check(drawing);
        assertThat(SvgWriter.file(drawing)).contains("nothing");
    }

    @Test
    void aRewrittenGraphIsDrawnAsItIs() {
        ResourceGraph graph = Synthesis.of(SmallTopologies.shop()).graph();
        Geometry.check(Picture.of(graph).drawing());
        assertThat(Picture.of(graph).scene().flows())
                .noneMatch(flow -> flow.to().startsWith("bucket/"));
    }

    @Test
    void anyNumberOfZonesCanBeRead() {
        for (int zones = 1; zones <= 4; zones++) {
            Topology topology = Topology.vpc("zones")
                    .zones(zones)
                    .natGateways(zones)
                    .service("mailer")
                    .worker()
                    .build();
            Geometry.check(Picture.of(topology).drawing());
        }
        for (int zones = 2; zones <= 4; zones++) {
            Topology topology =
                    Topology.vpc("zones").zones(zones).service("web").build();
            Geometry.check(Picture.of(topology).drawing());
        }
    }

    @Test
    void longNamesAreCutAndNotSqueezed() {
        Topology topology = Topology.vpc("a-name-of-twenty-four-ch")
                .zones(2)
                .service("a-service-with-quite-a-name")
                .route("/a/rather/long/path/that/goes/on/and/on/*", "/another/one/that/is/not/short/either/*")
                .build();
        Geometry.check(Picture.of(topology).drawing());
        assertThat(Picture.of(topology).toSvg()).contains("…");
    }

    @Test
    void theFileIsXmlAndAsksForNothing() throws Exception {
        String svg = Picture.of(SmallTopologies.shop()).toSvg();
        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        assertThat(document.getDocumentElement().getAttribute("role")).isEqualTo("img");
        assertThat(svg.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http", "url(", "href", "<script");
        assertThat(Picture.of(SmallTopologies.shop()).toSvg()).isEqualTo(svg);
    }

    @Test
    void whatXmlTakesForItsOwnIsEscaped() {
        assertThat(Markup.escaped("<a href=\"x\">'&\u0001\ud800</a>"))
                .isEqualTo("&lt;a href=&quot;x&quot;&gt;&#39;&amp;??&lt;/a&gt;");
    }

    @Test
    void mermaidTextHasEveryBoxAndEveryArrow() {
        List<String> lines = Picture.of(SmallTopologies.shop())
                .toMermaid()
                .lines()
                .map(String::strip)
                .toList();
        assertThat(lines).startsWith("flowchart TB").contains("subgraph vpc[\"VPC 10.0.0.0/16\"]");
        assertThat(lines)
                .filteredOn(line -> line.contains("-->"))
                .hasSize(7)
                .allMatch(line -> line.matches("n\\d+ -->\\|\"[^\"]+\"\\| n\\d+"));
        assertThat(lines.stream().filter(line -> line.startsWith("subgraph")))
                .hasSameSizeAs(lines.stream().filter("end"::equals).toList());
        assertThat(lines).contains("n2([\"10.9.0.0/16\"])");
    }
}
