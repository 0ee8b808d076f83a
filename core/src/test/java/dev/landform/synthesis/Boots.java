package dev.landform.synthesis;

import dev.landform.model.Images;
import dev.landform.model.Runtimes;
import dev.landform.model.ServiceRuntime;
import dev.landform.resource.Address;
import dev.landform.resource.Text;
import dev.landform.resource.launchtemplate.Architecture;
import dev.landform.resource.launchtemplate.Image;
import dev.landform.resource.launchtemplate.Image.Distribution;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Boots to compose user data for: those of the reference topology, and all that the pieces make when combined. */
final class Boots {

    static final String ARN = "arn:aws:secretsmanager:ap-northeast-2:123456789012:secret:tio/db/credentials-AbCdEf";

    private static final List<Image> IMAGES = List.of(
            Images.amazonLinux2023(),
            Images.amazonLinux2023Arm(),
            Images.ubuntu2204(),
            Images.ubuntu2404(),
            Images.ubuntu2204Gpu(),
            Images.ami("ami-0123456789abcdef0", Distribution.AMAZON_LINUX, Architecture.X86_64),
            Images.ami("ami-0123456789abcdef1", Distribution.UBUNTU, Architecture.ARM64));

    private static final ServiceRuntime SCRIPT = Runtimes.script("echo \"it's $PORT\"\nexit 0");

    private Boots() {}

    static Boot spring() {
        return boot("spring", 8080, Images.amazonLinux2023(), List.of(Runtimes.corretto(17)))
                .logging("/app/logs/application.log")
                .with("SPRING_PROFILES_ACTIVE", "prod")
                .calling("node", 3000)
                .calling("python", 8000)
                .get();
    }

    static Boot node() {
        return boot("node", 3000, Images.amazonLinux2023(), List.of(Runtimes.node(22)))
                .get();
    }

    static Boot python() {
        return boot("python", 8000, Images.ubuntu2204(), List.of(Runtimes.docker()))
                .withGpu()
                .get();
    }

    /** Every image with every runtime that it can have, alone and all together, with and without everything else. */
    static Map<String, Boot> all() {
        Map<String, Boot> all = new LinkedHashMap<>();
        for (Image image : IMAGES) {
            for (List<ServiceRuntime> runtimes : runtimes(image)) {
                for (int bits = 0; bits < 8; bits++) {
                    boolean gpu = (bits & 1) != 0;
                    if (gpu && image.distribution() == Distribution.AMAZON_LINUX) {
                        continue;
                    }
                    Builder boot = boot("spring", 8080, image, runtimes).with("GREETING", "it's \"$HOME\" `id` %h #");
                    if (gpu) {
                        boot.withGpu();
                    }
                    if ((bits & 2) != 0) {
                        boot.calling("node", 3000).calling("python", 8000);
                    }
                    if ((bits & 4) != 0) {
                        boot.logging("/app/logs/application.log").logging("/app/logs/\"odd\" one.log");
                        boot.codeDeploy = false;
                    }
                    all.put((image + "-" + runtimes + "-" + bits).replaceAll("[^A-Za-z0-9.]+", "-"), boot.get());
                }
            }
        }
        return all;
    }

    private static List<List<ServiceRuntime>> runtimes(Image image) {
        boolean amazon = image.distribution() == Distribution.AMAZON_LINUX;
        String python = amazon ? "3.12" : image.name().contains("24.04") ? "3.12" : "3.10";
        List<ServiceRuntime> each = Stream.of(
                        Runtimes.corretto(8),
                        Runtimes.corretto(21),
                        Runtimes.node(24),
                        Runtimes.python(python),
                        Runtimes.docker(),
                        SCRIPT)
                .toList();
        List<List<ServiceRuntime>> sets = new ArrayList<>();
        sets.add(List.of());
        each.forEach(runtime -> sets.add(List.of(runtime)));
        sets.add(each);
        return sets;
    }

    static Builder boot(String service, int port, Image image, List<ServiceRuntime> runtimes) {
        return new Builder(service, port, image, runtimes);
    }

    static final class Builder {
        private final String service;
        private final int port;
        private final Image image;
        private final List<ServiceRuntime> runtimes;
        private final List<String> logFiles = new ArrayList<>();
        private final SortedMap<String, Text> environment = new TreeMap<>();
        private final SortedMap<String, Integer> peers = new TreeMap<>();
        private boolean gpu;
        private boolean codeDeploy = true;

        private Builder(String service, int port, Image image, List<ServiceRuntime> runtimes) {
            this.service = service;
            this.port = port;
            this.image = image;
            this.runtimes = runtimes;
            environment.put("PORT", Text.of(String.valueOf(port)));
            environment.put("DB_SECRET", Text.output(Address.of("database/db/secret"), "arn"));
        }

        Builder withGpu() {
            gpu = true;
            return this;
        }

        Builder logging(String file) {
            logFiles.add(file);
            return this;
        }

        Builder with(String name, String value) {
            environment.put(name, Text.of(value));
            return this;
        }

        Builder calling(String peer, int port) {
            peers.put(peer, port);
            return this;
        }

        Boot get() {
            return new Boot(
                    "tryiton",
                    service,
                    port,
                    "ap-northeast-2",
                    image,
                    gpu,
                    runtimes,
                    "Asia/Seoul",
                    codeDeploy,
                    "/tryiton/" + service,
                    logFiles,
                    environment,
                    peers);
        }
    }
}
