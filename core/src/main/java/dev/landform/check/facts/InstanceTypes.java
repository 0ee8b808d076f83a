package dev.landform.check.facts;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The instance types of EC2, as of 2026: families and sizes, which have a GPU, which are Graviton. */
public final class InstanceTypes {

    private static final Set<String> FAMILIES = words(
            "a1 c1 c3 c4 c5 c5a c5ad c5d c5n c6a c6g c6gd c6gn c6i c6id c6in c7a c7g c7gd c7gn c7i c7i-flex c8a c8g"
                    + " c8gb c8gd c8gn c8i c8i-flex c8id d2 d3 d3en dl1 dl2q f1 f2 g2 g3 g3s g4ad g4dn g5 g5g g6 g6e"
                    + " g6f g7e gr6 gr6f h1 hpc6a hpc6id hpc7a hpc7g hpc8a hs1 i2 i3 i3en i4g i4i i7i i7ie i8g i8ge"
                    + " im4gn inf1 inf2 is4gen m1 m2 m3 m4 m5 m5a m5ad m5d m5dn m5n m5zn m6a m6g m6gd m6i m6id m6idn"
                    + " m6in m7a m7g m7gd m7i m7i-flex m8a m8azn m8g m8gb m8gd m8gn m8i m8i-flex m8id mac-m4 mac-m4max"
                    + " mac-m4pro mac1 mac2 mac2-m1ultra mac2-m2 mac2-m2pro p2 p3 p3dn p4d p4de p5 p5e p5en p6-b200"
                    + " p6-b300 p6e-gb200 r3 r4 r5 r5a r5ad r5b r5d r5dn r5n r6a r6g r6gd r6i r6id r6idn r6in r7a r7g"
                    + " r7gd r7i r7iz r8a r8g r8gb r8gd r8gn r8i r8i-flex r8id t1 t2 t3 t3a t4g trn1 trn1n trn2"
                    + " u-12tb1 u-18tb1 u-24tb1 u-3tb1 u-6tb1 u-9tb1 u7i-12tb u7i-6tb u7i-8tb u7ib-12tb u7in-16tb"
                    + " u7in-24tb u7in-32tb u7inh-32tb vt1 x1 x1e x2gd x2idn x2iedn x2iezn x8aedz x8g x8i z1d");

    private static final Set<String> SIZES = words(
            "nano micro small medium large xlarge 2xlarge 3xlarge 4xlarge 6xlarge 8xlarge 9xlarge 10xlarge 12xlarge"
                    + " 16xlarge 18xlarge 24xlarge 32xlarge 36xlarge 48xlarge 56xlarge 64xlarge 96xlarge 112xlarge"
                    + " 224xlarge 480xlarge metal metal-12xl metal-16xl metal-24xl metal-32xl metal-48xl metal-96xl");

    private static final Set<String> NVIDIA = words("g2 g3 g3s g4dn g5 g5g g6 g6e g6f g7e gr6 gr6f p2 p3 p3dn p4d p4de"
            + " p5 p5e p5en p6-b200 p6-b300 p6e-gb200");

    /** NVIDIA's open driver starts with the generation after these. */
    private static final Set<String> BEFORE_TURING = words("g2 g3 g3s p2 p3 p3dn");

    private static final Set<String> OLD = words("a1 c1 c3 c4 g2 g3 g3s hs1 i2 m1 m2 m3 m4 p2 r3 r4 t1 t2");

    private static final Set<String> DATABASE_FAMILIES = words(
            "c6gd m5 m5d m6g m6gd m6i m6id m6idn m6in m7g m7gd m7i m8g m8gd r5 r5b r5d r6g r6gd r6i r6id r6idn r6in r7g"
                    + " r7gd r7i r8g r8gd t3 t4g x1 x1e x2g x2gd x2idn x2iedn x2iezn z1d");

    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]*\\.[a-z0-9][a-z0-9-]*");

    /** Graviton families have a g after the generation's number, as in m7g, c6gn and im4gn. */
    private static final Pattern GRAVITON = Pattern.compile("[a-z]+[0-9]+g[a-z]*");

    private InstanceTypes() {}

    /** Returns whether the text has the shape of a type, {@code family.size}. */
    public static boolean isWellFormed(String type) {
        return SHAPE.matcher(type).matches();
    }

    /** Returns what stands before the dot. */
    public static String family(String type) {
        return type.substring(0, Math.max(0, type.indexOf('.')));
    }

    /** Returns what stands after the dot. */
    public static String size(String type) {
        return type.substring(type.indexOf('.') + 1);
    }

    /** Returns whether the family is known. */
    public static boolean knowsFamily(String type) {
        return FAMILIES.contains(family(type));
    }

    /** Returns whether any family has that size. */
    public static boolean knowsSize(String type) {
        return SIZES.contains(size(type));
    }

    /** Returns whether the family runs MySQL on RDS. */
    public static boolean knowsDatabaseFamily(String type) {
        return DATABASE_FAMILIES.contains(family(type));
    }

    /** Returns the types of known families of that size, to choose a suggestion from. */
    public static List<String> ofSize(String size) {
        return FAMILIES.stream().map(family -> family + "." + size).toList();
    }

    /** Returns the types that a family could have. */
    public static List<String> ofFamily(String family) {
        return SIZES.stream().map(size -> family + "." + size).toList();
    }

    /** Returns whether the type has an NVIDIA GPU. */
    public static boolean hasNvidiaGpu(String type) {
        return NVIDIA.contains(family(type));
    }

    /** Returns whether the GPU is older than NVIDIA's open driver supports. */
    public static boolean isBeforeTuring(String type) {
        return BEFORE_TURING.contains(family(type));
    }

    /** Returns whether the type is of the P families, which have a quota of their own. */
    public static boolean isTrainingGpu(String type) {
        return hasNvidiaGpu(type) && type.startsWith("p");
    }

    /** Returns whether the type is one of Apple's, which run on dedicated hosts only. */
    public static boolean isMac(String type) {
        return family(type).startsWith("mac");
    }

    /** Returns whether newer types have taken the family's place, so that newer zones do not offer it. */
    public static boolean isOld(String type) {
        return OLD.contains(family(type));
    }

    /** Returns whether the type runs programs for 64-bit Arm. */
    public static boolean isArm(String type) {
        String family = family(type);
        return family.equals("a1")
                || family.equals("p6e-gb200")
                || GRAVITON.matcher(family).matches();
    }

    private static Set<String> words(String text) {
        return new TreeSet<>(List.of(text.split(" ", -1)));
    }
}
