package dev.landform.resource.launchtemplate;

/**
 * A machine image by name: which image id that means is the region's affair and changes with every release.
 *
 * <p>A group keeps the image id that it started with until the user asks for a newer one with another edition, so that
 * a plan does not change because the vendor published an update.
 *
 * @param name what the user calls it, for example {@code al2023}; or an image id such as {@code ami-0a1b}
 * @param distribution which package manager and agents fit
 * @param architecture the instruction set
 * @param gpuDrivers whether NVIDIA drivers are on it
 * @param edition any word: whenever it changes, the name is looked up anew; empty at first
 */
public record Image(
        String name, Distribution distribution, Architecture architecture, boolean gpuDrivers, String edition) {

    /** Returns an image of no edition. */
    public static Image of(String name, Distribution distribution, Architecture architecture, boolean gpuDrivers) {
        return new Image(name, distribution, architecture, gpuDrivers, "");
    }

    /** Returns whether the name is an id, which means the same for ever. */
    public boolean isById() {
        return name.startsWith("ami-");
    }

    /** Returns this image, looked up anew wherever another edition of it is in use. */
    public Image withEdition(String word) {
        return new Image(name, distribution, architecture, gpuDrivers, word);
    }

    /** Linux distributions that user data can be composed for. */
    public enum Distribution {
        /** Amazon Linux 2023: dnf. */
        AMAZON_LINUX,
        /** Ubuntu: apt. */
        UBUNTU
    }

    @Override
    public String toString() {
        return edition.isEmpty() ? name : name + " of " + edition;
    }
}
