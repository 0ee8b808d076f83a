import org.jspecify.annotations.NullMarked;

/** An in-memory AWS with latency, eventual consistency, faults and quotas, on a virtual clock. */
@NullMarked
module dev.landform.fake {
    requires static org.immutables.value.annotations;
    requires static org.jspecify;
    requires transitive dev.landform.core;

    exports dev.landform.fake;
}
