import org.jspecify.annotations.NullMarked;

/** Carries plans out against AWS. */
@NullMarked
module dev.landform.aws {
    requires static org.jspecify;
    requires transitive dev.landform.core;
}
