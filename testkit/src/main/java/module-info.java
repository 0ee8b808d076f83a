import org.jspecify.annotations.NullMarked;

/** Generators, contracts and assertions for tests of programs and providers. */
@NullMarked
module dev.landform.testkit {
    requires static org.jspecify;
    requires transitive dev.landform.core;
    requires transitive net.jqwik.api;
    requires transitive org.assertj.core;

    exports dev.landform.testkit;
    exports dev.landform.testkit.safety;

    provides net.jqwik.api.SampleReportingFormat with
            dev.landform.testkit.ProgramFormat;
}
