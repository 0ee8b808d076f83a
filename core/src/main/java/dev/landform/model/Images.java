package dev.landform.model;

import dev.landform.resource.launchtemplate.Architecture;
import dev.landform.resource.launchtemplate.Image;
import dev.landform.resource.launchtemplate.Image.Distribution;

/** The machine images that Landform can name; which id each means is looked up in the region. */
public final class Images {

    private Images() {}

    /** Returns Amazon Linux 2023 for 64-bit Intel and AMD: the default. */
    public static Image amazonLinux2023() {
        return Image.of("al2023", Distribution.AMAZON_LINUX, Architecture.X86_64, false);
    }

    /** Returns Amazon Linux 2023 for Graviton. */
    public static Image amazonLinux2023Arm() {
        return Image.of("al2023-arm64", Distribution.AMAZON_LINUX, Architecture.ARM64, false);
    }

    /** Returns Ubuntu Server 22.04 LTS for 64-bit Intel and AMD. */
    public static Image ubuntu2204() {
        return Image.of("ubuntu-22.04", Distribution.UBUNTU, Architecture.X86_64, false);
    }

    /** Returns Ubuntu Server 24.04 LTS for 64-bit Intel and AMD. */
    public static Image ubuntu2404() {
        return Image.of("ubuntu-24.04", Distribution.UBUNTU, Architecture.X86_64, false);
    }

    /** Returns AWS's deep learning base image on Ubuntu 22.04, which brings the NVIDIA driver, for GPU services. */
    public static Image ubuntu2204Gpu() {
        return Image.of("ubuntu-22.04-gpu", Distribution.UBUNTU, Architecture.X86_64, true);
    }

    /** Returns an image by its id, such as {@code ami-0123456789abcdef0}; only you know what is on it. */
    public static Image ami(String id, Distribution distribution, Architecture architecture) {
        return Image.of(id, distribution, architecture, false);
    }
}
