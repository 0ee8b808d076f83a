package dev.landform.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.landform.pictures.drawing.Area;
import dev.landform.pictures.drawing.Drawing;
import dev.landform.pictures.drawing.Paint;
import dev.landform.pictures.drawing.Shape;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PngTest {

    private static final Picture PICTURE = Picture.of(SmallTopologies.shop());

    @Test
    void hasTheSizeOfTheDrawingTimesItsScale() throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png(1.5)));
        assertThat(image.getWidth()).isEqualTo((int) Math.ceil(PICTURE.drawing().width() * 1.5));
        assertThat(image.getHeight())
                .isEqualTo((int) Math.ceil(PICTURE.drawing().height() * 1.5));
    }

    @Test
    void isPaintedInTheColoursOfTheDrawing() throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png(1)));
        assertThat(image.getRGB(2, 2) & 0xffffff).isEqualTo(0xffffff);
        Area service = PICTURE.drawing().items().stream()
                .filter(item -> item.kind() == Drawing.Kind.NODE && item.id().equals("service/web"))
                .map(item -> ((Shape.Box) item.shapes().get(0)).area())
                .findFirst()
                .orElseThrow();
        int stripe = Integer.decode(Paint.SERVICE.hex(false));
        assertThat(image.getRGB(service.x() + 3, service.middleY()) & 0xffffff).isEqualTo(stripe);
    }

    @Test
    void equalDrawingsGiveEqualFilesOnOneMachine() {
        assertThat(png(1)).isEqualTo(png(1));
    }

    @Test
    void aScaleIsPositive() {
        assertThatThrownBy(() -> PICTURE.toPng(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PICTURE.toPng(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Another process, whose fontconfig knows no fonts, on systems that use fontconfig. */
    @Test
    void withoutFontsItSaysWhatIsMissing(@TempDir Path folder) throws IOException, InterruptedException {
        Assumptions.assumeTrue(System.getProperty("os.name").equals("Linux"), "fonts are hidden by fontconfig");
        Path config = Files.writeString(
                folder.resolve("fonts.conf"), "<?xml version=\"1.0\"?><!DOCTYPE fontconfig><fontconfig/>\n");
        Path output = folder.resolve("output.txt");
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-Duser.home=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                WithoutFonts.class.getName());
        builder.environment().put("FONTCONFIG_FILE", config.toString());
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(output, StandardCharsets.UTF_8))
                .matches("(?s)(PNG needs fonts and this machine has none|painted all the same).*");
    }

    /** Paints, and tells what came of it: a JDK may bring fonts of its own. */
    static final class WithoutFonts {

        private WithoutFonts() {}

        public static void main(String[] args) {
            try {
                PICTURE.toPng(1);
                System.out.println("painted all the same");
            } catch (IllegalStateException e) {
                System.out.println(e.getMessage());
            }
        }
    }

    private static byte[] png(double scale) {
        try {
            return PICTURE.toPng(scale);
        } catch (IllegalStateException noFonts) {
            boolean must = Boolean.parseBoolean(System.getenv().getOrDefault("LANDFORM_CI", "false"));
            Assumptions.assumeFalse(!must, noFonts.getMessage());
            throw noFonts;
        }
    }
}
