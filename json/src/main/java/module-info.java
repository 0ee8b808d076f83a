import org.jspecify.annotations.NullMarked;

/** Plans as JSON: stored, reviewed, and applied later. */
@NullMarked
module dev.landform.json {
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires static org.jspecify;
    requires transitive dev.landform.core;

    exports dev.landform.json;
}
