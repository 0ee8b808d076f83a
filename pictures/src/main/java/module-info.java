import org.jspecify.annotations.NullMarked;

/** Topologies, plans and runs as pictures, and all of it as one HTML report. */
@NullMarked
module dev.landform.pictures {
    requires static org.jspecify;
    requires java.desktop;
    requires transitive dev.landform.core;

    exports dev.landform.pictures;
}
