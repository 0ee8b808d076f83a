package dev.landform.check;

import static dev.landform.check.Catalogue.shop;

import dev.landform.model.Images;
import dev.landform.model.Storage;
import dev.landform.resource.launchtemplate.Architecture;
import dev.landform.resource.launchtemplate.Image.Distribution;
import dev.landform.topology.ServiceBuilder;

/** Mistakes in capacity, scaling, instance types and images. */
final class MachineMistakes {

    private MachineMistakes() {}

    private static ServiceBuilder web() {
        return shop().service("web").route("/*");
    }

    static void addTo(Catalogue catalogue) {
        capacity(catalogue);
        scaling(catalogue);
        types(catalogue);
        images(catalogue);
    }

    private static void capacity(Catalogue catalogue) {
        catalogue.add("capacity-negative", () -> web().capacity(-1, 0, 2).check());
        catalogue.add("capacity-zero", () -> web().capacity(0, 0, 0).check());
        catalogue.add("capacity-order", () -> web().capacity(4, 2, 2).check());
        catalogue.add("capacity-desired", () -> web().capacity(2, 5, 4).check());
        catalogue.add("capacity-unused", () -> web().capacity(2, 2, 6).check());
        catalogue.add("capacity-asleep", () -> web().capacity(0, 0, 2).check());
        catalogue.add(
                "capacity-asleep-cpu",
                () -> web().capacity(0, 1, 2).scaleOnCpu(60).check());
        catalogue.add(
                "capacity-asleep-requests",
                () -> web().capacity(0, 1, 2).scaleOnRequests(10).check());
        catalogue.add(
                "capacity-no-room", () -> web().capacity(2, 2, 2).scaleOnCpu(60).check());
    }

    private static void scaling(Catalogue catalogue) {
        catalogue.add("cpu-zero", () -> web().scaleOnCpu(0).check());
        catalogue.add("cpu-high", () -> web().scaleOnCpu(95).check());
        catalogue.add(
                "cpu-on-gpu", () -> web().gpu("g4dn.xlarge").scaleOnCpu(60).check());
        catalogue.add(
                "cpu-on-gpu-called",
                () -> web().service("python")
                        .calledBy("web")
                        .gpu("g4dn.xlarge")
                        .scaleOnCpu(60)
                        .check());
        catalogue.add("requests-zero", () -> web().scaleOnRequests(0).check());
        catalogue.add("requests-nan", () -> web().scaleOnRequests(Double.NaN).check());
        catalogue.add("requests-per-minute", () -> web().scaleOnRequests(6000).check());
        catalogue.add(
                "requests-not-counted",
                () -> web().service("python")
                        .calledBy("web")
                        .scaleOnRequests(10)
                        .check());
    }

    private static void types(Catalogue catalogue) {
        catalogue.add(
                "type-and-gpu",
                () -> web().gpu("g4dn.xlarge").instanceType("t3.micro").check());
        catalogue.add("type-malformed", () -> web().instanceType("T3 micro").check());
        catalogue.add("type-family", () -> web().instanceType("tt3.micro").check());
        catalogue.add("type-size", () -> web().instanceType("t3.mirco").check());
        catalogue.add("type-mac", () -> web().instanceType("mac2.metal").check());
        catalogue.add("type-old", () -> web().instanceType("t2.micro").check());
        catalogue.add("type-gpu", () -> web().instanceType("g5.xlarge").check());
        catalogue.add("gpu-malformed", () -> web().gpu("g4dn").check());
        catalogue.add("gpu-family", () -> web().gpu("g4nd.xlarge").check());
        catalogue.add("gpu-none", () -> web().gpu("t3.large").check());
        catalogue.add("gpu-quota", () -> web().gpu("p4d.24xlarge").check());
    }

    private static void images(Catalogue catalogue) {
        catalogue.add(
                "image-id",
                () -> web().image(Images.ami("ubuntu", Distribution.UBUNTU, Architecture.X86_64))
                        .check());
        catalogue.add(
                "architecture-arm-type", () -> web().instanceType("t4g.micro").check());
        catalogue.add(
                "architecture-arm-image",
                () -> web().image(Images.amazonLinux2023Arm()).check());
        catalogue.add("architecture-arm-gpu", () -> web().gpu("g5g.xlarge").check());
        catalogue.add(
                "gpu-image",
                () -> web().gpu("g4dn.xlarge").image(Images.amazonLinux2023()).check());
        catalogue.add("gpu-old", () -> web().gpu("p3.2xlarge").check());
        catalogue.add(
                "gpu-driver",
                () -> web().gpu("g4dn.xlarge").image(Images.ubuntu2204()).check());
        catalogue.add("volume-small", () -> web().volume(Storage.gib(4)).check());
        catalogue.add(
                "volume-small-gpu",
                () -> web().gpu("g4dn.xlarge").volume(Storage.gib(20)).check());
        catalogue.add("volume-large", () -> web().volume(Storage.gib(100_000)).check());
    }
}
