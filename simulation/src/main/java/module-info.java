import org.jspecify.annotations.NullMarked;

/** What a topology's services do under load: scaling, waiting, and losing requests, on a virtual clock. */
@NullMarked
module dev.landform.simulation {
    requires static org.jspecify;
    requires java.xml;
    requires transitive dev.landform.core;
    requires transitive dev.landform.fake;

    exports dev.landform.simulation;
}
